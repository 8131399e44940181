import ProgramSupport
import SearchModel
import Testing

@testable import Archive
@testable import Indexer
@testable import Store

/// Runs with so many new articles that they are written in shards and merged.
@Suite struct ShardedRunTests {
    private let work: Workspace

    init() throws { work = try Workspace() }

    private func lines(_ name: String, _ count: Int) -> [String] {
        // Of many lengths, so that the shards differ in the number of their articles.
        (0..<count).map { number in
            let filling = String(repeating: "mot ", count: number * 7 % 30)
            return Workspace.line("\(name)\(number)", "\(filling)texte \(name)numéro\(number)")
        }
    }

    @Test func `Upon a base, ids and lines stay right`() async throws {
        try work.write("articles/m.jsonl", lines("m", 40))
        try work.write("articles/n.txt", "Un titre de quatre mots\n\nUn texte zoulou.\n")
        try await work.run()
        let before = try work.entries()
        // Documents go at both ends of the base and inside it, others move, and files come before and after.
        let kept = before.filter { !["m0", "m1", "m17"].contains($0.id) }
        try work.remove("articles/n.txt")
        try work.write(
            "articles/m.jsonl",
            ["", Workspace.line("m5b", "inséré")]
                + lines("m", 40).filter { line in
                    !["\"m0\"", "\"m1\"", "\"m17\""].contains { line.contains($0) }
                })
        try work.write("articles/a.jsonl", lines("a", 900))
        try work.write("articles/z.jsonl", lines("z", 700))
        let report = try await work.run()
        #expect(report.counts == Counts(new: 1601, removed: 4, unchanged: 37))
        #expect(report.articles == 1638)

        let after = try work.entries()
        #expect(after.count == 1638)
        // The base first, in its order; then the new ones in the order of files and lines.
        #expect(after.prefix(37).map(\.id) == kept.dropLast().map(\.id))
        #expect(
            after.dropFirst(37).map(\.id)
                == (0..<900).map { "a\($0)" } + ["m5b"] + (0..<700).map { "z\($0)" })
        // Without the unused documents at the base's ends, with that inside it: m17 was the sixteenth of what stays.
        #expect(after.map(\.docid) == (1...1639).filter { $0 != 16 })
        for (index, entry) in after.dropFirst(37).prefix(900).enumerated() {
            #expect(entry.place == "articles/a.jsonl:\(index + 1)")
            #expect(entry.text.hasSuffix("anuméro\(index)"))
        }
        #expect(after[0].place == "articles/m.jsonl:3" && after[36].place == "articles/m.jsonl:39")
        for (word, place) in [
            ("anuméro0", "a.jsonl:1"), ("anuméro899", "a.jsonl:900"), ("mnuméro2", "m.jsonl:3"),
            ("mnuméro39", "m.jsonl:39"), ("inséré", "m.jsonl:2"), ("znuméro699", "z.jsonl:700"),
        ] {
            #expect(try work.search(word) == ["articles/\(place)"])
        }
        #expect(try work.search("zoulou").isEmpty && work.search("mnuméro17").isEmpty)

        // And a run in place upon what was merged.
        try work.write("articles/a.jsonl", Array(lines("a", 900).dropFirst()))
        #expect(try await work.run().counts == Counts(removed: 1, unchanged: 1637))
        #expect(try work.search("anuméro899") == ["articles/a.jsonl:899"])
        #expect(try work.entries().map(\.docid) == after.map(\.docid).filter { $0 != after[37].docid })
    }

    @Test func `Upon a base of which nothing stays`() async throws {
        try work.write("articles/a.jsonl", lines("a", 20))
        try await work.run()
        try work.remove("articles/a.jsonl")
        try work.write("articles/b.jsonl", lines("b", 1100))
        #expect(try await work.run().counts == Counts(new: 1100, removed: 20))
        let entries = try work.entries()
        #expect(entries.map(\.docid) == Array(1...1100))
        #expect(entries.map(\.place) == (1...1100).map { "articles/b.jsonl:\($0)" })
    }

    @Test func `The index is the same whatever the number of threads`() async throws {
        try work.write("articles/a.jsonl", lines("a", 1200) + ["{broken"] + lines("b", 900))
        try work.write("articles/c.txt", "Un titre de quatre mots\n\nUn texte zoulou.\n")
        try work.write("articles/d.jsonl", lines("d", 7))
        var expected: (ids: [String], places: [String], hits: [Hit], documents: [UInt32])?
        var words: [[UInt8]] = []
        for jobs in [1, 2, 5] {
            #expect(try await work.run(jobs: jobs, rebuilds: true).counts == Counts(new: 2108, skipped: 1))
            let entries = try work.entries()
            var reader = try ArchiveReader(work.index.openCurrent())
            // Many hits of the same score: their order is that of the documents.
            let hits = try reader.search(SearchRequest(query: "texte mot", limit: 1000)).hits
            let generation = try work.index.openCurrent()
            let names = [
                Vocabulary.fileName, ForwardIndex.fileName, FingerprintFile.fileName, DuplicateClusters.fileName,
            ]
            let files = try names.map {
                try Files.read("\(generation.path)/\($0)")
            }
            if words.isEmpty { words = files }
            #expect(files == words)
            let found = (entries.map(\.id), entries.map(\.place), hits, entries.map(\.docid))
            if let expected {
                #expect(found.0 == expected.ids && found.1 == expected.places && found.3 == expected.documents)
                #expect(found.2 == expected.hits)
            } else {
                expected = found
                #expect(hits.count == 1000)
                #expect(found.0.prefix(1200) == (0..<1200).map { "a\($0)" }[...])
                #expect(found.0.suffix(7) == (0..<7).map { "d\($0)" }[...])
            }
        }
    }

    @Test(arguments: [1, 64])
    func `More threads than articles, and none at all`(jobs: Int) async throws {
        try work.write("articles/empty.txt", "")
        #expect(try await work.run(jobs: jobs).counts == Counts(skipped: 1))
        #expect(try work.entries().isEmpty)
        try work.write("articles/a.jsonl", ["{broken"] + lines("a", 3))
        #expect(try await work.run(jobs: jobs, rebuilds: true).counts == Counts(new: 3, skipped: 2))
        #expect(try work.entries().map(\.docid) == [1, 2, 3])
    }
}
