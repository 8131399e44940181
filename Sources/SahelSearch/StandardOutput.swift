import Glibc
import Messages
import ProgramSupport

/// Standard output with a buffer. It is no error if its reader stops early, as `head` does. Later output is dropped.
struct StandardOutput: ~Copyable {
    private var buffer: [UInt8] = []
    private let descriptor: FileDescriptor
    private(set) var isClosed = false

    private static let size = 1 << 16

    init(descriptor: FileDescriptor = .standardOutput) {
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
        guard !isClosed else { return }
        do {
            try descriptor.write(all: buffer)
        } catch {
            guard error == .brokenPipe else { throw Failure(.inputOutput, .outputFailed, ["reason": error.message]) }
            isClosed = true
        }
    }
}

/// One line on standard error.
func complain(_ message: String) {
    let bytes = Array("sahel-search: \(message)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
