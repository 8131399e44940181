public import SearchModel

/// An article as the archive keeps it: what is known of it, its text, and where in its file that stands.
@dynamicMemberLookup
public struct StoredArticle: Sendable, Equatable {
    /// Everything but the text.
    public var record: ArticleRecord
    /// Its paragraphs, a line each.
    public var text: String
    /// Where in the file its paragraphs begin.
    public var paragraphLines: ParagraphLines

    /// What is known of the article: `article.title`.
    public subscript<Value>(dynamicMember member: WritableKeyPath<ArticleRecord, Value>) -> Value {
        get { record[keyPath: member] }
        set { record[keyPath: member] = newValue }
    }

    /// What follows from what is known of the article: `article.placingDate`.
    public subscript<Value>(dynamicMember member: KeyPath<ArticleRecord, Value>) -> Value { record[keyPath: member] }

    /// An article of that record and text.
    public init(_ record: ArticleRecord, text: String, paragraphLines: ParagraphLines = ParagraphLines()) {
        self.record = record
        self.text = text
        self.paragraphLines = paragraphLines
    }

    /// An article as it was read from a file.
    /// - Parameter language: as its source says it: `French`, `fr-FR`.
    public init(
        id: String, title: String, text: String, date: CalendarDate? = nil, notBefore: CalendarDate? = nil,
        source: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil, path: String,
        line: Int = 1, paragraphLines: ParagraphLines = ParagraphLines()
    ) {
        self.init(
            ArticleRecord(
                id: id, title: title, source: source, author: author, date: date, notBefore: notBefore, path: path,
                line: line, url: url, language: language.flatMap { LanguageTag($0)?.text }),
            text: text, paragraphLines: paragraphLines)
    }

    /// Its language without region or script.
    public var plainLanguage: String? { record.language.flatMap { LanguageTag($0)?.language } }
}

extension StoredArticle {
    /// Keeps only some paragraphs of the text, by index from 0; `text` is what they make together.
    public mutating func keepParagraphs(_ kept: [Int], text: String) {
        self.text = text
        guard let first = kept.first else { return }
        let lines = paragraphLines.lines(from: record.line)
        guard let last = lines.last else { return }
        record.line = first < lines.count ? lines[first] : last
        paragraphLines = ParagraphLines(kept.map { $0 < lines.count ? lines[$0] : last })
    }
}
