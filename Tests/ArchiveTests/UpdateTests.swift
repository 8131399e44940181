import ProgramSupport
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Generations made upon others: after each, the ledger, the documents and the searches must tell of the same articles.
@Suite struct UpdateTests {
    private func articles(_ numbers: some Sequence<Int>, _ word: String = "commun") -> [StoredArticle] {
        numbers.map {
            StoredArticle(
                ArticleRecord(
                    id: "id-\($0)", title: "Article \($0)", date: CalendarDate(year: 2000 + $0 % 20),
                    path: "/f/\($0).txt", line: $0 + 1), text: "Le texte \(word) numéro mot\($0) de la série.")
        }
    }

    private func ids(_ numbers: some Sequence<Int>) -> Set<String> { Set(numbers.map { "id-\($0)" }) }

    // MARK: - Merging

    /// What is removed from a base of the documents 1...12 before shards are merged with it.
    @Test(
        arguments: [
            [], [0], [11], [0, 1, 2], [9, 10, 11], [0, 11], [0, 1, 10, 11], [5], [0, 5, 11], Array(0..<11),
            Array(1..<12),
            Array(0..<12),
        ], [[0], [1], [5, 0, 2], [0, 3]])
    func `A merge keeps every document under its id`(_ removed: [Int], _ shards: [Int]) throws {
        let index = try TestIndex(articles(0..<12))
        let kept = articles((0..<12).filter { !removed.contains($0) })
        let count = shards.reduce(0, +)
        let added = articles(100..<100 + count, "nouveau")
        if shards == [5, 0, 2] {
            try index.merge(removing: ids(removed), adding: added, shards: 3)
        } else {
            try index.merge(removing: ids(removed), adding: added, shards: shards.count)
        }
        try index.expect(kept + added)
        #expect(try index.ids("commun").count == kept.count)
        #expect(try index.ids("nouveau").count == count)
        for article in kept + added {
            let hit = try #require(try index.hits("mot\(article.line - 1)").first)
            #expect(hit.id == article.id)
            #expect(hit.line == article.line)
        }
        // Once more on top, so that the ids that came out are good to go on from.
        try index.merge(removing: Set(kept.prefix(1).map(\.id)), adding: articles([500]))
        try index.expect(Array(kept.dropFirst()) + added + articles([500]))
    }

    @Test func `Shards of different sizes, some empty, follow one another`() throws {
        for shards in 1...6 {
            for count in 0...4 { try TestIndex(articles(0..<count), shards: shards).expect(articles(0..<count)) }
        }
    }

    @Test(.random) func `A run of merges and changes, chosen at random, never loses its way`() throws {
        var generator = SeededGenerator(seed: 11)
        let index = try TestIndex(articles(0..<20), shards: 2)
        var present = Array(0..<20)
        var next = 20
        for _ in 0..<25 {
            let removed: [Int] =
                switch generator.below(4) {
                case 0: Array(present.prefix(generator.below(4)))
                case 1: Array(present.suffix(generator.below(4)))
                case 2: present.filter { _ in generator.below(4) == 0 }
                default: []
                }
            let added = Array(next..<next + generator.below(6))
            next += added.count
            if generator.below(2) == 0 {
                try index.merge(removing: ids(removed), adding: articles(added), shards: 1 + generator.below(3))
            } else {
                try index.change(removing: ids(removed), adding: articles(added))
            }
            present = present.filter { !removed.contains($0) } + added
            try index.expect(articles(present))
        }
    }

    // MARK: - In place

    @Test func `Articles are added and removed in place`() throws {
        let index = try TestIndex(articles(0..<10))
        #expect(try index.change(removing: ids([0, 4, 9]), adding: articles(10..<13)) == 2)
        try index.expect(articles([1, 2, 3, 5, 6, 7, 8]) + articles(10..<13))
        #expect(try index.ids("mot4") == [])
        #expect(try index.article("id-4") == nil)
        #expect(try index.ids("mot12") == ["id-12"])
    }

    @Test func `A changed article takes the place of the old one`() throws {
        let index = try TestIndex(articles(0..<3))
        try index.change(removing: ["id-1"], adding: articles([1], "changé"))
        try index.expect(articles([0, 2]) + articles([1], "changé"))
        #expect(try index.ids("commun") == ["id-0", "id-2"])
        #expect(try index.ids("changé") == ["id-1"])
    }

    @Test func `An index may lose every article, and have some again`() throws {
        let changed = try TestIndex(articles(0..<5))
        try changed.change(removing: ids(0..<5), adding: [])
        try changed.expect([])
        #expect(try changed.ids("commun") == [])
        #expect(try changed.search(SearchRequest(query: "-commun")).total.count == 0)
        try changed.change(removing: [], adding: articles(5..<7))
        try changed.expect(articles(5..<7))

        let merged = try TestIndex(articles(0..<5))
        try merged.merge(removing: ids(0..<5), adding: [], shards: 0)
        try merged.expect([])
        try merged.merge(removing: [], adding: articles(5..<7))
        try merged.expect(articles(5..<7))
    }

    @Test(arguments: 0..<3)
    func `A first build may be empty`(_ shards: Int) throws {
        let index = try TestIndex([], shards: shards)
        try index.expect([])
        #expect(try index.ids("commun") == [])
        #expect(try index.article("id-1") == nil)
        try index.change(removing: [], adding: articles(0..<2))
        try index.expect(articles(0..<2))
    }

    @Test func `Many changes in place are compacted away, and documents followed to their new ids`() throws {
        let count = GenerationBuilder.leastChangesToCompact + 1
        let index = try TestIndex(articles(0..<count + 10))
        let before = try index.index.openCurrent()
        try index.change(removing: ids(0..<count), adding: [])
        try index.expect(articles(count..<count + 10))
        let after = try index.index.openCurrent()
        #expect(after.manifest.changesSinceCompaction == 0)
        #expect(try Ledger(of: after).documentRange == 1...10)
        let postings = try [before, after].map { try Files.read("\($0.databasePath)/postlist.glass").count }
        #expect(postings[1] * 4 < postings[0])
        try index.change(removing: ids([count]), adding: articles([5000]))
        try index.expect(articles(count + 1..<count + 10) + articles([5000]))
        #expect(try index.index.openCurrent().manifest.changesSinceCompaction == 2)
    }

    // MARK: - Ids

    @Test(arguments: [
        "a", String(repeating: "x", count: 244), String(repeating: "x", count: 245),
        String(repeating: "é", count: 200), String(repeating: "x", count: 5000), String(repeating: "\0", count: 150),
        "a\0b", "\u{1F642}", " ", "Q", "/dossier avec espace/été.txt#3",
    ])
    func `Any id finds its article`(_ id: String) throws {
        let others = [id + "1", "1" + id, id + id].map {
            StoredArticle(ArticleRecord(id: $0, title: "Autre", path: "/o"), text: "autre")
        }
        let article = StoredArticle(
            ArticleRecord(id: id, title: "Titre", source: id, author: id, path: "/p", line: 4), text: "texte")
        let index = try TestIndex(others + [article])
        try index.expect(others + [article])
        #expect(try index.ids("texte") == [id])
        try index.change(removing: [id], adding: [])
        try index.expect(others)
        #expect(try index.article(id) == nil)
    }
}
