import Glibc
import JSON
import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Synchronization
import TestFolders
import Testing

@testable import SahelSearch

/// What the program says, on which stream, for what a daemon answers.
@Suite(.timeLimit(.minutes(1))) struct ProgramTests {
    /// A query and an answer to it.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var words: [String]
        var reply: SearchResults
        var testDescription: String { name }

        init(_ name: String, _ words: [String], hits: Int, _ change: (inout SearchResults) -> Void) {
            self.name = name
            self.words = words
            let all = [
                Hit(
                    ArticleRecord(
                        id: "002", title: "L’armée multiplie les patrouilles", date: CalendarDate("2025-05-19"),
                        path: "/a/002.txt",
                        line: 3), score: 3.5),
                Hit(ArticleRecord(id: "003", title: "Une alliance renforcée", path: "/a/003.txt", line: 1), score: 2),
            ]
            reply = SearchResults(
                generation: 7, total: .init(count: hits, isExact: true), understood: words.last ?? "",
                microseconds: 812, hits: Array(all.prefix(hits)))
            change(&reply)
        }
    }

    static let cases = [
        Case("correction", ["patrouiles conjointe"], hits: 2) {
            $0.corrections = [.init(typed: "patrouiles", read: "patrouilles", documents: 3)]
        },
        Case("corrections", ["senegla", "malie", "patrouiles", "malie"], hits: 1) {
            $0.corrections = [
                .init(typed: "senegla", read: "Sénégal", documents: 5),
                .init(typed: "malie", read: "Mali", documents: 5),
                .init(typed: "patrou\u{1B}[2J iles", read: "patrouilles", documents: 3),
                .init(typed: "malie", read: "Mali", documents: 5),
            ]
        },
        Case("correction-without-hits", ["+patrouiles date:1999"], hits: 0) {
            $0.corrections = [.init(typed: "patrouiles", read: "patrouilles", documents: 3)]
            $0.advice = .init(
                parts: [.init(typed: "date:1999", documents: 0, hitsWithout: 3)],
                suggestions: [.init(query: "patrouilles", hits: 3)])
        },
        Case("unknown-word", ["xyzzy"], hits: 0) {
            $0.advice = .init(parts: [.init(typed: "xyzzy", documents: 0)])
        },
        Case("unknown-word-with-neighbours", ["xyzzy"], hits: 0) {
            $0.advice = .init(
                parts: [
                    .init(
                        typed: "xyzzy", documents: 0,
                        nearest: [.init(word: "Izzy", documents: 2), .init(word: "fuzzy", documents: 1)])
                ],
                suggestions: [.init(query: "izzy", hits: 2)])
        },
        Case("empty", ["-n5", "--recent", "--index", "/my index", "+l'armée +xyzzy source:Tamani"], hits: 0) {
            $0.advice = .init(
                parts: [
                    .init(typed: "xyzzy", documents: 0, hitsWithout: 1, nearest: [.init(word: "Izzy", documents: 2)]),
                    .init(typed: "source:Tamani", documents: 12, hitsWithout: 0),
                    .init(typed: "l'armée", documents: 1),
                ],
                suggestions: [
                    .init(query: "+l'armée source:Tamani", hits: 1),
                    .init(query: "-xyzzy \"l'armée\"", hits: 12),
                ])
        },
        Case("few", ["xyzzy patrouilles"], hits: 2) {
            $0.advice = .init(
                parts: [.init(typed: "xyzzy", documents: 0, hitsWithout: 2)],
                suggestions: [.init(query: "patrouilles", hits: 2)])
        },
        Case("one", ["+patrouilles date:2025-05"], hits: 1) {
            $0.advice = .init(
                parts: [.init(typed: "date:2025-05", documents: 4, hitsWithout: 3)],
                suggestions: [.init(query: "+patrouilles", hits: 3)])
        },
        Case("part-of-many", ["xyzzy patrouilles"], hits: 2) {
            $0.total.count = 40
            $0.advice = .init(parts: [.init(typed: "xyzzy", documents: 0, hitsWithout: 40)])
        },
        Case("warnings", ["ma* date:hiver"], hits: 1) {
            $0.warnings = [
                .init(.prefixTooShort, "« ma* » : un préfixe a trois lettres au moins"),
                .init(.notADate, "two\nlines"),
            ]
        },
        Case("explanation", ["--explain", "les patrouiles GSIM +\"garde nationale\" -date:1999"], hits: 1) {
            $0.understood = "patrouilles gsim +\"garde nationale\" -date:1999"
            $0.explanation = [
                .init(kind: "stopWord", demand: "wanted", typed: "les", range: 0..<3, read: "les", documents: 5),
                .init(
                    kind: "word", demand: "wanted", typed: "patrouiles", range: 4..<14, read: "patrouilles",
                    documents: 3),
                .init(
                    kind: "word", demand: "wanted", typed: "GSIM", range: 15..<19, read: "gsim", documents: 0,
                    synonyms: ["JNIM", "Groupe de soutien à l’islam"]),
                .init(
                    kind: "phrase", demand: "demanded", typed: "+\"garde nationale\"", range: 20..<38,
                    read: "\"garde nationale\"", documents: 1),
                .init(
                    kind: "dates", demand: "refused", typed: "-date:1999", range: 39..<49, read: "date:1999",
                    documents: 12),
                .init(kind: "newer", demand: "hoped", typed: "x\u{7}", range: 50..<51, read: "x\u{7}", documents: 1),
            ]
        },
        Case("explanation-without-hits", ["--explain", "xyzzy"], hits: 0) {
            $0.explanation = [
                .init(kind: "word", demand: "wanted", typed: "xyzzy", range: 0..<5, read: "xyzzy", documents: 0)
            ]
        },
        Case("facets", ["--facets=year,month,source,language", "patrouilles"], hits: 2) {
            $0.facets = [
                .init(facet: .year, values: [.init(value: "2025", documents: 1204)], missing: 1),
                .init(
                    facet: .month,
                    values: [.init(value: "2025-05", documents: 3), .init(value: "2025-02", documents: 12)], missing: 0),
                .init(facet: .source, values: [.init(value: "Studio\tTamani", documents: 2)], missing: 4),
                .init(facet: .language, values: [.init(value: "fr", documents: 12)], missing: 3),
            ]
        },
        Case("facets-alone", ["--limit", "0", "--facets", "source", "patrouilles"], hits: 0) {
            $0.total.count = 2
            $0.facets = [.init(facet: .source, values: [.init(value: "Tamani", documents: 2)], missing: 0)]
        },
    ]

    private func run(
        _ arguments: [String], locale: String = "fr_FR.UTF-8", _ script: @escaping FakeDaemon.Script
    ) throws -> ClientProcess {
        let daemon = try FakeDaemon(script)
        defer { withExtendedLifetime(daemon) {} }
        return try ClientProcess(
            ["--socket", daemon.path, "--no-spawn"] + arguments, environment: ["LC_ALL": locale])
    }

    /// The daemon's path is another at every run.
    private func transcript(_ process: ClientProcess) -> String {
        process.transcript.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("/tmp/sahel-") ? "SOCKET" : $0 }.joined(separator: " ")
    }

    @Test(arguments: cases, [OutputFormat.text, .json])
    func `Each answer is printed, with what a person reads beside it`(_ item: Case, _ format: OutputFormat) throws {
        let process = try run(["--format", format.rawValue] + item.words) { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, item.reply)
        }
        try expectSnapshot(transcript(process), "says-\(item.name).\(format.rawValue)")
        for scalar in process.standardError.unicodeScalars where scalar != "\n" { #expect(!scalar.isUnprintable) }
    }

    /// What a person reads beside the hits, in the other language.
    @Test(arguments: cases)
    func `Each answer is printed in English too`(_ item: Case) throws {
        let process = try run(item.words, locale: "en_GB.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, item.reply)
        }
        try expectSnapshot(transcript(process), "says-\(item.name).en.text")
    }

    /// Programs that read hits get hits; a person beside them is told the rest.
    @Test(arguments: [OutputFormat.paths, .jsonl, .trec])
    func `Notes are kept out of the data`(_ format: OutputFormat) throws {
        let item = try #require(Self.cases.first { $0.name == "few" })
        let process = try run(["--format", format.rawValue] + item.words) { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, item.reply)
        }
        #expect(process.standardOutput.split(separator: "\n").count == 2)
        #expect(process.standardError.contains("« xyzzy » n’est dans aucun article"))
        #expect(process.status == 0)
    }

    /// In a batch that a person reads, notes name their query; one that programs read has none.
    @Test(arguments: [OutputFormat.text, .trec])
    func `Notes of a batch name their query`(_ format: OutputFormat) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("q1\tpatrouiles\nq2\txyzzy patrouilles\n", to: "queries.tsv")
        let answers = ["correction", "few"].compactMap { name in Self.cases.first { $0.name == name }?.reply }
        let process = try run(["--batch", path, "--format", format.rawValue]) { connection in
            for answer in answers {
                guard let request = connection.nextRequest() else { return }
                connection.answer(request, answer)
            }
        }
        withExtendedLifetime(directory) {}
        try expectSnapshot(transcript(process), "says-batch.\(format.rawValue)")
    }

    @Test func `A count says which words it is the count of`() throws {
        let item = try #require(Self.cases.first { $0.name == "correction" })
        let process = try run(["--count"] + item.words) { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, item.reply)
        }
        #expect(process.standardOutput == "2\n")
        #expect(process.standardError.hasPrefix("sahel-search: résultats pour « patrouilles »"))
    }

    @Test func `The daemon is asked for what the options say`() throws {
        let seen = Mutex<Request?>(nil)
        _ = try run([
            "--recent", "--no-spelling", "--no-rerank", "--no-collapse", "--explain", "--facets", "source,year,source",
            "x",
        ]) { connection in
            guard let request = connection.nextRequest() else { return }
            seen.withLock { $0 = request }
            connection.answer(request, Self.cases[0].reply)
        }
        let expected = SearchRequest(
            query: "x", recent: true, spelling: .off, facets: [.source, .year], explain: true, rerank: false,
            collapse: false)
        #expect(seen.withLock { $0?.call } == .search(expected))
    }

    private static let suggestions = Suggestions(
        generation: 7,
        words: [
            .init(completion: "les patrouilles", word: "patrouilles", documents: 1204),
            .init(completion: "les patrouilleurs", word: "patrouilleurs", documents: 3),
        ],
        titles: [
            .init(id: "002", title: "Les patrouilles\u{1B}[2J", date: CalendarDate("2025-05"), path: "/a/002.txt"),
            .init(id: "003", title: "Les patrouilleurs", path: "/a/003.txt"),
        ])

    @Test(arguments: [OutputFormat.text, .json, .jsonl, .paths])
    func `Fifty suggestions at most are asked for, and printed in each format`(_ format: OutputFormat) throws {
        let seen = Mutex<Request?>(nil)
        let process = try run(["--suggest", "les patrou", "--limit=99", "--format", format.rawValue]) { connection in
            guard let request = connection.nextRequest() else { return }
            seen.withLock { $0 = request }
            connection.answer(request, Self.suggestions)
        }
        #expect(seen.withLock { $0?.call } == .suggest(SuggestRequest(text: "les patrou", limit: 50)))
        try expectSnapshot(process.transcript, "suggest.\(format.rawValue)")
    }

    @Test func `Where nothing completes a text, that is said`() throws {
        let process = try run(["--suggest", "xyzzy"], locale: "C.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, Suggestions(generation: 7, words: [], titles: []))
        }
        try expectSnapshot(process.transcript, "suggest-nothing.text")
    }

    @Test(arguments: OutputFormat.allCases)
    func `Similar articles are printed in each format`(_ format: OutputFormat) throws {
        let seen = Mutex<Request?>(nil)
        let words = ["--similar", "001", "-n2", "--offset=4", "--format", format.rawValue]
        let process = try run(words) { connection in
            guard let request = connection.nextRequest() else { return }
            seen.withLock { $0 = request }
            connection.answer(
                request, SimilarResults(generation: 7, microseconds: 90, hits: Self.cases[0].reply.hits))
        }
        let snippets = format != .paths && format != .trec
        #expect(
            seen.withLock { $0?.call } == .similar(SimilarRequest(id: "001", limit: 2, offset: 4, snippets: snippets)))
        try expectSnapshot(process.transcript, "similar.\(format.rawValue)")
    }

    @Test(arguments: OutputFormat.allCases)
    func `Copies are printed in each format`(_ format: OutputFormat) throws {
        let seen = Mutex<Request?>(nil)
        let process = try run(["--copies", "001", "--offset=4", "--format", format.rawValue]) { connection in
            guard let request = connection.nextRequest() else { return }
            seen.withLock { $0 = request }
            connection.answer(
                request, SimilarResults(generation: 7, microseconds: 90, hits: Self.cases[0].reply.hits))
        }
        #expect(seen.withLock { $0?.call } == .copies(CopiesRequest(id: "001", limit: Limits.hits, offset: 4)))
        // They look as similar articles do.
        try expectSnapshot(process.transcript, "similar.\(format.rawValue)")
    }

    @Test func `Where an article has no copies, that is said`() throws {
        for (options, said) in [
            ([], "“001” has no copies"), (["--offset=3"], "no copy of “001” is left: lower --offset"),
        ] {
            let process = try run(["--copies", "001"] + options, locale: "C.UTF-8") { connection in
                guard let request = connection.nextRequest() else { return }
                connection.answer(request, SimilarResults(generation: 7, microseconds: 90, hits: []))
            }
            #expect(process.standardOutput.isEmpty && process.status == 1)
            #expect(process.standardError == "sahel-search: \(said)\n")
        }
    }

    @Test(arguments: [
        ([], ", copies being shown as one: lower --offset, or give --no-collapse"),
        (["--no-collapse"], ": lower --offset, or raise --limit"),
    ])
    func `Where the offset is beyond the last hit, that is said`(_ options: [String], _ advice: String) throws {
        var reply = Self.cases[0].reply
        (reply.hits, reply.corrections) = ([], [])
        reply.total = SearchResults.Total(count: 7, isExact: true)
        let left = reply
        let process = try run(["--offset=5", "convoi"] + options, locale: "C.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, left)
        }
        #expect(
            process.standardError == "sahel-search: no article is left of the 7 that match “convoi”\(advice)\n")
    }

    @Test func `Where nothing is similar, or nothing more, that is said`() throws {
        let process = try run(["--similar", "001"], locale: "C.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, SimilarResults(generation: 7, microseconds: 90, hits: []))
        }
        try expectSnapshot(process.transcript, "similar-nothing.text")
        let beyond = try run(["--similar", "001", "--offset=10"], locale: "C.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.answer(request, SimilarResults(generation: 7, microseconds: 90, hits: []))
        }
        #expect(
            beyond.standardError == "sahel-search: no article is left that is like “001”: lower --offset\n")
        let unknown = try run(["--similar", "x"], locale: "C.UTF-8") { connection in
            guard let request = connection.nextRequest() else { return }
            connection.refuse(
                request, ProtocolError(.notFound, "no article has the id “x”", hint: "search for it again"))
        }
        #expect(unknown.standardOutput.isEmpty)
        #expect(unknown.standardError == "sahel-search: no article has the id “x”; search for it again\n")
        #expect(unknown.status == 1)
    }
}
