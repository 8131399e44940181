internal import Glibc
internal import ProgramSupport
internal import SearchProtocol

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
        switch write(bytes[...], to: STDOUT_FILENO) {
        case 0: return true
        case EPIPE: return false
        case let number: throw OutputError(reason: describeSystemError(number))
        }
    }

    static func writeError(_ text: String) { _ = write(Array(text.utf8)[...], to: STDERR_FILENO) }

    /// Writes a line to standard error, with the name of the program.
    static func complain(_ message: String) { writeError("sahel-index: \(message)\n") }

    /// Gives the number of the system's error; 0 for none.
    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> CInt {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EAGAIN {
                var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&entry, 1, -1)
            } else if count < 0 && errno != EINTR {
                return errno
            }
            rest = rest.dropFirst(max(0, count))
        }
        return 0
    }
}

/// What is printed could not be, though somebody may read it.
struct OutputError: Error, Equatable, CustomStringConvertible {
    var reason: String
    /// What to do about it, or what is well all the same.
    var hint = "free some space, or print elsewhere"

    var description: String { "cannot write to standard output: \(reason); \(hint)" }
}
