import CommandOptions
import JSON
import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Testing

@testable import SahelSearch

@Suite struct RenderingTests {
    private static let plain = TextStyle(hasColor: false, width: 80, language: .french)
    private static let colored = TextStyle(hasColor: true, width: 60, language: .french)

    static let reply = SearchResults(
        generation: 42, total: .init(count: 3, isExact: true), understood: "patrouilles conjointes",
        microseconds: 812,
        hits: [
            Hit(
                ArticleRecord(
                    id: "seeds/002", title: "Mali–Sénégal : l’armée multiplie les patrouilles",
                    source: "Studio Tamani",
                    date: CalendarDate("2025-05-19"), path: "/archive/été/002.txt", line: 3), score: 12.53461,
                snippet: .init(
                    text:
                        "Les deux armées ont mené des patrouilles conjointes à Diboli et à Kidira ; ces\n patrouilles "
                        + "ont mobilisé 40 % des effectifs, selon l’état-major.",
                    highlights: [29..<40, 41..<51, 80..<91], line: 9)),
            Hit(
                ArticleRecord(
                    id: "x 1\u{A0}é",
                    title: "Un titre \u{1B}[31mrouge\u{1B}[0m\u{202E}\u{9B}2J\nsur deux lignes", source: "A\tB",
                    date: CalendarDate("2025-02"), path: "/archive/a\u{7}b.txt", line: 1,
                    url: "https://example.org/?a=1"),
                score: 12.53461,
                snippet: .init(text: "Ding\u{7} dong \u{1B}]0;x", highlights: [0..<5], line: 1)),
            Hit(ArticleRecord(id: "z", title: " ", path: "/z.md", line: 7), score: .nan),
            Hit(
                ArticleRecord(
                    id: "y", title: "Sans date de publication", source: "ASKIA 24",
                    notBefore: CalendarDate("2025-02-06"), path: "/y.txt",
                    line: 2, language: "fr"), score: -2),
        ])

    @Test(
        arguments: [
            (1, [], "et 1 reprise"), (3, [], "et 3 reprises"), (2, ["Studio Tamani", nil], "et 2 reprises"),
            (2, ["ASKIA 24", "Studio Tamani"], "et 2 reprises : ASKIA 24"),
            (4, ["A\u{1B}[2J", "B", "B"], "et 4 reprises : A\u{FFFD}[2J, B"),
            (30, ["A", "B", "C", "D", "E", "F"], "et 30 reprises : A, B, C, D, E…"),
        ] as [(Int, [String?], String)])
    func `Copies are counted, and some of their sources named`(_ count: Int, _ sources: [String?], _ expected: String) {
        var hit = Self.reply.hits[0]
        hit.copies = .init(
            count: count, articles: sources.map { .init(id: "", title: "", source: $0, path: "") })
        let lines = Self.plain.render([hit]).split(separator: "\n")
        #expect(lines[2] == expected)
        #expect(lines[1].hasPrefix("Studio Tamani · 2025-05-19 · "))
    }

    private func output(
        _ format: OutputFormat, style: TextStyle = plain, query: Batch.Query? = nil,
        isCount: Bool = false, offset: Int = 0
    ) throws -> String {
        let value = try JSONValue.parse(
            // A member of a later version: JSON output keeps it.
            String(decoding: Self.reply.json, as: UTF8.self).replacing(
                "\"understood\"", with: "\"later\":[1],\"understood\""
            )
            .replacing("\"score\":null", with: "\"score\":-1.5"))
        let renderer = Renderer(format: format, style: style, isCount: isCount, offset: offset)
        return String(decoding: try renderer.search(value, query: query).bytes, as: UTF8.self)
    }

    @Test(arguments: OutputFormat.allCases)
    func `A search is rendered in each format`(_ format: OutputFormat) throws {
        try expectSnapshot(try output(format), "search.\(format.rawValue)")
    }

    @Test(arguments: OutputFormat.allCases)
    func `A batch is rendered in each format`(_ format: OutputFormat) throws {
        let query = Batch.Query(id: "q7", text: "patrouilles conjointes", line: 1)
        try expectSnapshot(try output(format, query: query, offset: 20), "batch.\(format.rawValue)")
    }

    @Test func `A search is rendered in color`() throws {
        try expectSnapshot(try output(.text, style: Self.colored), "search-color.text")
    }

    @Test func `A count is the number alone, or with its query in a batch`() throws {
        #expect(try output(.text, isCount: true) == "3\n")
        #expect(try output(.json, query: .init(id: "q", text: "x", line: 1), isCount: true) == "q\t3\n")
    }

    @Test func `A document is rendered as text, as JSON or by its path`() throws {
        let document = WholeArticle(
            generation: 1,
            article: ArticleRecord(
                id: "a", title: "Un titre", source: "ASKIA 24", author: "A. Touré", date: CalendarDate("2025"),
                path: "/a.txt", line: 2, url: "https://example.org"),
            text: "Première ligne.\r\n\nDeuxième\u{1B}[2J ligne,\tlongue.")
        let value = try JSONValue.parse(document.json)
        for (format, name) in [(OutputFormat.text, "text"), (.json, "json"), (.paths, "paths")] {
            let renderer = Renderer(format: format, style: Self.plain, isCount: false, offset: 0)
            try expectSnapshot(
                String(decoding: try renderer.document(value), as: UTF8.self), "document.\(name)")
        }
    }

