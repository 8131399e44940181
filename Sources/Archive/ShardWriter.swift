/// Writes articles into one database of a generation under construction. One thread at a time; several of them write
/// several databases at once.
public struct ShardWriter: ~Copyable {
    private let writer: DatabaseWriter
    private var analyzer: ArticleAnalyzer

    init(_ path: String, _ mode: DatabaseWriter.Mode) throws(ArchiveError) {
        let writer = try DatabaseWriter(path, mode)
        analyzer = try ArticleAnalyzer()
        self.writer = writer
    }

    /// Adds an article, and gives its document id in this database: one more than the last.
    public mutating func add(_ article: StoredArticle) throws(ArchiveError) -> UInt32 {
        try analyzer.analyse(article)
        return try writer.add(analyzer.document)
    }

    public func remove(_ docid: UInt32) throws(ArchiveError) {
        try writer.delete(docid)
    }

    /// Puts everything on disk and closes the database.
    public consuming func finish() throws(ArchiveError) {
        try writer.commit()
    }
}
