internal import Archive
internal import Articles
internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel

/// How much a run says.
enum Verbosity: Sendable {
    /// Only errors.
    case quiet
    case normal
    /// A line for every file in which something changed.
    case verbose
}

/// What a run shall do, with every setting resolved.
struct IndexOptions: Sendable, Equatable {
    /// The directory of the index.
    var index: String
    /// Files and folders, as the user named them.
    var paths: [FilePath]
    /// Threads, from 1 to 64.
    var jobs: Int
    var rebuilds = false
    /// Whether to look only, and write nothing.
    var isDry = false
    var verbosity = Verbosity.normal
    /// Where the words are listed that are not stemmed.
    var protectedWords = DataFilePlaces()
    /// Where the names are listed under which papers go.
    var sourceNames = DataFilePlaces()
    /// The day of the run; nil for what the clock says.
    var today: CalendarDate?
    /// Whether to print the articles as they are read, and write nothing.
    var extracts = false
    var reportFormat = ReportFormat.text
    var language = Language.english

    static let jobsRange = 1...64

    /// The processors that this process may use, as sched_setaffinity(2) and containers' CPU sets limit them.
    static var availableProcessors: Int {
        let status = try? InputFile("/proc/self/status").contents(limit: 1 << 16)
        let allowed = status.flatMap { processors(inStatus: String(decoding: $0, as: UTF8.self)) }
        let count = allowed ?? sysconf(CInt(_SC_NPROCESSORS_ONLN))
        return min(max(count, jobsRange.lowerBound), jobsRange.upperBound)
    }

    /// The bits of the line `Cpus_allowed:	00000000,0000000f` of proc_pid_status(5).
    static func processors(inStatus status: String) -> Int? {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") }) else {
            return nil
        }
        let count = line.dropFirst("Cpus_allowed:".count).reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
        return count > 0 ? count : nil
    }
}
