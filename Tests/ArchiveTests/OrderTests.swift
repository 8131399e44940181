import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// In which order hits come, how they are cut into pages and counted.
@Suite struct OrderTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles) }

    @Test func `The newest come first, those without a date last`() throws {
        #expect(
            try corpus.hits("armée", sort: .date).map(\.id)
                == ["armee-1", "armee-2", "armee-4", "armee-3"].sorted {
                    sortKey($0) > sortKey($1)
                })
        let keys = try corpus.hits("le OU la OU des", sort: .date).map { sortKey($0.id) }
        #expect(keys.count > 30)
        #expect(keys == keys.sorted(by: >))
        #expect(keys.last == "")
    }

    private func sortKey(_ id: String) -> String {
        Corpus.articles.first { $0.id == id }?.date?.sortKey ?? ""
    }

    @Test func `By date, every word must be there if some article has them all`() throws {
        #expect(try corpus.hits("armée ville", sort: .date).map(\.id) == ["armee-1"])
        #expect(try corpus.hits("le armée ville", sort: .date).map(\.id) == ["armee-1"])
        #expect(try corpus.hits("abuja ville", sort: .date).map(\.id) == ["cedeao-1", "armee-1"])
        #expect(try corpus.hits("lagos introuvable", sort: .date).map(\.id) == ["cedeao-3"])
        #expect(try corpus.hits("introuvable", sort: .date) == [])
    }

    @Test(arguments: [SearchRequest.Sort.relevance, .date], [1, 3, 7])
    func `Pages follow on like one big page`(_ sort: SearchRequest.Sort, _ limit: Int) throws {
        for query in ["armée marché récolte", "le", "date:2020.."] {
            let whole = try corpus.hits(query, sort: sort)
            var pages: [Hit] = []
            while pages.count <= whole.count {
                let options = SearchRequest(
                    query: query, limit: limit, offset: pages.count, sort: sort, snippets: false)
                let page = try corpus.search(options).hits
                if page.isEmpty { break }
                #expect(page.count == min(limit, whole.count - pages.count))
                pages += page
            }
            #expect(pages == whole)
        }
    }

    @Test func `Absurd limits and offsets are taken for the nearest sensible ones`() throws {
        for (offset, limit) in [(Int.min, Int.max), (-1, 1000), (0, 1 << 40)] {
            let hits = try corpus.search(SearchRequest(query: "armée", limit: limit, offset: offset)).hits
            #expect(hits.count == 4)
        }
        for (offset, limit) in [(Int.max, Int.max), (0, 0), (0, Int.min), (4, 10)] {
            let hits = try corpus.search(SearchRequest(query: "armée", limit: limit, offset: offset)).hits
            #expect(hits.isEmpty)
        }
    }

    @Test(arguments: [
        "armée", "le", "marché récolte", "date:2025", "jihad*", "\"le mil\"", "introuvable", "-armée", "",
    ])
    func `Matches are counted exactly on request`(_ query: String) throws {
        let count = try corpus.ids(query).count
        for limit in [0, 1, 10] {
            let options = SearchRequest(query: query, limit: limit, snippets: false, count: .exact)
            let total = try corpus.search(options).total
            #expect(total == SearchResults.Total(count: count, isExact: true))
        }
        let estimate = try corpus.search(SearchRequest(query: query, limit: 1)).total
        #expect(!estimate.isExact || estimate.count == count)
    }

    @Test(arguments: [2, 3, 5])
    func `The number of shards changes no result`(_ shards: Int) throws {
        let sharded = try TestIndex(Corpus.articles, shards: shards)
        try sharded.expect(Corpus.articles)
        for query in [
            "armée", "cedeao", "\"coopération militaire\"", "patrouilles conjointes", "le marché", "récolte -mil",
            "date:2025", "jihad*", "source:abamako", "titre:frontière", "+armée (ville OU terre)", "quel prix",
        ] {
            // Equal scores come in the order of the documents, which the shards change.
            func ranked(_ index: TestIndex) throws -> [String] {
                try index.hits(query).map { "\(1000 - Int($0.score * 10)) \($0.id)" }.sorted()
            }
            #expect(try ranked(sharded) == ranked(corpus), "\(query)")
        }
    }
}
