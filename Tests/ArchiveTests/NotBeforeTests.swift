import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Articles whose date of publication is unknown, and that tell a date which they cannot be older than.
@Suite struct NotBeforeTests {
    private static let articles = [
        article("dated-new", date: "2025-03-01"), article("told-day", notBefore: "2025-02-06"),
        article("dated-day", date: "2025-02-05"), article("told-month", notBefore: "2025-02"),
        article("dated-month", date: "2025-01"), article("told-year", notBefore: "2024"),
        article("dated-old", date: "2023-12-31"), article("unknown"),
    ]
    private let index: TestIndex

    init() throws { index = try TestIndex(Self.articles) }

    private static func article(_ id: String, date: String? = nil, notBefore: String? = nil) -> StoredArticle {
        StoredArticle(
            ArticleRecord(
                id: id, title: "Patrouilles", date: date.flatMap { CalendarDate($0) },
                notBefore: notBefore.flatMap { CalendarDate($0) }, path: "/\(id)"),
            text: "Des patrouilles sur la route.")
    }

    @Test func `They are read back as they were, in hits, as articles and in suggestions`() throws {
        try index.expect(Self.articles)
        for hit in try index.hits("patrouilles") {
            let article = try #require(Self.articles.first { $0.id == hit.id })
            #expect(hit.date == article.date && hit.notBefore == article.notBefore)
            #expect(try index.article(hit.id) == article)
        }
        let undated = try TestIndex([Self.articles[1]])
        let reader = try ArchiveReader(undated.index.openCurrent())
        let titles = try reader.suggest(SuggestRequest(text: "patr", limit: 5)).titles
        #expect(titles.map(\.notBefore) == [CalendarDate("2025-02-06")] && titles.map(\.date) == [nil])
    }

    @Test func `They stand in the order of dates where their date is`() throws {
        let order = try index.hits("patrouilles", sort: .date).map(\.id)
        #expect(order == Self.articles.map(\.id))
    }

    @Test(arguments: [
        ("date:2025-02-06", "told-day"), ("date:2025-02", "dated-day told-day told-month"),
        ("date:2025-02-05..2025-02-07", "dated-day told-day"), ("avant:2025", "dated-old told-year"),
        ("date:2024", "told-year"), ("date:2024..", "dated-day dated-month dated-new told-day told-month told-year"),
        ("depuis:2025-02-06", "dated-new told-day"), ("-date:2023..2025", "unknown"),
    ])
    func `They are in the ranges that have their date`(_ query: String, _ expected: String) throws {
        #expect(try index.ids(query).joined(separator: " ") == expected)
    }

    @Test func `They are counted where their date is`() throws {
        let reader = try ArchiveReader(index.index.openCurrent())
        let counts = try reader.facets([.year, .month])
        #expect(counts[0].values.map { "\($0.value) \($0.documents)" } == ["2025 5", "2024 1", "2023 1"])
        #expect(counts[0].missing == 1)
        #expect(
            counts[1].values.map { "\($0.value) \($0.documents)" } == [
                "2025-03 1", "2025-02 3", "2025-01 1", "2023-12 1",
            ])
    }

    @Test func `What is newer counts more among them too`() throws {
        var options = SearchRequest(query: "patrouilles", snippets: false)
        options.recent = true
        // Of a month, the middle counts.
        let order = [
            "dated-new", "told-month", "told-day", "dated-day", "dated-month", "told-year", "dated-old", "unknown",
        ]
        #expect(try index.search(options).hits.map(\.id) == order)
    }

    @Test func `A known date goes before`() throws {
        var article = Self.article("both", date: "2025-03-01")
        article.notBefore = CalendarDate("2024")
        let index = try TestIndex([article])
        #expect(try index.ids("date:2025") == ["both"] && index.ids("date:2024") == [])
        #expect(try index.article("both")?.notBefore == nil)
    }
}
