import Messages
import ProgramSupport
import SearchProtocol

/// Why the daemon cannot serve: its exit status and a message of one line.
struct DaemonFailure: Error, Equatable {
    var status: ExitStatus
    var message: Message

    init(_ status: ExitStatus, _ message: Message) {
        self.status = status
        self.message = message
    }

    init(_ status: ExitStatus, _ code: DaemonMessage, _ parameters: [String: any MessageParameter]) {
        self.init(status, Message(code, parameters))
    }
}

extension ExitStatus {
    /// The code of the protocol for it.
    var errorCode: ErrorCode {
        switch self {
        case .noIndex: .noIndex
        case .badIndex: .needsReindex
        case .tryAgain: .busy
        default: .internalError
        }
    }
}
