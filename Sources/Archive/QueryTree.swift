/// A query as it was understood: what a person typed, read as a tree.
///
/// Every tree prints as a query that reads back as the same tree.
public indirect enum QueryTree: Sendable, Equatable {
    /// Words side by side, each wanted, demanded or refused. Wanted ones are alternatives: what has more of them ranks higher.
    case sequence([Clause])
    /// All of these (ET, AND).
    case all([QueryTree])
    /// Any of these (OU, OR).
    case any([QueryTree])
    /// The first without the second (SAUF, NOT).
    case except(QueryTree, QueryTree)
    case word(QueryWord)
    /// Folded surfaces next to one another, in this order.
    case phrase([String])
    /// Words that begin so, folded: `jihad*`.
    case prefix(String)
    /// A word or a phrase in a field.
    case field(Field, [String])
    case dates(DateRange)

    /// One member of a sequence.
    public struct Clause: Sendable, Equatable {
        public enum Demand: Sendable, Equatable {
            case wanted, demanded, refused

            /// What is typed before the word.
            var sign: String {
                switch self {
                case .wanted: ""
                case .demanded: "+"
                case .refused: "-"
                }
            }
        }

        public var demand: Demand
        public var tree: QueryTree
    }

    /// Whether the tree only filters: it says which articles may come, not which come first.
    var isFilter: Bool {
        switch self {
        case .field(let field, _): !field.isRanked
        case .dates: true
        default: false
        }
    }
}

/// A word of a query, as the analysis of French reads it.
public struct QueryWord: Sendable, Equatable {
    /// The folded surface.
    public var surface: String
    /// Other surfaces that stand for the same word: `ndjamena` for the `djamena` of `N’Djamena`.
    public var joined: [String]
    /// Whether it is one of those that say nothing of an article (`le`, `quel`).
    public var isStopWord: Bool

    public init(surface: String, joined: [String] = [], isStopWord: Bool = false) {
        self.surface = surface
        self.joined = joined
        self.isStopWord = isStopWord
    }
}

extension QueryTree: CustomStringConvertible {
    /// The query that this tree is, in the query language.
    public var description: String {
        switch self {
        case .sequence(let clauses):
            clauses.map { $0.demand.sign + $0.tree.grouped }.joined(separator: " ")
        case .all(let trees): trees.map(\.grouped).joined(separator: " ET ")
        case .any(let trees): trees.map(\.grouped).joined(separator: " OU ")
        case .except(let tree, let refused): "\(tree.grouped) SAUF \(refused.grouped)"
        case .word(let word): word.joined.first ?? word.surface
        case .phrase(let surfaces): "\"\(surfaces.joined(separator: " "))\""
        case .prefix(let prefix): prefix + "*"
        case .field(let field, let words):
            "\(field.names[0]):" + (words.count == 1 ? words[0] : "\"\(words.joined(separator: " "))\"")
        case .dates(let range): "date:\(range)"
        }
    }

    private var grouped: String {
        switch self {
        case .sequence, .all, .any, .except: "(\(self))"
        case .word, .phrase, .prefix, .field, .dates: description
        }
    }
}
