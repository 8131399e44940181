internal import Messages
import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// What queries find in the corpus.
@Suite struct SearchTests {
    private let corpus: TestIndex

    init() throws { corpus = try TestIndex(Corpus.articles) }

    /// Queries that mean the same, and what they find.
    struct Case: Sendable, CustomTestStringConvertible {
        var queries: [String]
        var ids: [String]
        var testDescription: String { queries.joined(separator: " | ") }

        init(_ queries: String..., finds ids: String) {
            self.queries = queries
            self.ids = ids.split(separator: " ").map(String.init)
        }
    }

    @Test(arguments: [
        Case(
            "armée", "l'armee", "ARMÉE", "armées", "l’armée", "L'ARMEE", "arme\u{301}e", "d’armées", "ar\u{AD}mée",
            finds: "armee-1 armee-2 armee-3 armee-4"),
        Case("cedeao", "Cédéao", "CEDEAO", "C.E.D.E.A.O.", "la cédéao", finds: "cedeao-1 cedeao-2 cedeao-3"),
        Case("N’Djamena", "n'djamena", "Ndjamena", finds: "tchad-1 tchad-2"),
        Case("djamena", finds: "tchad-1"),
        Case("antiterroriste", "anti-terroriste", "ANTI–TERRORISTE", finds: "anti-1 anti-2"),
        Case("1 404,5", "1\u{A0}404,5", "1404,5", "1404.5", finds: "nombre-1 nombre-2"),
        Case("mobilise", "mobilisé", finds: "armee-1"),
        Case("introuvable", "introuvable nullepart", "\"introuvable\"", "zzz*", finds: ""),
        Case("", "  ", "()", "?!", "\"\"", finds: ""),
    ])
    func `Words are found however they are written`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test(arguments: [
        Case(
            "\"coopération militaire\"", "«cooperation militaire»", "“COOPÉRATION MILITAIRE”",
            finds: "phrase-1 phrase-3"),
        Case("\"accord de coopération\"", finds: "phrase-1"),
        Case("\"militaire coopération\"", finds: ""),
        Case("\"repris la ville\"", "\"l’armée a repris\"", "\"armée a repris la ville\"", finds: "armee-1"),
        Case("\"dans l'armée\"", "\"dans armee\"", finds: "armee-4"),
        Case("\"patrouilles conjointes\"", finds: "body-1 title-1"),
        // A phrase takes words as written, and does not reach from the title into the text.
        Case("\"patrouille conjointe\"", "\"coopération militaire de\"", finds: ""),
    ])
    func `Phrases are found across accents, elision and lines`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test(arguments: [
        // armée a repris la ville: four words apart.
        Case("\"armée ville\"~4", "\"ville l’armée\"~4", "«la ville à l'armée»~4", finds: "armee-1"),
        Case("\"armée repris ville\"~4", "\"ville armée repris\"~4", finds: "armee-1"),
        Case("\"armée ville\"~3", "\"armée repris ville\"~3", finds: ""),
        Case("\"militaire coopération\"~1", finds: "phrase-1 phrase-3"),
        Case("\"militaire coopération\"~2", finds: "phrase-1 phrase-2 phrase-3"),
        // Three words are never nearer than two.
        Case("\"militaire coopération accord\"~1", "\"militaire coopération accord\"~2", finds: ""),
        Case("\"ensemble soldats marchent\"~1", "\"soldats les ensemble marchent\"~2", finds: "title-1"),
        Case("\"patrouilles ont commencé\"~3", finds: "body-1"),
        Case("\"militaire coopération\"~100", finds: "phrase-1 phrase-2 phrase-3"),
    ])
    func `Words are found near each other in any order`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test(arguments: [
        Case("armée ET ville", "armée AND ville", "+armée +ville", finds: "armee-1"),
        Case("ville OU abuja", "ville OR abuja", "ville abuja", finds: "armee-1 cedeao-1"),
        Case("armée SAUF ville", "armée NOT ville", "armée -ville", finds: "armee-2 armee-3 armee-4"),
        Case("armée SAUF (ville OU terre)", "armée -ville -terre", finds: "armee-2 armee-4"),
        Case("(ville OU abuja) ET (armée OU lagos)", finds: "armee-1"),
        Case("+armée ville", "+armée", finds: "armee-1 armee-2 armee-3 armee-4"),
        Case("+ville armée", "+ville introuvable", finds: "armee-1"),
        Case("armée ET introuvable", "+introuvable armée", "armée -armée", finds: ""),
        Case("+\"coopération militaire\" accord", finds: "phrase-1 phrase-3"),
        Case("coopération -\"coopération militaire\"", finds: "phrase-2 phrase-4"),
        Case("jihad*", "JIHAD*", "l’jihad*", finds: "jihad-1 jihad-2"),
        Case("jihadiste", finds: "jihad-1"),
        Case("+jihad* -convoi", finds: "jihad-2"),
        Case("armée -(le OU la OU des OU on OU terre)", finds: ""),
    ])
    func `Operators combine`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test(arguments: [
        Case("titre:patrouilles", "title:patrouille", "titre:\"patrouilles conjointes\"", finds: "title-1"),
        Case("titre:frontière", finds: "body-1 title-1"),
        Case("source:abamako", "source:Abamako.com", "source:\"abamako com\"", finds: "armee-1 cedeao-1"),
        Case("source:askia", "source:\"ASKIA 24\"", finds: "armee-2"),
        Case("auteur:diop", "author:DIOP", "auteur:\"Aminata Diop\"", finds: "armee-1"),
        Case("auteur:N’Diaye", "auteur:diaye", "auteur:ndiaye", finds: "armee-3"),
        Case("armée source:abamako", "source:abamako armée", "armée ET source:abamako", finds: "armee-1"),
        Case("armée -source:abamako", "armée SAUF source:abamako", finds: "armee-2 armee-3 armee-4"),
        Case("armée (source:abamako OU source:askia)", finds: "armee-1 armee-2"),
        Case("armée (date:2024 OU date:2025-02-20)", finds: "armee-1 armee-3 armee-4"),
        Case("armée (source:abamako date:2025)", "armée (-date:2024 -source:askia)", finds: "armee-1"),
        Case("texte:patrouilles", "texte:patrouille", "texte:\"patrouilles conjointes\"", finds: "body-1 title-1"),
        Case("titre:\"à la frontière\"", finds: "title-1"),
        Case("url:armee", "url:\"armee 1\" OU url:armee", finds: "armee-1 armee-2 armee-3 armee-4"),
        Case("url:https://example.org/armee-1", finds: "armee-1"),
        Case("source:introuvable", "titre:armée", "auteur:abamako", finds: ""),
    ])
    func `Fields narrow`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test(arguments: [
        Case("armée date:2025", "armée date:2025..", "armée date:>=2025", "armée date:>2024", finds: "armee-1 armee-2"),
        Case("armée date:2024", "armée date:<2025", "armée date:..2024-12-31", finds: "armee-3 armee-4"),
        Case("armée date:2025-02", "armée date:2025-02-01..2025-02-28", finds: "armee-1 armee-2"),
        Case("armée date:2025-02-20", "armée date:2025-02-20..2025-02-28", finds: "armee-1"),
        Case("armée date:2024-09-22..2025-02-20", "armée date:2024-09..2025-02-27", finds: "armee-1 armee-3"),
        Case("armée date:2024-01..2024-12", "armée date:2024-01-01..2024-12-31", finds: "armee-3 armee-4"),
        Case("armée -date:2025", finds: "armee-3 armee-4"),
        Case("date:2024-02-29", "date:2024-02", "date:2024-02-29..2024-03-01", finds: "cedeao-3"),
        Case("date:2025-04-01..2025-06-01", finds: "cedeao-1 phrase-2 title-1"),
        Case("date:>=2025-06-02", finds: "body-1 phrase-4"),
        Case("armée depuis:2025-02", "armée après:2024", "armée 2025-01..2025-03", finds: "armee-1 armee-2"),
        Case("armée avant:2025", "armée avant:janvier-2025", "armée avant:1/1/2025", finds: "armee-3 armee-4"),
        Case("date:2025-12-15..", "date:2025-05..2025-02", "date:2030", "date:..1990", "date:2025-02-31", finds: ""),
    ])
    func `Dates narrow`(_ example: Case) throws {
        for query in example.queries { #expect(try corpus.ids(query) == example.ids, "\(query)") }
    }

    @Test func `A word of the title weighs more`() throws {
        #expect(try corpus.hits("patrouilles conjointes").map(\.id) == ["title-1", "body-1"])
        let hits = try corpus.hits("patrouilles")
        #expect(hits[0].score > hits[1].score)
    }

    @Test func `More of the words rank higher`() throws {
        #expect(try corpus.hits("armée ville habitants").first?.id == "armee-1")
        #expect(try corpus.hits("ville habitants armée").first?.id == "armee-1")
    }

    @Test func `Stop words are searched where there is nothing else`() throws {
        #expect(try corpus.ids("des").contains("jihad-1"))
        #expect(try corpus.ids("est de").contains("phrase-1"))
        #expect(try corpus.ids("de abuja") == ["cedeao-1"])
        #expect(try corpus.ids("quel est le prix des routes") == corpus.ids("prix routes"))
    }

    @Test(arguments: [
        ("L’Armée -\"Force conjointe\"", "armee -\"force conjointe\""), ("N’Djamena", "N'Djamena"),
        ("date:>=2025 mali ET (", "date:2025.. mali"), ("", ""),
    ])
    func `The answer tells how the query was read`(_ query: String, _ understood: String) throws {
        let results = try corpus.search(SearchRequest(query: query))
        #expect(results.understood == understood)
        #expect(results.generation == 1)
    }

    @Test func `A hit tells what the article says of itself`() throws {
        let hit = try #require(try corpus.hits("habitants").first)
        let article = try #require(Corpus.articles.first { $0.id == "armee-1" })
        #expect(hit.title == article.title)
        #expect(hit.source == "Abamako.com")
        #expect(hit.author == "Aminata Diop")
        #expect(hit.date == CalendarDate("2025-02-20"))
        #expect(hit.path == article.path)
        #expect(hit.line == article.line)
        #expect(hit.url == article.url)
        #expect(hit.snippet == nil)
        #expect(hit.score > 0)
        #expect(try corpus.article("armee-1") == article)
        #expect(try corpus.article("vide") == Corpus.articles.first { $0.id == "vide" })
        #expect(try corpus.article("armee") == nil)
        #expect(try corpus.article("") == nil)
    }

    @Test func `A cancelled query answers nothing`() throws {
        var reader = try ArchiveReader(corpus.index.openCurrent())
        let error = #expect(throws: ArchiveError.self) {
            _ = try reader.search(SearchRequest(query: "armée"), isCancelled: { true })
        }
        #expect(error?.code == .cancelled)
    }

    @Test func `A query that is too large is refused`() throws {
        let query = String(repeating: "armée ", count: 400)
        let error = #expect(throws: ArchiveError.self) { try corpus.ids(query) }
        #expect(error?.code == .queryTooLarge)
    }
}
