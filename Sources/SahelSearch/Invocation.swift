import SearchProtocol

/// What the command line, the environment and the configuration file ask for, checked.
struct Invocation: Sendable {
    enum Task: Sendable, Equatable {
        case search(String)
        case batch(String)
        case document(String)
        case status
    }

    var task: Task
    /// The template of every search; its query is empty.
    var request: SearchRequest
    var isCount: Bool
    var format: OutputFormat
    var color: ColorChoice
    var maySpawn: Bool
    /// Seconds to wait for the daemon, and for each answer.
    var timeout: Double
    var locations: Locations
    /// The daemon's executable, where it was named.
    var daemon: String?

    init(_ arguments: Arguments, environment: Environment) throws(Failure) {
        task = try Self.task(arguments)
        let settings: Settings
        do {
            settings = try Settings.resolve(flags: Self.flags(arguments), environment: environment)
            format = try settings.choice(.format, default: .text)
            color = try settings.choice(.color, default: .auto)
            timeout = try settings.seconds(.timeout, in: 0.001...86_400, default: 60)
            request = SearchRequest(
                query: "", limit: try settings.integer(.limit, in: 0...Limits.hits, default: Limits.defaultHits),
                offset: 0, sort: try settings.choice(.sort, default: .relevance),
                snippets: try settings.bool(.snippets, default: true))
        } catch {
            throw Failure(error)
        }
        request.offset = try Self.offset(arguments)
        isCount = arguments.has(.count)
        if isCount {
            request.limit = 0
            request.offset = 0
            request.count = .exact
        }
        if isCount || format == .paths || format == .trec { request.snippets = false }
        maySpawn = !arguments.has(.noSpawn)
        locations = settings.locations
        daemon = settings.text(.searchd)
        try checkCombination()
    }

    private static func task(_ arguments: Arguments) throws(Failure) -> Task {
        let query = arguments.words.joined(separator: " ")
        var tasks: [(option: String, task: Task)] = []
        if let file = arguments.values[.batch] { tasks.append(("--batch", .batch(file))) }
        if let id = arguments.values[.document] { tasks.append(("--document", .document(id))) }
        if arguments.has(.status) { tasks.append(("--status", .status)) }
        guard let first = tasks.first else {
            guard query.contains(where: { !$0.isWhitespace }) else {
                throw Failure(.usage, "no words to search for: give some, or see --help")
            }
            guard query.utf8.count <= Limits.queryBytes else {
                throw Failure(
                    .usage,
                    "the query is \(query.utf8.count) bytes long, more than \(Limits.queryBytes): use fewer words")
            }
            return .search(query)
        }
        if tasks.count > 1 {
            throw Failure(.usage, "\(first.option) and \(tasks[1].option) exclude each other: give one of them")
        }
        guard arguments.words.isEmpty else {
            throw Failure(.usage, "\(first.option) takes no words to search for: leave out “\(printable(query))”")
        }
        return first.task
    }

    private static func flags(_ arguments: Arguments) -> [Setting: String] {
        var flags: [Setting: String] = [:]
        for (name, setting) in [
            (Option.Name.index, Setting.index), (.socket, .socket), (.limit, .limit), (.sort, .sort),
            (.format, .format), (.color, .color), (.timeout, .timeout),
        ] {
            flags[setting] = arguments.values[name]
        }
        if arguments.has(.noSnippets) { flags[.snippets] = "no" }
        return flags
    }

    private static func offset(_ arguments: Arguments) throws(Failure) -> Int {
        guard let text = arguments.values[.offset] else { return 0 }
        guard let number = Int(text), (0...Limits.offset).contains(number) else {
            throw Failure(
                .usage, "--offset: “\(printable(text))” should be a whole number from 0 to \(Limits.offset)")
        }
        return number
    }

    private func checkCombination() throws(Failure) {
        let option: String
        switch task {
        case .document: option = "--document"
        case .status: option = "--status"
        case .search, .batch:
            guard !isCount || format != .trec else {
                throw Failure(.usage, "--count and --format trec exclude each other: give one of them")
            }
            return
        }
        guard !isCount else { throw Failure(.usage, "\(option) and --count exclude each other: give one of them") }
        guard format != .trec, task != .status || format != .paths else {
            throw Failure(.usage, "\(option) cannot be printed as \(format.rawValue): use text or json")
        }
    }
}
