internal import Articles
internal import ProgramSupport
internal import Store

/// The work of a run: the differences between the published index and the files.
struct IndexPlan {
    /// A file of the new generation.
    struct File {
        var path: FilePath
        var stamp: FileStamp
        var isComplete = true
        /// Whether the published index has no article of it.
        var isNew = false
        /// The articles of it that the published index has and that have not changed.
        var kept: [LedgerArticle] = []

        init(path: FilePath, stamp: FileStamp, isNew: Bool = false) {
            (self.path, self.stamp, self.isNew) = (path, stamp, isNew)
        }

        /// The file as the published index has it.
        init(_ known: LedgerFile) {
            self.init(path: FilePath(bytes: known.path), stamp: known.stamp)
            (isComplete, kept) = (known.isComplete, known.articles)
        }
    }

    /// An article to be read and indexed.
    struct Pending {
        /// The index of its file in `files`.
        var file: Int
        /// Its line in the file, or nil if the file is one article.
        var line: Line?
        /// The size of its file or line in bytes.
        var size: Int
        /// Whether the file is unchanged, and is read again only because its boilerplate has changed.
        var isReadAgain = false

        struct Line {
            var number: Int
            var range: Range<Int>
            var hash: ContentHash
        }
    }

    /// A document to remove from the published index.
    struct Removed {
        var docid: UInt32
        /// Its file.
        var path: FilePath
    }

    /// What the walk found.
    let tree: FileTree
    var files: [File] = []
    /// The articles to read, in the order of their files and lines.
    var pending: [Pending] = []
    /// The documents to remove from the published index.
    var removed: [Removed] = []
    var skipped: [SkipReason] = []
    /// What is said at every run: paths that were named and cannot be searched, and roots that lose too much.
    var standing: Set<SkipReason> = []
    /// Roots that would lose too many articles, and keep them.
    var held: Set<FilePath> = []
    /// Whether a kept article begins at another line of its file than before.
    private(set) var movesArticles = false

    /// Compares the files with the ledger of the published index.
    ///
    /// Files of the ledger that were not found are removed if the walk looked for them. Other files stay, and so do all
    /// files of a root that would lose too many articles.
    /// - Parameters:
    ///   - now: nanoseconds since 1970.
    ///   - allowsRemovals: whether a root may lose any number of articles, and be missing.
    init(_ tree: FileTree, ledger: Ledger, now: Int, allowsRemovals: Bool = false) throws(Interrupted) {
        let tree = tree.notingMissingRoots(ledger, areRemoved: allowsRemovals)
        self.tree = tree
        skipped = tree.skipped
        let roots = Set(tree.roots)
        standing = Set(skipped.filter { roots.contains($0.path) })
        var losses: [Loss] = []
        var known: [FilePath: LedgerFile] = [:]
        for file in ledger.files { known[FilePath(bytes: file.path)] = file }
        for file in tree.files {
            try Termination.check()
            let loss = add(file, known: known.removeValue(forKey: file.path), now: now)
            if let loss { losses.append(loss) }
        }
        for file in ledger.files {
            let path = FilePath(bytes: file.path)
            guard known[path] != nil else { continue }
            if tree.covers(path), !tree.isUnknown(path) {
                remove(file.articles, of: path)
                if !tree.isExcluded(path) { losses.append(Loss(known: file)) }
            } else {
                keep(file)
            }
        }
        if !allowsRemovals { holdRoots(losses, ledger) }
        removed.sort { $0.docid < $1.docid }
    }

    /// Whether the new generation may differ from the published one.
    var changesAnything: Bool { !pending.isEmpty || !removed.isEmpty || movesArticles }

    /// The same, after the pending articles have been read.
    func changesAnything(with additions: Additions) -> Bool {
        !additions.written.isEmpty || !removed.isEmpty || movesArticles
    }

    /// The lowest and the highest document that is kept.
    var keptRange: ClosedRange<UInt32>? { files.lazy.flatMap(\.kept).documentRange }

    /// Adds the articles of unchanged files to the pending ones. They are kept until they have been read.
    /// - Returns: their numbers in `pending`.
    mutating func readAgain(_ wanted: (FilePath) -> Bool) -> Range<Int> {
        let first = pending.count
        for (number, file) in files.enumerated() where !file.kept.isEmpty && wanted(file.path) {
            pending.append(Pending(file: number, line: nil, size: file.stamp.size, isReadAgain: true))
        }
        return first..<pending.count
    }

