internal import Messages
public import SearchModel

/// Reads articles, whatever they are saved as.
///
/// ```swift
/// let reader = ArticleReader(today: today, aliases: SourceAliases("Le Fleuve = le-fleuve.example"))
/// let page = """
///     <title>Le prix du mil baisse | le-fleuve.example</title>
///     <p>Publié le 22 février 2025</p><p>Le mil n’a jamais été aussi bon marché, et les paysans s’en plaignent.</p>
///     """
/// let article = try reader.article(contents: Array(page.utf8), path: "mil.html", format: .html)
/// // article.title is "Le prix du mil baisse", article.source is "Le Fleuve", article.date is 2025-02-22.
/// ```
public struct ArticleReader: Sendable {
    /// The version of reading. It is raised whenever the same bytes may be read as another article than before, so that
    /// indexes are written anew.
    public static let version = 3

    /// The day of reading; later dates are rejected.
    public var today: CalendarDate
    /// The names under which papers go.
    public var aliases: SourceAliases
    /// Whether articles carry the parts of the file that were left out of their text.
    public var keepsDropped: Bool

    /// A reader that takes `today` for the day of reading and calls papers by their names in `aliases`.
    public init(today: CalendarDate, aliases: SourceAliases = SourceAliases(), keepsDropped: Bool = false) {
        self.today = today
        self.aliases = aliases
        self.keepsDropped = keepsDropped
    }

    /// The largest file of that format that is one article, in bytes.
    public static func maximumSize(of format: ArticleFormat) -> Int {
        format == .html ? HTMLArticle.maximumSize : TextArticle.maximumSize
    }

    /// Opens and reads a file that is one article.
    public func read(_ path: FilePath, format: ArticleFormat) throws(SkipReason) -> Article {
        let contents = try InputFile(path).contents(limit: Self.maximumSize(of: format))
        return try article(contents: contents, path: path, format: format)
    }

    /// The article in the contents of a file. `path` is for messages, and for a date in the file's name.
    /// - Throws: why there is no article in it; also for JSON lines, which are read line by line.
    public func article(contents: [UInt8], path: FilePath, format: ArticleFormat) throws(SkipReason) -> Article {
        var article: Article
        switch format {
        case .html:
            let extraction = try HTMLArticle.extraction(contents: contents, path: path, today: today)
            article = extraction.article
            article.source = article.source.map { aliases.name(for: $0) } ?? site(in: extraction.metadata)
            if keepsDropped { article.dropped = extraction.dropped }
        case .text, .markdown:
            let name = String(decoding: path.name, as: UTF8.self)
            article = try TextArticle.article(
                contents: contents, path: path, format: format,
                context: ScrapedArticle.Context(today: today, aliases: aliases, fileName: name))
            if !keepsDropped { article.dropped = [] }
        case .jsonLines:
            throw SkipReason(.unsupported, path, .oneALine, hint: .readLines)
        }
        return article
    }

    /// The site that a page's title ends with, if the table has it or it is the name of a host.
    private func site(in metadata: PageMetadata) -> String? {
        let names = SiteNames(aliases: aliases)
        return metadata[.titles].lazy.compactMap { names.cut(from: $0.text)?.site }
            .first { aliases.known($0[...]) != nil || HostName.isHost($0) }
    }

    /// The article in a line of JSON. What the line states counts; date and language are otherwise told by the text.
    public func article(line: Span<UInt8>, number: Int, path: FilePath) throws(SkipReason) -> Article {
        var article = try JSONArticle.article(line: line, number: number, path: path)
        article.source = article.source.map { aliases.name(for: $0) }
        if article.language == nil { article.language = TextLanguage(of: article.text)?.code }
        try date(&article, number: number, path: path)
        return article
    }

    private func date(_ article: inout Article, number: Int, path: FilePath) throws(SkipReason) {
        var chooser = DateChooser(today: today)
        if let stated = article.dates.published {
            chooser.add(stated)
        } else {
            if let url = article.url { chooser.add(url: url) }
            chooser.add(text: article.title + "\n" + article.text)
        }
        if let updated = article.dates.updated { chooser.add(updated) }
        article.dates = chooser.choose()
        for rejected in article.dates.rejected where rejected.source == .member {
            article.remarks.append(
                SkipReason(
                    .notAnArticle, path, line: number, .futureDate, ["date": rejected.matched],
                    hint: .writePublicationDate))
        }
    }
}
