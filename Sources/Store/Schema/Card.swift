package import SearchModel

/// What a list of results shows of an article, kept in a value so that listing needs no document data.
@dynamicMemberLookup
package struct Card: Equatable {
    /// The article; its line, which changes as others are added above it in its file, is kept elsewhere.
    package var article: ArticleRecord
    /// Where in its file its paragraphs begin, from its first line on.
    package var paragraphLines: ParagraphLines

    /// What is known of the article: `card.title`.
    package subscript<Value>(dynamicMember member: KeyPath<ArticleRecord, Value>) -> Value { article[keyPath: member] }

    /// The card of an article; `notBefore` is left out where there is a date.
    package init(_ article: StoredArticle) {
        self.article = article.record
        self.article.line = 1
        if article.date != nil { self.article.notBefore = nil }
        paragraphLines = article.paragraphLines
    }

    /// Reads what `encoded` gave; the article's line is then 1.
    package init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        article = ArticleRecord(id: try reader.string(), title: try reader.string(), path: try reader.string())
        article.source = try reader.optionalString()
        article.author = try reader.optionalString()
        article.date = try reader.optionalString().flatMap { CalendarDate($0) }
        article.notBefore = try reader.optionalString().flatMap { CalendarDate($0) }
        article.url = try reader.optionalString()
        article.language = try reader.optionalString()
        article.pathBytes = try reader.optionalString()
        paragraphLines = ParagraphLines(decoding: Array(try reader.byteString()))
    }

    /// The bytes of the value, whose layout belongs to `Schema.version`.
    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(article.id)
        writer.write(article.title)
        writer.write(article.path)
        writer.write(article.source)
        writer.write(article.author)
        writer.write(article.date?.description)
        writer.write(article.notBefore?.description)
        writer.write(article.url)
        writer.write(article.language)
        writer.write(article.pathBytes)
        writer.write(paragraphLines.encoded)
        return writer.bytes
    }
}

extension Card {
    /// What the article says of itself that a field asks for; nil for nothing, and for title, text and dates, which are
    /// indexed in their own ways.
    package func value(of field: Field) -> String? {
        switch field {
        case .source: article.source
        case .author: article.author
        case .url: article.url
        case .language: article.language
        case .title, .text, .date, .before, .after, .since: nil
        }
    }
}
