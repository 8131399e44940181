/// An answer to a search, all of it from one generation of the index.
public struct SearchResults: Sendable, Equatable {
    /// How many articles match.
    public struct Total: Sendable, Equatable {
        /// The number, or one that it is at least.
        public var count = 0
        /// Whether every match was counted; it is not where that would take longer than the search.
        public var isExact = true
        /// How many there are if copies of an article count once; nil where no match is a copy of another, or where not
        /// every match was counted.
        public var withoutCopies: Int?

        /// No article, counted.
        public init() {}

        /// A total with these members.
        public init(count: Int, isExact: Bool, withoutCopies: Int? = nil) {
            self.count = count
            self.isExact = isExact
            self.withoutCopies = withoutCopies
        }
    }

    /// The number of the generation that answered.
    public var generation = 0
    /// How many articles match.
    public var total = Total()
    /// The query as it was read, in the query language.
    public var understood = ""
    /// How long the search took in the daemon; 0 where it was not measured.
    public var microseconds = 0
    /// The articles found, in the order asked for.
    public var hits: [Hit] = []
    /// Words that were read as others, in the query's order.
    public var corrections: [Correction] = []
    /// What of the query was left out, and why.
    public var warnings: [Warning] = []
    /// Why there are few hits or none, and what to ask instead; nil where there are enough.
    public var advice: Advice?
    /// How many matches have each value, in the order asked for.
    public var facets: [FacetCounts] = []
    /// How each part of the query was read, in the query's order; empty unless asked for.
    public var explanation: [ExplainedPart] = []

    /// An empty answer.
    public init() {}

    /// An answer with these members.
    public init(generation: Int, total: Total, understood: String, microseconds: Int = 0, hits: [Hit]) {
        self.generation = generation
        self.total = total
        self.understood = understood
        self.microseconds = microseconds
        self.hits = hits
    }
}

/// An answer to `similar`: the articles that are like one, best first, without its near copies; or to `copies`: these,
/// the earliest first.
public struct SimilarResults: Sendable, Equatable {
    /// The number of the generation that answered.
    public var generation = 0
    /// How long it took in the daemon; 0 where it was not measured.
    public var microseconds = 0
    /// The articles, in their order.
    public var hits: [Hit] = []

    /// An empty answer.
    public init() {}

    /// An answer with these members.
    public init(generation: Int, microseconds: Int = 0, hits: [Hit]) {
        self.generation = generation
        self.microseconds = microseconds
        self.hits = hits
    }
}

/// A word of the query that the archive does not have, read as one that it has.
public struct Correction: Sendable, Equatable {
    /// As it was typed.
    public var typed = ""
    /// What was searched instead, as most articles write it.
    public var read = ""
    /// How many articles have that.
    public var documents = 0

    /// An empty correction.
    public init() {}

    /// A correction with these members.
    public init(typed: String, read: String, documents: Int) {
        self.typed = typed
        self.read = read
        self.documents = documents
    }
}
