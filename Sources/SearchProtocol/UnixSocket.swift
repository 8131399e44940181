import Glibc
public import Messages
import ProgramSupport

/// Why the connection to the daemon cannot be made or went away.
public enum SocketError: Error, Sendable, Equatable {
    /// There is no socket: no daemon was started.
    case absent(path: String)
    /// The socket's file is there, but nobody listens: its daemon has died.
    case refused(path: String)
    /// The permissions of the socket, or of a folder on its path, forbid it.
    case notPermitted(path: String)
    /// The path does not fit into a socket address, whose limit is in bytes.
    case pathTooLong(path: String, limit: Int)
    /// The deadline has passed.
    case timedOut
    /// The other end closed the connection.
    case closed
    /// Another system call failed: what was to be done, and the code of errno(3).
    case system(Message, code: Int32)
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

    /// Whether nothing is left of the time.
    public var hasPassed: Bool { Self.now() >= nanoseconds }

    private static func now() -> Int64 {
        Int64(Clock.monotonicNanoseconds)
    }
}

/// The client's end of a connection to a Unix socket. It closes when it goes out of scope.
///
/// Writing to a connection that the other end has closed throws `closed` and raises no SIGPIPE. Calls go on after a
/// signal.
public struct UnixSocket: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Takes over a connected stream socket.
    public init(adopting descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Connects; on a Unix socket that is immediate, or the daemon's queue is full and the deadline counts.
    public init(connectingTo path: String, deadline: Deadline) throws(SocketError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(Message(SystemCallMessage.socket), code: errno) }
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
        do throws(Errno) {
            return try retrying {
                bytes.withUnsafeBytes { buffer in
                    Glibc.send(
                        descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset,
                        Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
            }
        } catch {
            switch error {
            case .resourceTemporarilyUnavailable: return 0
            case .brokenPipe, .connectionReset: throw .closed
            default: throw .system(Message(SystemCallMessage.send), code: error.rawValue)
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

    /// Fills the start of `buffer` with what has come already. Gives how many bytes: 0 at the end, nil for none yet.
    public func receiveNow(into buffer: inout [UInt8]) throws(SocketError) -> Int? {
        do throws(Errno) {
            return try retrying { recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT)) }
        } catch {
            switch error {
            case .resourceTemporarilyUnavailable: return nil
            case .connectionReset: return 0
            default: throw .system(Message(SystemCallMessage.receive), code: error.rawValue)
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
            if count < 0, errno != EINTR { throw .system(Message(SystemCallMessage.poll), code: errno) }
        }
    }

    private static func connect(_ descriptor: Int32, to path: String, deadline: Deadline) throws(SocketError) {
        let limit = UnixSocketAddress.longestPath
        guard path.utf8.count <= limit else { throw .pathTooLong(path: path, limit: limit) }
        // The send timeout bounds a connect to a full queue: see unix(7) and socket(7).
        let wait = max(deadline.milliseconds, 1)
        var time = timeval(tv_sec: Int(wait) / 1000, tv_usec: Int(wait) % 1000 * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        do {
            try UnixSocketAddress.lend(path) { Glibc.connect(descriptor, $0, $1) }
        } catch {
            switch error {
            case .noSuchFileOrDirectory, .notDirectory: throw .absent(path: path)
            case .connectionRefused: throw .refused(path: path)
            case .permissionDenied, .notPermitted: throw .notPermitted(path: path)
            case .resourceTemporarilyUnavailable: throw .timedOut
            default: throw .system(Message(.connect, path), code: error.rawValue)
            }
        }
    }
}
