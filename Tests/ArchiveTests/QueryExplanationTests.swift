import SearchModel
import TestQueries
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import Store

@Suite struct QueryExplanationTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles) }

    private func parts(_ tree: QueryTree, _ query: String) throws -> [ExplainedPart] {
        let generation = try corpus.index.openCurrent()
        let reader = try ArchiveReader(generation)
        return try QueryExplanation.parts(
            of: tree, query: query, in: reader.open, compiler: reader.open.compiler(for: tree))
    }

    /// One line a part.
    private func lines(_ query: String) throws -> [String] {
        try parts(QueryParser.parse(query, today: Day(year: 2025, month: 11, day: 20)).tree, query).map { part in
            #expect(query.scalars(part.range) == part.typed)
            return "\(part.demand.rawValue) \(part.kind.rawValue) [\(part.typed)] \(part.read) \(part.documents)"
        }
    }

    @Test(arguments: [
        (
            "L’Armée des «Coopération militaire»",
            [
                "wanted word [Armée] armee 4", "wanted stopWord [des] des 4",
                "wanted phrase [«Coopération militaire»] \"cooperation militaire\" 2",
            ]
        ),
        (
            "+armées -ville jihad* N’Djamena",
            [
                "demanded word [armées] armees 4", "refused word [ville] ville 1", "wanted prefix [jihad*] jihad* 2",
                "wanted word [N’Djamena] N'Djamena 2",
            ]
        ),
        (
            "armée ET (ville OU terre) SAUF (abuja -lagos)",
            [
                "demanded word [armée] armee 4", "wanted word [ville] ville 1", "wanted word [terre] terre 1",
                "refused word [abuja] abuja 1", "wanted word [lagos] lagos 1",
            ]
        ),
        (
            "armée source:abamako titre:mobilise date:2025-02 \"ville armée\"~4",
            [
                "wanted word [armée] armee 4", "demanded field [source:abamako] source:abamako 2",
                "wanted field [titre:mobilise] titre:mobilise 1", "demanded dates [date:2025-02] date:2025-02 2",
                "wanted proximity [\"ville armée\"~4] \"ville armee\"~4 1",
            ]
        ),
        ("introuvable", ["wanted word [introuvable] introuvable 0"]), ("", []),
    ])
    func `Each part is told as it was read`(_ query: String, _ expected: [String]) throws {
        // What the filler articles add to stop words is of no interest here.
        #expect(try lines(query) == expected)
    }

    @Test func `Synonyms and corrections are told with what they stand for`() throws {
        let query = "patrouiles armee"
        let tree = QueryTree.sequence([
            .init(
                demand: .wanted,
                tree: .word(QueryWord(surface: "patrouilles", typed: "patrouiles", source: QuerySource(0..<10)))),
            .init(
                demand: .demanded,
                tree: .expanded(
                    .word(QueryWord(surface: "armee", source: QuerySource(11..<16))),
                    [Expansion(["soldats"]), Expansion(["cooperation", "militaire"])])),
        ])
        let parts = try parts(tree, query)
        #expect(parts.map(\.typed) == ["patrouiles", "armee"])
        #expect(parts.map(\.read) == ["patrouilles", "armee"])
        #expect(parts.map(\.synonyms) == [[], ["soldats", "cooperation militaire"]])
        // Four have the word, one the first synonym and two the second.
        #expect(parts.map(\.documents) == [2, 7])
        #expect(parts.map(\.demand.known) == [.wanted, .demanded])
    }

    @Test func `A place outside the query is no place`() throws {
        let parts = try parts(.word(QueryWord(surface: "armee", source: QuerySource(3..<90))), "armee")
        #expect(parts.map(\.typed) == ["ee"])
        #expect(parts.map(\.range) == [3..<5])
    }
}
