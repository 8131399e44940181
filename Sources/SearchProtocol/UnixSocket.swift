import Glibc
import ProgramSupport

/// Why the connection to the daemon cannot be made or went away.
public enum SocketError: Error, Sendable, Equatable {
    /// There is no socket: no daemon was started.
    case absent(path: String)
    /// The socket's file is there, but nobody listens: its daemon has died.
    case refused(path: String)
    case notPermitted(path: String)
    case pathTooLong(path: String, limit: Int)
    case timedOut
    /// The other end closed the connection.
    case closed
    case system(operation: String, code: Int32)
}

extension SocketError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .absent(let path): "\(path): no daemon listens there"
        case .refused(let path): "\(path): the daemon that listened there is gone"
        case .notPermitted(let path): "\(path): permission denied"
        case .pathTooLong(let path, let limit): "\(path): longer than the \(limit) bytes of a socket's path"
        case .timedOut: "no answer in time"
        case .closed: "the daemon closed the connection"
        case .system(let operation, let code): "\(operation): \(describeSystemError(code))"
        }
    }
}

/// A point on the monotonic clock, for several waits with one limit.
public struct Deadline: Sendable {
    private let nanoseconds: Int64

    /// So many seconds from now; at most ten years.
    public static func after(seconds: Double) -> Deadline {
        let bounded = seconds.isFinite ? min(max(seconds, 0), 315_360_000) : 315_360_000
        return Deadline(nanoseconds: now() + Int64(bounded * 1e9))
    }

    /// What is left, in milliseconds rounded up, never negative.
    public var milliseconds: Int32 {
        let left = max(nanoseconds - Self.now(), 0)
        return Int32(clamping: (left + 999_999) / 1_000_000)
    }

    public var hasPassed: Bool { Self.now() >= nanoseconds }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// The client's end of a connection to a Unix socket. It closes when it goes out of scope.
///
/// Writing to a connection that the other end has closed throws `closed` and raises no SIGPIPE; an interrupted call goes
/// on.
public struct UnixSocket: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes over a connected stream socket.
    public init(adopting descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Connects; on a Unix socket that is immediate, or the daemon's queue is full and the deadline counts.
    public init(connectingTo path: String, deadline: Deadline) throws(SocketError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(operation: "socket", code: errno) }
        do {
            try Self.connect(descriptor, to: path, deadline: deadline)
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Sends every byte.
    public func send(_ bytes: [UInt8], deadline: Deadline) throws(SocketError) {
        var sent = 0
        while true {
            sent += try sendSome(bytes, from: sent)
            guard sent < bytes.count else { return }
            try Self.wait(descriptor, for: POLLOUT, deadline: deadline)
        }
    }

    /// Sends what the other end takes at once, from `offset` on; how many bytes that was, possibly none.
    public func sendSome(_ bytes: [UInt8], from offset: Int) throws(SocketError) -> Int {
        guard offset < bytes.count else { return 0 }
        while true {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN: return 0
            case EPIPE, ECONNRESET: throw .closed
            case let code: throw .system(operation: "send", code: code)
            }
        }
    }

    /// Fills the start of `buffer` with what has come, waiting for some; how many bytes, or 0 at the end.
    public func receive(into buffer: inout [UInt8], deadline: Deadline) throws(SocketError) -> Int {
        while true {
            if let count = try receiveNow(into: &buffer) { return count }
            try wait(orWrite: false, deadline: deadline)
        }
    }

    /// Fills the start of `buffer` with what has come already; how many bytes, 0 at the end, nil where nothing has come.
    public func receiveNow(into buffer: inout [UInt8]) throws(SocketError) -> Int? {
        while true {
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN: return nil
            case ECONNRESET: return 0
            case let code: throw .system(operation: "receive", code: code)
            }
        }
    }

    /// Waits until there is something to read, or room to write when `orWrite`.
    public func wait(orWrite: Bool, deadline: Deadline) throws(SocketError) {
        try Self.wait(descriptor, for: orWrite ? POLLIN | POLLOUT : POLLIN, deadline: deadline)
    }

    private static func wait(_ descriptor: Int32, for events: Int32, deadline: Deadline) throws(SocketError) {
        var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        while true {
            let count = poll(&entry, 1, deadline.milliseconds)
            if count > 0 { return }
            if count == 0, deadline.hasPassed { throw .timedOut }
            if count < 0, errno != EINTR { throw .system(operation: "poll", code: errno) }
        }
    }

    private static func connect(_ descriptor: Int32, to path: String, deadline: Deadline) throws(SocketError) {
        var address = sockaddr_un()
        let limit = MemoryLayout.size(ofValue: address.sun_path) - 1
        guard path.utf8.count <= limit else { throw .pathTooLong(path: path, limit: limit) }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        // The send timeout bounds a connect to a full queue: see unix(7) and socket(7).
        let wait = max(deadline.milliseconds, 1)
        var time = timeval(tv_sec: Int(wait) / 1000, tv_usec: Int(wait) % 1000 * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        while true {
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            if result == 0 { return }
            switch errno {
            case EINTR: continue
            case ENOENT, ENOTDIR: throw .absent(path: path)
            case ECONNREFUSED: throw .refused(path: path)
            case EACCES, EPERM: throw .notPermitted(path: path)
            case EAGAIN: throw .timedOut
            case let code: throw .system(operation: "connect to \(path)", code: code)
            }
        }
    }
}
