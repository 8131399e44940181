import FrenchText
internal import Messages
import ProgramSupport
import TestFolders
import TestQueries
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// Words that are never stemmed: their file, and what they do in an index.
@Suite struct ProtectedWordTests {
    @Test(
        arguments: [
            ("", []), ("# rien\n", []), ("Mali", ["mali"]),
            ("Kayes Gao\n  Touré # le nom\n", ["gao", "kayes", "toure"]),
            ("F.A.M.A. fama FAMa", ["fama"]), ("l’Aïr", ["air"]), ("N’Djamena", ["djamena", "ndjamena"]),
            ("Boucle du Mouhoun", ["boucle", "mouhoun"]), ("@alone\nRoch", ["roch"]),
        ] as [(String, [String])])
    func `What is read`(_ text: String, _ words: [String]) {
        let list = ProtectedWordList(text.utf8)
        #expect(list.words.words == words)
        #expect(list.problems == [] && !list.isIncomplete)
        #expect(ProtectedWords(decoding: list.words.encoded) == list.words)
    }

    @Test(arguments: [
        ("—", "1:1: no word that could be protected; write a name or remove the line"),
        ("\n pour les", "2:2: no word that could be protected; write a name or remove the line"),
        ("@x", "1:1: “@x” is not known here; write “@alone” or remove the line"),
    ])
    func `What is said of a broken line, while the others count`(_ text: String, _ problem: String) {
        let list = ProtectedWordList("\(text)\nMali\n".utf8, path: "p")
        #expect(list.problems.map(\.description) == ["p:" + problem])
        #expect(list.words.words == ["mali"] && !list.isIncomplete)
    }

    @Test func `Words have their limit`() {
        let list = ProtectedWordList((0...20_000).map { "a\($0)\n" }.joined().utf8)
        #expect(list.words.words.count == 20_000)
        #expect(list.problems.map(\.line) == [20_001])
    }

    @Test func `A list that should be there and is not is incomplete`() throws {
        let directory = try TemporaryDirectory()
        #expect(!ProtectedWordList(DataFilePlaces(own: directory("none"))).isIncomplete)
        #expect(ProtectedWordList(DataFilePlaces(own: directory("none"), isNamed: true)).isIncomplete)
        try directory.makeDirectory("folder")
        #expect(ProtectedWordList(DataFilePlaces(own: directory("folder"))).isIncomplete)
        // Many broken lines are only that.
        let broken = String(repeating: "—\n", count: 200)
        try directory.write(Array(broken.utf8), to: "broken")
        #expect(!ProtectedWordList(DataFilePlaces(own: directory("broken"), isNamed: true)).isIncomplete)
    }

    // MARK: - What is shipped

    private static let shipped = ProtectedWordList(DataFilePlaces(builtIn: .protectedWords))

    @Test func `The shipped file has no broken line`() {
        #expect(Self.shipped.problems == [])
        #expect(Self.shipped.words.words.count > 40)
    }

    private static let apart: [(name: String, word: String)] = [
        ("Touré", "tour"), ("Touré", "tours"), ("Roch", "roche"), ("Roch", "rochers"), ("Maïné", "main"),
        ("Mali", "malie"),
        ("Mali", "male"), ("Mali", "mal"), ("FAMa", "famas"), ("Kayes", "Kaye"), ("Lagos", "lago"), ("Leone", "Léon"),
        ("Aleg", "alléger"), ("Kati", "Katie"), ("Adel", "Adèle"), ("Hama", "Hamas"), ("Cissé", "cis"),
        ("Bongor", "bongo"), ("Soro", "Soros"), ("Koufa", "kouffar"), ("Gossi", "gosiers"), ("Boni", "bonnie"),
        ("Sebba", "Seba"), ("Libye", "Libby"), ("ISIS", "isi"), ("EIGS", "EIG"), ("Niger", "niggers"),
    ]

