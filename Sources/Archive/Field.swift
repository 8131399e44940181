/// What a query can ask of an article beside its words: the one table behind the query language, its documentation and
/// the terms that filter.
public enum Field: Sendable, Equatable, CaseIterable {
    case title
    case source
    case author
    case date

    /// The names that a query uses, French first, folded; `titre:` and `title:` are one.
    public var names: [String] {
        switch self {
        case .title: ["titre", "title"]
        case .source: ["source"]
        case .author: ["auteur", "author"]
        case .date: ["date"]
        }
    }

    /// One line for help and documentation.
    public var summary: String {
        switch self {
        case .title: "a word of the title: titre:patrouilles"
        case .source: "where it was published: source:abamako"
        case .author: "who wrote it: auteur:diop"
        case .date: "when: date:2025, date:2025-02..2025-05, date:>=2025-02-20"
        }
    }

    /// What the field's terms begin with; dates have terms of their own.
    var prefix: TermPrefix? {
        switch self {
        case .title: .title
        case .source: .sourceWord
        case .author: .author
        case .date: nil
        }
    }

    /// Whether a match in the field counts for the ranking, or only filters.
    var isRanked: Bool { self == .title }

    init?(name: some StringProtocol) {
        guard let field = Self.allCases.first(where: { $0.names.contains { $0 == name } }) else { return nil }
        self = field
    }
}
