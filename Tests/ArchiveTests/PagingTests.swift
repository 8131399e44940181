import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import Store

/// Pages of whatever size, one after another, are the whole answer: nothing twice, nothing left out.
@Suite struct PagingTests {
    /// Articles that all have to do with each other, some of them copies.
    private static let articles: [StoredArticle] = {
        var generator = SeededGenerator(seed: 20_251_130)
        let words = [
            "patrouille", "fleuve", "Falémé", "Kayes", "Bakel", "convoi", "gendarmerie", "escorte", "frontière",
        ]
        var articles: [StoredArticle] = []
        for number in 0..<340 {
            let body = (0..<40).map { _ in generator.element(words) }.joined(separator: " ")
            let date = CalendarDate(year: 2025, month: 1 + number % 12, day: 1 + number % 28)
            articles.append(
                StoredArticle(
                    ArticleRecord(
                        id: "a\(number)", title: "\(generator.element(words)) \(number)", date: date,
                        path: "/\(number).txt"), text: body))
            if number % 10 == 0 {
                articles.append(
                    StoredArticle(
                        ArticleRecord(id: "b\(number)", title: "Copie \(number)", date: date, path: "/b\(number).txt"),
                        text: body))
            }
        }
        return articles
    }()

    private static let index = Result { try TestIndex(articles, shards: 2) }

    private func expectPages(_ sizes: [Int] = [1, 7, 100, 150, 200, 1000], _ page: (Int, Int) throws -> [String]) throws
    {
        let all = try page(0, Limits.hits)
        #expect(Set(all).count == all.count)
        for size in sizes {
            var paged: [String] = []
            while paged.count <= all.count {
                let next = try page(paged.count, size)
                paged += next
                if next.count < size { break }
            }
            #expect(paged == all, "pages of \(size)")
        }
    }

    @Test(arguments: SearchRequest.Sort.allCases, [true, false])
    func `A search is paged to its end`(_ sort: SearchRequest.Sort, _ collapse: Bool) throws {
        var reader = try ArchiveReader(Self.index.get().index.openCurrent())
        try expectPages(collapse ? [7, 150] : [1, 7, 100, 150, 200, 1000]) { offset, limit in
            let request = SearchRequest(
                query: "patrouille fleuve", limit: limit, offset: offset, sort: sort, snippets: false,
                collapse: collapse)
            return try reader.search(request).hits.map(\.id)
        }
        let count = try reader.search(SearchRequest(query: "patrouille", limit: 0, count: .exact)).total.count
        #expect(count > 300)
    }

    @Test func `Similar articles are paged to their end`() throws {
        var reader = try ArchiveReader(Self.index.get().index.openCurrent())
        var found = 0
        try expectPages { offset, limit in
            let request = SimilarRequest(id: "a10", limit: limit, offset: offset, snippets: false)
            let hits = try #require(try reader.similar(request)).hits
            found = max(found, hits.count)
            return hits.map(\.id)
        }
        // More than the hundred that was once the end.
        #expect(found > 300)
    }

    @Test(arguments: [1, 7, Limits.suggestions])
    func `Fewer suggestions are the first of more`(_ limit: Int) throws {
        let reader = try ArchiveReader(Self.index.get().index.openCurrent())
        let all = try reader.suggest(SuggestRequest(text: "pat", limit: Limits.suggestions))
        let some = try reader.suggest(SuggestRequest(text: "pat", limit: limit))
        #expect(!all.titles.isEmpty)
        #expect(some.titles == Array(all.titles.prefix(limit)))
        #expect(some.words == Array(all.words.prefix(limit)))
    }
}
