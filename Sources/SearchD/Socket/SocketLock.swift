import Glibc

/// The right to a socket path: an flock(2) on `<socket>.lock`, which holds the owner's process id.
///
/// The kernel drops the lock with the process, however it ends, so a lock that can be had proves that no daemon lives.
/// The file itself stays: removing it would let two daemons lock two files of one name.
struct SocketLock: ~Copyable {
    private let descriptor: CInt

    /// Takes the lock at once or throws `tryAgain`, naming the process that has it.
    init(socketPath: String) throws(DaemonFailure) {
        descriptor = try Self.lock(socketPath)
        let text = "\(getpid())\n"
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.utf8.count, 0)
    }

    deinit {
        close(descriptor)
    }

    private static func lock(_ socketPath: String) throws(DaemonFailure) -> CInt {
        let path = socketPath + ".lock"
        let descriptor: CInt
        do {
            descriptor = try retrying { open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
        } catch {
            throw DaemonFailure(.cannotCreate, "cannot open \(path): \(error); choose another --socket")
        }
        do {
            try retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
        } catch {
            let owner = owner(descriptor).map { "process \($0)" } ?? "another process"
            close(descriptor)
            guard error.code == EWOULDBLOCK else {
                throw DaemonFailure(.cannotCreate, "cannot lock \(path): \(error); choose another --socket")
            }
            throw DaemonFailure(.tryAgain, "\(owner) serves \(socketPath) already; stop it or choose another --socket")
        }
        return descriptor
    }

    private static func owner(_ descriptor: CInt) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
