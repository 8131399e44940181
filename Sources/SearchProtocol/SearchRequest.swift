/// The parameters of `search`.
public struct SearchRequest: Sendable, Equatable {
    public enum Sort: String, Sendable, CaseIterable {
        case relevance
        /// Newest first; articles without a date last.
        case date
    }

    public enum Count: String, Sendable, CaseIterable {
        /// The total may be an estimate.
        case estimate
        case exact
    }

    public enum Spelling: String, Sendable, CaseIterable {
        /// A word that the archive does not have is read as one that it has.
        case auto
        /// Every word is searched as it is typed.
        case off
    }

    /// What matches can be counted by.
    public enum Facet: String, Sendable, CaseIterable {
        case year, month, source, language
    }

    public var query: String
    /// How many hits at most, 0…1000.
    public var limit: Int
    /// How many hits to skip, 0…10000.
    public var offset: Int
    public var sort: Sort
    public var snippets: Bool
    public var count: Count
    /// Whether newer articles count a little more.
    public var recent: Bool
    public var spelling: Spelling
    /// What to count the matches by, each at most once.
    public var facets: [Facet]
    /// Whether to tell how each part of the query was read.
    public var explain: Bool
    /// Whether the best hits are ranked again by where their words stand; off only for comparing.
    public var rerank: Bool
    /// Whether of articles that are copies of each other one is a hit, with what is known of the others.
    public var collapse: Bool

    public init(
        query: String, limit: Int = Limits.defaultHits, offset: Int = 0, sort: Sort = .relevance,
        snippets: Bool = true, count: Count = .estimate, recent: Bool = false, spelling: Spelling = .auto,
        facets: [Facet] = [], explain: Bool = false, rerank: Bool = true, collapse: Bool = true
    ) {
        self.query = query
        self.limit = limit
        self.offset = offset
        self.sort = sort
        self.snippets = snippets
        self.count = count
        self.recent = recent
        self.spelling = spelling
        self.facets = facets
        self.explain = explain
        self.rerank = rerank
        self.collapse = collapse
    }
}
