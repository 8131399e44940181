package import SearchModel

/// What a list of results shows of an article, kept in a value so that listing needs no document data.
package struct Card: Equatable {
    package var id: String
    package var title: String
    package var path: String
    package var source: String?
    package var author: String?
    package var date: CalendarDate?
    /// Only where `date` is unknown.
    package var notBefore: CalendarDate?
    package var url: String?
    package var language: String?
    package var paragraphLines: ParagraphLines

    package init(_ article: StoredArticle) {
        id = article.id
        title = article.title
        path = article.path
        source = article.source
        author = article.author
        date = article.date
        notBefore = article.date == nil ? article.notBefore : nil
        url = article.url
        language = article.language
        paragraphLines = article.paragraphLines
    }

    package init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        id = try reader.string()
        title = try reader.string()
        path = try reader.string()
        source = try reader.optionalString()
        author = try reader.optionalString()
        date = try reader.optionalString().flatMap { CalendarDate($0) }
        notBefore = try reader.optionalString().flatMap { CalendarDate($0) }
        url = try reader.optionalString()
        language = try reader.optionalString()
        paragraphLines = ParagraphLines(decoding: Array(try reader.byteString()))
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(id)
        writer.write(title)
        writer.write(path)
        writer.write(source)
        writer.write(author)
        writer.write(date?.description)
        writer.write(notBefore?.description)
        writer.write(url)
        writer.write(language)
        writer.write(paragraphLines.encoded)
        return writer.bytes
    }
}

extension Card {
    /// What the article says of itself that a field asks for; nil for nothing, and for title, text and dates, which are
    /// indexed in their own ways.
    package func value(of field: Field) -> String? {
        switch field {
        case .source: source
        case .author: author
        case .url: url
        case .language: language
        case .title, .text, .date, .before, .after, .since: nil
        }
    }
}
