import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import Store

/// An index in a directory of its own, built the way sahel-index builds one.
struct TestIndex {
    private let directory: TemporaryDirectory
    let index: IndexDirectory
    var protected = ProtectedWords()

    init() throws {
        directory = try TemporaryDirectory()
        index = IndexDirectory(path: "\(directory.path)/index")
    }

    /// An index with these articles, dealt out to so many shards in turn.
    init(_ articles: [StoredArticle], shards: Int = 1) throws {
        try self.init()
        try build(articles, shards: shards)
    }

    // MARK: - Building

    /// Publishes a generation with these articles and no others.
    @discardableResult
    func build(_ articles: [StoredArticle], shards: Int = 1) throws -> Int {
        var builder = try GenerationBuilder(index, lock: IndexLock(index), protected: protected)
        let parts = try write(articles, shards: shards, with: builder.shards)
        let offsets = try builder.merge(baseRange: nil, shardSizes: parts.map(\.count))
        return try builder.publish(Ledger(files: Self.ledger(parts, offsets.dropFirst())))
    }

    /// Publishes a generation that is the current one without and with these articles, merged from shards.
    @discardableResult
    func merge(removing removed: Set<String>, adding added: [StoredArticle], shards: Int = 1) throws -> Int {
        let base = try index.openCurrent()
        var ledger = try Ledger(of: base)
        var builder = try GenerationBuilder(index, lock: IndexLock(index), protected: protected)
        try builder.copyBase(base)
        try Self.remove(removed, from: &ledger, of: base, with: builder)
        let parts = try write(added, shards: shards, with: builder.shards)
        let offsets = try builder.merge(baseRange: ledger.documentRange, shardSizes: parts.map(\.count))
        ledger.shiftDocuments(by: offsets[0])
        ledger.files += Self.ledger(parts, offsets.dropFirst())
        return try builder.publish(ledger)
    }

    /// Publishes a generation that is the current one without and with these articles, changed in place.
    @discardableResult
    func change(removing removed: Set<String>, adding added: [StoredArticle]) throws -> Int {
        let base = try index.openCurrent()
        var ledger = try Ledger(of: base)
        var builder = try GenerationBuilder(index, lock: IndexLock(index), protected: protected)
        try builder.copyBase(base)
        try Self.remove(removed, from: &ledger, of: base, with: builder)
        var writer = try builder.openDatabase()
        let docids = try added.map { try writer.add($0) }
        try writer.finish()
        ledger.files += zip(added, docids).map { Self.file($0, docid: $1) }
        return try builder.publish(ledger, changesInPlace: removed.count + added.count)
    }

    private static func remove(
        _ removed: Set<String>, from ledger: inout Ledger, of base: Generation,
        with builder: borrowing GenerationBuilder
    ) throws {
        let published = try PublishedArticles(base)
        var writer = try builder.openDatabase()
        var files: [LedgerFile] = []
        for file in ledger.files {
            let docid = file.articles[0].docid
            let article = try #require(try published.article(docid), "document \(docid) of the ledger is not there")
            if removed.contains(article.id) { try writer.remove(docid) } else { files.append(file) }
        }
        #expect(ledger.files.count - files.count == removed.count)
        try writer.finish()
        ledger.files = files
    }

    private func write(_ articles: [StoredArticle], shards: Int, with factory: ShardFactory) throws -> [[LedgerFile]] {
        var parts: [[LedgerFile]] = []
        for shard in 0..<shards {
            var writer = try factory.make(shard)
            var files: [LedgerFile] = []
            for (number, article) in articles.enumerated() where number % shards == shard {
                files.append(Self.file(article, docid: try writer.add(article)))
            }
            try writer.finish()
            parts.append(files)
        }
        return parts
    }

    private static func ledger(_ parts: [[LedgerFile]], _ offsets: ArraySlice<Int>) -> [LedgerFile] {
        zip(parts, offsets).flatMap { files, offset in
            var ledger = Ledger(files: files)
            ledger.shiftDocuments(by: offset)
            return ledger.files
        }
    }

    private static func file(_ article: StoredArticle, docid: UInt32) -> LedgerFile {
        LedgerFile(
            path: Array(article.path.utf8),
            stamp: FileStamp(size: article.text.utf8.count, modified: 1, changed: 2, inode: 3), isComplete: true,
            articles: [
                LedgerArticle(
                    docid: docid, hash: ContentHash(of: Array(article.text.utf8)), line: UInt32(clamping: article.line))
            ])
    }

    // MARK: - Reading

    func search(_ options: SearchRequest) throws -> SearchResults {
        var reader = try ArchiveReader(index.openCurrent())
        return try reader.search(options)
    }

    /// The hits of a query, all of them, copies too, without snippets.
    func hits(_ query: String, sort: SearchRequest.Sort = .relevance) throws -> [Hit] {
        var options = SearchRequest(query: query, limit: 1000, sort: sort, snippets: false)
        options.collapse = false
        return try search(options).hits
    }

    /// The ids that a query finds, sorted.
    func ids(_ query: String) throws -> [String] { try hits(query).map(\.id).sorted() }

    func article(_ id: String) throws -> StoredArticle? {
        try ArchiveReader(index.openCurrent()).article(id: id)
    }

    /// Fails unless the published generation holds exactly these articles, whole, and its ledger, its database and
    /// its words tell of the same documents.
    func expect(_ articles: [StoredArticle], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let generation = try index.openCurrent()
        try generation.verify()
        #expect(generation.manifest.documentCount == articles.count, sourceLocation: sourceLocation)
        let published = try PublishedArticles(generation)
        let ledger = try Ledger(of: generation)
        let reader = try ArchiveReader(generation)
        var missing = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        var documents: [UInt32: StoredArticle] = [:]
        for file in ledger.files {
            for entry in file.articles {
                let id = try #require(try published.article(entry.docid)?.id, sourceLocation: sourceLocation)
                let found = missing.removeValue(forKey: id)
                let article = try #require(found, sourceLocation: sourceLocation)
                #expect(try published.document(ofId: id) == entry.docid, sourceLocation: sourceLocation)
                #expect(entry.hash == ContentHash(of: Array(article.text.utf8)), sourceLocation: sourceLocation)
                #expect(try reader.article(id: id) == article, sourceLocation: sourceLocation)
                documents[entry.docid] = article
            }
        }
        #expect(missing.keys.sorted() == [], sourceLocation: sourceLocation)
        WordsExpectation.check(generation, documents, sourceLocation)
    }
}
