/// What to search for, and how much of the answer to give: the parameters of `search`. Their defaults stand here.
public struct SearchRequest: Sendable, Equatable {
    /// In what order hits come.
    public enum Sort: String, Sendable, CaseIterable {
        /// What answers best comes first.
        case relevance
        /// The newest article comes first, those without a date last; every word must be there, if any article has them
        /// all.
        case date
    }

    /// How the matches are counted.
    public enum Count: String, Sendable, CaseIterable {
        /// Every match is counted, unless that would take long: then the total is a lower bound.
        case estimate
        /// Every match is counted.
        case exact
    }

    /// What happens to words that the archive does not have.
    public enum Spelling: String, Sendable, CaseIterable {
        /// Such a word is read as the nearest one that the archive has.
        case auto
        /// Every word is searched as it is typed.
        case off
    }

    /// In the query language: see docs/queries.md.
    public var query: String
    /// How many hits to give at most, 0…`Limits.hits`.
    public var limit: Int
    /// How many hits to skip, 0…`Limits.offset`.
    public var offset: Int
    /// In what order hits come.
    public var sort: Sort
    /// Whether hits come with the passage that answers.
    public var snippets: Bool
    /// Whether to count every match, however long it takes.
    public var count: Count
    /// Whether newer articles count a little more.
    public var recent: Bool
    /// Whether words that the archive does not have are read as others.
    public var spelling: Spelling
    /// What to count the matches by, each at most once.
    public var facets: [Facet]
    /// Whether to tell how each part of the query was read.
    public var explain: Bool
    /// Whether the best hits are ranked again by where their words stand; off only for comparing.
    public var rerank: Bool
    /// Whether of articles that are copies of each other one is a hit, with what is known of the others.
    public var collapse: Bool
    /// Whether the last word of the query is still being typed: it is completed instead of corrected.
    public var unfinished: Bool

    /// A search with the defaults for what is left out.
    public init(
        query: String = "", limit: Int = Limits.defaultHits, offset: Int = 0, sort: Sort = .relevance,
        snippets: Bool = true, count: Count = .estimate, recent: Bool = false, spelling: Spelling = .auto,
        facets: [Facet] = [], explain: Bool = false, rerank: Bool = true, collapse: Bool = true,
        unfinished: Bool = false
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
        self.unfinished = unfinished
    }
}

/// Which article to find others like, and how many of them: the parameters of `similar`.
public struct SimilarRequest: Sendable, Equatable {
    /// The article's id.
    public var id: String
    /// How many hits to give at most, 0…`Limits.hits`.
    public var limit: Int
    /// How many hits to skip, 0…`Limits.offset`.
    public var offset: Int
    /// Whether hits come with a passage.
    public var snippets: Bool

    /// A request with the defaults for what is left out.
    public init(id: String = "", limit: Int = Limits.defaultHits, offset: Int = 0, snippets: Bool = true) {
        self.id = id
        self.limit = limit
        self.offset = offset
        self.snippets = snippets
    }
}

/// Which article's copies to list, and how many of them: the parameters of `copies`.
public struct CopiesRequest: Sendable, Equatable {
    /// The article's id.
    public var id: String
    /// How many copies to give at most, 0…`Limits.hits`.
    public var limit: Int
    /// How many copies to skip, 0…`Limits.offset`.
    public var offset: Int

    /// A request with the defaults for what is left out.
    public init(id: String = "", limit: Int = Limits.hits, offset: Int = 0) {
        self.id = id
        self.limit = limit
        self.offset = offset
    }
}

/// What somebody has typed so far, and how much to offer: the parameters of `suggest`.
public struct SuggestRequest: Sendable, Equatable {
    /// The text of the input field, up to the cursor.
    public var text: String
    /// How many words and how many titles to offer at most, each; 0…`Limits.suggestions`.
    public var limit: Int

    /// A request with the defaults for what is left out.
    public init(text: String = "", limit: Int = Limits.defaultSuggestions) {
        self.text = text
        self.limit = limit
    }
}

/// Which article to give: the parameters of `document`.
public struct DocumentRequest: Sendable, Equatable {
    /// The article's id.
    public var id: String

    /// A request for the article with that id.
    public init(id: String = "") { self.id = id }
}
