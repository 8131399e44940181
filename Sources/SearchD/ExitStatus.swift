import Messages
import SearchProtocol

/// Every status that the daemon exits with; those from 64 on are those of sysexits.h.
enum ExitStatus: Int32 {
    case success = 0
    /// An option or a path that cannot be used.
    case usage = 2
    /// The index is damaged, or was built by another version.
    case badIndex = 65
    case noIndex = 66
    /// A defect of the daemon itself.
    case software = 70
    /// The socket cannot be created.
    case cannotCreate = 73
    case inputOutput = 74
    /// Another daemon has the socket.
    case tryAgain = 75

    /// What stands for it in the protocol.
    var errorCode: ErrorCode {
        switch self {
        case .noIndex: .noIndex
        case .badIndex: .needsReindex
        case .tryAgain: .busy
        case .success, .usage, .software, .cannotCreate, .inputOutput: .internalError
        }
    }
}

/// Why the daemon cannot serve: the status it exits with, and one line that says what, where and what to do.
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
