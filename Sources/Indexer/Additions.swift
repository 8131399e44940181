internal import Articles
internal import Messages
internal import SearchModel
internal import Store

/// The articles that a run read, with their documents in the new database.
struct Additions: Sendable {
    struct Written: Sendable {
        /// The index of the article in `plan.pending`.
        var pending: Int
        var docid: UInt32
        var hash: ContentHash
        var id: String
        var line: Int
        /// The number of its spool, and its index within the spool.
        var spool: Int
        var article: Int
        /// What the report needs.
        var facts: ArticleFacts
        /// The hashes of its paragraphs; nil for a line of JSON, which is taken as it stands.
        var blocks: ArticleBlocks?
    }

    var written: [Written] = []
    var skipped: [SkipReason] = []
    var remarks: [SkipReason] = []
    /// The members of JSON objects from which nothing is read, by the index of the file in `plan.files`.
    var unreadMembers: [Int: Set<String>] = [:]
    /// The files of which something was skipped, by index in `plan.files`.
    var incompleteFiles: Set<Int> = []
    /// The offset of the document ids of articles that were kept.
    var baseOffset = 0

    /// Reads a pending article and hands it to `keep`, or notes why it is skipped.
    mutating func read<Failure: Error>(
        _ number: Int, _ pending: IndexPlan.Pending, with reader: PendingReader, spool: Int = 0,
        keep: (StoredArticle) throws(Failure) -> Void
    ) throws(Failure) {
        let read: PendingReader.Read
        do {
            read = try reader.read(pending)
        } catch {
            skipped.append(error)
            incompleteFiles.insert(pending.file)
            return
        }
        remarks += read.remarks
        if !read.unreadMembers.isEmpty { unreadMembers[pending.file, default: []].formUnion(read.unreadMembers) }
        try keep(read.article)
        written.append(
            Written(
                pending: number, docid: 0, hash: read.hash, id: read.article.id, line: read.article.line, spool: spool,
                article: written.count, facts: ArticleFacts(read.article), blocks: read.blocks))
    }

    mutating func append(_ stretch: Additions) {
        written += stretch.written
        skipped += stretch.skipped
        remarks += stretch.remarks
        unreadMembers.merge(stretch.unreadMembers) { $0.union($1) }
        incompleteFiles.formUnion(stretch.incompleteFiles)
    }

    /// Removes articles whose id an earlier article has.
    mutating func removeDuplicates(_ plan: IndexPlan, upon base: Generation?) throws(ArchiveError) {
        let published = try base.map { base throws(ArchiveError) in try PublishedArticles(base) }
        let removed = Set(plan.removed.map(\.docid))
        lazy var kept = plan.keptArticles
        var first: [String: Int] = [:]
        var duplicates: Set<Int> = []
        for (index, article) in written.enumerated() {
            let pending = plan.pending[article.pending]
            var holder: Message?
            if let earlier = first[article.id] {
                holder = Message(verbatim: plan.place(plan.pending[written[earlier].pending]))
            } else if let docid = try published?.document(ofId: article.id), !removed.contains(docid) {
                holder =
                    kept[docid].map { Message(verbatim: plan.place($0.file, line: $0.line)) }
                    ?? Message(FileMessage.anotherArticle)
            } else {
                first[article.id] = index
            }
            guard let holder else { continue }
            duplicates.insert(index)
            incompleteFiles.insert(pending.file)
            skipped.append(
                SkipReason(
                    .notAnArticle, plan.files[pending.file].path, line: pending.line?.number,
                    .sameID,
                    ["id": article.id, "holder": holder], hint: .ownID))
        }
        guard !duplicates.isEmpty else { return }
        written = written.indices.lazy.filter { !duplicates.contains($0) }.map { written[$0] }
    }
}

extension IndexPlan {
    /// The place of a pending article, for a message.
    func place(_ pending: Pending) -> String { place(pending.file, line: pending.line?.number) }

    fileprivate func place(_ file: Int, line: Int?) -> String {
        let path = files[file].path.description
        return line.map { "\(path):\($0)" } ?? path
    }

    /// The places of the articles that stay, by their documents in the published index. The line is nil if the file is
    /// one article.
    fileprivate var keptArticles: [UInt32: (file: Int, line: Int?)] {
        var places: [UInt32: (file: Int, line: Int?)] = [:]
        for (number, file) in files.enumerated() {
            let hasLines = ArticleFormat(path: file.path) == .jsonLines
            for article in file.kept { places[article.docid] = (number, hasLines ? Int(article.line) : nil) }
        }
        return places
    }

    /// The ledger of the new generation.
    func ledger(with additions: Additions) -> Ledger {
        var entries = files.enumerated().map { number, file in
            let kept = file.kept.map { article in
                var article = article
                article.docid = UInt32(clamping: Int(article.docid) + additions.baseOffset)
                return article
            }
            return LedgerFile(
                path: file.path.bytes, stamp: file.stamp,
                isComplete: file.isComplete && !additions.incompleteFiles.contains(number), articles: kept)
        }
        for article in additions.written {
            entries[pending[article.pending].file].articles.append(
                LedgerArticle(docid: article.docid, hash: article.hash, line: UInt32(clamping: article.line)))
        }
        return Ledger(files: entries.filter { !$0.articles.isEmpty })
    }
}