    /// Removes the kept articles of files that have been read again.
    mutating func replaceKept(of numbers: [Int]) {
        for file in numbers {
            remove(files[file].kept, of: files[file].path)
            files[file].kept = []
        }
        removed.sort { $0.docid < $1.docid }
    }

    /// Marks these files so that the next run takes them for changed: what is kept of them is not what would be read
    /// now.
    mutating func distrustKept(of numbers: some Sequence<Int>) {
        for file in numbers {
            files[file].isComplete = false
            for index in files[file].kept.indices { files[file].kept[index].hash = .none }
        }
    }

    mutating func keep(_ file: LedgerFile) { files.append(File(file)) }

    /// - Returns: what the index loses by the file, if it loses more articles than it gains.
    private mutating func add(_ found: FoundFile, known: LedgerFile?, now: Int) -> Loss? {
        let stamp = FileStamp(found.status, now: now)
        if let known, known.isComplete, known.stamp == stamp {
            keep(known)
            return nil
        }
        let (pendingBefore, removedBefore) = (pending.count, removed.count)
        files.append(File(path: found.path, stamp: stamp, isNew: known == nil))
        do {
            switch found.format {
            case .jsonLines: try addLines(found, known: known)
            case .text, .markdown, .html: try addWhole(found, known: known)
            }
        } catch {
            // A file that cannot be read now keeps its articles.
            files.removeLast()
            skipped.append(error)
            guard let known else { return nil }
            if error.code == .unreadable {
                keep(known)
                return nil
            }
            remove(known.articles, of: found.path)
            return Loss(known: known)
        }
        guard let known else { return nil }
        // Nothing can be read from an empty file.
        let gained = pending[pendingBefore...].count { $0.size > 0 }
        return removed.count - removedBefore > gained ? Loss(known: known, file: files.count - 1) : nil
    }

    private mutating func remove(_ articles: some Sequence<LedgerArticle>, of path: FilePath) {
        removed += articles.map { Removed(docid: $0.docid, path: path) }
    }

    private mutating func addWhole(_ found: FoundFile, known: LedgerFile?) throws(SkipReason) {
        if let article = known?.articles.first {
            let contents = try InputFile(found.path).contents(limit: ArticleReader.maximumSize(of: found.format))
            if ContentHash(of: contents.span) == article.hash {
                files[files.count - 1].kept = [article]
                return
            }
            remove([article], of: found.path)
        }
        pending.append(Pending(file: files.count - 1, line: nil, size: found.status.size))
    }

    private mutating func addLines(_ found: FoundFile, known: LedgerFile?) throws(SkipReason) {
        var byHash: [ContentHash: LedgerArticle] = [:]
        for article in known?.articles ?? [] { byHash[article.hash] = article }
        var lines = try JSONLines(found.path)
        let (pendingBefore, skippedBefore) = (pending.count, skipped.count)
        var kept: [LedgerArticle] = []
        do {
            while let block = try lines.nextBlock() {
                skipped += block.skipped
                for line in block.lines {
                    let hash = ContentHash(of: block.bytes.span.extracting(line.range))
                    if var article = byHash.removeValue(forKey: hash) {
                        let number = UInt32(clamping: line.number)
                        if article.line != number { movesArticles = true }
                        article.line = number
                        kept.append(article)
                    } else {
                        let range = line.range.lowerBound + block.offset..<line.range.upperBound + block.offset
                        pending.append(
                            Pending(
                                file: files.count - 1,
                                line: Pending.Line(number: line.number, range: range, hash: hash),
                                size: range.count))
                    }
                }
            }
        } catch {
            pending.removeLast(pending.count - pendingBefore)
            skipped.removeLast(skipped.count - skippedBefore)
            throw error
        }
        files[files.count - 1].kept = kept
        files[files.count - 1].isComplete = skipped.count == skippedBefore
        remove(byHash.values, of: found.path)
    }
}

extension FileStamp {
    /// A file that has just changed may change again without a new time. Its stamp makes the next run look inside.
    /// Times without nanoseconds are from file systems with steps of up to two seconds.
    fileprivate init(_ status: FileStatus, now: Int) {
        let step = status.modified % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
        let isSettled = max(status.modified, status.changed) < now - step
        self.init(
            size: status.size, modified: isSettled ? status.modified : -1, changed: status.changed,
            inode: status.inode)
    }
}
