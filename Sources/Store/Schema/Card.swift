package import SearchModel

/// What a list of results shows of an article, kept in a value so that listing needs no document data.
@dynamicMemberLookup
package struct Card: Equatable {
    /// The article; its line, which changes as others are added above it in its file, is kept elsewhere.
    package var article: ArticleRecord
    package var paragraphLines: ParagraphLines

    package subscript<Value>(dynamicMember member: KeyPath<ArticleRecord, Value>) -> Value { article[keyPath: member] }

    package init(_ article: StoredArticle) {
        self.article = article.record
        self.article.line = 1
        if article.date != nil { self.article.notBefore = nil }
        paragraphLines = article.paragraphLines
    }

    package init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        article = ArticleRecord(id: try reader.string(), title: try reader.string(), path: try reader.string())
        article.source = try reader.optionalString()
        article.author = try reader.optionalString()
        article.date = try reader.optionalString().flatMap { CalendarDate($0) }
        article.notBefore = try reader.optionalString().flatMap { CalendarDate($0) }
        article.url = try reader.optionalString()
        article.language = try reader.optionalString()
        paragraphLines = ParagraphLines(decoding: Array(try reader.byteString()))
    }

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
