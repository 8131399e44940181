import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// One set of articles: that of the hits of all pages, of the total, of facets, of advice and of explanations.
@Suite struct CountTests {
    private static let words = [
        "patrouille", "patrouilles", "fleuve", "convoi", "gendarmerie", "escorte", "frontière", "JNIM", "GSIM",
        "coopération", "militaire", "militaires", "Mali", "riz", "le", "de", "jihadiste", "jihadisme", "COVID-19",
    ]
    private static let list = SynonymList("JNIM = GSIM = groupe de soutien\nriz = paddy\nMali = fleuve convoi\n".utf8)

    /// Articles of these words, one in five with copies, one in nine in English, one in seven without a date.
    private static let articles: [StoredArticle] = {
        var generator = SeededGenerator(fixed: 20_261_201)
        return (0..<220).flatMap { number in
            let body = (0..<(4 + generator.below(50))).map { _ in generator.element(words) }.joined(separator: " ")
            let copies = number % 5 == 0 ? 1 + generator.below(4) : 0
            return (0...copies).map { copy in
                StoredArticle(
                    ArticleRecord(
                        id: "\(number)-\(copy)", title: "\(generator.element(words)) \(number)",
                        source: generator.element(["Askia", "Studio Tamani", "AMAP"]),
                        date: number % 7 == 0
                            ? nil
                            : CalendarDate(year: 2024 + number % 2, month: 1 + number % 12, day: 1 + copy),
                        path: "/\(number)-\(copy).txt", language: number % 9 == 0 ? "en" : "fr"), text: body)
            }
        }
    }()

    private static let index = Result { try TestIndex(articles, shards: 2) }

    private let generation: Generation
    private let synonyms: Synonyms

    init() throws {
        generation = try Self.index.get().index.openCurrent()
        synonyms = Synonyms(Self.list, for: generation)
    }

    private static let parts = [
        "patrouille", "+fleuve", "-convoi", "patrouil*", "\"le fleuve\"", "\"coopération militaire\"", "titre:riz",
        "source:Askia", "source:\"Studio Tamani\"", "date:2025", "date:2024-03..2025-02", "langue:en", "-langue:fr",
        "gsim", "patrouiles", "gendarmrie", "xyzzy", "le", "Mali", "\"convoi Mali\"~4", "(escorte OU riz)",
        "SAUF escorte", "jihadis*", "texte:militaire", "-\"de Mali\"", "covid", "+titre:patrouille", "-date:2025",
        "avant:2025", "url:x", "+gendarmrie", "+jihadizte",
    ]

    private static func queries(_ generator: inout SeededGenerator, _ count: Int) -> [String] {
        (0..<count).map { _ in
            var query = generator.element(parts)
            for _ in 0..<generator.below(4) {
                query += generator.element([" ", " ", " ", " ET ", " OU "]) + generator.element(parts)
            }
            return query
        }
    }

    private func request(_ query: String, _ sort: SearchRequest.Sort, _ collapse: Bool = true) -> SearchRequest {
        SearchRequest(query: query, sort: sort, snippets: false, collapse: collapse)
    }

