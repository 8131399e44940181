import Archive
import ProgramSupport
import Store
import Testing

@testable import Indexer

/// What runs do as the lines of a file of JSON lines come, change, move and go.
@Suite struct JSONLinesRunTests {
    private let work: Workspace
    private let lines = (1...5).map { Workspace.line("a\($0)", "texte numéro\($0)") }

    init() throws {
        work = try Workspace()
        try work.write("articles/a.jsonl", lines)
    }

    /// The documents by id.
    private func documents() throws -> [String: UInt32] {
        Dictionary(uniqueKeysWithValues: try work.entries().map { ($0.id, $0.docid) })
    }

    private func places() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try work.entries().map { ($0.id, $0.place) })
    }

    @Test func `A line on top is new, and the others move and keep their documents`() async throws {
        try await work.run()
        let before = try documents()
        try work.write("articles/a.jsonl", [Workspace.line("top", "en haut")] + lines)
        #expect(try await work.run().counts == Counts(new: 1, unchanged: 5))
        var after = before
        after["top"] = 6
        #expect(try documents() == after)
        for number in 1...5 {
            #expect(try places()["a\(number)"] == "articles/a.jsonl:\(number + 1)")
            #expect(try work.search("numéro\(number)") == ["articles/a.jsonl:\(number + 1)"])
        }
        #expect(try work.search("haut") == ["articles/a.jsonl:1"])
    }

    @Test(arguments: ["", "   ", "{broken", #"{"id":"a3","title":"Encore","text":"une fois"}"#])
    func `Lines that only moved are found where they are now`(_ above: String) async throws {
        try await work.run()
        let before = try documents()
        try work.write("articles/a.jsonl", [above] + lines)
        let report = try await work.run()
        #expect(report.new + report.changed + report.removed == 0)
        #expect(report.unchanged == 5)
        #expect(try documents() == before)
        #expect(try work.search("numéro4") == ["articles/a.jsonl:5"])
        // And that is all there is to publish.
        let number = work.index.currentNumber()
        try await work.run()
        #expect(work.index.currentNumber() == number)
    }

    @Test func `Changed, removed, swapped and appended lines`() async throws {
        try await work.run()
        let before = try documents()
        try work.write(
            "articles/a.jsonl",
            [lines[3], Workspace.line("a2", "tout autre"), lines[0], lines[4], Workspace.line("a6", "à la fin")])
        #expect(try await work.run().counts == Counts(new: 1, changed: 1, removed: 1, unchanged: 3))
        let after = try documents()
        for id in ["a1", "a4", "a5"] { #expect(after[id] == before[id]) }
        #expect(
            try work.contents() == [
                "articles/a.jsonl:1 texte numéro4", "articles/a.jsonl:2 tout autre", "articles/a.jsonl:3 texte numéro1",
                "articles/a.jsonl:4 texte numéro5", "articles/a.jsonl:5 à la fin",
            ])
        #expect(try work.search("numéro3").isEmpty && work.search("numéro2").isEmpty)
    }

    @Test func `Line ends and space after a line are no change`() async throws {
        try await work.run()
        try work.write("articles/a.jsonl", lines.joined(separator: " \r\n"))
        #expect(try await work.run().counts == Counts(unchanged: 5))
        #expect(work.index.currentNumber() == 1)
    }

    @Test func `Lines without an id are known by what they say`() async throws {
        try work.write("articles/a.jsonl", [Workspace.line(nil, "premier"), Workspace.line(nil, "second")])
        try await work.run()
        let before = try documents()
        #expect(before.count == 2)
        try work.write("articles/a.jsonl", [Workspace.line(nil, "autre"), Workspace.line(nil, "premier")])
        #expect(try await work.run().counts == Counts(new: 1, removed: 1, unchanged: 1))
        #expect(Set(before.keys).intersection(try documents().keys).count == 1)
        #expect(try work.contents() == ["articles/a.jsonl:1 autre", "articles/a.jsonl:2 premier"])
    }

    @Test func `Broken lines are told once, and cost nothing else`() async throws {
        try work.write(
            "articles/a.jsonl",
            [lines[0], "{\"id\":\"é\u{7}\"}", lines[1], "[]", #"{"id":"x","title":"Sans texte"}"#, lines[2]])
        work.settle()
        for run in 1...3 {
            let report = try await work.run()
            #expect(report.counts == (run == 1 ? Counts(new: 3, skipped: 3) : Counts(unchanged: 3, skipped: 3)))
            let places = work.complaints(report).map { String($0.prefix { $0 != " " }) }
            #expect(places == ["articles/a.jsonl:2:9:", "articles/a.jsonl:4:", "articles/a.jsonl:5:"])
            #expect(report.complaints(.normal).count == (run == 1 ? 3 : 0))
            #expect(ProgramSupport.ExitStatus(of: report) == (run == 1 ? .skipped : .success))
            #expect(work.index.currentNumber() == 1)
        }
        // Mended, they are indexed; nothing is told any more.
        try work.write("articles/a.jsonl", lines)
        #expect(try await work.run().counts == Counts(new: 2, unchanged: 3))
        #expect(try await work.run().isUneventful)
    }

    @Test func `A file that is JSON lines no more leaves`() async throws {
        try await work.run()
        try work.write("articles/a.jsonl", "[\n" + lines.joined(separator: ",\n") + "]\n")
        // It was the only one of its folder, which so keeps its articles until they may go.
        #expect(try await work.run().counts == Counts(unchanged: 5, skipped: 2))
        let report = try await work.run(allowsRemovals: true)
        #expect(report.counts == Counts(removed: 5, skipped: 1))
        #expect(work.complaints(report)[0].hasPrefix("articles/a.jsonl: is one JSON array"))
        #expect(try work.contents().isEmpty)
    }
}
