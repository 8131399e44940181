import Articles
import Glibc
import JSON
import ProgramSupport
import Testing

@testable import Archive
@testable import Indexer
@testable import Store

/// What runs tell of sources.
@Suite struct SourceReportTests {
    private let work: Workspace

    init() throws { work = try Workspace() }

    /// A line of JSON with an article of so many words, which no other has.
    private func line(_ id: String, _ source: String?, words: Int, date: String? = "2025-05-19") -> String {
        let source = source.map { "\"source\":\"\($0)\"," } ?? ""
        let date = date.map { "\"date\":\"\($0)\"," } ?? ""
        let text = (0..<words).map { "\(id)x\($0)" }.joined(separator: " ")
        return "{\"id\":\"\(id)\",\"lang\":\"fr\",\(source)\(date)\"title\":\"Un titre\",\"text\":\"\(text)\"}"
    }

    private func lines(_ source: String, _ range: Range<Int>, words: (Int) -> Int) -> [String] {
        range.map { line("\(source)\($0)", source, words: words($0)) }
    }

    @Test func `Languages are counted by code, however articles say them`() async throws {
        let stated = ["fr", "French", "fr-FR", "anglais", "EN"]
        try work.write(
            "articles/a.jsonl",
            stated.enumerated().map { #"{"id":"\#($0)","lang":"\#($1)","title":"Un titre","text":"Un texte."}"# })
        #expect(try await work.run().languages == ["fr": 3, "en": 2])
    }

    @Test func `New, changed, removed, undated and short, source by source`() async throws {
        try work.write(
            "articles/a.jsonl",
            lines("A", 0..<30) { 100 + $0 } + lines("Bé", 0..<3) { _ in 90 } + [line("c", "C", words: 50)])
        let first = try await work.run()
        #expect(
            first.sources == [
                SourceOutcome(name: "A", new: 30, duplicates: 0, words: 115),
                SourceOutcome(name: "Bé", new: 3, duplicates: 0, words: 90),
                SourceOutcome(name: "C", new: 1, duplicates: 0, words: 50),
            ])
        #expect(first.short.isEmpty)
        #expect(first.languages == ["fr": 34])

        work.settle()
        let same = try await work.run()
        #expect(same.sources.isEmpty && same.isUneventful)

        try work.write(
            "articles/a.jsonl",
            lines("A", 0..<29) { 100 + $0 }
                + [
                    line("A29", "A", words: 20), line("A30", "A", words: 24, date: nil),
                    line("A31", "A", words: 140, date: nil), line("BE3", "BE", words: 25),
                    line("Bé2", "Bé", words: 91), line("Bé1", "Bé", words: 90), line("n", nil, words: 3, date: nil),
                ])
        for isDry in [true, false] {
            var report = try await work.run(isDry: isDry)
            report.isDry = isDry
            #expect(report.duplicates == (isDry ? nil : 0))
            for index in report.sources.indices { report.sources[index].duplicates = nil }
            #expect(report.counts == Counts(new: 4, changed: 2, removed: 2, unchanged: 30))
            #expect(
                report.sources == [
                    SourceOutcome(name: "A", new: 2, changed: 1, undated: 2, short: 2, words: 24, usualWords: 115),
                    // However they write their name.
                    SourceOutcome(name: "BE", new: 1, changed: 1, removed: 1, words: 91),
                    SourceOutcome(name: "C", removed: 1),
                    SourceOutcome(name: nil, new: 1, undated: 1, short: 1, words: 3),
                ])
            let path = FilePath(work.path("articles/a.jsonl"))
            #expect(
                report.short == [
                    ShortArticle(path: path, line: 30, id: "A29", source: "A", words: 20, usualWords: 115),
                    ShortArticle(path: path, line: 31, id: "A30", source: "A", words: 24, usualWords: 115),
                    ShortArticle(path: path, line: 36, id: "n", words: 3),
                ])
            #expect(report.newArticles == [1, 2, 3, 5])
            #expect(
                report.text(.normal, isTerminal: false).hasPrefix(
                    """
                    source     new  changed  removed  undated  short
                    A            2        1        -        2      2
                    BE           1        1        1        -      -
                    C            -        -        1        -      -
                    no source    1        -        -        1      1

                    4 new, 2 changed, 2 removed, 30 unchanged, 0 skipped; \(isDry ? "nothing was" : "36 articles")
                    """))
            let verbose = report.text(.verbose, isTerminal: false)
            #expect(verbose.contains("\nshort \(path):30: 20 words, usually 115\n"))
            #expect(verbose.contains("\nshort \(path):36: 3 words\n\nsource "))
        }
    }

    @Test func `A scraper that breaks`() async throws {
        try work.write(
            "articles/a.jsonl", lines("A", 0..<1100) { 300 + $0 % 100 } + lines("B", 0..<30) { 60 + $0 % 20 })
        #expect(try await work.run().sources.allSatisfy { !$0.looksBroken && $0.short == 0 })
        try work.write("articles/b.jsonl", lines("A", 2000..<2004) { _ in 60 } + lines("B", 2000..<2004) { _ in 60 })
        let report = try await work.run(isDry: true)
        #expect(
            report.sources == [
                SourceOutcome(name: "A", new: 4, short: 4, words: 60, usualWords: 350, looksBroken: true),
                SourceOutcome(name: "B", new: 4, words: 60, usualWords: 67),
            ])
        // And where the index knows nothing of the source.
        try work.write("articles/b.jsonl", lines("C", 0..<4) { _ in 12 } + lines("D", 0..<4) { _ in 60 })
        #expect(try await work.run(isDry: true).sources.map(\.looksBroken) == [true, false])
        try work.remove("articles/b.jsonl")
        // Many articles of one run tell what is usual for their source.
        try work.write("articles/a.jsonl", lines("A", 0..<100) { $0 == 7 ? 40 : 300 })
        let anew = try await work.run(rebuilds: true)
        #expect(
            anew.sources == [SourceOutcome(name: "A", new: 100, short: 1, duplicates: 0, words: 300)]
                && anew.short[0].usualWords == 300)
    }

    @Test func `Articles without a source are measured by each other`() async throws {
        try work.write(
            "articles/a.jsonl",
            (0..<30).map { line("n\($0)", nil, words: 400) } + lines("A", 0..<1500) { _ in 50 })
        try await work.run()
        let lengths = try SourceLengths(work.index.openCurrent())
        let counted = try lengths.words(of: nil)
        #expect(!counted.isEmpty && counted.allSatisfy { $0 == 400 })
        #expect(try lengths.words(of: "a") == [Int](repeating: 50, count: 400))
        #expect(try lengths.words(of: "nulle part").isEmpty)
    }

    @Test func `Words are counted about as the index counts them`() async throws {
        let seeds = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/seeds"
        for name in try Files.names(in: seeds) {
            try work.write("articles/\(name)", String(decoding: try Files.read("\(seeds)/\(name)"), as: UTF8.self))
        }
        let report = try await work.run()
        #expect(report.new == 5)
        let generation = try work.index.openCurrent()
        let reader = try ArchiveReader(generation)
        for file in try Ledger(of: generation).files {
            let docid = try #require(file.articles.first?.docid)
            let id = try #require(try PublishedArticles(generation).article(docid)?.id)
            let text = try #require(try reader.article(id: id)?.text)
            let indexed = try #require(generation.forward.textLength(of: docid))
            #expect(abs(text.utf8Span.span.wordCount - indexed) * 20 <= indexed)
        }
        #expect(generation.forward.textLength(of: 6) == nil && generation.forward.textLength(of: 0) == nil)
    }

    @Test func `Joined forms are no words of their own`() async throws {
        try work.write("articles/a.jsonl", [Workspace.line("a", "Le dispositif anti-terroriste et antiterroriste")])
        try await work.run()
        #expect(try work.index.openCurrent().forward.textLength(of: 1) == 6)
    }

    @Test func `Copies are counted at their sources`() async throws {
        func story(_ id: String, _ source: String, _ word: String) -> String {
            let text = (0..<80).map { "\(word)\($0)" }.joined(separator: " ")
            return
                "{\"id\":\"\(id)\",\"source\":\"\(source)\",\"date\":\"2025-05-19\",\"title\":\"\",\"text\":\"\(text)\"}"
        }
        try work.write(
            "articles/a.jsonl", [story("1", "A", "mot"), story("2", "A", "autre"), story("3", "B", "mot")])
        let first = try await work.run()
        #expect(first.sources.map(\.duplicates) == [0, 1] && first.duplicates == 1)
        #expect(SourceTable(outcomes: first.sources).lines[0] == "source  new  duplicates")
        // One that only changes its place is not counted again.
        try work.write("articles/b.jsonl", [story("4", "b", "autre"), story("5", "C", "mot"), story("6", "C", "seul")])
        let second = try await work.run()
        #expect(second.sources.map(\.name) == ["b", "C"] && second.sources.map(\.duplicates) == [1, 1])
        try work.write("articles/b.jsonl", [story("6", "C", "mot")])
        let third = try await work.run(isDry: true)
        #expect(third.duplicates == nil)
        #expect(try await work.run().sources.map(\.duplicates) == [0, 0])
    }

    @Test func `A text is measured without its boilerplate`() async throws {
        let notice =
            "Ce site utilise des cookies pour mesurer son audience et pour vous proposer des contenus adaptés, que vous "
            + "pouvez accepter ou refuser à tout moment."
        for number in 0..<12 {
            let own = (0..<40).map { "Le mot\(number * 40 + $0) est dit." }.joined(separator: " ")
            try work.write(
                "articles/a\(number).html",
                "<html><head><meta property=\"og:site_name\" content=\"A\"><title>Le titre numéro \(number)</title></head><body>"
                    + "<article><h1>Le titre numéro \(number)</h1><p>\(own)</p><p>\(notice)</p></article></body></html>"
            )
        }
        let report = try await work.run()
        let lengths = try SourceLengths(work.index.openCurrent()).words(of: "A")
        #expect(report.sources.count == 1 && report.sources[0].words == lengths[6])
        #expect(report.sources[0].words == 160)
    }

    // MARK: - JSON

    /// The report as a program reads it.
    private func json(_ report: Report, _ verbosity: Verbosity = .normal) throws -> JSONObject {
        let bytes = report.json(verbosity)
        #expect(bytes.last == UInt8(ascii: "\n") && bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        let value = try JSONValue.parse(Array(bytes.dropLast()).span)
        return try #require(value.objectValue)
    }

    /// A run with everything that a report may have.
    private func eventfulReport() async throws -> Report {
        try work.write("articles/a.jsonl", lines("A", 0..<30) { _ in 100 })
        try await work.run()
        try work.setVersions(analysis: -1)
        try work.write("articles/b.txt", "")
        try work.write("articles/c.jsonl", [line("c", "A", words: 3, date: "2025-13-45"), "{\"id\":}"])
        var report = try await work.run()
        report.duration = .microseconds(1_449_600)
        return report
    }

    @Test func `Everything in one object`() async throws {
        let object = try json(try await eventfulReport())
        #expect(object["dry_run"] == .bool(false) && object["new"]?.integerValue == 31)
        #expect(object["changed"]?.integerValue == 0 && object["unchanged"]?.integerValue == 0)
        #expect(object["articles"]?.integerValue == 31 && object["undated"]?.integerValue == 1)
        #expect(object["rebuilt"]?.stringValue == "version" && object["seconds"] == .number(1.45))
        let source = try #require(object["sources"]?.arrayValue?.first?.objectValue)
        #expect(source["source"]?.stringValue == "A" && source["new"]?.integerValue == 31)
        #expect(source["short"]?.integerValue == 1 && source["looks_broken"] == .bool(false))
        let short = try #require(object["short"]?.arrayValue?.first?.objectValue)
        #expect(short["path"]?.stringValue == work.path("articles/c.jsonl") && short["line"]?.integerValue == 1)
        #expect(short["words"]?.integerValue == 3 && short["usual_words"]?.integerValue == 100)
        let skipped = try #require(object["skipped"]?.arrayValue).compactMap(\.objectValue)
        #expect(skipped.map { $0["path"]?.stringValue } == ["b.txt", "c.jsonl"].map { work.path("articles/\($0)") })
        #expect(skipped[1]["line"]?.integerValue == 2 && skipped[1]["column"]?.integerValue == 7)
        #expect(skipped.allSatisfy { $0["message"]?.stringValue != "" && $0["hint"]?.stringValue != "" })
        #expect(object["remarks"]?.arrayValue?.first?.objectValue?["line"]?.integerValue == 1)
        #expect(object["files"] == nil)
    }

    @Test func `An object even where nothing happened`() async throws {
        let object = try json(Report(), .quiet)
        #expect(object["new"]?.integerValue == 0 && object["sources"] == .array([]))
        #expect(object["rebuilt"] == nil && object["duplicates"] == nil)
    }

    @Test func `The members are those that docs/report.md tells`() async throws {
        let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/docs/report.md"
        var told: [String: Set<String>] = [:]
        var place = ""
        for line in String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n") {
            // Under `## sources` and the like stand the members of the objects of that member.
            if line.hasPrefix("#") { place = line.drop { "# `".contains($0) }.prefix { $0 != "`" }.description }
            guard line.hasPrefix("| `") else { continue }
            for name in line.split(separator: "|")[0].split(separator: "`") where name.allSatisfy(\.isMemberName) {
                told[place, default: []].insert(String(name))
            }
        }
        var report = try await eventfulReport()
        report.sources[0].usualWords = 100
        report.unread = UnreadKinds([".pdf": 1])
        let object = try json(report, .verbose)
        var members: [String: Set<String>] = ["Members": Set(object.members.map(\.key))]
        for name in ["sources", "short", "skipped", "unread", "files"] {
            let elements = try #require(object[name]?.arrayValue).compactMap(\.objectValue)
            members[name] = Set(elements.flatMap { $0.members.map(\.key) })
        }
        #expect(told == members)
    }
}

extension Character {
    fileprivate var isMemberName: Bool { isLowercase || self == "_" }
}
