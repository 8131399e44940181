import Archive
import Messages
internal import ProgramSupport
import SearchModel
import SearchProtocol
import Store

extension ProtocolError {
    /// The error of the protocol for a failure of the archive.
    init(_ error: ArchiveError) {
        let code: ErrorCode =
            switch error.code {
            case .noIndex: .noIndex
            case .needsReindex, .corrupt: .needsReindex
            case .queryTooLarge: .queryTooLarge
            case .cancelled: .cancelled
            case .locked: .busy
            case .noSpace, .io, .internalError: .internalError
            }
        self.init(code, error.message, hint: error.hint)
    }
}

extension DaemonFailure {
    /// The failure of the daemon if its index cannot be served at the start.
    init(_ error: ArchiveError) {
        let status: ExitStatus =
            switch error.code {
            case .noIndex: .noIndex
            case .needsReindex, .corrupt: .badIndex
            case .locked: .tryAgain
            case .noSpace, .io: .inputOutput
            case .queryTooLarge, .cancelled, .internalError: .internalError
            }
        self.init(status, error.line)
    }
}
