import Messages
import ProgramSupport
import SearchProtocol

/// What the program's exit status means; the numbers beyond 2 are those of sysexits.h.
enum ExitCode: Int32 {
    case found = 0
    case nothingFound = 1
    case usage = 2
    case noIndex = 66
    case noDaemon = 69
    case internalError = 70
    case outputFailed = 74
    case tryAgain = 75

    init(_ code: ErrorCode) {
        self =
            switch code {
            case .noIndex, .needsReindex: .noIndex
            case .busy, .cancelled: .tryAgain
            case .notFound: .nothingFound
            case .invalidParams, .queryTooLarge: .usage
            default: .internalError
            }
    }
}

/// What ends the program before its work is done: the status, and one line for standard error.
struct Failure: Error, Equatable {
    var exitCode: ExitCode
    var message: Message

    init(_ exitCode: ExitCode, _ message: Message) {
        self.exitCode = exitCode
        self.message = message
    }

    init(_ exitCode: ExitCode, _ message: String) {
        self.init(exitCode, Message(verbatim: message))
    }

    init(_ error: ProtocolError) {
        self.init(ExitCode(error.code), error.description)
    }

    init(_ error: SettingsError) {
        self.init(.usage, error.message)
    }

    init(_ error: SocketError) {
        switch error {
        case .timedOut: self.init(.tryAgain, "no answer in time: try again, or give more time with --timeout")
        case .closed: self.init(.tryAgain, "the daemon closed the connection before it had answered: try again")
        default: self.init(.noDaemon, error.description)
        }
    }
}
