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

    /// An article of that record and text; its language becomes a tag, where its source says `French` or `fr-FR`.
    public init(_ record: ArticleRecord, text: String, paragraphLines: ParagraphLines = ParagraphLines()) {
        self.record = record
        self.record.language = record.language.flatMap { LanguageTag($0)?.text }
        self.text = text
        self.paragraphLines = paragraphLines
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
