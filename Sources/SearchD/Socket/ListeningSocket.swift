import Glibc
import Messages
import ProgramSupport
import SearchProtocol
import Synchronization

/// A listening socket, bound by the daemon or handed over by systemd.
///
/// The daemon binds its own socket under a temporary name, restricts it to its user and listens. Then `publish()`
/// renames it, so that a client that sees the socket can connect. A socket is never taken from a running daemon.
final class ListeningSocket: Sendable {
    /// The descriptor. Whoever serves it owns it.
    let descriptor: CInt
    /// Where clients find the socket.
    let path: String
    private let ownership: Mutex<Ownership>

    private enum Ownership: ~Copyable {
        /// From systemd, which removes its file itself.
        case inherited
        case bound(temporaryPath: String, SocketLock)
        case published(FileIdentity, SocketLock)
        case released
    }

    private struct FileIdentity: Equatable {
        var device: dev_t
        var inode: ino_t

        init?(path: String) {
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
            device = status.st_dev
            inode = status.st_ino
        }
    }

    private init(descriptor: CInt, path: String, ownership: consuming sending Ownership) {
        self.descriptor = descriptor
        self.path = path
        self.ownership = Mutex(ownership)
    }

    /// The socket that systemd hands over, or else a new one at `path`.
    static func taken(path: String, environment: Environment = .process) throws(DaemonFailure) -> ListeningSocket {
        guard let descriptor = try SocketActivation.descriptor(environment) else { return try bound(path: path) }
        return try inherited(descriptor: descriptor, path: SocketActivation.path(of: descriptor) ?? path)
    }

    /// Takes a listening socket over from systemd's socket activation.
    static func inherited(descriptor: CInt, path: String) throws(DaemonFailure) -> ListeningSocket {
        guard SocketCalls.isListening(descriptor) else {
            throw DaemonFailure(.usage, .notAListeningSocket, ["descriptor": Int(descriptor)])
        }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return ListeningSocket(descriptor: descriptor, path: path, ownership: .inherited)
    }

    /// Takes the lock of the path and binds a socket next to it. Nobody can connect before `publish()`.
    ///
    /// Creates the directory of the socket for its user alone, if there is none. Throws `usage` for a path that no
    /// socket can have, `tryAgain` if a daemon serves it, and `cannotCreate` if the system refuses.
    static func bound(path: String) throws(DaemonFailure) -> ListeningSocket {
        let (directory, name) = split(path)
        guard !name.isEmpty else { throw DaemonFailure(.usage, .noFileName, ["path": path]) }
        let temporaryPath = directory + "." + String(getpid(), radix: 36)
        let length = max(path.utf8.count, temporaryPath.utf8.count)
        guard length <= UnixSocketAddress.longestPath else {
            throw DaemonFailure(
                .usage, .socketPathTooLong,
                ["path": path, "count": length, "limit": UnixSocketAddress.longestPath])
        }
        do {
            try FileSystem<Errno>.makeDirectories(directory)
        } catch {
            throw DaemonFailure(.cannotCreate, .cannotCreateDirectory, ["path": directory, "reason": error.message])
        }
        let lock = try SocketLock(socketPath: path)
        try refuseToReplaceOthers(path)
        do {
            let descriptor = try listen(at: temporaryPath)
            return ListeningSocket(
                descriptor: descriptor, path: path, ownership: .bound(temporaryPath: temporaryPath, lock))
        } catch {
            throw DaemonFailure(.cannotCreate, .cannotCreateSocket, ["path": path, "reason": error.message])
        }
    }

    /// Renames the socket into place. It replaces a stale one.
    func publish() throws(DaemonFailure) {
        let failure: Errno? = ownership.withLock { ownership in
            switch consume ownership {
            case .bound(let temporaryPath, let lock):
                guard rename(temporaryPath, path) == 0, let identity = FileIdentity(path: path) else {
                    ownership = .bound(temporaryPath: temporaryPath, lock)
                    return Errno.last
                }
                ownership = .published(identity, lock)
            case let other:
                ownership = other
            }
            return nil
        }
        if let failure {
            throw DaemonFailure(.cannotCreate, .cannotCreateSocket, ["path": path, "reason": failure.message])
        }
    }

    /// Removes the file if it still is this socket's, and releases the lock of the path.
    func unpublish() {
        ownership.withLock { ownership in
            switch consume ownership {
            case .inherited:
                ownership = .inherited
            case .bound(let temporaryPath, _):
                unlink(temporaryPath)
                ownership = .released
            case .published(let identity, _):
                if FileIdentity(path: path) == identity { unlink(path) }
                ownership = .released
            case .released:
                ownership = .released
            }
        }
    }

    private static func listen(at path: String) throws(Errno) -> CInt {
        unlink(path)
        let descriptor = try SocketCalls.make()
        do {
            try SocketCalls.bind(descriptor, to: path)
            try retrying { chmod(path, 0o600) }
            try retrying { Glibc.listen(descriptor, 256) }
            return descriptor
        } catch {
            close(descriptor)
            unlink(path)
            throw error
        }
    }

    /// The lock shows that no other daemon runs, but another file or program may have that path.
    private static func refuseToReplaceOthers(_ path: String) throws(DaemonFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw DaemonFailure(.cannotCreate, .notASocket, ["path": path])
        }
        if let process = SocketCalls.listener(at: path) {
            throw DaemonFailure(.tryAgain, .servedByProcess, ["process": Int(process), "path": path])
        }
    }

    private static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("./", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
