import Archive
import Logging
import ProgramSupport
import ServiceLifecycle

/// Looks five times a second whether the files of synonyms have changed, and has the backend use the new list.
///
/// Looking costs a system call for each place of a file. Lines that cannot be used are logged, and the others count.
struct SynonymWatcher: Service {
    /// How many lines that cannot be used are logged one by one.
    private static let mostProblems = 20

    private let backend: ArchiveBackend
    private let places: DataFilePlaces
    private let logger: Logger
    private let interval: Duration
    private let first: Reading

    /// The list as it was read, and the state of its files just before.
    struct Reading {
        var state: DataFileState
        var list: SynonymList
        /// A file that has just changed may change again without a new time, so it is read once more.
        var isSettled: Bool

        init(_ places: DataFilePlaces) {
            state = places.state
            isSettled = state.isSettled
            list = SynonymList(places)
        }
    }

    /// - Parameter first: what the backend began with.
    init(
        _ backend: ArchiveBackend, _ places: DataFilePlaces, first: Reading, logger: Logger,
        interval: Duration = .milliseconds(200)
    ) {
        self.backend = backend
        self.places = places
        self.first = first
        self.logger = logger
        self.interval = interval
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await watch() }
    }

    private func watch() async {
        var last = first
        while !Task.isCancelled {
            try? await Task.sleep(for: interval)
            if last.isSettled, places.state == last.state { continue }
            let reading = Reading(places)
            if reading.list != last.list {
                backend.use(reading.list)
                Self.log(reading.list, "synonyms changed", at: .notice, to: logger)
            }
            last = reading
        }
    }

    /// Logs the list, and each line that could not be used.
    static func log(_ list: SynonymList, _ event: Logger.Message, at level: Logger.Level, to logger: Logger) {
        logger.log(
            level: level, event,
            metadata: [
                "files": "\(list.paths.joined(separator: " "))", "groups": "\(list.groupCount)",
                "problems": "\(list.problems.count)",
            ])
        for problem in list.problems.prefix(mostProblems) {
            logger.warning("synonyms left out", metadata: ["problem": "\(problem)"])
        }
        if list.problems.count > mostProblems {
            logger.warning("more synonyms left out", metadata: ["problems": "\(list.problems.count - mostProblems)"])
        }
    }
}
