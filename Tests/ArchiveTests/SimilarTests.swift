internal import Messages
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Articles like a given one.
@Suite struct SimilarTests {
    private static let convoy =
        "Un convoi de camions-citernes a été attaqué mardi sur la route de Diboli, près de Kayes. Les chauffeurs ont été "
        + "enlevés par des hommes armés, qui ont mis le feu aux citernes. La gendarmerie de Kayes a ouvert une enquête "
        + "et les transporteurs demandent une escorte jusqu’à Bamako."

    private static let release =
        "Deux chauffeurs enlevés près de Diboli ont été libérés. Ils sont rentrés chez eux à Kayes, où leurs familles les "
        + "attendaient depuis mardi soir"

    private static let articles = [
        article("convoi", "Attaque d’un convoi à Diboli", convoy),
        article("copie", "Diboli : un convoi attaqué", convoy),
        article("presque", "Attaque d’un convoi", convoy + " Lire aussi."),
        article("suite", "Diboli : la gendarmerie enquête", release + "."),
        article("suite-copie", "DIBOLI : la GENDARMERIE enquête", release),
        article("escorte", "Transport", "Les citernes vont à Diboli.", line: 7),
        article("riz", "Récolte", "Le riz est cher au marché."),
        article("marché", "Marché", "Le riz a baissé."),
        article("titre", "Riz", ""),
        article("vide", "", ""),
    ]

    private static func article(_ id: String, _ title: String, _ text: String, line: Int = 3) -> StoredArticle {
        StoredArticle(ArticleRecord(id: id, title: title, path: "/\(id).txt", line: line), text: text)
    }

    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Self.articles + Corpus.articles, shards: 2) }

    private func similar(_ options: SimilarRequest) throws -> SimilarResults? {
        var reader = try ArchiveReader(corpus.index.openCurrent())
        return try reader.similar(options)
    }

    private func ids(_ id: String) throws -> [String]? { try similar(SimilarRequest(id: id))?.hits.map(\.id) }

    @Test func `Articles about the same are found, without the article and its copies`() throws {
        for id in ["convoi", "copie", "presque"] {
            let found = try #require(try ids(id))
            #expect(["suite", "suite-copie"].contains(found.first))
            #expect(found.contains("escorte"))
            #expect(Set(found).isDisjoint(with: ["convoi", "copie", "presque", "riz"]))
            #expect(found.count { $0.hasPrefix("suite") } == 1)
        }
    }

    @Test func `An article's copies are one`() throws {
        let found = try #require(try ids("suite"))
        #expect(found.filter { ["convoi", "copie", "presque"].contains($0) }.count == 1)
        #expect(!found.contains("suite-copie"))
    }

    @Test func `Whatever the article says, it is not like itself`() throws {
        for article in Self.articles + Corpus.articles {
            let found = try #require(try ids(article.id), "\(article.id)")
            #expect(!found.contains(article.id))
            #expect(Set(found).count == found.count)
        }
        #expect(try ids("vide") == [])
        #expect(try ids("titre")?.sorted() == ["marché", "nombre-1", "riz"])
        #expect(try ids("inconnu") == nil)
    }

    @Test func `Hits come in pages`() throws {
        let all = try #require(try ids("convoi"))
        let page = try #require(try similar(SimilarRequest(id: "convoi", limit: 2, offset: 1)))
        #expect(page.hits.map(\.id) == Array(all.dropFirst(1).prefix(2)))
        #expect(try similar(SimilarRequest(id: "convoi", limit: 0))?.hits == [])
        #expect(try similar(SimilarRequest(id: "convoi", limit: .max, offset: .max))?.hits == [])
        #expect(try similar(SimilarRequest(id: "convoi", limit: .min, offset: .min))?.hits == [])
    }

    @Test func `Snippets mark what both articles have`() throws {
        let results = try #require(try similar(SimilarRequest(id: "convoi")))
        let hit = try #require(results.hits.first { $0.id == "escorte" })
        let snippet = try #require(hit.snippet)
        #expect(snippet.text == "Les citernes vont à Diboli.")
        #expect(snippet.highlights == [4..<12, 20..<26])
        #expect(snippet.line == 7)
        let bare = try #require(try similar(SimilarRequest(id: "convoi", snippets: false)))
        #expect(bare.hits.map(\.id) == results.hits.map(\.id))
        #expect(bare.hits.allSatisfy { $0.snippet == nil })
    }

    @Test func `A cancelled request answers nothing`() throws {
        var reader = try ArchiveReader(corpus.index.openCurrent())
        let error = #expect(throws: ArchiveError.self) {
            _ = try reader.similar(SimilarRequest(id: "convoi"), isCancelled: { true })
        }
        #expect(error?.code == .cancelled)
    }

    // Of two texts of 18 runs of three words, a changed word costs one run at an end and three in the middle.
    @Test(
        arguments: [
            (Array(1...20), true), (Array(2...21), true), (Array(3...22), true), (Array(4...23), false),
            ((1...20).map { $0 == 10 ? 0 : $0 }, false), (Array(1...30), true), (Array(1...33), false),
            ((1...20).reversed(), false), ([], false), ([1, 2], false),
        ] as [([WordID], Bool)])
    func `A copy resembles a text by 0.8, or has nine tenths of a text not much shorter`(
        _ words: [WordID], isCopy: Bool
    ) {
        func shingles(_ words: [WordID]) -> Shingles {
            var entry = ForwardEntry()
            entry.body = words
            return Shingles(entry)
        }
        let text = shingles(Array(1...20))
        #expect(shingles(words).isCopy(of: text) == isCopy)
        #expect(text.isCopy(of: shingles(words)) == isCopy)
    }
}
