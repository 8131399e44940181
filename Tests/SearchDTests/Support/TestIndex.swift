import Archive
import SearchModel
import Store

/// A small index of articles made up by tests.
struct TestIndex {
    let directory: IndexDirectory

    /// Publishes a generation in which every article says `words`.
    @discardableResult
    func publish(_ words: String, articles count: Int = 20) throws -> Int {
        var builder = try GenerationBuilder(directory, lock: try IndexLock(directory))
        var shard = try builder.shards.make(0)
        var articles: [LedgerArticle] = []
        for number in 0..<count {
            let article = StoredArticle(
                ArticleRecord(
                    id: "a\(number)", title: "Article \(number)",
                    date: CalendarDate(year: 2025, month: 5, day: 1 + number % 28), path: "/articles/\(number).txt"),
                text: "Le texte numéro \(number) dit : \(words).")
            let docid = try shard.add(article)
            articles.append(LedgerArticle(docid: docid, hash: ContentHash(of: article.text.utf8Span.span), line: 1))
        }
        try shard.finish()
        _ = try builder.merge(baseRange: nil, shardSizes: [count])
        let stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
        let file = LedgerFile(path: Array("/articles".utf8), stamp: stamp, isComplete: true, articles: articles)
        return try builder.publish(Ledger(files: [file]))
    }
}
