import FrenchText
import ProgramSupport
import SearchModel
import Testing

@testable import Archive
@testable import Store

/// The words of an archive: how many articles have them, how they are written, which belong together.
@Suite struct VocabularyTests {
    private func articles(_ texts: [String], titles: [String] = []) -> [StoredArticle] {
        texts.enumerated().map {
            StoredArticle(
                ArticleRecord(id: "\($0)", title: $0 < titles.count ? titles[$0] : "", path: "/\($0)", line: 1),
                text: $1)
        }
    }

    private func vocabulary(_ test: TestIndex) throws -> Vocabulary { try test.index.openCurrent().vocabulary }

    // MARK: - Written forms

    @Test(
        arguments: [
            (["au Sénégal", "le Senegal", "le Sénégal"], "senegal", "Sénégal"),
            (["la CEDEAO", "la Cédéao", "notre CEDEAO"], "cedeao", "CEDEAO"),
            (["des patrouilles", "Patrouilles ici."], "patrouilles", "patrouilles"),
            // A capital that only says that a sentence begins.
            (
                ["Patrouilles ici. Patrouilles là.\nPatrouilles.", "« Patrouilles » : des patrouilles"], "patrouilles",
                "patrouilles"
            ),
            (["Hier ? Aussi ! Patrouilles… Patrouilles", "les patrouilles"], "patrouilles", "patrouilles"),
            // Where nothing else is known, it has to do.
            (["Yaoundé"], "yaounde", "Yaoundé"),
            (["Il est né. Étonnant !"], "etonnant", "Étonnant"),
            // Of as many, the folded form, or else the first in byte order.
            (["un pré", "un pre"], "pre", "pre"),
            (["un pré", "un Pré"], "pre", "Pré"),
            (["l’armée", "l'ARMÉE", "d’armée"], "armee", "armée"),
            (["à N’Djamena", "à N'Djamena", "de N’Djamena"], "ndjamena", "N’Djamena"),
            (["l’anti-terroriste"], "antiterroriste", "anti-terroriste"),
            (["une main-d’œuvre, des œuvres", "œuvres"], "oeuvres", "œuvres"),
        ] as [([String], String, String)])
    func `A word is written as most articles write it`(
        _ texts: [String], _ surface: String, _ written: String
    ) throws {
        for shards in 1...2 {
            let vocabulary = try vocabulary(TestIndex(articles(texts), shards: shards))
            let id = try #require(vocabulary.id(surface))
            #expect(vocabulary.written(id) == written)
        }
    }

    @Test func `Updates weigh new forms against the one that was known`() throws {
        let test = try TestIndex(articles(["au Mali au Mali"]))
        func written() throws -> String {
            try vocabulary(test).id("mali").map { try vocabulary(test).written($0) } ?? ""
        }
        func article(_ id: String, _ text: String) -> StoredArticle {
            StoredArticle(ArticleRecord(id: id, title: "", path: "/\(id)"), text: text)
        }
        try test.change(removing: [], adding: [article("a", "au MALI")])
        #expect(try written() == "Mali")
        try test.merge(removing: [], adding: [article("b", "au MALI, au MALI"), article("c", "au MALI")], shards: 2)
        #expect(try written() == "MALI")
        try test.change(removing: [], adding: [article("d", "au Mali au Mali au Mali au Mali")])
        #expect(try written() == "Mali")
    }

    @Test func `A word written in ever new ways costs no more than a few of them`() throws {
        // 2^12 forms of one word, and a form as long as an article.
        let letters = Array("abcdefghijkl")
        let forms = (0..<1 << 12).map { number in
            letters.enumerated().map { number >> $0 & 1 == 1 ? $1.uppercased() : String($1) }.joined()
        }
        let long = "z" + String(repeating: "\u{AD}", count: 1000) + "z"
        let test = try TestIndex(articles(["de " + forms.joined(separator: " de "), "de \(long)"]))
        let vocabulary = try vocabulary(test)
        let id = try #require(vocabulary.id("abcdefghijkl"))
        #expect(vocabulary.written(id).lowercased() == "abcdefghijkl")
        #expect(vocabulary.id("zz").map { vocabulary.written($0) } == "zz")
    }

    // MARK: - Looking things up

