import Messages
import ProgramSupport
import SearchModel
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// Counts of what matches, by year, month, source and language.
@Suite struct FacetTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles, shards: 3) }

    private func facets(_ query: String, _ facets: [Facet] = Facet.allCases) throws -> [FacetCounts] {
        let reader = try ArchiveReader(corpus.index.openCurrent())
        let tree = try QueryParser.parse(query).tree
        let matches = try reader.open.matches(tree, with: reader.open.compiler(for: tree), sort: .relevance)
        return try reader.facets(facets, of: tree, matching: matches.documents)
    }

    @Test func `Years and months come newest first, sources by their number`() throws {
        #expect(
            try facets("armée OU cédéao") == [
                counts(.year, ("2025", 4), ("2024", 3)),
                counts(
                    .month, ("2025-05", 1), ("2025-02", 2), ("2025-01", 1), ("2024-09", 1), ("2024-02", 1), missing: 1),
                counts(.source, ("Abamako.com", 2), ("ASKIA 24", 1), ("Studio Tamani", 1), missing: 3),
                counts(.language, missing: 7),
            ])
    }

    @Test func `Facets come in the order asked for, and only those`() throws {
        #expect(try facets("armée", [.source, .year]).map(\.facet) == [.source, .year])
        #expect(try facets("armée", []) == [])
        #expect(try facets("introuvable") == Facet.allCases.map { FacetCounts(facet: $0, values: [], missing: 0) })
    }

    @Test func `A source is counted once however it is written, and shown as an article writes it`() throws {
        let articles = ["Le Sahélien", "LE SAHELIEN", "Askia"].enumerated().map { number, source in
            StoredArticle(ArticleRecord(id: "\(number)", title: "riz", source: source, path: "/\(number)"), text: "")
        }
        let index = try TestIndex(articles)
        let counted = try ArchiveReader(index.index.openCurrent()).facets([.source])
        #expect(counted == [counts(.source, ("Le Sahélien", 2), ("Askia", 1))])
    }

    @Test(arguments: [
        "", "armée", "le la", "mil riz pluie", "+mil pluie", "mil ET pluie", "mil SAUF pluie", "-mil", "jihad*",
        "\"coopération militaire\"", "titre:campagne", "titre:campagne -date:2019", "source:abamako",
        "date:2018..2024-02", "N’Djamena", "n’a", "eau OU (armée ET ville)", "introuvable",
    ])
    func `Every match is counted`(_ query: String) throws {
        let ids = try query.isEmpty ? Corpus.articles.map(\.id) : corpus.ids(query)
        let matching = Corpus.articles.filter { ids.contains($0.id) }
        for counts in try facets(query) {
            var expected: [String: Int] = [:]
            var missing = 0
            for article in matching {
                if let value = value(of: article, counts.facet) {
                    expected[value, default: 0] += 1
                } else {
                    missing += 1
                }
            }
            #expect(counts.missing == missing, "\(counts.facet)")
            #expect(counts.values.count == expected.count, "\(counts.facet)")
            for value in counts.values { #expect(expected[value.value] == value.documents, "\(value.value)") }
        }
    }

    @Test func `What changed in place is counted anew`() throws {
        let index = try TestIndex(Corpus.articles)
        let before = try #require(try year2025(index))
        try index.change(removing: ["armee-1", "cedeao-1"], adding: [])
        #expect(try year2025(index) == before - 2)
    }

    @Test func `What all articles have is found and counted where one of them was removed in place`() throws {
        let articles = (0..<400).map {
            StoredArticle(
                ArticleRecord(
                    id: "\($0)", title: "Le riz \($0)", source: "Askia", date: CalendarDate("2025-03"), path: "/\($0)",
                    language: "fr"), text: "Une saison de riz.")
        }
        let index = try TestIndex(articles)
        try index.change(removing: ["200"], adding: [])
        let queries = [
            "langue:fr", "date:2025", "date:2025-03 langue:fr", "source:askia", "langue:fr SAUF pluie", "saiso*",
        ]
        for query in queries {
            #expect(try index.ids(query).count == 399, "\(query)")
            let reader = try ArchiveReader(index.index.openCurrent())
            let tree = try QueryParser.parse(query).tree
            #expect(try reader.open.count(tree) == 399, "\(query)")
            #expect(
                try reader.facets(
                    Facet.allCases, of: tree,
                    matching: reader.open.matches(tree, with: reader.open.compiler(for: tree), sort: .relevance)
                        .documents
                ) == [
                    counts(.year, ("2025", 399)), counts(.month, ("2025-03", 399)), counts(.source, ("Askia", 399)),
                    counts(.language, ("fr", 399)),
                ],
                "\(query)")
        }
    }

    private func year2025(_ index: TestIndex) throws -> Int? {
        let counts = try ArchiveReader(index.index.openCurrent()).facets([.year])
        return counts.first?.values.first { $0.value == "2025" }?.documents
    }

    private func value(of article: StoredArticle, _ facet: Facet) -> String? {
        switch facet {
        case .year: article.date.map { digits($0.year, 4) }
        case .month: article.date.flatMap { date in date.month.map { "\(digits(date.year, 4))-\(digits($0, 2))" } }
        case .source: article.source
        case .language: article.language
        }
    }

    private func counts(_ facet: Facet, _ values: (String, Int)..., missing: Int = 0) -> FacetCounts {
        FacetCounts(
            facet: facet, values: values.map { FacetCounts.Value(value: $0.0, documents: $0.1) }, missing: missing)
    }
}
