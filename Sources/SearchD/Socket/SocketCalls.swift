import Glibc

/// The system calls on Unix sockets that the daemon needs, with paths as Swift strings.
enum SocketCalls {
    /// The longest path that fits `sun_path` with its terminating NUL, in bytes.
    static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// What SO_PEERCRED gives, laid out as `struct ucred` of unix(7), which Glibc's module does not have.
    struct Credentials {
        var processID: Int32 = 0
        var userID: UInt32 = 0
        var groupID: UInt32 = 0
    }

    /// A new stream socket, closed on exec; the caller closes it.
    static func make() throws(SystemFailure) -> CInt {
        try retrying { socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0) }
    }

    static func bind(_ descriptor: CInt, to path: String) throws(SystemFailure) {
        try withAddress(of: path) { Glibc.bind(descriptor, $0, $1) }
    }

    static func connect(_ descriptor: CInt, to path: String) throws(SystemFailure) {
        try withAddress(of: path) { Glibc.connect(descriptor, $0, $1) }
    }

    /// The process that listens at `path`, or nil where none does.
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

    private static func withAddress(
        of path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) throws(SystemFailure) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count <= longestPath, !bytes.contains(0) else { throw SystemFailure(code: ENAMETOOLONG) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        try retrying {
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
        }
    }
}
