public import Messages

/// Every setting that an environment variable or a line of the configuration file can give.
///
/// The raw value is the key in the file; `SAHEL_SEARCH_` and the key in capitals, with `_` for `-`, is the variable.
public enum Setting: String, Sendable, CaseIterable {
    case index
    case socket
    /// The daemon's executable. Its variable is `SAHEL_SEARCHD`.
    case searchd
    case limit
    case sort
    case format
    case color
    case snippets
    case timeout
    /// The language of what the programs say to people: `fr` or `en`.
    case lang
    case jobs
    /// The file of synonyms.
    case synonyms
    /// The file of protected words.
    case protected
    /// The file of the names under which papers go.
    case sources
    case idleExit = "idle-exit"
    case logFormat = "log-format"
    case logLevel = "log-level"

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
    public var message: Message

    public init(_ message: Message) {
        self.message = message
    }

    init(_ code: SettingMessage, _ parameters: [String: any MessageParameter] = [:]) {
        self.init(Message(code, parameters))
    }

    public var description: String { message.description }
}
