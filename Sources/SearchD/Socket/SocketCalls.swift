import Glibc
import ProgramSupport

/// The system calls on Unix sockets, with paths as Swift strings.
enum SocketCalls {
    /// The layout of `struct ucred` of unix(7), which Glibc's module does not have.
    struct Credentials {
        var processID: Int32 = 0
        var userID: UInt32 = 0
        var groupID: UInt32 = 0
    }

    /// A new stream socket, which is closed on exec. The caller closes it.
    static func make() throws(Errno) -> CInt {
        try retrying { socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0) }
    }

    static func bind(_ descriptor: CInt, to path: String) throws(Errno) {
        try UnixSocketAddress.lend(path) { Glibc.bind(descriptor, $0, $1) }
    }

    static func connect(_ descriptor: CInt, to path: String) throws(Errno) {
        try UnixSocketAddress.lend(path) { Glibc.connect(descriptor, $0, $1) }
    }

    /// The id of the process that listens at `path`, or nil if none does.
    static func listener(at path: String) -> Int32? {
        guard let descriptor = try? make() else { return nil }
        defer { close(descriptor) }
        guard (try? connect(descriptor, to: path)) != nil else { return nil }
        var credentials = Credentials()
        var size = socklen_t(MemoryLayout<Credentials>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else { return 0 }
        return credentials.processID
    }

    /// Whether the descriptor is a Unix stream socket that listens.
    static func isListening(_ descriptor: CInt) -> Bool {
        option(SO_ACCEPTCONN, of: descriptor) == 1 && option(SO_DOMAIN, of: descriptor) == AF_UNIX
            && option(SO_TYPE, of: descriptor) == CInt(SOCK_STREAM.rawValue)
    }

    private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
        var value: CInt = 0
        var size = socklen_t(MemoryLayout<CInt>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
    }
}
