import SearchModel
import Store
import TestFolders
import Testing

@testable import Archive

/// That each answers; how soon is measured, not tested: a machine may be busy.
@Suite struct QueriesOfDeathTests {
    @Test func `Queries made to be expensive are answered`() throws {
        let corpus = try TestIndex(Corpus.articles)
        var reader = try ArchiveReader(corpus.index.openCurrent())
        for query in QueriesOfDeath.all {
            for sort in [SearchRequest.Sort.relevance, .date] {
                var options = SearchRequest(query: query, limit: 50, sort: sort, count: .exact)
                options.explain = true
                let results = try reader.search(options)
                #expect(results.hits.count <= 50)
            }
        }
    }
}
