internal import Glibc

/// Standard output and standard error.
enum Console {
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether a line on standard error can be rewritten.
    static var isErrorTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } == true
    }

    /// Writes to standard output. That nobody reads it any more is no error: the work has been done.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Writes a line to standard error, with the name of the program.
    static func complain(_ message: String) { writeError("sahel-index: \(message)\n") }

    private static func write(_ text: String, to descriptor: CInt) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