    @Test func `Words are found by surface, prefix and stem`() throws {
        let test = try TestIndex(
            articles([
                "Le mali et le malien ; les Maliens, la malienne.", "Un mal, des maux. Le Mali !",
                "patrouille patrouilles",
            ]))
        let vocabulary = try vocabulary(test)
        func texts(_ words: ArraySlice<WordID>) -> [String] { words.map { vocabulary.text($0) } }
        #expect(
            texts(vocabulary.words(withPrefix: Array("mal".utf8))) == ["mal", "mali", "malien", "malienne", "maliens"])
        #expect(texts(vocabulary.words(withPrefix: Array("malien".utf8))) == ["malien", "malienne", "maliens"])
        #expect(texts(vocabulary.words(withPrefix: Array("maliz".utf8))) == [])
        #expect(texts(vocabulary.words(withPrefix: Array("zz".utf8))) == [])
        #expect(vocabulary.words(withPrefix: []) == vocabulary.sorted[...])
        let stem = Array(LightFrenchStemmer.stem("patrouille").utf8)
        #expect(texts(vocabulary.words(sharingStem: stem)) == ["patrouille", "patrouilles"])
        for none in ["le", "", "zzz", "patrouillesx"] {
            #expect(vocabulary.words(sharingStem: Array(none.utf8)).isEmpty)
        }
        for none in ["", "male", "malienness", "zzz", "\0"] { #expect(vocabulary.id(none) == nil) }
        #expect(vocabulary.id("mali").map { vocabulary.documents($0) } == 2)
    }

    @Test func `The most frequent words have the lowest ids`() throws {
        let vocabulary = try vocabulary(TestIndex(articles(["b c a", "b c", "b d", "b"])))
        #expect((0..<WordID(vocabulary.count)).map { vocabulary.text($0) } == ["b", "c", "a", "d"])
    }

    @Test(arguments: [UInt32.max, 1_000_000, 4])
    func `An id that no word has is a word without anything`(_ id: WordID) throws {
        let vocabulary = try vocabulary(TestIndex(articles(["b c a d"])))
        #expect(vocabulary.count == 4)
        #expect(vocabulary.surface(id) == [] && vocabulary.written(id) == "" && vocabulary.documents(id) == 0)
    }

    @Test func `A word that no article has any more is not offered, and comes back`() throws {
        let test = try TestIndex(articles(["commun unique", "commun"]))
        try test.change(removing: ["0"], adding: [])
        var words = try vocabulary(test)
        #expect(words.id("unique") == nil && words.words(withPrefix: Array("uni".utf8)).isEmpty)
        #expect(words.words(sharingStem: Array(LightFrenchStemmer.stem("unique").utf8)).isEmpty)
        try test.change(removing: [], adding: articles(["unique unique"]))
        words = try vocabulary(test)
        #expect(words.id("unique").map { words.documents($0) } == 1)
        #expect(words.count == 2)
        // A merge forgets it.
        try test.change(removing: ["0"], adding: [])
        try test.merge(removing: [], adding: [])
        #expect(try vocabulary(test).count == 1)
    }

    @Test func `However an index came about, its words are the same`() throws {
        let texts = Corpus.articles
        let whole = try TestIndex(texts)
        let dealt = try TestIndex(texts, shards: 5)
        let grown = try TestIndex(Array(texts.prefix(10)), shards: 2)
        try grown.merge(removing: [texts[3].id], adding: Array(texts[10..<30]), shards: 3)
        try grown.change(removing: [texts[12].id], adding: Array(texts[30...]))
        try grown.change(removing: [], adding: [texts[3], texts[12]])
        func words(_ test: TestIndex) throws -> [String] {
            let vocabulary = try vocabulary(test)
            return vocabulary.sorted.map { "\(vocabulary.text($0)) \(vocabulary.documents($0))" }
        }
        #expect(try words(whole) == words(dealt))
        #expect(try words(whole) == words(grown))
        let (one, other) = (try whole.index.openCurrent(), try dealt.index.openCurrent())
        #expect(
            try Files.read("\(one.path)/\(Vocabulary.fileName)") == Files.read("\(other.path)/\(Vocabulary.fileName)"))
    }

    // MARK: - Terms beside the words

    @Test func `Language and URL are terms`() throws {
        var article = StoredArticle(
            ArticleRecord(
                id: "1", title: "Titre", path: "/1", url: "https://www.abamako.com/actualités/armee-2?x=1",
                language: "FR"), text: "texte")
        let test = try TestIndex([article])
        try test.expect([article])
        let database = try Database(test.index.openCurrent().databasePath)
        func terms(_ prefix: TermPrefix) throws -> [String] {
            try database.terms([prefix.rawValue]).map { String(decoding: $0.term.dropFirst(), as: UTF8.self) }
        }
        #expect(try terms(TermPrefix("L")) == ["fr"])
        #expect(try terms(TermPrefix("U")) == ["1", "2", "abamako", "actualites", "armee", "com", "https", "www", "x"])
        article.language = nil
        try test.build([article])
        try test.expect([article])
    }
}
