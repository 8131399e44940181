import FrenchText
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// The last word of a query that is being typed.
@Suite struct UnfinishedWordTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles) }

    private func search(_ query: String, limit: Int = 10) throws -> SearchResults {
        var request = SearchRequest(query: query, limit: limit, unfinished: true)
        request.collapse = false
        return try corpus.search(request)
    }

    @Test(arguments: [
        ("patrou", "patrou*"), ("jih", "jih*"), ("mali patrou", "mali patrou*"), ("+patrou", "+patrou*"),
        ("patrouilles", "patrouilles OU patrouilles*"), ("accord patrouilles", "accord (patrouilles OU patrouilles*)"),
        ("armée ET patrou", "armee ET patrou*"), ("titre:patrou", "titre:patrou*"), ("source:abam", "source:abam*"),
        // What is finished, refused or too short stays as it is.
        ("jihadistes ", "jihadistes"), ("patrouilles,", "patrouilles"), ("mali -patrou", "mali -patrou"), ("pa", "pa"),
        ("\"patrouilles conj\"", "\"patrouilles conj\""), ("accord avec", "accord avec"),
        // Nothing begins so.
        ("armzée", "armee"),
    ])
    func `The last word is completed`(_ query: String, _ understood: String) throws {
        let results = try search(query)
        #expect(results.understood == understood)
        if results.understood != "armee" { #expect(results.corrections == []) }
    }

    @Test func `Without the parameter a word is what it is`() throws {
        #expect(try corpus.search(SearchRequest(query: "jih")).hits.isEmpty)
    }

    /// Typed letter by letter, every word of the archive finds articles all the while.
    @Test func `Each beginning of a word finds what has words that begin so`() throws {
        var reader = try ArchiveReader(corpus.index.openCurrent())
        let words = Set(Corpus.articles.flatMap { Analysis.words(of: $0.title + " " + $0.text) }.map(\.surface))
        var tried: Set<String> = []
        for word in words where word.allSatisfy(\.isLetter) {
            for count in stride(from: 3, through: word.count, by: 1) {
                let beginning = String(word.prefix(count))
                guard tried.insert(beginning).inserted else { continue }
                let request = SearchRequest(query: beginning, limit: 1, snippets: false, unfinished: true)
                let hit = try #require(try reader.search(request).hits.first, "\(beginning)")
                let article = try #require(try reader.article(id: hit.id))
                let found = Analysis.words(of: article.title + " " + article.text)
                #expect(
                    found.contains { ([$0.surface] + $0.joined).contains { $0.hasPrefix(beginning) } }, "\(beginning)")
            }
        }
        #expect(tried.count > 300)
    }

    /// A second word narrows what the first one found, and never empties it.
    @Test func `A second word that is being typed keeps the hits of the first`() throws {
        let word = "patrouilles"
        for count in 1...word.count {
            let ids = try search("frontière " + word.prefix(count)).hits.map(\.id)
            #expect(ids.first == "title-1" || ids.first == "body-1", "\(word.prefix(count))")
        }
    }
}
