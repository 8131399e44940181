import Messages
import ProgramSupport
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// One hit for copies of one article.
@Suite struct CollapsingTests {
    /// A story of forty words, and its number.
    private static func story(_ number: Int) -> String {
        "Le convoi parti de Gao. " + (0..<40).map { "histoire\(number)x\($0)" }.joined(separator: " ") + "."
    }

    private static func article(
        _ id: String, _ title: String, _ text: String, _ date: String? = nil, source: String? = nil
    ) -> StoredArticle {
        StoredArticle(
            ArticleRecord(
                id: id, title: title, source: source, date: date.flatMap { CalendarDate($0) }, path: "/\(id).txt"),
            text: text)
    }

    /// A dispatch in four papers, another one in two, and an article of its own.
    private static let articles = [
        article("nouvelle", "Convoi à Gao", story(1), "2025-03-09", source: "Tamani"),
        article("sans-date", "Convoi, convoi", story(1)),
        article("première", "Une dépêche", story(1), "2025-03-07", source: "AMAP"),
        article("mois", "Titre", story(1) + " Lire aussi.", "2025-03", source: "ASKIA"),
        article("b", "Un titre", story(2), "2025-04-02"),
        article("a", "Un titre", story(2), "2025-04-02"),
        article("seul", "Convoi", "Un convoi, le dernier convoi de Gao.", "2025-03-08"),
    ]

    private func search(
        _ query: String, in test: TestIndex, sort: SearchRequest.Sort = .relevance, collapses: Bool = true,
        _ change: (inout SearchRequest) -> Void = { _ in }
    ) throws -> SearchResults {
        var options = SearchRequest(query: query, sort: sort, snippets: false, count: .exact)
        options.collapse = collapses
        change(&options)
        return try test.search(options)
    }

    @Test func `The earliest of the copies is shown, and tells of the others`() throws {
        let test = try TestIndex(Self.articles, shards: 2)
        let results = try search("convoi", in: test)
        #expect(results.hits.map(\.id).sorted() == ["a", "mois", "seul"])
        #expect(results.total == SearchResults.Total(count: 7, isExact: true, withoutCopies: 3))
        let hit = try #require(results.hits.first { $0.id == "mois" })
        // A month comes before its days, and what has no date last.
        #expect(hit.copies?.count == 3)
        #expect(hit.copies?.articles.map(\.id) == ["première", "nouvelle", "sans-date"])
        let first = ArticleRecord(
            id: "première", title: "Une dépêche", source: "AMAP", date: CalendarDate("2025-03-07"),
            path: "/première.txt")
        #expect(hit.copies?.articles.first == first)
        #expect(results.hits.first { $0.id == "a" }?.copies?.articles.map(\.id) == ["b"])
        #expect(results.hits.first { $0.id == "seul" }?.copies == nil)
    }

    @Test func `Copies stand where the best of them stands`() throws {
        let test = try TestIndex(Self.articles)
        let all = try search("convoi", in: test, collapses: false).hits
        #expect(all.count == 7)
        #expect(all.allSatisfy { $0.copies == nil })
        let best = try #require(all.first { ["nouvelle", "sans-date", "première", "mois"].contains($0.id) })
        #expect(best.id != "mois")
        let shown = try #require(try search("convoi", in: test).hits.first { $0.id == "mois" })
        #expect(shown.score == best.score)
    }

    @Test(arguments: [
        ("convoi date:2025-03-07..2025-03-31", "première", ["nouvelle"]),
        ("convoi date:2025-03-09", "nouvelle", []),
        ("convoi source:ASKIA", "mois", []),
        ("\"lire aussi\"", "mois", []),
        ("+titre:convoi +histoire1x1", "nouvelle", ["sans-date"]),
        ("dépêche", "première", []),
    ])
    func `Only copies that match count`(_ query: String, _ shown: String, _ others: [String]) throws {
        let test = try TestIndex(Self.articles, shards: 2)
        let hit = try #require(try search(query, in: test).hits.first { $0.id != "seul" })
        #expect(hit.id == shown)
        #expect(hit.copies?.articles.map(\.id) ?? [] == others)
    }

    @Test func `By date, copies stand where the one shown does`() throws {
        let test = try TestIndex(Self.articles, shards: 2)
        #expect(try search("convoi", in: test, sort: .date).hits.map(\.id) == ["a", "seul", "mois"])
        let since = try search("convoi date:2025-03-07..", in: test, sort: .date).hits
        #expect(since.map(\.id) == ["a", "seul", "première"])
        #expect(since.map { $0.copies?.articles.map(\.id) ?? [] } == [["b"], [], ["nouvelle"]])
    }

    @Test func `Counts are of articles`() throws {
        let test = try TestIndex(Self.articles)
        for collapses in [true, false] {
            let results = try search("convoi", in: test, collapses: collapses) { $0.facets = [.month, .source] }
            #expect(results.total.count == 7)
            #expect(results.facets.first?.values.map(\.documents) == [2, 4])
        }
        #expect(try search("convoi", in: test) { $0.limit = 0 }.hits == [])
        #expect(try search("convoi", in: test) { $0.limit = 0 }.total.count == 7)
    }

