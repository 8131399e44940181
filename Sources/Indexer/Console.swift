internal import Glibc
internal import Messages
internal import ProgramSupport

enum Console {
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether a line on standard error can be overwritten.
    static var isErrorTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } == true
    }

    /// Writes to standard output. Returns false if nobody reads it any more, which is no error because the work is
    /// done.
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

    /// Writes to standard error. A failure is ignored, because nobody could be told.
    static func writeError(_ text: String) { try? FileDescriptor.standardError.write(all: Array(text.utf8)) }

    /// Writes a line with the name of the program to standard error.
    static func complain(_ message: String) { writeError("sahel-index: \(message)\n") }
}

/// Standard output cannot be written, though somebody may read it.
struct OutputError: Error, Equatable {
    var reason: Message
    /// What to do, or what has been completed.
    var hint = IndexerMessage.freeSpace

    var message: Message { Message(IndexerMessage.cannotPrint, ["reason": reason, "hint": Message(hint)]) }
}
