import Glibc
import Messages
import ProgramSupport
import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// What lies on disk around the generations: the link, the lock, what earlier runs left.
@Suite struct PublishingTests {
    private let article = StoredArticle(ArticleRecord(id: "a", title: "Titre", path: "/a"), text: "texte")

    private func generations(_ index: IndexDirectory) throws -> [String] { try Files.names(in: index.generations) }

    @Test func `A generation is numbered on, the one before is kept, earlier ones go`() throws {
        let test = try TestIndex()
        #expect(test.index.currentNumber() == nil)
        for number in 1...4 {
            #expect(try test.build([article]) == number)
            #expect(test.index.currentNumber() == number)
            #expect(try test.index.openCurrent().number == number)
            let expected = number == 1 ? ["000001"] : [digits(number - 1, 6), digits(number, 6)]
            #expect(try generations(test.index) == expected)
        }
        #expect(Files.linkTarget(test.index.currentLink) == "generations/000004")
        #expect(try Files.names(in: test.index.path) == ["current", "generations", "lock"])
    }

    @Test func `A generation that is open goes on being read when others are published`() throws {
        let test = try TestIndex([article])
        let generation = try test.index.openCurrent()
        var reader = try ArchiveReader(generation)
        for _ in 0..<3 { try test.build([]) }
        #expect(try reader.search(SearchRequest(query: "texte")).hits.map(\.id) == ["a"])
    }

    @Test func `A builder that goes without publishing leaves nothing`() throws {
        let test = try TestIndex([article])
        do {
            let builder = try GenerationBuilder(test.index, lock: IndexLock(test.index))
            var writer = try builder.shards.make(0)
            _ = try writer.add(StoredArticle(ArticleRecord(id: "b", title: "", path: "/b"), text: "texte"))
            try writer.finish()
            #expect(try generations(test.index) == ["000001", "staging"])
        }
        #expect(try generations(test.index) == ["000001"])
        try test.expect([article])
    }

    @Test func `What a killed run left is cleared, and was never seen`() throws {
        let test = try TestIndex([article])
        try Files.makeDirectories("\(test.index.staging)/shard-0")
        try Files.write([1, 2, 3], to: "\(test.index.staging)/shard-0/postlist.glass")
        // One that was given its number but not published yet.
        try Files.makeDirectories("\(test.index.generations)/000002/database")
        try test.expect([article])
        #expect(try test.build([article]) == 3)
        #expect(try generations(test.index) == ["000001", "000003"])
        try test.expect([article])
    }

    @Test func `A link that was left half made does not hinder`() throws {
        let test = try TestIndex([article])
        #expect(symlink("nowhere", "\(test.index.currentLink).new") == 0)
        #expect(try test.build([article]) == 2)
        try test.expect([article])
    }

    @Test func `Lines are those of the ledger, whatever the documents`() throws {
        let articles = [1, 70_000, 4_000_000_000].map {
            StoredArticle(ArticleRecord(id: "\($0)", title: "Titre", path: "/a", line: $0), text: "texte")
        }
        let test = try TestIndex(articles)
        for hit in try test.hits("texte") { #expect(hit.line == Int(hit.id)) }
        #expect(try test.article("70000")?.line == 70_000)

        // An article that moved down its file is the same document with another line.
        let base = try test.index.openCurrent()
        var ledger = try Ledger(of: base)
        for file in ledger.files.indices { ledger.files[file].articles[0].line += 5 }
        var builder = try GenerationBuilder(test.index, lock: IndexLock(test.index))
        try builder.copyBase(base)
        _ = try builder.publish(ledger)
        #expect(try test.article("70000")?.line == 70_005)
        #expect(try test.index.openCurrent().manifest.changesSinceCompaction == 0)
    }

    @Test func `The files are for the user alone`() throws {
        let test = try TestIndex([article])
        let generation = try test.index.openCurrent()
        for path in [test.index.path, test.index.generations, generation.path] {
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_mode & 0o077 == 0, "\(path)")
        }
    }

    // MARK: - The lock

    @Test func `A second indexer is told who holds the index`() throws {
        let test = try TestIndex()
        do {
            let lock = try IndexLock(test.index)
            let error = #expect(throws: ArchiveError.self) { _ = try IndexLock(test.index) }
            #expect(error?.code == .locked)
            #expect(error?.message.description == "\(test.index.path) is being indexed by process \(getpid())")
            #expect(error?.hint?.description != nil)
            _ = consume lock
        }
        _ = try IndexLock(test.index)
    }

    @Test func `A builder holds the lock until it goes`() throws {
        let test = try TestIndex()
        do {
            let builder = try GenerationBuilder(test.index, lock: IndexLock(test.index))
            #expect(throws: ArchiveError.self) { _ = try IndexLock(test.index) }
            _ = consume builder
        }
        try test.build([article])
        _ = try IndexLock(test.index)
    }

    @Test func `A longer number of an earlier holder is not left behind`() throws {
        let test = try TestIndex()
        try Files.makeDirectories(test.index.path)
        try Files.write(Array("99999999999999\n".utf8), to: test.index.lockFile)
        let lock = try IndexLock(test.index)
        #expect(try Files.read(test.index.lockFile) == Array("\(getpid())\n".utf8))
        _ = consume lock
    }
}
