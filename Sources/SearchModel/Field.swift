/// What a query can ask of an article beside its words: the one table behind the query language, its documentation and
/// the terms that filter.
public enum Field: Sendable, Equatable, CaseIterable {
    case title
    case text
    case source
    case author
    case date
    case before
    case after
    case since
    case url
    case language

    /// The names that a query uses, French first, folded; `titre:` and `title:` are one, and so are `après:` and `apres:`.
    public var names: [String] {
        switch self {
        case .title: ["titre", "title"]
        case .text: ["texte", "text"]
        case .source: ["source"]
        case .author: ["auteur", "author"]
        case .date: ["date"]
        case .before: ["avant", "before"]
        case .after: ["apres", "after"]
        case .since: ["depuis", "since"]
        case .url: ["url"]
        case .language: ["langue", "lang"]
        }
    }

    /// One line for help and documentation.
    public var summary: String {
        switch self {
        case .title: "a word of the title: titre:patrouilles"
        case .text: "a word of the title or the text: texte:patrouilles"
        case .source: "where it was published: source:abamako"
        case .author: "who wrote it: auteur:diop"
        case .date: "when: date:2025, date:2025-02..2025-05, date:>=2025-02-20, date:hier, date:\"mai 2025\""
        case .before: "before a date: avant:2025-03"
        case .after: "after a date: après:2025-03"
        case .since: "from a date on, or for so long: depuis:2025-02, depuis:7j"
        case .url: "a word of its address: url:politique"
        case .language: "what it is written in: langue:fr, langue:anglais"
        }
    }

    /// Whether a match in the field counts for the ranking, or only filters.
    public var isRanked: Bool { self == .title || self == .text }

    /// Whether the field's value is a date.
    public var isDate: Bool { [.date, .before, .after, .since].contains(self) }
}
