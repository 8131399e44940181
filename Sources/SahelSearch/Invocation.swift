import CommandOptions
import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// The checked request of the command line, the environment and the configuration file.
struct Invocation: Sendable {
    enum Task: Sendable, Equatable {
        case search(String)
        /// A search for the words on standard input.
        case searchInput
        case batch(String)
        case document(String)
        case similar(String)
        case copies(String)
        case suggest(String)
        case status

        /// Whether it lists articles that are found without words.
        var listsArticles: Bool {
            switch self {
            case .similar, .copies: true
            case .search, .searchInput, .batch, .document, .suggest, .status: false
            }
        }

        /// The option that asks for it instead of a search.
        var option: String? {
            switch self {
            case .search, .searchInput: nil
            case .batch: "--batch"
            case .document: "--document"
            case .similar: "--similar"
            case .copies: "--copies"
            case .suggest: "--suggest"
            case .status: "--status"
            }
        }
    }

    var task: Task
    /// The template of every search, without a query.
    var request: SearchRequest
    var isCount: Bool
    var format: OutputFormat
    var color: ColorChoice
    var maySpawn: Bool
    /// How many seconds to wait for the daemon, and for each answer.
    var timeout: Double
    var locations: Locations
    /// The language of messages.
    var language: Language
    /// The daemon's executable, if the settings name one.
    var daemon: String?
    /// The command that searches again with the same options. The words follow it.
    var command: String { arguments.command(without: [.offset, .batch]) }

    private let arguments: Arguments

    init(_ arguments: Arguments, environment: Environment) throws(Failure) {
        self.arguments = arguments
        let settings: Settings
        do {
            settings = try Settings.resolve(flags: arguments.settings, environment: environment)
            format = try settings.choice(.format, default: .text)
            color = try settings.choice(.color, default: .auto)
            language = try settings.language(environment)
            timeout = try settings.seconds(.timeout, in: 0.001...86_400, default: 60)
            request = SearchRequest(
                query: "", limit: try settings.integer(.limit, in: 0...Limits.hits, default: Limits.defaultHits),
                offset: 0, sort: try settings.choice(.sort, default: .relevance),
                snippets: try settings.bool(.snippets, default: true))
        } catch {
            throw Failure(error)
        }
        task = try Self.task(arguments)
        // Whoever asks for the copies of an article wants all of them.
        if case .copies = task, arguments.values[.limit] == nil { request.limit = Limits.hits }
        request.offset = try Self.offset(arguments)
        request.recent = arguments.has(.recent)
        request.spelling = arguments.has(.noSpelling) ? .off : .auto
        request.unfinished = arguments.has(.asYouType)
        request.rerank = !arguments.has(.noRerank)
        request.explain = arguments.has(.explain)
        request.facets = try Self.facets(arguments)
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
        request.collapse = !arguments.has(.noCollapse) && !isForMeasuring
        try checkCombination()
    }

    /// Whether every copy is listed. Rankings are measured by the rank of each article.
    private var isForMeasuring: Bool {
        if case .batch = task { return true }
        return format == .trec
    }

    private static func task(_ arguments: Arguments) throws(Failure) -> Task {
        let query = arguments.words.joined(separator: " ")
        var tasks: [Task] = []
        if let file = arguments.values[.batch] { tasks.append(.batch(file)) }
        if let id = arguments.values[.document] { tasks.append(.document(id)) }
        if let id = arguments.values[.similar] { tasks.append(.similar(id)) }
        if let id = arguments.values[.copies] { tasks.append(.copies(id)) }
        if let text = arguments.values[.suggest] { tasks.append(.suggest(text)) }
        if arguments.has(.status) { tasks.append(.status) }
        guard let first = tasks.first else {
            if arguments.words == ["-"] { return .searchInput }
            try check(query)
            return .search(query)
        }
        if tasks.count > 1 { throw exclude(first.option ?? "", tasks[1].option ?? "") }
        guard arguments.words.isEmpty else {
            throw Failure(.usage, .takesNoWords, ["option": first.option ?? "", "words": query])
        }
        if case .suggest(let text) = first { try checkLength(text) }
        return first
    }

    /// What to say of a query that there is nothing or too much of.
    static func check(_ query: String) throws(Failure) {
        guard query.contains(where: { !$0.isWhitespace }) else { throw Failure(.usage, .noWords) }
        try checkLength(query)
    }

    private static func checkLength(_ query: String) throws(Failure) {
        guard query.utf8.count <= Limits.queryBytes else {
            throw Failure(.usage, .queryTooLong, ["count": query.utf8.count, "limit": Limits.queryBytes])
        }
    }

    private static func facets(_ arguments: Arguments) throws(Failure) -> [Facet] {
        guard let list = arguments.values[.facets] else { return [] }
        var facets: [Facet] = []
        for name in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let facet = Facet(rawValue: String(name)) else {
                throw Failure(
                    .usage, .unknownFacet, ["value": String(name), "choices": Facet.allCases.map(\.rawValue)])
            }
            if !facets.contains(facet) { facets.append(facet) }
        }
        return facets
    }

    private static func offset(_ arguments: Arguments) throws(Failure) -> Int {
        guard let text = arguments.values[.offset] else { return 0 }
        guard let number = Int(text), (0...Limits.offset).contains(number) else {
            throw Failure(.usage, .wrongOffset, ["value": text, "limit": Limits.offset])
        }
        return number
    }

    private func checkCombination() throws(Failure) {
        // Some formats show hits only, and these options show more.
        let extra = request.explain ? "--explain" : request.facets.isEmpty ? nil : "--facets"
        if let extra {
            if isCount { throw Self.exclude("--count", extra) }
            guard format == .text || format == .json else { throw cannotPrint(extra) }
        }
        switch task {
        case .search, .searchInput, .batch:
            guard !isCount || format != .trec else { throw Self.exclude("--count", "--format trec") }
        case .document, .similar, .copies, .suggest, .status:
            let option = task.option ?? ""
            if isCount { throw Self.exclude(option, "--count") }
            if let extra { throw Self.exclude(option, extra) }
            if task.listsArticles {
                // These options say how words are searched.
                let unused: [(ClientOption, isGiven: Bool)] = [
                    (.sort, arguments.values[.sort] != nil), (.recent, arguments.has(.recent)),
                    (.asYouType, arguments.has(.asYouType)), (.noSpelling, arguments.has(.noSpelling)),
                    (.noRerank, arguments.has(.noRerank)),
                    (.noCollapse, arguments.has(.noCollapse)),
                ]
                if let name = unused.first(where: \.isGiven)?.0 { throw Self.exclude(option, "--\(name.rawValue)") }
                return
            }
            guard format != .trec, task != .status || format != .paths else { throw cannotPrint(option) }
        }
    }

    private func cannotPrint(_ option: String) -> Failure {
        Failure(.usage, .cannotPrint, ["option": option, "format": format.rawValue])
    }

    private static func exclude(_ one: String, _ other: String) -> Failure {
        Failure(.usage, Message(CommandLineMessage.excludes, ["one": one, "other": other]))
    }
}