    /// A day that an article tells of is not when it was published.
    @Test func `A date comes before one that an article cannot be older than`() throws {
        var articles = Self.articles.prefix(3).map(\.self)
        articles[1].notBefore = CalendarDate("2025-01-01")
        articles.append(Self.article("rien", "Convoi", Self.story(1)))
        let test = try TestIndex(articles)
        for sort in [SearchRequest.Sort.relevance, .date] {
            let hits = try search("convoi", in: test, sort: sort).hits
            #expect(hits.map(\.id) == ["première"])
            #expect(hits.first?.copies?.articles.map(\.id) == ["nouvelle", "sans-date", "rien"])
            #expect(hits.first?.copies?.articles[1].notBefore == CalendarDate("2025-01-01"))
        }
    }

    // MARK: - Pages

    @Test(.random, arguments: [UInt64(1), 2, 3])
    func `Pages of any size show each cluster once`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        // 40 stories, most of them in one to eight papers, one in eighty.
        let articles = (0..<40).flatMap { story in
            (0..<(story == 7 ? 80 : 1 + generator.below(8))).map { copy in
                Self.article(
                    "\(story)-\(copy)", "Le convoi \(copy % 3 == 0 ? "de Gao" : "")", Self.story(story),
                    generator.below(5) == 0 ? nil : "2025-\(digits(1 + generator.below(12), 2))-11")
            }
        }
        let test = try TestIndex(articles.shuffled(using: &generator), shards: 3)
        let sizes = [1, 3, 10, 17, 39].shuffled(using: &generator)
        for (sortIndex, sort) in [SearchRequest.Sort.relevance, .date].enumerated() {
            for (queryIndex, query) in ["convoi gao", "convoi OU histoire7x3", "titre:gao"].enumerated() {
                let all = try search(query, in: test, sort: sort) { $0.limit = 1000 }.hits
                #expect(all.count == 40)
                #expect(Set(all.map { $0.id.prefix { $0 != "-" } }).count == 40)
                let every = try search(query, in: test, sort: sort, collapses: false) { $0.limit = 1000 }.hits
                #expect(all.reduce(0) { $0 + 1 + ($1.copies?.count ?? 0) } == every.count)
                if sort == .date { #expect(all.map(\.dateOrder) == all.map(\.dateOrder).sorted(by: >)) }
                // Two sizes each; the six cases have all of them.
                for size in [sizes[(sortIndex + 2 * queryIndex) % 5], sizes[(sortIndex + 2 * queryIndex + 3) % 5]] {
                    var pages: [Hit] = []
                    for offset in stride(from: 0, to: 40, by: size) {
                        pages += try search(query, in: test, sort: sort) { ($0.offset, $0.limit) = (offset, size) }.hits
                    }
                    #expect(pages == all)
                }
                #expect(try search(query, in: test, sort: sort) { $0.offset = 40 }.hits == [])
            }
        }
        let many = try search("histoire7x3", in: test).hits
        #expect(many.map { $0.copies?.count } == [79])
        #expect(many.first?.copies?.articles.count == Limits.copies)
    }

    /// The number of runs makes no difference to what is shown.
    @Test func `Articles of one date come by their ids`() throws {
        let test = try TestIndex([Self.articles[4], Self.articles[6]])
        try test.change(removing: [], adding: [Self.articles[5]])
        #expect(try search("histoire2x1", in: test).hits.map(\.id) == ["a"])
        try test.change(removing: ["a"], adding: [])
        #expect(try search("histoire2x1", in: test).hits.map(\.id) == ["b"])
    }

    @Test func `The copies of an article are listed, the earliest first`() throws {
        let test = try TestIndex(Self.articles, shards: 2)
        let reader = try ArchiveReader(test.index.openCurrent())
        let cluster = ["mois", "première", "nouvelle", "sans-date"]
        for id in cluster {
            let copies = try #require(try reader.copies(CopiesRequest(id: id)))
            #expect(copies.hits.map(\.id) == cluster.filter { $0 != id })
            #expect(copies.hits.first?.article == (try reader.article(id: id == "mois" ? "première" : "mois"))?.record)
        }
        #expect(try reader.copies(CopiesRequest(id: "mois", limit: 1, offset: 1))?.hits.map(\.id) == ["nouvelle"])
        for (limit, offset) in [(0, 0), (10, 3), (10, .max), (.min, 0)] {
            #expect(try reader.copies(CopiesRequest(id: "mois", limit: limit, offset: offset))?.hits == [])
        }
        #expect(try reader.copies(CopiesRequest(id: "seul"))?.hits == [])
        #expect(try reader.copies(CopiesRequest(id: "personne")) == nil)
    }

    // MARK: - Similar articles

    @Test func `Similar articles are without the article's copies, and others collapsed`() throws {
        let text = Self.story(1)
        let copies = ["c1", "c2", "c3"].map {
            Self.article($0, "Une suite", "Le convoi. " + text.dropFirst(60), "2025")
        }
        let follow = ["f2", "f1"].map {
            Self.article($0, "La suite", text.split(separator: " ").prefix(25).joined(separator: " ") + Self.story(9))
        }
        let test = try TestIndex(Self.articles + copies + follow + Corpus.articles, shards: 2)
        var reader = try ArchiveReader(test.index.openCurrent())
        for id in ["nouvelle", "mois", "sans-date"] {
            let hits = try #require(try reader.similar(SimilarRequest(id: id))).hits
            #expect(Set(hits.map(\.id)).isDisjoint(with: ["nouvelle", "sans-date", "première", "mois"]))
            let hit = try #require(hits.first { $0.id.hasPrefix("f") })
            #expect(hit.id == "f1")
            #expect(hit.copies?.articles.map(\.id) == ["f2"])
        }
    }
}

extension Hit {
    fileprivate var dateOrder: String { article.date?.sortKey ?? "" }
}
