import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import Store

@Suite("Spelling")
struct SpellingTests {
    /// Enough articles for words to be frequent or rare in.
    private static let index = Result { try TestIndex(articles) }

    private static let articles: [StoredArticle] = {
        let common = """
            L’armée du Mali et celle du Niger mènent des patrouilles conjointes près de la frontière. Les armées ont le
            même accord ; des soldats sont à Bamako, à Kayes et à Mopti. Le ministre de la Défense annonce un sommet. Les
            forces armées du Burkina Faso et du Sénégal y sont. D’accord avec la Cédéao, la gendarmerie surveille le
            perron du ministère. L’économie des régions attend : le marché, les éleveurs, les récoltes.
            """
        let rare = """
            À Kidal, à Ménaka, à Kati et à Diboli, sur la Falémé. Le président Goïta reçoit ses larmes. On appelle.
            """
        return (0..<12).map { number in
            StoredArticle(
                ArticleRecord(id: "\(number)", title: "Titre \(number)", path: "/\(number).txt", line: 1),
                text: number < 3 ? "\(common)\n\n\(rare)" : number == 3 ? "\(common) Le hapax." : common)
        }
    }()

    private func corrector() throws -> SpellingCorrector {
        try SearchableGeneration(Self.index.get().index.openCurrent()).spelling
    }

    /// What is read for a query, as it prints.
    private func read(_ query: String) throws -> String {
        try corrector().correct(QueryParser.parse(query).tree, of: query).tree.description
    }

    @Test(
        arguments: [
            // Left out, added, replaced, exchanged, doubled.
            ("patroulles", "patrouilles"), ("patrouiltles", "patrouilles"), ("patrouimles", "patrouilles"),
            ("patrouilels", "patrouilles"), ("fronttière", "frontiere"), ("frontire", "frontiere"),
            // The stem is known, and yet the word is wrong.
            ("patrouiles", "patrouilles"), ("gendarmmerie", "gendarmerie"),
            ("patrouiles conjointe", "patrouilles conjointe"),
            // Two errors in a long word, where people make them.
            ("gendarnnerie", "gendarmerie"), ("patrouileles", "patrouilles"),
            // Names of the Sahel.
            ("senegal malie", "senegal mali"), ("Malie", "mali"), ("nigre", "niger"), ("bmako", "bamako"),
            ("bammako", "bamako"), ("moptti", "mopti"), ("mopty", "mopti"), ("katti", "kati"), ("kayess", "kayes"),
            ("keyes", "kayes"), ("diboly", "diboli"), ("Diboly", "diboli"), ("fallémé", "faleme"), ("falame", "faleme"),
            ("menakka", "menaka"), ("kidall", "kidal"), ("goitta", "goita"),
            ("sommet de la cedaeo", "sommet de la cedeao"), ("Burkinna", "burkina"),
            // Accents and capitals are no errors.
            ("sénègal", "senegal"), ("ÉCONOMIE", "economie"), ("Goita", "goita"), ("FALEME", "faleme"),
        ])
    func `A word that the archive lacks is read as the nearest one in it`(_ query: String, _ expected: String) throws {
        #expect(try read(query) == expected)
    }

    @Test(
        arguments: [
            ("larmee", "armee", "l’armée"), ("larmées", "armees", "l’armées"), ("daccord", "accord", "d’accord"),
            ("leconomie", "economie", "l’économie"), ("lesarmées", "armees", "les armées"),
            ("delafrontière", "delafrontiere", nil), ("lafrontière", "frontiere", "la frontière"),
            ("burkinafaso", "burkinafaso", nil), ("frontièredu", "frontiere", "frontière du"),
        ] as [(String, String, String?)])
    func `A missing apostrophe or space is supplied`(_ query: String, _ expected: String, _ written: String?) throws {
        let (tree, corrections) = try corrector().correct(QueryParser.parse(query).tree, of: query)
        #expect(tree.description == expected)
        #expect(corrections.map(\.read) == (written.map { [$0] } ?? []))
    }

