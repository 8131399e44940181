import Articles
import Glibc
import ProgramSupport
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import Indexer
@testable import Store

/// Articles and their index, in a fresh folder; paths are those in that folder. Every article has the word titre.
struct Workspace {
    let folder: TemporaryDirectory
    let index: IndexDirectory

    init() throws {
        folder = try TemporaryDirectory()
        index = IndexDirectory(path: "\(folder.path)/the index")
    }

    // MARK: - Files

    func path(_ name: String) -> String { folder(name) }

    /// Writes a file, and makes the folder that it is in.
    func write(_ name: String, _ text: String) throws {
        if let slash = name.lastIndex(of: "/") { try Files.makeDirectories(path(String(name[..<slash]))) }
        try folder.write(text, to: name)
    }

    /// Writes lines, each with its line end.
    func write(_ name: String, _ lines: [String]) throws {
        try write(name, lines.map { $0 + "\n" }.joined())
    }

    /// Two folders with three kinds of places an article can have: a file, a line of JSON, a line after a broken one.
    func writeNorthAndSouth() throws {
        try write("north/a.txt", "Un titre de quatre mots\n\nalpha\n")
        try write("north/b.jsonl", [Self.line("b", "bravo"), "{broken", Self.line("c", "charlie")])
        try write("south/d.txt", "Un titre de quatre mots\n\ndelta\n")
    }

    func remove(_ name: String) throws { try Files.removeTree(path(name)) }

    func move(_ name: String, to new: String) throws { try Files.move(path(name), to: path(new)) }

    /// Gives a file another time of its last change, so many seconds ago, and its contents none.
    func touch(_ name: String, secondsAgo: Int = 0) throws {
        var times = [timespec](repeating: timespec(tv_sec: time(nil) - secondsAgo, tv_nsec: 1), count: 2)
        guard utimensat(AT_FDCWD, path(name), &times, 0) == 0 else { throw FailedCall("utimensat \(name)") }
    }

    /// Waits until files written before count as settled, so that the ledger has their times.
    func settle() { usleep(80_000) }

    /// A line of JSON with an article.
    static func line(_ id: String?, _ text: String) -> String {
        let id = id.map { "\"id\":\"\($0)\"," } ?? ""
        return "{\(id)\"title\":\"Un titre de quatre mots\",\"text\":\"\(text)\"}"
    }

    // MARK: - Runs

    @discardableResult
    func run(
        _ names: [String] = ["articles"], excluding excluded: [String]? = nil, jobs: Int = 2, rebuilds: Bool = false,
        allowsRemovals: Bool = false, isDry: Bool = false,
        protected: DataFilePlaces = DataFilePlaces(), sources: DataFilePlaces = DataFilePlaces()
    ) async throws -> Report {
        let options = IndexOptions(
            index: index.path, paths: names.map { FilePath(path($0)) }, excluded: excluded, jobs: jobs,
            rebuilds: rebuilds, allowsRemovals: allowsRemovals, isDry: isDry, protectedWords: protected,
            sourceNames: sources, today: CalendarDate("2025-11-20"))
        return try await IndexRun.start(options, Progress(isEnabled: false))
    }

    /// What was complained of, with paths in the folder.
    func complaints(_ report: Report) -> [String] { report.complaints(.verbose).map(relative) }

    private func relative(_ text: String) -> String {
        var text = text
        while let range = text.firstRange(of: "\(folder.path)/") { text.removeSubrange(range) }
        return text
    }

    // MARK: - The index

    /// An article as the index has it.
    struct Entry: Equatable, CustomStringConvertible {
        var docid: UInt32
        var id: String
        /// `articles/a.jsonl:12`
        var place: String
        var text: String

        var description: String { "\(docid) \(id) \(place) \(text)" }
    }

    /// Everything in the published index, in the order of its documents. Checks that the generation is whole, and that
    /// ledger, database, words and search agree.
    func entries(at location: SourceLocation = #_sourceLocation) throws -> [Entry] {
        let generation = try index.openCurrent()
        try generation.verify()
        let ledger = try Ledger(of: generation)
        let published = try PublishedArticles(generation)
        var reader = try ArchiveReader(generation)
        var entries: [Entry] = []
        for file in ledger.files {
            let path = FilePath(bytes: file.path).string
            for known in file.articles {
                let (id, published) = try #require(try published.article(known.docid), sourceLocation: location)
                let article = try #require(try reader.article(id: id), sourceLocation: location)
                #expect(published == path && article.path == path, sourceLocation: location)
                #expect(article.line == Int(known.line), "\(path)", sourceLocation: location)
                entries.append(
                    Entry(
                        docid: known.docid, id: id, place: relative("\(path):\(article.line)"), text: article.text))
            }
        }
        entries.sort { $0.docid < $1.docid }
        #expect(entries.count == generation.manifest.documentCount, sourceLocation: location)
        #expect(Set(entries.map(\.id)).count == entries.count, sourceLocation: location)
        let everything = SearchRequest(query: "titre", limit: 0, count: .exact)
        #expect(try reader.search(everything).total.count == entries.count, sourceLocation: location)
        let word = generation.vocabulary.id(of: "titre".utf8)
        #expect(word.map { generation.vocabulary.documents($0) } ?? 0 == entries.count, sourceLocation: location)
        var words = ForwardEntry()
        for entry in entries {
            generation.forward.read(entry.docid, into: &words)
            #expect((words.title + words.body).contains { $0 == word }, sourceLocation: location)
        }
        return entries
    }

    /// `a.txt:3 Texte` for each article, in the order of places.
    func contents(at location: SourceLocation = #_sourceLocation) throws -> [String] {
        try entries(at: location).map { "\($0.place) \($0.text)" }.sorted()
    }

    /// The hits of a query, as places.
    func search(_ query: String) throws -> [String] {
        var reader = try ArchiveReader(index.openCurrent())
        var options = SearchRequest(query: query, limit: 1000)
        options.collapse = false
        let results = try reader.search(options)
        return results.hits.map { relative("\($0.path):\($0.line)") }
    }

    // MARK: - What befalls an index

    /// Changes a bit in the middle of a file of the published generation.
    func flipBit(in name: String) throws {
        let path = try "\(index.openCurrent().path)/\(name)"
        var bytes = try Files.read(path)
        bytes[bytes.count / 2] ^= 0x10
        try Files.write(bytes, to: path)
    }

    /// Makes the published generation one of other versions, so much later than this one.
    func setVersions(schema: Int = 0, analysis: Int = 0) throws {
        let generation = try index.openCurrent()
        var manifest = generation.manifest
        manifest.schemaVersion += schema
        manifest.analysisVersion += analysis
        try Files.write(manifest.encoded, to: "\(generation.path)/MANIFEST.json")
    }

    /// Every name below the index, for a look at what a run left or changed.
    func indexTree() throws -> [String] {
        var names: [String] = []
        var pending = [index.path]
        while let folder = pending.popLast() {
            for name in try Files.names(in: folder) {
                let path = "\(folder)/\(name)"
                var status = stat()
                guard lstat(path, &status) == 0 else { throw FailedCall("lstat \(path)") }
                names.append("\(relative(path)) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_nsec)")
                if status.st_mode & S_IFMT == S_IFDIR { pending.append(path) }
            }
        }
        return names.sorted()
    }
}

/// The counts of a report, those that are not named being 0.
struct Counts: Equatable {
    var new = 0
    var changed = 0
    var removed = 0
    var unchanged = 0
    var skipped = 0
}

extension Report {
    var counts: Counts {
        Counts(new: new, changed: changed, removed: removed, unchanged: unchanged, skipped: skipped.count)
    }
}
