import Messages
import ProgramSupport
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// What is offered to somebody who types.
@Suite struct SuggestTests {
    private static let articles = [
        article("1", "L’armée malienne à Kayes", "L’armée du Mali patrouille avec celle du Sénégal.", "2025-05-01"),
        article("2", "Patrouilles conjointes à Kayes", "Les armées du Sénégal et du Mali, à la frontière.", "2025-06"),
        article("3", "Des armes saisies", "Les douanes ont saisi des armes au Sénégal.", "2024"),
        article("4", "Une patrouille attaquée", "L’armée parle du recrutement, puis d’une patrouille.", "2025-02-03"),
        article("5", "Kayes : l’armée recrute", "Le recrutement dans l’armée a commencé.", "2025-07-08"),
        article("6", "Kayes : l’Armée recrute !", "L’armée, encore.", "2025-07-09"),
        article("7", "Riz", "Le riz et le recrutement de saisonniers.", nil),
        article("8", "Le marché de N’Djamena", "À N’Djamena, le riz est cher.", "2023"),
    ]

    private static func article(_ id: String, _ title: String, _ text: String, _ date: String?) -> StoredArticle {
        StoredArticle(
            ArticleRecord(id: id, title: title, date: date.flatMap { CalendarDate($0) }, path: "/\(id).txt"), text: text
        )
    }

    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Self.articles, shards: 2) }

    private func suggest(_ text: String, limit: Int = 10) throws -> Suggestions {
        try ArchiveReader(corpus.index.openCurrent()).suggest(SuggestRequest(text: text, limit: limit))
    }

    @Test(arguments: [
        ("l'arm", ["l'armée", "l'armées", "l'armes"]),
        ("L’ARM", ["L’armée", "L’armées", "L’armes"]),
        ("sene", ["Sénégal"]),
        ("SÉNÉ", ["Sénégal"]),
        ("titre:pat", ["titre:patrouille", "titre:Patrouilles"]),
        ("+\"armée mali", ["+\"armée Mali", "+\"armée malienne"]),
        // Whole, but it may go on; then whole.
        ("mali", ["Mali", "malienne"]),
        ("malienne", []),
        ("sénégal", []),
        // Nothing begun, or nothing that begins so.
        ("mali ", []), ("l'", []), ("", []), ("xyzzy", []), ("?!", []),
        // Stop words are not offered.
        ("l", []), ("d", ["Djamena", "douanes"]),
    ])
    func `The last word is completed, accents or not`(_ text: String, _ completions: [String]) throws {
        #expect(try suggest(text).words.map(\.completion) == completions)
    }

    @Test func `A word tells how it is written and how many articles have it`() throws {
        #expect(
            try suggest("du séné").words == [
                Suggestions.Word(completion: "du Sénégal", word: "Sénégal", documents: 3)
            ])
    }

    @Test func `Words that go with those before come first`() throws {
        #expect(try suggest("re").words.map(\.word) == ["recrutement", "recrute"])
        #expect(try suggest("kayes re").words.map(\.word).first == "recrute")
        #expect(try suggest("riz re").words.map(\.word).first == "recrutement")
        #expect(try suggest("xyzzy re").words.map(\.word) == ["recrutement", "recrute"])
        #expect(try suggest("kayes ET re").words.map(\.completion).first == "kayes ET recrute")
    }

    @Test(arguments: [
        // Begins so, then has it so, then has the words; newest first, a title once.
        ("kayes", ["6", "2", "1"]),
        ("kay", ["6", "2", "1"]),
        ("kayes arm", ["6", "1"]),
        ("l’armée", ["1", "6"]),
        ("patrouille", ["2", "4"]),
        ("patrouilles conj", ["2"]),
        ("patrouille conj", ["2"]),
        ("conj patrouille", []),
        ("a kayes", ["2", "1", "6"]),
        ("le marché", ["8"]),
        ("marche de ndj", ["8"]),
        ("N'Dja", ["8"]),
        ("riz", ["7"]),
        ("titre:ri", ["7"]),
        ("mali xyzzy k", []),
        ("", []),
        ("?!", []),
        ("le ", []),
    ])
    func `Titles have all the words typed`(_ text: String, _ ids: [String]) throws {
        #expect(try suggest(text).titles.map(\.id) == ids)
    }

    @Test func `A title tells its article`() throws {
        let title = try #require(try suggest("patrouilles conj").titles.first)
        #expect(
            title
                == ArticleRecord(
                    id: "2", title: "Patrouilles conjointes à Kayes", date: CalendarDate("2025-06"), path: "/2.txt"))
    }

    @Test func `No more is offered than was asked for`() throws {
        for limit in [1, 2, 50, Int.max] {
            let suggestions = try suggest("a", limit: limit)
            #expect(suggestions.words.count <= limit && suggestions.titles.count <= limit)
        }
        for limit in [0, -1, Int.min] {
            #expect(try suggest("a", limit: limit).words == [])
            #expect(try suggest("a", limit: limit).titles == [])
        }
    }

    @Test(.random, arguments: 0..<4)
    func `Whatever is typed, words complete it and titles have it`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = [
            "l’", "L'", "arm", "armée", "ÉE", "mali", "Séné", "œ", "e\u{301}", " ", " ", "-", "\"", "(", "titre:",
            "ET ",
            "1 404", "🇲🇱", "\u{AD}", "ka", "p", "r", ".", "N’", "dj", "\0", "中",
        ]
        let reader = try ArchiveReader(corpus.index.openCurrent())
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<generator.below(7) { text += generator.element(parts) }
            let suggestions = try reader.suggest(SuggestRequest(text: text))
            for word in suggestions.words {
                let typed = TypedText(word.completion)
                let beginning = try #require(TypedText(text).beginning)
                #expect(typed.beginning?.starts(with: beginning) == true, "\(text.debugDescription): \(word)")
                #expect(word.documents > 0)
            }
        }
        #expect(try suggest(String(repeating: "armée ", count: 1000)).titles == [])
    }

    @Test func `A letter that many titles have gives the newest that begin with it`() throws {
        let articles = (0..<600).map { number in
            Self.article(
                "\(number)", number % 3 == 0 ? "Mali numéro\(number)" : "Numéro\(number) du Mali", "",
                "20\(digits(10 + number / 60, 2))-\(digits(1 + number % 12, 2))")
        }
        let index = try TestIndex(articles)
        let reader = try ArchiveReader(index.index.openCurrent())
        let titles = try reader.suggest(SuggestRequest(text: "m", limit: 5)).titles
        #expect(titles.count == 5)
        #expect(titles.allSatisfy { $0.title.hasPrefix("Mali") })
        let dates = titles.compactMap { $0.date?.sortKey }
        #expect(dates == dates.sorted(by: >))
    }
}
