internal import FrenchText
internal import Glibc
public import Messages
internal import ProgramSupport
public import SearchModel

/// Builds one generation in the index's staging directory, and publishes it.
///
/// Either from nothing: write shards, `merge` them; or upon the published generation: `copyBase`, then write to the
/// copy (`openDatabase`) or write shards and `merge`. `publish` comes last and once. Whoever stops before that changed
/// nothing: readers go on with the published generation, and what a killed process left is cleared by the next builder.
public struct GenerationBuilder: ~Copyable {
    private let index: IndexDirectory
    private let lock: IndexLock
    private let protectedWords: ProtectedWords
    private let reading: ReadingSettings
    private var hasBase = false
    private var changes = 0

    private var database: String { "\(index.staging)/\(Generation.databaseName)" }

    /// Makes the shards of this generation; threads share it.
    public let shards: ShardFactory

    /// Clears the staging directory. The lock is held until the builder goes.
    /// - Parameters:
    ///   - protected: the words that the generation does not stem.
    ///   - reading: how its articles are read.
    public init(
        _ index: IndexDirectory, lock: consuming IndexLock, protected: ProtectedWords = ProtectedWords(),
        reading: ReadingSettings = ReadingSettings()
    ) throws(ArchiveError) {
        self.index = index
        self.lock = lock
        protectedWords = protected
        self.reading = reading
        shards = ShardFactory(directory: index.staging, stemmer: protected.stemmer)
        try Files.removeTree(index.staging)
        try Files.makeDirectories(index.staging)
    }

    /// Takes away what was not published. Where that fails too, the next builder does it.
    deinit { try? Files.removeTree(index.staging) }

    /// Copies the published database, to be changed: one that was indexed with the same protected words.
    public mutating func copyBase(_ base: Generation) throws(ArchiveError) {
        guard base.protectedWords == protectedWords else {
            throw ArchiveError(.internalError, .otherProtectedWords, ["path": base.path], hint: .rebuildAll)
        }
        try Files.makeDirectories(database)
        for name in try Files.names(in: base.databasePath) {
            try Files.copy("\(base.databasePath)/\(name)", to: "\(database)/\(name)")
        }
        for name in Self.wordFiles { try Files.copy("\(base.path)/\(name)", to: "\(index.staging)/\(name)") }
        hasBase = true
        changes = base.manifest.changesSinceCompaction
    }

    /// What tells of words, beside the database.
    private static let wordFiles = [Vocabulary.fileName, ForwardIndex.fileName, FingerprintFile.fileName]

    /// Opens the database as it stands: the copy of the published one, or what was merged.
    public func openDatabase() throws(ArchiveError) -> ShardWriter {
        try ShardWriter(opening: database, in: index.staging, shards.stemmer)
    }

    /// Merges the copied base, if there is one, and shards 0..<count into one compact database.
    ///
    /// Document ids follow on: those of each part are raised by those before it, without the unused ids at either end
    /// of the base.
    /// - Parameter baseRange: the lowest and the highest document id left in the base; nil where it is empty.
    /// - Returns: what to add to the document ids of the base, then of each shard.
    public mutating func merge(
        baseRange: ClosedRange<UInt32>?, shardSizes: [Int]
    ) throws(ArchiveError) -> [Int] {
        let old = "\(index.staging)/base"
        var sources: [String] = []
        var offsets: [Int] = []
        var next = 0
        if hasBase {
            try Files.move(database, to: old)
            for name in Self.wordFiles { try Files.move("\(index.staging)/\(name)", to: "\(old)/\(name)") }
            offsets.append(baseRange.map { 1 - Int($0.lowerBound) } ?? 0)
            if let baseRange {
                sources.append(old)
                next = baseRange.count
            }
        } else {
            offsets.append(0)
        }
        for (number, size) in shardSizes.enumerated() {
            offsets.append(next)
            if size > 0 { sources.append(shards.path(number)) }
            next += size
        }
        // A database without a document still has to be one.
        if sources.isEmpty {
            if !hasBase, !Files.exists(shards.path(0)) { try shards.make(0).finish() }
            sources.append(hasBase ? old : shards.path(0))
        }
        try DatabaseWriter.compact(sources, to: database)
        var words = try WordMerge(into: index.staging, shards.stemmer)
        if hasBase, let baseRange { try words.add(base: old, baseRange) }
        for (number, size) in shardSizes.enumerated() where size > 0 { try words.add(shard: shards.path(number), size) }
        try words.finish()
        try Files.removeTree(old)
        for number in 0..<max(1, shardSizes.count) { try Files.removeTree(shards.path(number)) }
        hasBase = true
        changes = 0
        return offsets
    }

    /// Compacts a database that was changed in place, where enough has changed since that was last done, and follows
    /// its documents to their new ids.
    private mutating func compactIfWorthwhile(_ ledger: inout Ledger) throws(ArchiveError) {
        guard changes > Self.leastChangesToCompact, changes * 10 > ledger.articleCount else { return }
        let offset = try merge(baseRange: ledger.documentRange, shardSizes: [])[0]
        ledger.shiftDocuments(by: offset)
    }

