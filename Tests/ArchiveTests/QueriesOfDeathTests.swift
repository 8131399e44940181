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
            for sort in [SearchOptions.Sort.relevance, .date] {
                var options = SearchOptions(query: query, limit: 50, sort: sort, countsExactly: true)
                options.explains = true
                let results = try reader.search(options)
                #expect(results.hits.count <= 50)
            }
        }
    }
}