    @Test func `An undated document says after which date it is`() throws {
        let document = WholeArticle(
            generation: 1,
            article: ArticleRecord(
                id: "a", title: "Un titre", notBefore: CalendarDate("2025-02"), path: "/a.txt", line: 2, language: "fr"),
            text: "Texte.")
        let renderer = Renderer(format: .text, style: Self.plain, isCount: false, offset: 0)
        let text = String(decoding: try renderer.document(JSONValue.parse(document.json)), as: UTF8.self)
        #expect(text == "Un titre\naprès févr. 2025 · /a.txt:2\n\nTexte.\n")
    }

    @Test(arguments: [
        ("2025-02-06", "après le 6 févr. 2025"), ("2025-08-01", "après le 1er août 2025"),
        ("2025-05-31", "après le 31 mai 2025"), ("2025-02", "après févr. 2025"), ("2025-12", "après déc. 2025"),
        ("2024", "après 2024"),
    ])
    func `The date that an article is after is written as in French`(_ date: String, _ expected: String) throws {
        #expect(Self.plain.after(try #require(CalendarDate(date))) == expected)
    }

    @Test func `The status is rendered`() throws {
        let status = StatusReply(
            version: "0.1.0", processID: 12, index: "/i", socket: "/s", generation: 3, documents: 35987,
            builtAt: "2025-05-19T01:02:03Z", uptime: 61.7, queries: 4, memory: 52_428_800, connections: 1,
            roots: ["/articles", "/é\u{1B}x"])
        let value = try JSONValue.parse(status.json)
        let renderer = Renderer(
            format: .text, style: TextStyle(hasColor: false, width: 80, language: .english), isCount: false, offset: 0)
        try expectSnapshot(String(decoding: try renderer.status(value), as: UTF8.self), "status.text")
    }

    @Test func `Help and completions are rendered`() throws {
        let client = CommandInterface<ClientOption>.client
        try expectSnapshot(client.help(in: .english), "help.text")
        try expectSnapshot(client.help(in: .french), "help-fr.text")
        for shell in Shell.allCases {
            try expectSnapshot(client.completions(for: shell, in: .english), "completions.\(shell.rawValue)")
        }
        for language in Language.allCases {
            for line in client.help(in: language).split(separator: "\n") { #expect(line.count <= 104, "\(line)") }
        }
    }

    /// Nothing that a terminal obeys comes from an article, and no line is wider than the terminal.
    @Test(arguments: [20, 33, 60, 80, 200])
    func `What is rendered is harmless and fits the terminal`(_ width: Int) throws {
        let text = try output(.text, style: TextStyle(hasColor: false, width: width, language: .french))
        for scalar in text.unicodeScalars where scalar != "\n" { #expect(!scalar.isUnprintable) }
        for line in text.split(separator: "\n") where line.hasPrefix("    ") {
            let isOneWord = !line.dropFirst(4).contains(" ") || line.contains("[patrouilles conjointes]")
            #expect(columns(of: String(line)) <= max(width, 24) || isOneWord, "\(line)")
        }
    }

    @Test(
        arguments: [
            ([0..<3], "[abc] def ghi"),
            ([0..<3, 4..<7], "[abc def] ghi"),
            ([0..<3, 8..<11], "[abc] def [ghi]"),
            ([4..<5, 5..<6], "abc [de]f ghi"),
            ([0..<11], "[abc def ghi]"),
            ([0..<0, 2..<99], "abc def ghi"),
            ([4..<7, 0..<3], "abc [def] ghi"),
            ([0..<5, 3..<7], "[abc d]ef ghi"),
            ([], "abc def ghi"),
        ] as [([Range<Int>], String)])
    func `Highlights are marked, but for those that make no sense`(_ highlights: [Range<Int>], _ expected: String) {
        let snippet = Snippet(text: "abc def ghi", highlights: highlights, line: 1)
        #expect(SnippetText(snippet, style: Self.plain).lines(indent: 2) == ["  " + expected])
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("漢字", 4), ("😀", 2), ("—…", 2),
        ("\u{200B}", 0),
    ])
    func `Columns are measured as a terminal shows them`(_ text: String, _ expected: Int) {
        #expect(columns(of: text) == expected)
    }

    /// Scores fall strictly, whatever the hits' own are, as 32-bit numbers too.
    @Test func `Scores of a run fall strictly`() throws {
        let scores: [Double] = [31.4, 31.4, 31.39999, 12, 40, -3, .infinity, -.infinity, .nan, 0]
        let hits = scores.map { Hit(ArticleRecord(id: "a", title: "", path: "", line: 1), score: $0) }
        let run = TrecRun.render(hits, query: "q", offset: 0)
        let written = run.split(separator: "\n").compactMap { Double($0.split(separator: " ")[4]) }
        #expect(written.count == scores.count)
        #expect(zip(written, written.dropFirst()).allSatisfy { $0 > $1 })
        #expect(zip(written, written.dropFirst()).prefix(5).allSatisfy { Float($0) > Float($1) })
    }
}
