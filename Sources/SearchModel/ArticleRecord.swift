/// What is known of an article beside its text: what a list of results shows.
public struct ArticleRecord: Sendable, Hashable {
    /// Unique in the archive, and the same from run to run.
    public var id: String
    /// The headline; empty where the article has none.
    public var title: String
    /// The paper or site that published it.
    public var source: String?
    /// Who wrote it.
    public var author: String?
    /// When it was published, as precise as it is known.
    public var date: CalendarDate?
    /// Where `date` is unknown: a past date that the article itself names, so that it was published then or later.
    public var notBefore: CalendarDate?
    /// The file that it was read from.
    public var path: String
    /// The bytes of the path by `PercentEncoding`, where they are not UTF-8, so that `path` is not the file's name.
    public var pathBytes: String?
    /// The line of that file at which the article's text begins, from 1.
    public var line: Int
    /// Its address on the web.
    public var url: String?
    /// The code of the language that it is written in: `fr`, `pt-br`.
    public var language: String?

    /// A record with these members; what is not known is left out.
    public init(
        id: String = "", title: String = "", source: String? = nil, author: String? = nil, date: CalendarDate? = nil,
        notBefore: CalendarDate? = nil, path: String = "", line: Int = 1, url: String? = nil, language: String? = nil
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.author = author
        self.date = date
        self.notBefore = notBefore
        self.path = path
        self.line = line
        self.url = url
        self.language = language
    }

    /// The path as the system knows it.
    public var rawPath: [UInt8] { pathBytes.map(PercentEncoding.decode) ?? Array(path.utf8) }

    /// The date by which the article is ordered, filtered and counted: that of its publication, or the one that it
    /// cannot be older than.
    public var placingDate: CalendarDate? { date ?? notBefore }
}

/// The result of `document`: one article with its text.
@dynamicMemberLookup
public struct WholeArticle: Sendable, Equatable {
    /// The generation of the index that it comes from.
    public var generation = 0
    /// What is known of it.
    public var article = ArticleRecord()
    /// Its paragraphs, a line each.
    public var text = ""

    /// An empty article.
    public init() {}

    /// An article of a generation.
    public init(generation: Int, article: ArticleRecord, text: String) {
        self.generation = generation
        self.article = article
        self.text = text
    }

    /// What is known of the article: `document.title`.
    public subscript<Value>(dynamicMember member: KeyPath<ArticleRecord, Value>) -> Value { article[keyPath: member] }
}