    @Test(.random, arguments: SearchRequest.Sort.allCases, [UInt64(1), 2, 3])
    func `The pages of a query have as many hits as its total says`(
        _ sort: SearchRequest.Sort, _ seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        var reader = try ArchiveReader(generation)
        var (few, many, copied) = (0, 0, 0)
        for query in Self.queries(&generator, 40) {
            var totals: [SearchResults.Total] = []
            for collapse in [true, false] {
                var request = request(query, sort, collapse)
                request.limit = generator.element([7, 60, 300])
                var ids: [String] = []
                var articles = 0
                while true {
                    request.offset = ids.count
                    let results = try reader.search(request, synonyms: synonyms)
                    totals.append(results.total)
                    ids += results.hits.map(\.id)
                    articles += results.hits.reduce(0) { $0 + 1 + ($1.copies?.count ?? 0) }
                    if results.hits.count < request.limit { break }
                }
                let total = try #require(totals.last)
                #expect(Set(ids).count == ids.count)
                #expect(ids.count == (collapse ? total.withoutCopies ?? total.count : total.count), "\(query)")
                #expect(articles == total.count, "\(query)")
                request.offset = 0
                request.limit = 0
                request.facets = Facet.allCases
                let counted = try reader.search(request, synonyms: synonyms)
                totals.append(counted.total)
                for facet in counted.facets {
                    #expect(facet.values.reduce(facet.missing) { $0 + $1.documents } == total.count, "\(query)")
                }
            }
            #expect(totals.allSatisfy { $0.isExact && $0 == totals[0] }, "\(query)")
            if totals[0].count < 3 { few += 1 } else { many += 1 }
            if totals[0].withoutCopies != nil { copied += 1 }
        }
        #expect(few > 0 && many > 5 && copied > 2)
    }

    @Test(.random, arguments: SearchRequest.Sort.allCases, [UInt64(4), 5])
    func `Advice tells how many articles its queries find`(_ sort: SearchRequest.Sort, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var reader = try ArchiveReader(generation)
        var (suggestions, words) = (0, 0)
        for query in Self.queries(&generator, 150) {
            let results = try reader.search(request(query, sort), synonyms: synonyms)
            for suggestion in results.advice?.suggestions ?? [] {
                suggestions += 1
                let found = try reader.search(request(suggestion.query, sort), synonyms: synonyms).total
                #expect(found.count == suggestion.hits, "\(query): \(suggestion.query)")
            }
            for word in results.advice?.parts.flatMap(\.nearest) ?? [] {
                words += 1
                #expect(try reader.search(request(word.word, sort)).total.count == word.documents, "\(word.word)")
            }
        }
        #expect(suggestions > 10 && words > 0)
    }

    @Test(arguments: SearchRequest.Sort.allCases)
    func `A query of one part finds what the explanation of the part says`(_ sort: SearchRequest.Sort) throws {
        var reader = try ArchiveReader(generation)
        var told = 0
        for query in Self.parts where !query.hasPrefix("-") && !query.hasPrefix("(") && !query.hasPrefix("SAUF") {
            var request = request(query, sort)
            request.explain = true
            let results = try reader.search(request, synonyms: synonyms)
            guard results.explanation.count == 1 else { continue }
            told += 1
            #expect(results.explanation.first?.documents == results.total.count, "\(query)")
        }
        #expect(told > 15)
    }

    @Test func `By date, what has all the words is counted, or what has any where none has all`() throws {
        let test = try TestIndex(Corpus.articles)
        for (query, count) in [("armée ville", 1), ("abuja ville", 2), ("lagos introuvable", 1), ("introuvable", 0)] {
            let total = try test.search(SearchRequest(query: query, sort: .date)).total
            #expect(total == SearchResults.Total(count: count, isExact: true), "\(query)")
        }
        #expect(try test.search(SearchRequest(query: "armée ville")).total.count == 4)
    }

    /// The postings that may be read do not suffice: then the total is a lower bound, and says so.
    @Test func `Where counting would take long, the total is what there is at least`() throws {
        let open = try OpenGeneration(SearchableGeneration(generation))
        let tree = try QueryParser.parse("patrouille fleuve convoi").tree
        let compiler = try open.compiler(for: tree)
        let all = try open.matches(tree, with: compiler, sort: .relevance)
        #expect(all.isComplete && all.documents.count > 200)
        let some = try open.matches(tree, with: compiler, sort: .relevance, reading: 50)
        #expect(!some.isComplete && (1...50).contains(some.documents.count))
        // By date, what has all the words is always counted.
        #expect(try open.matches(tree, with: compiler, sort: .date, reading: 0).isComplete)
    }
}
