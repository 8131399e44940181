import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// systemd's socket activation: sd_listen_fds(3) without the library.
enum SocketActivation {
    static let firstDescriptor: CInt = 3

    /// The first descriptor that was handed to this process, or nil if the daemon was started by hand.
    static func descriptor(_ environment: Environment, processID: Int32 = getpid()) throws(DaemonFailure) -> CInt? {
        guard let process = environment["LISTEN_PID"], Int32(process) == processID,
            let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), count > 0
        else { return nil }
        guard count == 1 else {
            throw DaemonFailure(.usage, .tooManySockets, ["count": count])
        }
        return firstDescriptor
    }

    /// The path of the inherited socket, or nil if it has none.
    static func path(of descriptor: CInt) -> String? {
        var address = sockaddr_un()
        var size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard result == 0, address.sun_family == sa_family_t(AF_UNIX) else { return nil }
        let bytes = withUnsafeBytes(of: address.sun_path) { Array($0.prefix { $0 != 0 }) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
