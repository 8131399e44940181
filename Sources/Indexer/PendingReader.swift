internal import Articles
internal import Messages
internal import SearchModel
internal import Store

/// Reads the articles that a plan names.
struct PendingReader: Sendable {
    let files: [IndexPlan.File]
    let articles: ArticleReader

    struct Read {
        var article: StoredArticle
        /// What the article lacks.
        var remarks: [SkipReason]
        var unreadMembers: [String] = []
        /// The hash of its file or line.
        var hash: ContentHash
        /// The hashes of its paragraphs; nil for a line of JSON, which is taken as it stands.
        var blocks: ArticleBlocks?
    }

    func read(_ pending: IndexPlan.Pending) throws(SkipReason) -> Read {
        let path = files[pending.file].path
        let file = try InputFile(path)
        if let line = pending.line {
            let bytes = try file.bytes(in: line.range)
            // If the file has changed since the plan was made, the next run reads this line.
            guard ContentHash(of: bytes.span) == line.hash else {
                throw SkipReason(
                    .unreadable, path, line: line.number, .changedWhileRead, hint: .runAgain)
            }
            let article = try articles.article(line: bytes.span, number: line.number, path: path)
            return Read(
                article: StoredArticle(article, path: path, name: line.hash), remarks: article.remarks,
                unreadMembers: article.unreadMembers, hash: line.hash)
        }
        guard let format = ArticleFormat(path: path) else {
            throw SkipReason(.unsupported, path, .unknownKind, hint: .renameToText)
        }
        let contents = try file.contents(limit: ArticleReader.maximumSize(of: format))
        let article = try articles.article(contents: contents, path: path, format: format)
        return Read(
            article: StoredArticle(article, path: path, name: ContentHash(of: path.bytes.span)),
            remarks: article.remarks, hash: ContentHash(of: contents.span),
            blocks: ArticleBlocks(title: article.title, text: article.text, source: article.source, path: path))
    }
}

extension StoredArticle {
    /// The article as the archive stores it. The id of one without an id is a hash of its path or line.
    init(_ article: Article, path: FilePath, name: ContentHash) {
        self.init(
            article.record(at: path, id: name.articleID), text: article.text,
            paragraphLines: ParagraphLines(article.paragraphLines))
    }
}

extension ContentHash {
    /// The id of an article that has none.
    var articleID: String { String(description.prefix(16)) }
}
