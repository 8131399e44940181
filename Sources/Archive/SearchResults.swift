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

/// An answer, all of it from one generation.
public struct SearchResults: Sendable, Equatable {
    public struct Total: Sendable, Equatable {
        public var count: Int
        public var isExact: Bool
    }

    public var generation: Int
    public var total: Total
    /// The query as it was read, in the query language.
    public var understood: String
    public var hits: [Hit]
}

/// One article found.
public struct Hit: Sendable, Equatable {
    public var id: String
    public var title: String
    public var source: String?
    public var author: String?
    public var date: StoredDate?
    public var path: String
    /// The line at which the text begins in its file, from 1.
    public var line: Int
    public var url: String?
    /// Higher is better; comparable within one answer only.
    public var score: Double
    public var snippet: Snippet?
}

/// The passage of an article that answers.
public struct Snippet: Sendable, Equatable {
    public var text: String
    /// What matched, in Unicode scalars of `text`, ascending.
    public var highlights: [Range<Int>]
    /// The line of the file on which the passage begins, from 1.
    public var line: Int
}
