import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import Store

/// What is said of queries that find little.
@Suite struct AdviceTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles) }

    /// What is near to some words, as spelling would say.
    private static let near: [String: [String]] = [
        "patruzilles": ["patrouilles"], "armzee": ["armée", "armées"], "cedeaox": ["CEDEAO"],
    ]

    private func advice(_ query: String) throws -> Advice? {
        let reader = try ArchiveReader(corpus.index.openCurrent())
        let tree = try QueryParser.parse(query).tree
        var maker = AdviceMaker(tree, query: query, hits: try reader.open.count(tree))
        return try maker.advice(reader.open) { surface in
            (Self.near[surface] ?? []).map { Advice.Word(word: $0, documents: 1) }
        }
    }

    /// A query, its parts as `typed:documents/hits without`, and the queries that have hits as `query=hits`.
    struct Case: Sendable, CustomTestStringConvertible {
        var query: String
        var parts: [String]
        var suggestions: [String]
        var testDescription: String { query }

        init(_ query: String, _ parts: [String], _ suggestions: [String] = []) {
            self.query = query
            self.parts = parts
            self.suggestions = suggestions
        }
    }

    @Test(arguments: [
        // One word that nobody wrote.
        Case("xyzzy", ["xyzzy:0/-"]),
        Case("armzée", ["armzée:0/-"], ["armée=4", "armées=4"]),
        // Among others, it tells why it added nothing, even where there are hits enough.
        Case("xyzzy patrouilles", ["xyzzy:0/2"]),
        Case("xyzzy armée", ["xyzzy:0/4"]),
        Case("le xyzzy", ["xyzzy:0/-"]),
        Case("Patruzilles Frontière", ["Patruzilles:0/2"], ["patrouilles Frontière=2"]),
        // What was demanded and is not there.
        Case("+xyzzy +armée", ["xyzzy:0/4", "armée:4/0"], ["+armée=4"]),
        Case(
            "armée ET niamey ET ville", ["niamey:1/1", "ville:1/1", "armée:4/0"],
            ["armée ET ville=1", "armée ET niamey=1", "armée niamey ville=4"]),
        Case(
            "+armzée +ville", ["armzée:0/1", "ville:1/0"],
            ["+armée +ville=1", "+armées +ville=1", "+ville=1"]),
        // Phrases.
        Case("\"militaire coopération\"", ["\"militaire coopération\":0/-"], ["militaire ET coopération=4"]),
        Case("titre:militaire", ["titre:militaire:0/-"], ["militaire=4"]),
        Case(
            "titre:\"coopération Militaire\"", ["titre:\"coopération Militaire\":0/-"],
            ["coopération ET Militaire=4"]),
        // Filters.
        Case(
            "armée date:2023", ["date:2023:1/4", "armée:4/1"],
            ["armée date:2022..2024=2", "armée=4", "date:2023=1"]),
        Case(
            "armée date:2025-03", ["date:2025-03:1/4", "armée:4/1"],
            ["armée date:2025=2", "armée date:2024..2026=4", "armée=4", "date:2025-03=1"]),
        Case("armée source:tamani", ["source:tamani:1/4", "armée:4/1"], ["armée=4", "source:tamani=1"]),
        Case("armée -armées -ville", ["-armées:4/3", "armée:4/-"], ["armée -ville=3"]),
        Case("armée SAUF armée", ["-armée:4/4", "armée:4/-"], ["armée=4"]),
        // What no article has is in no suggestion.
        Case("patruzilles xyzzy", ["patruzilles:0/0", "xyzzy:0/0"], ["patrouilles=2"]),
        Case(
            "armée ET xyzzy ET date:2023", ["xyzzy:0/0", "armée:4/0", "date:2023:1/0"],
            ["armée ET date:2022..2024=2", "date:2023=1", "armée=4"]),
        // A name of several words, of which only the first is in the field.
        Case(
            "source:Studio Tamani", ["Tamani:0/1", "source:Studio:1/0"],
            ["source:\"Studio Tamani\"=1", "source:Studio=1"]),
        Case(
            "armée auteur:Aminata Diop", ["Diop:0/1", "auteur:Aminata:1/4"],
            ["armée auteur:\"Aminata Diop\"=1", "armée=4"]),
        Case(
            "+xyzzy armée auteur:Aminata Diop", ["xyzzy:0/1", "Diop:0/0", "auteur:Aminata:1/0"],
            ["armée auteur:\"Aminata Diop\"=1", "armée auteur:Aminata=1", "armée=4"]),
        // Hits enough, and every word has its part in them.
        Case("armée", []),
        Case("armée ville", []),
    ])
    func `The parts that keep hits away are named`(_ example: Case) throws {
        let advice = try advice(example.query)
        let parts = (advice?.parts ?? []).map {
            "\($0.typed):\($0.documents)/\($0.hitsWithout.map { String($0) } ?? "-")"
        }
        let suggestions = (advice?.suggestions ?? []).map { "\($0.query)=\($0.hits)" }
        #expect(parts == example.parts)
        #expect(suggestions == example.suggestions)
        #expect((advice == nil) == example.parts.isEmpty)
    }

    @Test func `A query of nothing has advice of no parts`() throws {
        #expect(try advice("") == Advice(parts: [], suggestions: []))
        #expect(try advice("?! ()") == Advice(parts: [], suggestions: []))
    }

    @Test(.random, arguments: 0..<6)
    func `Whatever the query is, what is suggested has those hits`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = [
            "armée", "ville", "xyzzy", "armzée", "+", "-", "ET", "OU", "SAUF", "(", ")", "\"coopération militaire\"",
            "\"militaire coopération\"", "date:2025-02", "date:2030", "source:abamako", "titre:sommet", "jihad*",
            "zzz*", "N’Djamena", "anti-terroriste", "1 404,5", "le", "Cédéao",
        ]
        let reader = try ArchiveReader(corpus.index.openCurrent())
        for _ in 0..<60 {
            let words = (0...generator.below(6)).map { _ in generator.element(parts) }
            let query = words.joined(separator: " ").replacing("+ ", with: "+").replacing("- ", with: "-")
            let hits = try reader.open.count(QueryParser.parse(query).tree)
            let advice = try advice(query)
            if hits == 0 { #expect(advice != nil, "\(query)") }
            for suggestion in advice?.suggestions ?? [] {
                #expect(suggestion.hits > 0)
                var options = SearchRequest(query: suggestion.query, limit: 100, snippets: false)
                options.spelling = .off
                let found = try corpus.search(options).hits.count
                #expect(found == suggestion.hits, "\(suggestion.query) for \(query)")
            }
            for part in advice?.parts ?? [] where hits < AdviceMaker.fewHits {
                let beginning = part.typed.replacing("’", with: "'").drop { $0 == "-" || $0 == "(" }.prefix(3)
                #expect(query.replacing("’", with: "'").contains(beginning), "\(part.typed) of \(query)")
            }
        }
    }
}
