internal import Glibc

/// Standard output and standard error.
enum Console {
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether a line on standard error can be rewritten.
    static var isErrorTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } == true
    }

    /// Writes to standard output. That nobody reads it any more is no error: the work has been done.
    static func write(_ text: String) { _ = write(Array(text.utf8)) }

    /// Writes to standard output; false where nobody reads it any more.
    static func write(_ bytes: [UInt8]) -> Bool { write(bytes[...], to: STDOUT_FILENO) }

    static func writeError(_ text: String) { _ = write(Array(text.utf8)[...], to: STDERR_FILENO) }

    /// Writes a line to standard error, with the name of the program.
    static func complain(_ message: String) { writeError("sahel-index: \(message)\n") }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
