import FrenchText
import SearchModel
import Testing

@testable import Archive
@testable import Store

/// French through the front door: articles are indexed, queries are asked, and all that is found is named.
@Suite struct FrenchTests {
    static let tables: [FrenchTable] = [
        .acronyms, .apostrophes, .compounds, .dates, .elision, .englishNumbers, .exactForms, .fields, .forms, .hyphens,
        .languages, .letters, .lettersAndDigits, .names, .numbers,
        .operators, .phrases, .prefixes, .proximity, .stopWords, .synonyms, .typos,
    ]

    @Test(arguments: tables)
    func `Each query finds what it must and nothing else`(_ table: FrenchTable) throws {
        let index = try TestIndex(table.storedArticles)
        var reader = try ArchiveReader(index.index.openCurrent())
        let synonyms = Synonyms(SynonymList(table.synonyms.utf8), stemmer: LightFrenchStemmer())
        for (query, ids) in table.cases {
            var options = SearchRequest(query: query, limit: 1000, snippets: false)
            options.spelling = table.correctsSpelling ? .auto : .off
            let found = try reader.search(options, synonyms: synonyms).hits.map(\.id).sorted()
            #expect(found == ids.split(separator: " ").map(String.init).sorted(), "\(table.theme): \(query)")
        }
    }

    /// What no case finds is not shown to be findable, and what every case finds is not shown to be missed.
    @Test(arguments: tables)
    func `Each article is found by some query and missed by another`(_ table: FrenchTable) {
        for (id, _) in table.articles {
            let finding = table.cases.count { $0.value.split(separator: " ").contains(Substring(id)) }
            #expect(finding > 0 && finding < table.cases.count, "\(table.theme): \(id)")
        }
    }
}
