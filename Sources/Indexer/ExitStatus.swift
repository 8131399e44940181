internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import SearchProtocol
internal import Store

/// The exit codes of `sahel-index`; those above 2 are those of sysexits.h, or 128 and the number of a signal.
struct ExitStatus: Equatable {
    let code: CInt

    /// Everything was indexed.
    static let success = ExitStatus(code: 0)
    /// Something was skipped; everything else was indexed.
    static let skipped = ExitStatus(code: 1)
    static let usage = ExitStatus(code: 2)
    static let internalError = ExitStatus(code: 70)
    /// The system failed to read or write: the index, which is as it was, or what is printed.
    static let io = ExitStatus(code: 74)
    /// Another indexer is at work: try again later.
    static let locked = ExitStatus(code: 75)

    static func signal(_ number: CInt) -> ExitStatus { ExitStatus(code: 128 + number) }

    /// After a run that came to its end.
    init(of report: Report) { self = report.skipped.isEmpty ? .success : .skipped }

    /// After a run that an error ended.
    init(of error: any Error) {
        self =
            switch error {
            case let interrupted as Interrupted: .signal(interrupted.signal)
            case is SettingsError, is Message: .usage
            case is OutputError: .io
            case let error as ArchiveError: ExitStatus(code: error.code)
            default: .internalError
            }
    }

    private init(code: ArchiveError.Code) {
        self =
            switch code {
            case .locked: .locked
            case .noSpace, .io, .corrupt: .io
            default: .internalError
            }
    }

    private init(code: CInt) { self.code = code }
}
