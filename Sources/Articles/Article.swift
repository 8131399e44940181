public import SearchModel

/// What a file, or a line of it, says: the article as the archive shall have it.
public struct Article: Sendable, Equatable {
    /// What the source itself calls the article; nil where it has no name of its own, so that its path has to do.
    public var id: String?
    /// On one line, trimmed; empty where there is none.
    public var title: String
    /// Lines end with LF.
    public var text: String
    /// How many paragraphs at the beginning of the text are a lead that the page sets apart from the text that it states.
    public var leadParagraphs: Int
    /// When it was published, as far as anything says so, with the evidence.
    public var dates: DateChooser.Choice
    public var source, author, url: String?
    /// What it is written in, as the source says it or as its words tell: `fr`.
    public var language: String?
    /// The line of the file at which the text begins, from 1.
    public var line: Int
    /// For each paragraph of the text, which a blank line separates, the line of the file at which it begins; empty where
    /// the text has no lines in the file, as in a page.
    public var paragraphLines: [Int]
    /// What of the file is not in the text, where that was asked for.
    public var dropped: [DroppedBlock]
    /// What the source states and the article has to do without, such as a date that is none. The article is whole
    /// otherwise.
    public var remarks: [SkipReason]

    public init(
        id: String? = nil, title: String, text: String, leadParagraphs: Int = 0,
        dates: DateChooser.Choice = DateChooser.Choice(), source: String? = nil, author: String? = nil,
        url: String? = nil, language: String? = nil, line: Int = 1, paragraphLines: [Int] = [],
        dropped: [DroppedBlock] = [], remarks: [SkipReason] = []
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.leadParagraphs = leadParagraphs
        self.dates = dates
        self.source = source
        self.author = author
        self.url = url
        self.language = language
        self.line = line
        self.paragraphLines = paragraphLines
        self.dropped = dropped
        self.remarks = remarks
    }

    /// What to date it by: publication, or else its last change; nil where neither is known.
    public var date: CalendarDate? { dates.best?.date }

    /// What it is not older than, where it has no date.
    public var notBefore: CalendarDate? { dates.best == nil ? dates.notBefore?.date : nil }

    /// Whether there is a letter or a digit in title or text, and so anything to find.
    var hasWords: Bool {
        let isWordLike = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return title.unicodeScalars.contains(where: isWordLike) || text.unicodeScalars.contains(where: isWordLike)
    }
}

/// Something of a file that is not in the article's text, and why.
public struct DroppedBlock: Sendable, Equatable {
    public var text: String
    public var reason: String
    /// Of the file, from 1; nil in a page.
    public var line: Int?

    public init(text: String, reason: String, line: Int? = nil) {
        self.text = text
        self.reason = reason
        self.line = line
    }
}
