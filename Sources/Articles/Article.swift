public import SearchModel

/// An article as it is read out of a file, or out of a line of a file of JSON lines.
public struct Article: Sendable, Equatable {
    /// The identifier that the source gives the article; nil where it gives none and the path has to serve.
    public var id: String?
    /// The title on one line, trimmed; empty where the article has no title.
    public var title: String
    /// The paragraphs, with a blank line between them; lines end with LF.
    public var text: String
    /// How many paragraphs at the beginning of the text are a lead that the page sets apart from the text that it
    /// states.
    public var leadParagraphs: Int
    /// The dates of publication and update that are known, with the evidence for them.
    public var dates: DateChooser.Choice
    /// The paper, the author and the address, where they are known.
    public var source, author, url: String?
    /// The code of the language, such as `fr`, as the source states it or as the words tell.
    public var language: String?
    /// The line of the file at which the text begins, from 1.
    public var line: Int
    /// For each paragraph of the text, which a blank line separates, the line of the file at which it begins; empty
    /// where the text has no lines in the file, as in a page.
    public var paragraphLines: [Int]
    /// The parts of the file that were left out of the text, where the reader was asked to keep them.
    public var dropped: [DroppedBlock]
    /// What the source states and could not be read, such as a value that is not a date. The article is whole
    /// otherwise.
    public var remarks: [SkipReason]

    /// An article with these values; all but title and text may be unknown.
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

    /// The date of publication, or else of the last change; nil where neither is known.
    public var date: CalendarDate? { dates.best?.date }

    /// For an article without a date: the latest past date that its text tells of, so that it is not older.
    public var notBefore: CalendarDate? { dates.best == nil ? dates.notBefore?.date : nil }

    /// Whether there is a letter or a digit in title or text, and so anything to find.
    var hasWords: Bool {
        let isWordLike = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return title.unicodeScalars.contains(where: isWordLike) || text.unicodeScalars.contains(where: isWordLike)
    }
}

/// A part of a file that was left out of the article's text, and why.
public struct DroppedBlock: Sendable, Equatable {
    /// The words that were left out.
    public var text: String
    /// Why they were left out, in a word or two, such as `comments`.
    public var reason: String
    /// The line of the file, from 1; nil in a page.
    public var line: Int?

    /// A part with these words, left out for this reason.
    public init(text: String, reason: String, line: Int? = nil) {
        self.text = text
        self.reason = reason
        self.line = line
    }
}
