import Messages
import ProgramSupport
import SearchProtocol

/// Why the program ends before its work is done: the exit status and one line for standard error.
struct Failure: Error, Equatable {
    var status: ExitStatus
    var message: Message

    init(_ status: ExitStatus, _ message: Message) {
        self.status = status
        self.message = message
    }

    init(_ status: ExitStatus, _ code: ClientMessage, _ parameters: [String: any MessageParameter] = [:]) {
        self.init(status, Message(code, parameters))
    }

    init(_ error: ProtocolError) {
        self.init(ExitStatus(error.code), error.line)
    }

    init(_ error: SettingsError) {
        self.init(.usage, error.message)
    }

    init(_ error: SocketError) {
        switch error {
        case .timedOut: self.init(.tryAgain, .timedOut)
        case .closed: self.init(.tryAgain, .closed)
        case .absent(let path): self.init(.noDaemon, .noListener, ["path": path])
        case .refused(let path): self.init(.noDaemon, .gone, ["path": path])
        case .notPermitted(let path): self.init(.noDaemon, .otherUser, ["path": path])
        case .pathTooLong(let path, let limit): self.init(.noDaemon, .pathTooLong, ["path": path, "limit": limit])
        case .system(let operation, let code):
            self.init(.noDaemon, .system, ["what": operation, "reason": Message(systemError: code)])
        }
    }
}

extension ExitStatus {
    /// The exit status after an error of the daemon.
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
