import Glibc
import Messages
import ProgramSupport

/// The right to a socket path: an flock(2) on `<socket>.lock`, which holds the owner's process id.
///
/// The kernel drops the lock with the process, however it ends, so a lock that can be had proves that no daemon lives.
/// The file itself stays: removing it would let two daemons lock two files of one name.
struct SocketLock: ~Copyable {
    private let file: OpenFile<Errno>

    /// Takes the lock at once or throws `tryAgain`, naming the process that has it.
    init(socketPath: String) throws(DaemonFailure) {
        file = try Self.lock(socketPath)
        do {
            try file.resize(toBytes: 0)
            try file.write(Array("\(getpid())\n".utf8), at: 0)
        } catch {
            // Who has the lock cannot be read then; it is had all the same.
        }
    }

    private static func lock(_ socketPath: String) throws(DaemonFailure) -> OpenFile<Errno> {
        let path = socketPath + ".lock"
        let file: OpenFile<Errno>
        do {
            file = try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW)
        } catch {
            throw DaemonFailure(.cannotCreate, .cannotOpen, ["path": path, "reason": error.message])
        }
        let isFree: Bool
        do {
            isFree = try file.lockIfFree()
        } catch {
            throw DaemonFailure(.cannotCreate, .cannotLock, ["path": path, "reason": error.message])
        }
        guard isFree else {
            guard let owner = owner(file) else { throw DaemonFailure(.tryAgain, .served, ["path": socketPath]) }
            throw DaemonFailure(.tryAgain, .servedByProcess, ["process": Int(owner), "path": socketPath])
        }
        return file
    }

    private static func owner(_ file: borrowing OpenFile<Errno>) -> Int32? {
        guard let bytes = try? file.bytes(16, at: 0) else { return nil }
        return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
