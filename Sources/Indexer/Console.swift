internal import Glibc
internal import Messages
internal import ProgramSupport

/// Standard output and standard error.
enum Console {
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether a line on standard error can be rewritten.
    static var isErrorTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } == true
    }

    /// Writes to standard output; false where nobody reads it any more. That is no error: the work has been done.
    @discardableResult
    static func write(_ bytes: [UInt8]) throws(OutputError) -> Bool {
        do {
            try FileDescriptor.standardOutput.write(all: bytes)
            return true
        } catch {
            guard error == .brokenPipe else { throw OutputError(reason: error.message) }
            return false
        }
    }

    /// Writes to standard error. Where that fails, there is nobody to tell.
    static func writeError(_ text: String) { try? FileDescriptor.standardError.write(all: Array(text.utf8)) }

    /// Writes a line to standard error, with the name of the program.
    static func complain(_ message: String) { writeError("sahel-index: \(message)\n") }
}

/// What is printed could not be, though somebody may read it.
struct OutputError: Error, Equatable {
    var reason: Message
    /// What to do about it, or what is well all the same.
    var hint = IndexerMessage.freeSpace

    var message: Message { Message(IndexerMessage.cannotPrint, ["reason": reason, "hint": Message(hint)]) }
}
