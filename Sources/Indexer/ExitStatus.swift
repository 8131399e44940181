internal import Messages
internal import ProgramSupport
internal import SearchModel

extension ExitStatus {
    /// After a run that came to its end.
    init(of report: Report) { self = report.skipped.isEmpty ? .success : .skipped }

    /// After a run that an error ended. The index is as it was then.
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
