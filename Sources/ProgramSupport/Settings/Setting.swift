public import Messages

/// Every setting that an environment variable or a line of the configuration file can give.
///
/// The raw value is the key in the file; `SAHEL_SEARCH_` and the key in capitals, with `_` for `-`, is the variable.
public enum Setting: String, Sendable, CaseIterable {
    /// The directory of the index.
    case index
    /// The path of the daemon's socket.
    case socket
    /// The daemon's executable. Its variable is `SAHEL_SEARCHD`.
    case searchd
    /// How many hits an answer of the client has at most.
    case limit
    /// The order of the hits, as `SearchRequest.Sort` names it.
    case sort
    /// What the client prints: `text`, `json`, `jsonl`, `paths` or `trec`.
    case format
    /// Whether the client prints in colour: `auto`, `always` or `never`.
    case color
    /// Whether hits come with the passages that match: `yes` or `no`.
    case snippets
    /// How many seconds the client waits for the daemon and for each answer.
    case timeout
    /// The language of what the programs say to people: `fr` or `en`.
    case lang
    /// How many threads the indexer uses.
    case jobs
    /// The file of synonyms.
    case synonyms
    /// The file of protected words.
    case protected
    /// The file of the names under which papers go.
    case sources
    /// How many seconds without a connection end the daemon; 0 is never.
    case idleExit = "idle-exit"
    /// How the daemon writes its log: `text` or `json`.
    case logFormat = "log-format"
    /// The least level that the daemon logs, from `trace` to `critical`.
    case logLevel = "log-level"

    /// The name of the environment variable.
    public var variable: String {
        if self == .searchd { return "SAHEL_SEARCHD" }
        return "SAHEL_SEARCH_" + String(rawValue.map { $0 == "-" ? "_" : $0 }).uppercased()
    }

    var isPath: Bool {
        switch self {
        case .index, .socket, .searchd, .synonyms, .protected, .sources: true
        default: false
        }
    }
}

/// What keeps a program from knowing its settings: one line for a person, without the program's name.
public struct SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where the setting was given, what is wrong and, mostly, what to do.
    public var message: Message

    /// An error that says this.
    public init(_ message: Message) {
        self.message = message
    }

    init(_ code: SettingMessage, _ parameters: [String: any MessageParameter] = [:]) {
        self.init(Message(code, parameters))
    }

    /// The line in English, for logs.
    public var description: String { message.description }
}