    /// In one index: one article for each name, one for each word.
    @Test func `Names and words do not meet`() throws {
        var articles: [StoredArticle] = []
        for (number, pair) in Self.apart.enumerated() {
            for (kind, text) in [("name", pair.name), ("word", pair.word)] {
                articles.append(
                    StoredArticle(
                        ArticleRecord(id: "\(kind)\(number)", title: "Un titre sur \(text)", path: "/\(number)"),
                        text: "Il est écrit \(text)."))
            }
        }
        var test = try TestIndex()
        test.protected = Self.shipped.words
        try test.build(articles)
        for (number, pair) in Self.apart.enumerated() {
            let names = try test.ids(pair.name)
            #expect(names.contains("name\(number)") && !names.contains("word\(number)"), "\(pair)")
            let words = try test.ids("+\(pair.word)")
            #expect(words.contains("word\(number)") && !words.contains("name\(number)"), "\(pair)")
            #expect(try test.ids("titre:\(pair.name)").contains("name\(number)"), "\(pair)")
        }
        // Without the list some of them do, where only the stem counts: a long query.
        let plain = try TestIndex(articles)
        let beside = " absent1 absent2 absent3 absent4"
        #expect(try plain.ids("Touré" + beside).contains("word0"))
        #expect(try !test.ids("Touré" + beside).contains("word0"))
        #expect(try plain.ids("Roch" + beside).contains("word2"))
    }

    /// The generation's own words count, in every way of reading it: queries, highlights, stem groups, synonyms.
    @Test func `A generation is searched as it was indexed`() throws {
        var test = try TestIndex()
        test.protected = ProtectedWordList("Kayes".utf8).words
        let article = StoredArticle(
            ArticleRecord(id: "a", title: "Titre", path: "/a"), text: "La ville de Kayes et les mines de Kaye.")
        try test.build([article])
        let generation = try test.index.openCurrent()
        try generation.verify()
        #expect(generation.protectedWords == test.protected)
        #expect(generation.manifest.files["protected"] != nil)
        #expect(generation.vocabulary.words(sharingStem: Array("kayes=".utf8)).count == 1)
        #expect(generation.vocabulary.words(sharingStem: Array("kaye".utf8)).count == 1)
        for (query, shown) in [("kayes", "Kayes"), ("kaye", "Kaye")] {
            let snippet = try #require(try test.search(SearchRequest(query: query)).hits.first?.snippet)
            let scalars = Array(snippet.text.unicodeScalars)
            #expect(
                snippet.highlights.map { String(String.UnicodeScalarView(scalars[$0])) } == [shown], "\(query)")
        }
        let synonyms = Synonyms(SynonymList("Kayes = Xaay".utf8), for: generation)
        #expect(synonyms.expanding(try QueryParser.parse("kayes").tree).outline == "{kayes | xaay}")
        #expect(synonyms.expanding(try QueryParser.parse("kaye").tree).outline == "kaye")

        // What is added to it is indexed alike.
        try test.change(
            removing: [], adding: [StoredArticle(ArticleRecord(id: "b", title: "Titre", path: "/b"), text: "Kayes")])
        #expect(try test.index.openCurrent().protectedWords == test.protected)
        #expect(try test.ids("kayes") == ["a", "b"])
        try test.merge(
            removing: ["a"], adding: [StoredArticle(ArticleRecord(id: "c", title: "Titre", path: "/c"), text: "Kaye")])
        #expect(try test.ids("kayes") == ["b"])
        #expect(try test.ids("kaye") == ["c"])
    }

    @Test func `An index is not added to with other words`() throws {
        var test = try TestIndex([StoredArticle(ArticleRecord(id: "a", title: "Titre", path: "/a"), text: "texte")])
        test.protected = ProtectedWordList("Kayes".utf8).words
        let error = #expect(throws: ArchiveError.self) { try test.change(removing: [], adding: []) }
        #expect(error?.code == .internalError)
        #expect(try test.ids("texte") == ["a"])
    }
}
