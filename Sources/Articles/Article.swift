/// What a file, or a line of it, says: the article as the archive shall have it.
public struct Article: Sendable, Equatable {
    /// What the source itself calls the article; nil where it has no name of its own, so that its path has to do.
    public var id: String?
    /// On one line, trimmed; empty where there is none.
    public var title: String
    /// Lines end with LF.
    public var text: String
    public var date: ArticleDate?
    public var source, author, url: String?
    /// What it is written in, as the source says it: `fr`.
    public var language: String?
    /// The line of the file at which the text begins, from 1.
    public var line: Int
    /// Whether each line of the text is a line of the file, so that lines can be counted on from `line`.
    public var followsLines: Bool
    /// Where title and date come from.
    public var origins: Origins
    /// What the source states and the article has to do without, such as a date that is none. The article is whole
    /// otherwise.
    public var remarks: [SkipReason]

    /// Where in the source a field was found.
    public enum Origin: Sendable, Hashable {
        /// A member of that name in a JSON object.
        case member
        /// The first line with enough words.
        case firstLine
        /// A heading that is marked as one.
        case heading
        /// The mark `date 2025-05` that scrapers put before a title.
        case scraperMark
    }

    /// nil where the field has no value.
    public struct Origins: Sendable, Equatable {
        public var title, date: Origin?

        public init(title: Origin? = nil, date: Origin? = nil) {
            self.title = title
            self.date = date
        }
    }

    public init(
        id: String? = nil, title: String, text: String, date: ArticleDate? = nil, source: String? = nil,
        author: String? = nil, url: String? = nil, language: String? = nil, line: Int = 1, followsLines: Bool = true,
        origins: Origins = Origins(), remarks: [SkipReason] = []
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.date = date
        self.source = source
        self.author = author
        self.url = url
        self.language = language
        self.line = line
        self.followsLines = followsLines
        self.origins = origins
        self.remarks = remarks
    }

    /// Whether there is a letter or a digit in title or text, and so anything to find.
    var hasWords: Bool {
        let isWordLike = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return title.unicodeScalars.contains(where: isWordLike) || text.unicodeScalars.contains(where: isWordLike)
    }
}
