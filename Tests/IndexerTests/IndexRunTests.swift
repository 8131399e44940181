import Archive
import Articles
import Store
import Testing

@testable import Indexer

/// What runs do to an index as files come, change and go.
@Suite struct IndexRunTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.write("articles/a.txt", "Le premier titre du jour\n\nUn texte alpha.\n")
        try work.write("articles/deep/b.md", "# Le second titre du jour\n\nUn texte bravo.\n")
        try work.write("articles/c.jsonl", [Workspace.line("c1", "charlie"), Workspace.line("c2", "delta")])
        try work.write("articles/ignored.csv", "a,b\n")
    }

    private static let first = [
        "articles/a.txt:3 Un texte alpha.", "articles/c.jsonl:1 charlie", "articles/c.jsonl:2 delta",
        "articles/deep/b.md:3 Un texte bravo.",
    ]

    @Test func `A first run indexes every format`() async throws {
        let report = try await work.run()
        #expect(report.counts == Counts(new: 4))
        #expect(report.articles == 4)
        #expect(work.complaints(report).isEmpty)
        #expect(work.index.currentNumber() == 1)
        #expect(try work.contents() == Self.first)
        #expect(try work.search("bravo") == ["articles/deep/b.md:3"])
        #expect(try work.search("delta") == ["articles/c.jsonl:2"])
    }

    @Test func `An unchanged run publishes nothing`() async throws {
        work.settle()
        try await work.run()
        let before = try work.indexTree()
        for _ in 0..<2 {
            let report = try await work.run()
            #expect(report.counts == Counts(unchanged: 4))
            #expect(report.isUneventful)
            #expect(report.articles == 4)
        }
        // The lock holds the last run's process number.
        #expect(try work.indexTree().filter { !$0.contains("/lock") } == before.filter { !$0.contains("/lock") })
    }

    @Test func `A file that was touched publishes nothing`() async throws {
        try await work.run()
        for name in ["a.txt", "deep/b.md", "c.jsonl"] { try work.touch("articles/\(name)", secondsAgo: 1000) }
        #expect(try await work.run().counts == Counts(unchanged: 4))
        #expect(work.index.currentNumber() == 1)
    }

    @Test func `A file changed to the same size and time is noticed`() async throws {
        try work.touch("articles/a.txt", secondsAgo: 1000)
        work.settle()
        try await work.run()
        try work.write("articles/a.txt", "Le premier titre du jour\n\nUn texte omega.\n")
        try work.touch("articles/a.txt", secondsAgo: 1000)
        #expect(try await work.run().counts == Counts(changed: 1, unchanged: 3))
        #expect(try work.search("omega") == ["articles/a.txt:3"])
        #expect(try work.search("alpha").isEmpty)
    }

    @Test func `A file changed within the clock's step is noticed`() async throws {
        // Each run follows the writing at once, and the size stays.
        for word in ["alpha", "bêtas", "gamma", "delta", "sigma"] {
            try work.write("articles/a.txt", "Le premier titre du jour\n\nTout autre \(word).\n")
            let report = try await work.run()
            #expect(report.new + report.changed == (word == "alpha" ? 4 : 1))
            #expect(try work.contents().contains("articles/a.txt:3 Tout autre \(word)."))
        }
    }

    @Test func `New, changed and removed files`() async throws {
        try await work.run()
        try work.write("articles/a.txt", "Le premier titre du jour\n\n\nUn texte changé.\n")
        try work.remove("articles/deep/b.md")
        try work.write("articles/new/d.txt", "Le dernier titre du jour\n\nUn texte nouveau.\n")
        let report = try await work.run()
        #expect(report.counts == Counts(new: 1, changed: 1, removed: 1, unchanged: 2))
        #expect(report.articles == 4)
        #expect(
            report.outcomes.map { $0.path.string.split(separator: "/").last } == ["a.txt", "d.txt", "b.md"])
        #expect(work.index.currentNumber() == 2)
        #expect(
            try work.contents() == [
                "articles/a.txt:4 Un texte changé.", "articles/c.jsonl:1 charlie", "articles/c.jsonl:2 delta",
                "articles/new/d.txt:3 Un texte nouveau.",
            ])
        #expect(try work.search("bravo").isEmpty && work.search("alpha").isEmpty)
    }

    @Test func `A folder that is gone takes its articles along`() async throws {
        try await work.run()
        try work.remove("articles/deep")
        #expect(try await work.run().counts == Counts(removed: 1, unchanged: 3))
        try work.remove("articles/c.jsonl")
        try work.remove("articles/a.txt")
        // All that is left would go, as if a disk were not mounted.
        #expect(try await work.run().counts == Counts(unchanged: 3, skipped: 1))
        #expect(try await work.run(allowsRemovals: true).counts == Counts(removed: 3))
        #expect(try work.contents().isEmpty)
        // And an index that is empty takes articles again.
        try work.write("articles/d.jsonl", [Workspace.line("d", "echo")])
        #expect(try await work.run().counts == Counts(new: 1))
        #expect(try work.contents() == ["articles/d.jsonl:1 echo"])
    }

    @Test func `A file that was renamed`() async throws {
        try await work.run()
        try work.move("articles/a.txt", to: "articles/z.txt")
        try work.move("articles/c.jsonl", to: "articles/b.jsonl")
        // An article without an id is known by its path; one with an id has only changed its place.
        #expect(try await work.run().counts == Counts(new: 1, changed: 2, removed: 1, unchanged: 1))
        #expect(
            try work.contents() == [
                "articles/b.jsonl:1 charlie", "articles/b.jsonl:2 delta", "articles/deep/b.md:3 Un texte bravo.",
                "articles/z.txt:3 Un texte alpha.",
            ])
    }

    @Test func `A file that is no text any more leaves, and comes back`() async throws {
        try await work.run()
        try work.write("articles/a.txt", "Un\u{0} texte\u{0}.\n")
        for _ in 0..<2 {
            let report = try await work.run()
            #expect(report.counts.skipped == 1)
            #expect(work.complaints(report).allSatisfy { $0.hasPrefix("articles/a.txt") })
            #expect(try work.contents() == Array(Self.first.dropFirst()))
        }
        #expect(work.index.currentNumber() == 2)
        try work.write("articles/a.txt", "Le premier titre du jour\n\nUn texte alpha.\n")
        #expect(try await work.run().counts == Counts(new: 1, unchanged: 3))
        #expect(try work.contents() == Self.first)
    }
}
