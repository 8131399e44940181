internal import Messages
internal import SearchModel

/// Reads the article of a file of plain text or Markdown.
enum TextArticle {
    /// The largest file, in bytes.
    static let maximumSize = 16 << 20

    /// The article that the contents of a file are: see ``ScrapedArticle``. `path` is for messages only.
    static func article(
        contents: [UInt8], path: FilePath, format: ArticleFormat, context: ScrapedArticle.Context
    ) throws(SkipReason) -> Article {
        guard contents.count <= maximumSize else {
            throw .tooLarge(path, size: contents.count, limit: maximumSize)
        }
        guard !contents.isEmpty else {
            throw SkipReason(.empty, path, .empty, hint: .fetchAgain)
        }
        let text: [UInt8]
        do {
            text = try DecodedText(decoding: contents).bytes
        } catch {
            throw SkipReason(error, path)
        }
        let isMarkdown = format == .markdown || MarkdownText.isLikely(text)
        let scraped = ScrapedArticle(text, format: isMarkdown ? .markdown : .text, context: context)
        let record = ArticleRecord(
            title: scraped.title, source: scraped.source, author: scraped.author, line: scraped.lines.first ?? 1,
            url: scraped.url, language: scraped.language)
        let article = Article(
            record, text: scraped.text, dates: scraped.dates, paragraphLines: scraped.lines, dropped: scraped.dropped)
        guard article.hasWords else {
            throw SkipReason(.empty, path, .noWords, hint: .fetchAgain)
        }
        return article
    }
}

extension SkipReason {
    fileprivate init(_ failure: DecodedText.Failure, _ path: FilePath) {
        switch failure {
        case .binary(let what):
            self.init(.binary, path, what, hint: .removeOrRename)
        case .unknownEncoding:
            self.init(.unknownEncoding, path, .unknownEncoding, hint: .convertEncoding)
        }
    }
}
