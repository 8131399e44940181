internal import Archive
internal import Articles
internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel

/// How much a run prints.
enum Verbosity: Sendable {
    /// Only errors.
    case quiet
    case normal
    /// A line for every file in which something changed.
    case verbose
}

/// The options of a run, with every setting resolved.
struct IndexOptions: Sendable, Equatable {
    var index: String
    /// The files and folders that the user named; none for those that the index knows.
    var paths: [FilePath]
    /// Patterns of what to leave out; nil if the user gave none.
    var excluded: [String]?
    /// The number of threads, from 1 to 64.
    var jobs: Int
    var rebuilds = false
    /// Whether a folder may lose most of its articles.
    var allowsRemovals = false
    /// Whether to write nothing.
    var isDry = false
    var verbosity = Verbosity.normal
    /// Where the lists of protected words are.
    var protectedWords = DataFilePlaces()
    /// Where the tables of papers' names are.
    var sourceNames = DataFilePlaces()
    /// The day of the run; nil for today.
    var today: CalendarDate?
    /// Whether to print the articles as they are read and write nothing.
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
