public import Glibc

/// The address of a Unix socket, as sockets(7) wants it: `sockaddr_un` of unix(7).
public enum UnixSocketAddress {
    /// The longest path that fits into it with its terminating NUL, in bytes.
    public static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// Lends the address of a path to a system call, which is repeated as long as a signal interrupts it.
    /// - Throws: `fileNameTooLong` for a path that no socket can have, else what the call failed with.
    public static func lend(
        _ path: String, to call: (UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) throws(Errno) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count <= longestPath, !bytes.contains(0) else { throw .fileNameTooLong }
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
