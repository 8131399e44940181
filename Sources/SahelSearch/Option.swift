internal import SearchModel
import SearchProtocol

/// One option of the command line. The table `all` drives parsing, `--help` and the shells' completions.
struct Option: Sendable {
    enum Name: String, CaseIterable, Sendable {
        case limit, offset, sort, recent
        case noSpelling = "no-spelling"
        case noRerank = "no-rerank"
        case noCollapse = "no-collapse"
        case count, batch
        case format, color
        case noSnippets = "no-snippets"
        case explain, facets
        case document, similar, suggest, status
        case index, socket, timeout
        case noSpawn = "no-spawn"
        case completions, version, help
    }

    enum Group: String, CaseIterable, Sendable {
        case search = "What to search"
        case output = "How to print it"
        case instead = "Instead of a search"
        case daemon = "Which daemon"
        case other = "Other"
    }

    /// What an option takes after its name.
    enum Argument: Sendable, Equatable {
        case none
        case text(String)
        case number(String)
        case file(String)
        case directory(String)
        case choice(String, [String])

        /// How help names it.
        var placeholder: String? {
            switch self {
            case .none: nil
            case .text(let name), .number(let name), .file(let name), .directory(let name): name
            case .choice(let name, _): name
            }
        }
    }

    let name: Name
    let short: Character?
    let argument: Argument
    let group: Group
    let help: String

    private init(_ name: Name, short: Character? = nil, _ argument: Argument, _ group: Group, _ help: String) {
        self.name = name
        self.short = short
        self.argument = argument
        self.group = group
        self.help = help
    }

    /// Every option, in the order of the help.
    static let all: [Option] = [
        Option(
            .limit, short: "n", .number("N"), .search,
            "show at most N articles (default \(Limits.defaultHits), at most \(Limits.hits))"),
        Option(.offset, .number("N"), .search, "skip the first N articles (at most \(Limits.offset))"),
        Option(
            .sort, .choice("ORDER", SearchRequest.Sort.allCases.map(\.rawValue)), .search,
            "relevance (default), or date: newest first"),
        Option(.recent, .none, .search, "let newer articles count a little more"),
        Option(
            .noSpelling, .none, .search,
            "search every word as it is typed, also one that the archive does not have (+word does so for one word)"),
        Option(.noRerank, .none, .search, "keep the order of the ranking’s first pass; for comparing"),
        Option(
            .noCollapse, .none, .search,
            "show every copy of an article, not the earliest with “et 3 reprises” (--batch and trec always do)"),
        Option(.count, .none, .search, "print only how many articles match, exactly"),
        Option(
            .batch, .file("FILE"), .search,
            "search every line of FILE (- is standard input), QID<TAB>QUERY each, through one connection"),
        Option(
            .format, .choice("FORMAT", OutputFormat.allCases.map(\.rawValue)), .output,
            "text (default); json: the answer; jsonl: an article a line; paths: a path a line; "
                + "trec: QID Q0 ID RANK SCORE sahel-search"),
        Option(
            .color, .choice("WHEN", ColorChoice.allCases.map(\.rawValue)), .output,
            "auto (default): on a terminal, unless NO_COLOR is set; always; never. Without colour the words that match "
                + "stand in [brackets]"),
        Option(.noSnippets, .none, .output, "leave out the passages that match"),
        Option(.explain, .none, .output, "tell first how each part of the words was read (text, json)"),
        Option(
            .facets, .choice("LIST", Facet.allCases.map(\.rawValue)), .output,
            "count what matches by year, month, source or language, or several with commas between (text, json)"),
        Option(.document, .text("ID"), .instead, "print the whole article with that id"),
        Option(.similar, .text("ID"), .instead, "find the articles that are like the one with that id"),
        Option(
            .suggest, .text("TEXT"), .instead,
            "complete the last word of TEXT, and list the titles that go on from it (at most \(Limits.suggestions) each)"
        ),
        Option(.status, .none, .instead, "print what the daemon serves and how it is"),
        Option(
            .index, .directory("DIR"), .daemon,
            "the index (default ${XDG_DATA_HOME:-~/.local/share}/sahel-search)"),
        Option(.socket, .file("PATH"), .daemon, "the daemon’s socket (default: follows from the index)"),
        Option(.noSpawn, .none, .daemon, "do not start a daemon where none runs"),
        Option(.timeout, .number("SECONDS"), .daemon, "how long to wait for the daemon and each answer (default 60)"),
        Option(
            .completions, .choice("SHELL", Completions.allCases.map(\.rawValue)), .other,
            "print completions for bash, zsh or fish"),
        Option(.version, .none, .other, "print the version"),
        Option(.help, short: "h", .none, .other, "print this help"),
    ]

    /// `-n, --limit N`.
    var usage: String {
        let names = (short.map { "-\($0), " } ?? "") + "--\(name.rawValue)"
        return argument.placeholder.map { "\(names) \($0)" } ?? names
    }
}

enum OutputFormat: String, CaseIterable, Sendable {
    case text, json, jsonl, paths, trec
}

enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
}