    @Test(
        arguments: [
            // A known word, however rare; a known stem.
            "hapax", "patrouille", "patrouiller", "conjointe", "maliens",
            // At its word: demanded, refused, quoted, begun, asked of a field.
            "+patroulles", "-patroulles", "\"patroulles\"", "patroul*", "titre:patroulles", "mali SAUF patroulles",
            "mali +(patroulles OU bmako)",
            // Too short, too far off, digits, other letters.
            "mli", "nge", "xyzzy", "patxxxlles", "patrouilles2", "ba4ako", "мали", "باماكو",
            // Nothing says that this is wrong: appelé, appelle.
            "appele",
        ])
    func `What the archive has, what is insisted on and what is no word stays`(_ query: String) throws {
        let tree = try QueryParser.parse(query).tree
        let read = try corrector().correct(tree, of: query)
        #expect(read.tree == tree)
        #expect(read.corrections.isEmpty)
    }

    @Test(
        arguments: [
            // A capital among small letters is a name's; the first word of a query has one anyway.
            ("visite de Perrou", "visite de perrou"), ("visite de perrou", "visite de perron"), ("Perrou", "perron"),
            ("visite de Bamaco", "visite de bamako"), ("visite de BAMACO", "visite de bamako"),
            ("le sommet d’Acord", "le sommet acord"),
            ("le sommet d’acord", "le sommet accord"), ("PERROU DU MINISTÈRE", "perron du ministere"),
            ("Le Perrou Du Ministère", "le perron du ministere"),
        ])
    func `A name is read as a name only`(_ query: String, _ expected: String) throws {
        #expect(try read(query) == expected)
    }

    @Test func `A correction says what was typed, how articles write what was read, and how many have it`() throws {
        let query = "patrouiles (patrouiles OU bmako) ET senegall"
        let (tree, corrections) = try corrector().correct(QueryParser.parse(query).tree, of: query)
        #expect(
            corrections == [
                Correction(typed: "patrouiles", read: "patrouilles", documents: 12),
                Correction(typed: "bmako", read: "Bamako", documents: 12),
                Correction(typed: "senegall", read: "Sénégal", documents: 12),
            ]
        )
        guard case .all(let parts) = tree, case .word(let word)? = parts.last else {
            Issue.record("\(tree)")
            return
        }
        #expect(word.surface == "senegal")
        #expect(word.typed == "senegall")
        #expect(word.source.range == query.unicodeScalars.count - 8..<query.unicodeScalars.count)
    }

    @Test func `The words nearest to another come best first, and only so many`() throws {
        let corrector = try corrector()
        func nearest(_ word: String, _ limit: Int = 5) -> [String] {
            corrector.nearest(to: word, limit: limit).map { corrector.written($0) }
        }
        #expect(nearest("armeee").first == "armée")
        #expect(nearest("armee") == ["armées"])
        #expect(nearest("armee", 0) == [])
        #expect(nearest("armee", -1) == [])
        #expect(nearest("xyzzy") == [])
        #expect(nearest("") == [])
    }

    @Test(.random)
    func `Any word is read, and read again it stays`() throws {
        let corrector = try corrector()
        var generator = SeededGenerator(seed: 59)
        let words = [
            "patrouilles", "bamako", "gendarmerie", "armee", "mali", "les", "l", "é", "’", "-", " ", "*", "0",
            "\u{301}",
        ]
        var corrected = 0
        for _ in 0..<3000 {
            var query = ""
            for _ in 0..<1 + generator.below(3) { query += generator.element(words) }
            var scalars = Array(query.unicodeScalars)
            for _ in 0..<generator.below(3) {
                scalars[generator.below(scalars.count)] = Unicode.Scalar(UInt8(97 + generator.below(26)))
            }
            query = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
            let read = try corrector.correct(QueryParser.parse(query).tree, of: query)
            let again = corrector.correct(read.tree, of: query)
            #expect(again.tree == read.tree, "\(query)")
            #expect(again.corrections.isEmpty, "\(query)")
            corrected += read.corrections.count
            // Against another text than it was parsed from, ranges mean nothing, and nothing breaks.
            _ = corrector.correct(read.tree, of: "")
            _ = corrector.nearest(to: query, limit: 3)
        }
        #expect(corrected > 300)
    }

    @Test func `An empty archive corrects nothing`() throws {
        let index = try TestIndex([])
        let corrector = try SearchableGeneration(index.index.openCurrent()).spelling
        let tree = try QueryParser.parse("patrouiles larmee").tree
        #expect(corrector.correct(tree, of: "patrouiles larmee").tree == tree)
    }
}
