/// One article found.
@dynamicMemberLookup
public struct Hit: Sendable, Equatable {
    /// What is known of it.
    public var article = ArticleRecord()
    /// Higher is better; comparable within one answer only.
    public var score = 0.0
    /// The passage that answers; nil where none was asked for or none of the query's words is in the text.
    public var snippet: Snippet?
    /// The other articles that match and are copies of this one, which is the earliest of them; nil where there is
    /// none, or where copies are hits of their own.
    public var copies: Copies?

    /// An empty hit.
    public init() {}

    /// A hit with these members.
    public init(_ article: ArticleRecord, score: Double, snippet: Snippet? = nil, copies: Copies? = nil) {
        self.article = article
        self.score = score
        self.snippet = snippet
        self.copies = copies
    }

    /// What is known of the article: `hit.title`.
    public subscript<Value>(dynamicMember member: KeyPath<ArticleRecord, Value>) -> Value { article[keyPath: member] }
}

/// The passage of an article that answers.
public struct Snippet: Sendable, Equatable {
    /// The passage.
    public var text = ""
    /// What matched: ranges of Unicode scalars of `text`, ascending, not overlapping.
    public var highlights: [Range<Int>] = []
    /// The line of the file on which the passage begins, from 1.
    public var line = 1

    /// An empty passage.
    public init() {}

    /// A passage with these members.
    public init(text: String, highlights: [Range<Int>], line: Int) {
        self.text = text
        self.highlights = highlights
        self.line = line
    }
}

/// The articles that a hit stands for beside its own.
public struct Copies: Sendable, Equatable {
    /// How many there are.
    public var count = 0
    /// The earliest of them, at most `Limits.copies`: by date, those without a date last, then by id. Of each are known
    /// its id, title, source, dates and path.
    public var articles: [ArticleRecord] = []

    /// No copies.
    public init() {}

    /// Copies with these members.
    public init(count: Int, articles: [ArticleRecord]) {
        self.count = count
        self.articles = articles
    }
}
