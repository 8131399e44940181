import Messages
import ProgramSupport
import SearchProtocol

/// What ends the program before its work is done: the status, and one line for standard error.
struct Failure: Error, Equatable {
    var status: ExitStatus
    var message: Message

    init(_ status: ExitStatus, _ message: Message) {
        self.status = status
        self.message = message
    }

    init(_ status: ExitStatus, _ message: String) {
        self.init(status, Message(verbatim: message))
    }

    init(_ error: ProtocolError) {
        self.init(ExitStatus(error.code), error.description)
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

extension ExitStatus {
    /// After an answer that is an error.
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
