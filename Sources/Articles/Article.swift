public import SearchModel

/// An article as it is read out of a file, or out of a line of a file of JSON lines.
@dynamicMemberLookup
public struct Article: Sendable, Equatable {
    /// What is known of it beside its text. The id is empty where the source gives none, and so is the path; the
    /// language is as the source states it or as the words tell.
    public var record: ArticleRecord
    /// The paragraphs, with a blank line between them; lines end with LF.
    public var text: String
    /// How many paragraphs at the beginning of the text are a lead that the page sets apart from the text that it
    /// states.
    public var leadParagraphs: Int
    /// The dates of publication and update that are known, with the evidence for them.
    public var dates: DateChooser.Choice { didSet { takeDates() } }
    /// For each paragraph of the text, which a blank line separates, the line of the file at which it begins; empty
    /// where the text has no lines in the file, as one that a page states in a script.
    public var paragraphLines: [Int]
    /// The parts of the file that were left out of the text, where the reader was asked to keep them.
    public var dropped: [DroppedBlock]
    /// What the source states and could not be read, such as a value that is not a date. The article is whole
    /// otherwise.
    public var remarks: [SkipReason]
    /// The members of its JSON object from which nothing is read, though they have a value.
    public var unreadMembers: [String] = []

    /// An article with these values. The record's date is that of publication, or else of the last change; where
    /// neither is known, it has the latest past date that the text tells of, so that the article is not older.
    public init(
        _ record: ArticleRecord, text: String, leadParagraphs: Int = 0,
        dates: DateChooser.Choice = DateChooser.Choice(), paragraphLines: [Int] = [], dropped: [DroppedBlock] = [],
        remarks: [SkipReason] = []
    ) {
        self.record = record
        self.text = text
        self.leadParagraphs = leadParagraphs
        self.dates = dates
        self.paragraphLines = paragraphLines
        self.dropped = dropped
        self.remarks = remarks
        takeDates()
    }

    private mutating func takeDates() {
        record.date = dates.best?.date
        record.notBefore = dates.best == nil ? dates.notBefore?.date : nil
    }

    /// What is known of the article: `article.title`.
    public subscript<Value>(dynamicMember member: WritableKeyPath<ArticleRecord, Value>) -> Value {
        get { record[keyPath: member] }
        set { record[keyPath: member] = newValue }
    }

    /// The record as an index has it: with the path, and with that id where the source gives none.
    public func record(at path: FilePath, id: String) -> ArticleRecord {
        var record = record
        record.path = path.string
        record.pathBytes = path.isUTF8 ? nil : PercentEncoding.encode(path.bytes)
        if record.id.isEmpty { record.id = id }
        return record
    }

    /// Whether there is a letter or a digit in title or text, and so anything to find.
    var hasWords: Bool {
        let isWordLike = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return record.title.unicodeScalars.contains(where: isWordLike)
            || text.unicodeScalars.contains(where: isWordLike)
    }
}

/// A part of a file that was left out of the article's text, and why.
public struct DroppedBlock: Sendable, Equatable {
    /// The words that were left out.
    public var text: String
    /// Why they were left out, in a word or two, such as `comments`.
    public var reason: String
    /// The line of the file, from 1.
    public var line: Int?

    /// A part with these words, left out for this reason.
    public init(text: String, reason: String, line: Int? = nil) {
        self.text = text
        self.reason = reason
        self.line = line
    }
}
