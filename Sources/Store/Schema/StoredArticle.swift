public import SearchModel

/// An article as the archive keeps it.
public struct StoredArticle: Sendable, Equatable {
    /// Unique in the archive, and the same from run to run.
    public var id: String
    public var title: String
    public var text: String
    /// When it was published.
    public var date: CalendarDate?
    /// Where `date` is unknown: a date that the article itself tells as past, so that it was published then or later.
    public var notBefore: CalendarDate?
    public var source: String?
    public var author: String?
    public var url: String?
    /// What it is written in, by code: `fr`, `pt-br`.
    public var language: String?
    /// The file that it was read from.
    public var path: String
    /// The line of that file at which the text begins, from 1.
    public var line: Int
    /// Where in the file its paragraphs begin.
    public var paragraphLines: ParagraphLines

    /// - Parameter language: as its source says it: `French`, `fr-FR`.
    public init(
        id: String, title: String, text: String, date: CalendarDate? = nil, notBefore: CalendarDate? = nil,
        source: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil, path: String,
        line: Int = 1, paragraphLines: ParagraphLines = ParagraphLines()
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.date = date
        self.notBefore = notBefore
        self.source = source
        self.author = author
        self.url = url
        self.language = language.flatMap { LanguageTag($0)?.text }
        self.path = path
        self.line = line
        self.paragraphLines = paragraphLines
    }

    /// The date by which it is ordered, filtered and counted: that of its publication, or the one that it cannot be older than.
    var placingDate: CalendarDate? { date ?? notBefore }

    /// Its language without region or script.
    public var plainLanguage: String? { language.flatMap { LanguageTag($0)?.language } }
}

extension StoredArticle {
    /// Leaves of the text only some paragraphs, by number; `text` is what they are together.
    public mutating func keepParagraphs(_ kept: [Int], text: String) {
        self.text = text
        guard let first = kept.first else { return }
        let lines = paragraphLines.lines(from: line)
        guard let last = lines.last else { return }
        line = first < lines.count ? lines[first] : last
        paragraphLines = ParagraphLines(kept.map { $0 < lines.count ? lines[$0] : last })
    }
}
