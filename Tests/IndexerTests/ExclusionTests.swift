import Articles
import Glibc
import Messages
import ProgramSupport
import Store
import TestFolders
import Testing

@testable import Indexer

/// What runs leave out, and which folders they read if none is named.
@Suite struct ExclusionTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        for name in ["a", "b", "drafts/c", "deep/drafts/d", "deep/e"] {
            try work.write("articles/\(name).txt", "Un titre de quatre mots\n\ntexte\n")
        }
    }

    /// The names of the articles in the index.
    private func names() throws -> [String] {
        try work.contents().map { $0.replacing("articles/", with: "").replacing(/\.txt:.*/, with: "") }
    }

    @Test func `An ignore file counts for its folder and those below it`() async throws {
        try work.write("articles/deep/.sahelignore", "drafts/\n")
        try await work.run()
        #expect(try names() == ["a", "b", "deep/e", "drafts/c"])
        try work.write("articles/.sahelignore", "drafts\n/b.*\n")
        try work.write("articles/deep/.sahelignore", "!drafts\n")
        #expect(try await work.run().counts == Counts(new: 1, removed: 2, unchanged: 2))
        #expect(try names() == ["a", "deep/drafts/d", "deep/e"])
    }

    @Test func `Nothing is taken back into a folder that is left out`() async throws {
        try work.write("articles/.sahelignore", "drafts/\n!drafts/c.txt\n")
        try work.write("articles/drafts/.sahelignore", "!c.txt\n")
        try await work.run()
        #expect(try names() == ["a", "b", "deep/e"])
    }

    @Test func `Patterns count from every folder that is named`() async throws {
        try await work.run(["articles", "articles/deep"], excluding: ["/drafts/", "!/b.txt", "[ab].txt"])
        #expect(try names() == ["deep/drafts/d", "deep/e"])
        // A folder that is named is searched, whatever its name; a file goes by its own.
        try await work.run(["articles/drafts", "articles/a.txt", "articles/b.txt"], excluding: ["drafts", "a.*"])
        #expect(try names() == ["b", "deep/drafts/d", "deep/e", "drafts/c"])
    }

    @Test func `A link is no folder, and is not followed if it is left out`() async throws {
        try work.folder.link("articles/link", to: "../elsewhere")
        try work.write("elsewhere/f.txt", "Un titre de quatre mots\n\ntexte\n")
        try await work.run(excluding: ["link/", "drafts"])
        #expect(try names() == ["a", "b", "deep/e", "link/f"])
        try await work.run(excluding: ["link", "drafts"])
        #expect(try names() == ["a", "b", "deep/e"])
    }

    @Test func `Files that are left out are neither counted nor complained of`() async throws {
        try work.write("articles/x.pdf", "x")
        try work.write("articles/empty.txt", "")
        try work.write("articles/.sahelignore", "*.pdf\nempty.*\n")
        let report = try await work.run()
        #expect(report.counts == Counts(new: 5) && report.unread.total == 0)
    }

    @Test func `A folder whose ignore file cannot be read keeps its articles`() async throws {
        try await work.run()
        try work.folder.makeDirectory("articles/deep/.sahelignore")
        try work.write("articles/deep/new.txt", "Un titre de quatre mots\n\ntexte\n")
        let report = try await work.run()
        #expect(report.counts == Counts(unchanged: 5, skipped: 1))
        #expect(work.complaints(report)[0].hasPrefix("articles/deep/.sahelignore: "))
    }

    // MARK: - Without paths

    @Test func `An index that knows no folder says what to do`() async throws {
        let error = await #expect(throws: Message.self) { try await work.run([]) }
        #expect(error.map { ProgramSupport.ExitStatus(of: $0) } == .usage)
        #expect(error?.code == IndexerMessage.noPath.code)
    }

    @Test func `Folders are read as they were last named`() async throws {
        try await work.run(["articles"], excluding: ["drafts"])
        try work.write("articles/drafts/f.txt", "Un titre de quatre mots\n\ntexte\n")
        try work.write("articles/g.txt", "Un titre de quatre mots\n\ntexte\n")
        #expect(try await work.run([]).counts == Counts(new: 1, unchanged: 3))
        #expect(try await work.run([], excluding: ["b.txt", "drafts"]).counts == Counts(removed: 1, unchanged: 3))
        #expect(try await work.run([]).counts == Counts(unchanged: 3))
        #expect(try await work.run([], isDry: true).counts == Counts(unchanged: 3))
        #expect(try await work.run(["articles"]).counts == Counts(new: 4, unchanged: 3))
        #expect(try await work.run([]).counts == Counts(unchanged: 7))
    }

    private func roots() -> [String] {
        work.index.memory().roots.map { String(decoding: $0.path.dropFirst(work.path("").utf8.count), as: UTF8.self) }
    }

    @Test func `Folders are remembered once, and not those in another one`() async throws {
        try await work.run(["articles/deep", "articles/a.txt", "nowhere"])
        #expect(roots() == ["articles/deep", "articles/a.txt"])
        try await work.run(["articles/deep/drafts"])
        #expect(roots() == ["articles/deep", "articles/a.txt"])
        try await work.run(["articles"], isDry: true)
        #expect(roots() == ["articles/deep", "articles/a.txt"])
        try await work.run(["articles", "articles/./drafts"])
        #expect(roots() == ["articles"])
        try await work.run(["articles/drafts"], rebuilds: true)
        #expect(roots() == ["articles/drafts"])
    }

    @Test func `Folders are remembered where another version has written the index`() async throws {
        try await work.run(["articles/deep"])
        try work.setVersions(schema: -1)
        #expect(try await work.run([]).counts == Counts(new: 2))
    }
}
