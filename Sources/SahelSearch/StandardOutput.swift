import Glibc
import ProgramSupport
import SearchProtocol

/// Standard output with a buffer. Whoever reads it may stop at any time, as `head` does: that is no error, and what is
/// written from then on is dropped.
struct StandardOutput: ~Copyable {
    private var buffer: [UInt8] = []
    private let descriptor: Int32
    private(set) var isClosed = false

    private static let size = 1 << 16

    init(descriptor: Int32 = STDOUT_FILENO) {
        self.descriptor = descriptor
    }

    mutating func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.size { try flush() }
    }

    mutating func write(_ bytes: [UInt8]) throws(Failure) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.size { try flush() }
    }

    mutating func flush() throws(Failure) {
        defer { buffer.removeAll(keepingCapacity: true) }
        var written = 0
        while written < buffer.count, !isClosed {
            let count = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&entry, 1, -1)
            } else if errno == EPIPE {
                isClosed = true
            } else if errno != EINTR {
                throw Failure(.outputFailed, "standard output: \(describeSystemError(errno))")
            }
        }
    }
}

/// One line on standard error.
func complain(_ message: String) {
    let bytes = Array("sahel-search: \(message)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
