import Glibc
import Messages
import ProgramSupport

/// The lock of a socket path: flock(2) on `<socket>.lock`, which has the owner's process id.
///
/// The kernel releases the lock when the process ends, so a free lock proves that no daemon runs. The file is not
/// removed: otherwise two daemons could lock two files of one name.
struct SocketLock: ~Copyable {
    private let file: OpenFile<Errno>

    /// Takes the lock at once, or throws `tryAgain` with the id of the process that has it.
    init(socketPath: String) throws(DaemonFailure) {
        file = try Self.lock(socketPath)
        do {
            try file.resize(toBytes: 0)
            try file.write(Array("\(getpid())\n".utf8), at: 0)
        } catch {
            // Then others cannot read who has the lock, but it is held all the same.
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
