public import SearchModel

/// What to search for, and how much of the answer to give.
public struct SearchOptions: Sendable, Equatable {
    public enum Sort: Sendable, Equatable {
        /// What answers best comes first.
        case relevance
        /// The newest article comes first, those without a date last; every word must be there, if any article has them all.
        case date
    }

    /// In the query language: see `QueryParser`.
    public var query: String
    /// How many hits to leave out, and how many to give after them.
    public var offset, limit: Int
    public var sort: Sort
    public var snippets: Bool
    /// Whether to count every match, or to estimate their number.
    public var countsExactly: Bool
    /// Whether what is newer counts a little more.
    public var favoursRecent = false
    /// Whether words that the archive does not know are read as those that it knows.
    public var correctsSpelling = true
    /// Whether the best fifty are ranked again by where their words stand. Off, for comparing.
    public var reranks = true
    /// Whether of articles that are copies of each other one is shown, with what is known of the others.
    public var collapses = true
    /// What to count the matches by.
    public var facets: [Facet] = []
    /// Whether to tell how the query was read, part by part.
    public var explains = false

    /// The most hits that one answer gives, and the deepest that it goes.
    public static let highestLimit = 1000
    public static let highestOffset = 10_000

    public init(
        query: String, offset: Int = 0, limit: Int = 10, sort: Sort = .relevance, snippets: Bool = true,
        countsExactly: Bool = false
    ) {
        self.query = query
        self.offset = offset
        self.limit = limit
        self.sort = sort
        self.snippets = snippets
        self.countsExactly = countsExactly
    }
}
