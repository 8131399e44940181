internal import Messages
internal import ProgramSupport
internal import SearchModel

extension ExitStatus {
    /// The status after a complete run. What an earlier run has reported is no news.
    init(of report: Report) { self = report.skipsAnew ? .skipped : .success }

    /// The status after a run that failed. The index is as it was.
    init(of error: any Error) {
        self =
            switch error {
            case let interrupted as Interrupted: .signal(interrupted.signal)
            case is SettingsError, is Message: .usage
            case is OutputError: .inputOutput
            case let error as ArchiveError: ExitStatus(code: error.code)
            default: .internalError
            }
    }

    private init(code: ArchiveErrorCode) {
        self =
            switch code {
            case .locked: .tryAgain
            case .noSpace, .io, .corrupt: .inputOutput
            default: .internalError
            }
    }
}