    /// Changes in place below which a database is never compacted again.
    static let leastChangesToCompact = 1000

    /// Makes what was built the published generation: every byte on disk first, then one rename.
    /// - Parameters:
    ///   - learned: what the next run has to know of the articles beside the ledger; the archive does not look into it.
    ///   - changesInPlace: articles that were added to or removed from a copied database.
    /// - Returns: its number.
    public consuming func publish(
        _ ledger: Ledger, learned: [UInt8] = [], changesInPlace: Int = 0
    ) throws(ArchiveError) -> Int {
        var ledger = ledger
        changes += changesInPlace
        if hasBase { try compactIfWorthwhile(&ledger) }
        let staging = index.staging
        try Files.write(ledger.encoded, to: "\(staging)/\(Ledger.fileName)")
        try Files.write(Generation.encodeLines(Self.lines(ledger)), to: "\(staging)/\(Generation.linesName)")
        try Files.write(learned, to: "\(staging)/\(Generation.learnedName)")
        try Files.write(protectedWords.encoded, to: "\(staging)/\(ProtectedWords.fileName)")
        try Files.write(try findDuplicates().encoded, to: "\(staging)/\(DuplicateClusters.fileName)")
        for name in Self.wordFiles { try Files.synchronise("\(staging)/\(name)") }
        var hashes: [String: ContentHash] = [:]
        let small = [
            Ledger.fileName, Generation.linesName, Generation.learnedName, ProtectedWords.fileName,
            DuplicateClusters.fileName,
        ]
        for name in small + Self.wordFiles {
            hashes[name] = try ContentHash(ofFile: "\(staging)/\(name)")
        }
        // Xapian's lock file stays behind, empty; it is no part of what is read.
        for name in try Files.names(in: database) where name != "flintlock" {
            try Files.synchronise("\(database)/\(name)")
            hashes["\(Generation.databaseName)/\(name)"] = try ContentHash(ofFile: "\(database)/\(name)")
        }
        var manifest = Manifest(
            documentCount: ledger.articleCount, builtAt: time(nil), reading: reading, files: hashes)
        manifest.changesSinceCompaction = changes
        try Files.write(manifest.encoded, to: "\(staging)/\(Manifest.fileName)")
        try Files.synchronise(database)
        try Files.synchronise(staging)

        let earlier = try index.numbers()
        let current = index.currentNumber()
        let number = (earlier.last ?? 0) + 1
        try Files.move(staging, to: index.generationPath(number))
        try Files.synchronise(index.generations)
        try swapLink(to: number)
        for old in earlier where old != current { try Files.removeTree(index.generationPath(old)) }
        return number
    }

    private func findDuplicates() throws(ArchiveError) -> DuplicateClusters {
        let fingerprints = try FingerprintFile("\(index.staging)/\(FingerprintFile.fileName)")
        let forward = try ForwardIndex("\(index.staging)/\(ForwardIndex.fileName)", wordCount: Int(UInt32.max))
        let clusters = DuplicateFinder(fingerprints, forward).clusters()
        return try DuplicateClusters(ordering: clusters, of: Database(database))
    }

    private func swapLink(to number: Int) throws(ArchiveError) {
        let fresh = "\(index.currentLink).new"
        try Files.removeTree(fresh)
        try Files.link(fresh, to: "generations/\(digits(number, 6))")
        try Files.move(fresh, to: index.currentLink)
        try Files.synchronise(index.path)
    }

    /// By document id: the line at which the article begins.
    private static func lines(_ ledger: Ledger) -> [UInt32] {
        let last = ledger.files.lazy.flatMap(\.articles).map(\.docid).max() ?? 0
        var lines = [UInt32](repeating: 1, count: Int(last) + 1)
        for article in ledger.files.lazy.flatMap(\.articles) { lines[Int(article.docid)] = article.line }
        return lines
    }
}

/// Makes the shards of a generation under construction, each for one thread.
public struct ShardFactory: Sendable {
    let directory: String
    let stemmer: LightFrenchStemmer

    func path(_ number: Int) -> String { "\(directory)/shard-\(number)" }

    /// Keeps articles until they are written into a shard, or into the database.
    public func makeSpool(_ number: Int) throws(ArchiveError) -> ArticleSpool {
        try ArticleSpool(creating: spoolPath(number))
    }

    /// What was put into the spool of that number.
    public func openSpool(_ number: Int) throws(ArchiveError) -> SpooledArticles {
        try SpooledArticles(spoolPath(number))
    }

    private func spoolPath(_ number: Int) -> String { "\(directory)/spool-\(number)" }

    /// Starts the shard of that number. Shards are merged in the order of their numbers.
    public func make(_ number: Int) throws(ArchiveError) -> ShardWriter {
        try ShardWriter(creating: path(number), stemmer)
    }
}
