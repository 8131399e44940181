import Archive
import ProgramSupport
import Store
import Testing

@testable import Indexer

/// Several articles with one id: the first has it, and the places of both are told.
@Suite struct DuplicateTests {
    private let work: Workspace

    init() throws { work = try Workspace() }

    private func line(_ id: String?, _ text: String) -> String { Workspace.line(id, text) }

    private func complaint(_ place: String, _ id: String, _ holder: String) -> String {
        "\(place): has the id \"\(id)\", which is that of \(holder); give each article an id of its own"
    }

    @Test func `Within a file and across files`() async throws {
        try work.write("articles/a.jsonl", [line("x", "premier"), line("y", "autre"), line("x", "second")])
        try work.write("articles/b.jsonl", [line("z", "encore"), line("x", "troisième")])
        for run in 1...2 {
            let report = try await work.run()
            #expect(report.counts == (run == 1 ? Counts(new: 3, skipped: 2) : Counts(unchanged: 3, skipped: 2)))
            #expect(
                work.complaints(report) == [
                    complaint("articles/a.jsonl:3", "x", "articles/a.jsonl:1"),
                    complaint("articles/b.jsonl:2", "x", "articles/a.jsonl:1"),
                ])
            #expect(ProgramSupport.ExitStatus(of: report) == (run == 1 ? .skipped : .success))
            #expect(
                try work.contents() == [
                    "articles/a.jsonl:1 premier", "articles/a.jsonl:2 autre", "articles/b.jsonl:1 encore",
                ])
            #expect(work.index.currentNumber() == 1)
        }
    }

    @Test func `Against the published index`() async throws {
        try work.write("articles/b.jsonl", [line("w", "avant"), line("x", "premier")])
        try await work.run()
        // A file that comes before it, on another run, is not first.
        try work.write("articles/a.jsonl", [line("x", "second"), line("y", "autre")])
        // And the holder's line has moved meanwhile.
        try work.write("articles/b.jsonl", [line("v", "tout avant"), line("w", "avant"), line("x", "premier")])
        let report = try await work.run()
        #expect(report.counts == Counts(new: 2, unchanged: 2, skipped: 1))
        #expect(work.complaints(report) == [complaint("articles/a.jsonl:1", "x", "articles/b.jsonl:3")])
        #expect(try work.search("premier") == ["articles/b.jsonl:3"])
        #expect(try work.search("second").isEmpty)
        // When the first goes, the other has the id.
        try work.write("articles/b.jsonl", [line("w", "avant")])
        #expect(try await work.run().counts == Counts(changed: 1, removed: 1, unchanged: 2))
        #expect(
            try work.contents() == [
                "articles/a.jsonl:1 second", "articles/a.jsonl:2 autre", "articles/b.jsonl:1 avant",
            ])
    }

    @Test func `Against a root that is not named`() async throws {
        try work.write("north/a.jsonl", [line("x", "premier")])
        try work.write("south/a.jsonl", [line("x", "second")])
        try await work.run(["north"])
        let report = try await work.run(["south"])
        #expect(work.complaints(report) == [complaint("south/a.jsonl:1", "x", "north/a.jsonl:1")])
        #expect(try work.contents() == ["north/a.jsonl:1 premier"])
    }

    @Test func `An article that changes place between files is no duplicate`() async throws {
        try work.write("articles/a.jsonl", [line("x", "un"), line("y", "deux")])
        try work.write("articles/b.jsonl", [line("z", "trois")])
        try await work.run()
        try work.write("articles/a.jsonl", [line("y", "deux"), line("z", "trois")])
        try work.write("articles/b.jsonl", [line("x", "un")])
        #expect(try await work.run().counts == Counts(changed: 2, unchanged: 1))
        #expect(
            try work.contents() == ["articles/a.jsonl:1 deux", "articles/a.jsonl:2 trois", "articles/b.jsonl:1 un"])
    }

    @Test func `Lines without an id that say the same`() async throws {
        try work.write("articles/a.jsonl", [line(nil, "le même"), line(nil, "un autre"), line(nil, "le même")])
        let report = try await work.run()
        #expect(report.counts == Counts(new: 2, skipped: 1))
        #expect(
            work.complaints(report)[0].hasSuffix(
                "which is that of articles/a.jsonl:1; give each article an id of its own"))
        #expect(try await work.run().counts == Counts(unchanged: 2, skipped: 1))
    }

    @Test func `Files without an id may say the same`() async throws {
        for name in ["a.txt", "b.txt"] { try work.write("articles/\(name)", "Un titre de quatre mots\n\nLe même.\n") }
        #expect(try await work.run().counts == Counts(new: 2))
        #expect(try work.search("même").count == 2)
    }

    @Test func `An article's place in a text file is told without a line`() async throws {
        // What a text file goes by is a hash of its path: a line can claim it.
        try work.write("articles/a.txt", "Un titre de quatre mots\n\nLe premier.\n")
        try await work.run()
        let id = try work.entries()[0].id
        try work.write("articles/b.jsonl", [line(id, "second")])
        let report = try await work.run()
        #expect(work.complaints(report) == [complaint("articles/b.jsonl:1", id, "articles/a.txt")])
    }

    @Test(arguments: [1, 2, 5])
    func `Across shards, the first one in the order of files stays`(jobs: Int) async throws {
        var lines = (0..<1300).map { line("a\($0)", "texte numéro\($0)") }
        lines[1200] = line("a3", "doublon")
        lines[700] = line("a699", "doublon")
        try work.write("articles/a.jsonl", lines)
        try work.write("articles/b.jsonl", [line("a1299", "doublon"), line("b", "dernier")])
        let report = try await work.run(jobs: jobs)
        #expect(report.counts == Counts(new: 1299, skipped: 3))
        #expect(
            work.complaints(report) == [
                complaint("articles/a.jsonl:701", "a699", "articles/a.jsonl:700"),
                complaint("articles/a.jsonl:1201", "a3", "articles/a.jsonl:4"),
                complaint("articles/b.jsonl:1", "a1299", "articles/a.jsonl:1300"),
            ])
        #expect(try work.entries().count == 1299)
        #expect(try work.search("doublon").isEmpty)
        #expect(try work.search("numéro1201") == ["articles/a.jsonl:1202"])
        #expect(try work.search("numéro699") == ["articles/a.jsonl:700"])
        #expect(try work.search("dernier") == ["articles/b.jsonl:2"])
        #expect(try await work.run(jobs: jobs).counts == Counts(unchanged: 1299, skipped: 3))
        #expect(work.index.currentNumber() == 1)
    }

    @Test func `More duplicates than are written in place publish nothing`() async throws {
        try work.write("north/a.jsonl", (0..<1100).map { line("a\($0)", "texte numéro\($0)") })
        try await work.run(["north"])
        try work.write("south/a.jsonl", (0..<1100).map { line("a\($0)", "doublon numéro\($0)") })
        #expect(try await work.run(["south"]).counts == Counts(unchanged: 1100, skipped: 1100))
        #expect(work.index.currentNumber() == 1)
        // And those that a merge brings in go again.
        try work.write("south/b.jsonl", [line("b", "nouveau")])
        #expect(try await work.run(["south"]).counts == Counts(new: 1, unchanged: 1100, skipped: 1100))
        #expect(try work.entries().count == 1101)
        #expect(try work.search("doublon").isEmpty)
        #expect(try work.search("nouveau") == ["south/b.jsonl:1"])
    }
}
