public import SearchModel

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
    /// Words that were read as others, as the archive does not have them.
    public var corrections: [Correction] = []
    /// What of the query was left out, and why.
    public var warnings: [QueryWarning] = []
    /// What to do about an answer of few hits or none; nil where there are enough.
    public var advice: Advice?
    /// In the order asked for.
    public var facets: [FacetCounts] = []
    /// In the order of the query; empty unless asked for.
    public var explanation: [ExplainedPart] = []
}

/// One article found.
public struct Hit: Sendable, Equatable {
    public var id: String
    public var title: String
    public var source: String?
    public var author: String?
    public var date: CalendarDate?
    /// Where `date` is unknown: it was published then or later.
    public var notBefore: CalendarDate?
    public var path: String
    /// The line at which the text begins in its file, from 1.
    public var line: Int
    public var url: String?
    public var language: String?
    /// Higher is better; comparable within one answer only.
    public var score: Double
    public var snippet: Snippet?
    /// The other articles that match and are copies of this one, which is the earliest of them; nil where there is none, or where copies
    /// are hits of their own.
    public var duplicates: Duplicates?
}

/// The passage of an article that answers.
public struct Snippet: Sendable, Equatable {
    public var text: String
    /// What matched, in Unicode scalars of `text`, ascending.
    public var highlights: [Range<Int>]
    /// The line of the file on which the passage begins, from 1.
    public var line: Int
}
