import Messages
import Testing

@testable import QueryLanguage
@testable import SearchModel

@Suite struct QueryWarningTests {
    private func warnings(_ query: String) throws -> [Warning] { try QueryParser.parse(query).warnings }

    @Test(arguments: [
        (
            Warning.Code.phraseTooLong, "\"a b c d e f g h i j k\"",
            "de « \"a b c d e f g h i j k\" », les 10 premiers mots sont cherchés : une expression n’en a pas plus"
        ),
        (
            .phraseTooLong, "titre:\"a b c d e f g h i j k\"",
            "de « titre:\"a b c d e f g h i j k\" », les 10 premiers mots sont cherchés : une expression n’en a pas plus"
        ),
        (
            .tooManyStopPhrases, "\"de la\" «le la» \"la les\" \"du la\"",
            "« \"la les\" » est laissé de côté : une requête a 2 expressions de mots vides au plus"
        ),
        (
            .tooManyProximities, "\"ka kb\"~2 \"kc kd\"~2 «ke kf»~2",
            "« «ke kf»~2 » est lu comme des mots : une requête a 2 expressions avec ~ au plus"
        ),
        (
            .proximityTooWide, "\"mali niger\"~500",
            "« \"mali niger\"~500 » est lu avec ~100 : des mots sont proches à cette distance au plus"
        ),
        (.prefixTooShort, "mali ab*", "« ab* » est lu comme un mot : un préfixe a 3 lettres au moins"),
        (.tooManyPrefixes, "aaa* bbb* ccc* ddd*", "« ccc* » est lu comme un mot : une requête a 2 préfixes au plus"),
        (
            .tooManyWords, "\"de la le et les des en un du une\" \"de la le et les des en\"",
            "« \"de la le et les des en\" » est laissé de côté : une requête a 64 mots au plus, où un mot vide d’une expression compte pour 5 et un préfixe pour 16"
        ),
        (
            .tooManyPrefixes, String(repeating: "mali ", count: 49) + "nig*",
            "« nig* » est lu comme un mot : un préfixe compte pour 16 des 64 mots d’une requête"
        ),
        (
            .notADate, "date:hiver mali",
            "« date:hiver » est lu comme des mots : une date est 2025, 2025-05, 19/5/2025, « mai 2025 », hier ou « mois dernier »"
        ),
        (
            .notADate, "depuis:«\nhiver»",
            "« depuis:« hiver» » est lu comme des mots : une date est 2025, 2025-05, 19/5/2025, « mai 2025 », hier ou « mois dernier »"
        ),
        (.starIgnored, "*terroriste", Self.star("*terroriste")),
        (.starIgnored, "mali p*parole", Self.star("p*parole")),
        (.starIgnored, "*terror*", Self.star("*terror*")),
        (.starIgnored, "\"force * conjointe\"", Self.star("\"force * conjointe\"")),
        (.starIgnored, "\"force *\"", Self.star("\"force *\"")),
        (.starIgnored, "\"force conj*\"~5", Self.star("\"force conj*\"~5")),
        (.starIgnored, "langue:f*", Self.star("langue:f*")),
        (.starIgnored, "*", Self.star("*")),
        (.prefixTooShort, "titre:te*", "« titre:te* » est lu comme un mot : un préfixe a 3 lettres au moins"),
        (.unknownField, "tag:mali", Self.field("tag:mali", "tag")),
        (.unknownField, "mali sujet:\"force conjointe\"", Self.field("sujet:\"force conjointe\"", "sujet")),
        (.unknownField, "-mot-clé:2025", Self.field("mot-clé:2025", "mot-clé")),
        (
            .impossibleDate, "date:2025-02-31 mali",
            "« date:2025-02-31 » : ce jour n’existe pas, 2025-02 a 28 jours"
        ),
        (
            .impossibleDate, "date:31 février 2024 mali",
            "« date:31 février 2024 » : ce jour n’existe pas, 2024-02 a 29 jours"
        ),
        (
            .impossibleDate, "date:2025-01..31/04/2025",
            "« date:2025-01..31/04/2025 » : ce jour n’existe pas, 2025-04 a 30 jours"
        ),
        (.impossibleDate, "date:2025-13", Self.noDate("date:2025-13")),
        (.impossibleDate, "avant:\"32 mars 2025\" mali", Self.noDate("avant:\"32 mars 2025\"")),
        (.impossibleDate, "date:31 février mali", Self.noDate("date:31 février")),
        (.impossibleDate, "date:32 mars 2025 mali", Self.noDate("date:32 mars 2025")),
    ])
    func `What is left out is said once`(_ code: Warning.Code, _ query: String, _ message: String) throws {
        #expect(try said(query) == ["\(code): \(message)"])
    }

    private static func star(_ part: String) -> String {
        "une étoile de « \(part) » est laissée de côté : elle se met au bout de 3 lettres au moins, comme dans jihad*"
    }

    private static func field(_ part: String, _ name: String) -> String {
        "« \(part) » est lu comme des mots : le champ « \(name): » n’existe pas ; les champs sont titre:, texte:, "
            + "source:, auteur:, url:, langue:, date:, avant:, après: et depuis:"
    }

    private static func noDate(_ part: String) -> String {
        "« \(part) » est lu comme des mots : cette date n’existe pas dans le calendrier"
    }

    @Test(arguments: [
        "Source: AFP", "14:45", "https://abamako.com/a", "Bamako : le ministre", "le sommet: c’est demain", "a:b",
        "* mali",
        "12:30:15", "mali titre:", ":)", "l’AFP: « non »", "porte-par*", "titre:terror*", "date:29/02/2024",
    ])
    func `What is pasted or typed as it should be has no warning`(_ query: String) throws {
        #expect(try said(query) == [])
    }

    /// The codes of a query's warnings, with what they say in French.
    private func said(_ query: String) throws -> [String] {
        try warnings(query).map { "\($0.code.rawValue): \($0.message.text(in: .french))" }
    }

    @Test func `Words beyond the limits are said to be left out`() throws {
        let words = (0..<40).map { "mot\($0)e" }.joined(separator: " ")
        #expect(
            try said(words) == [
                "tooManyWords: "
                    + "les mots à partir de « mot32e » sont laissés de côté : une requête a 32 mots différents au plus"
            ])
        #expect(
            try said(String(repeating: "le ", count: 65)) == [
                "tooManyWords: "
                    + "« le » est laissé de côté : une requête a 64 mots au plus, où un mot vide d’une expression compte pour 5 et un préfixe pour 16"
            ])
    }

    @Test(arguments: [17, 65])
    func `Parentheses that are not read are said not to be`(_ depth: Int) throws {
        let query = String(repeating: "(mot ET ", count: depth) + "mali OU niger" + String(repeating: ")", count: depth)
        let warnings = try warnings(query)
        #expect(warnings.first?.code.known == .tooDeep)
        #expect(
            warnings.first?.message.text(in: .french)
                == "les parenthèses ne sont pas lues : elles s’emboîtent sur 16 niveaux au plus")
    }

    @Test func `A long part is not told whole`() throws {
        let message = try #require(try warnings("date:" + String(repeating: "é\u{1B}", count: 200)).first?.message)
            .text(in: .french)
        #expect(message.hasPrefix("« date:é é é"))
        #expect(message.contains("… » est lu"))
    }

    @Test(arguments: QueryCase.words + QueryCase.operators)
    func `What is within the limits has no warning`(_ example: QueryCase) throws {
        #expect(try warnings(example.query) == [])
    }

    @Test func `Every code can come up`() throws {
        let queries = [
            String(repeating: "le ", count: 65), "\"a b c d e f g h i j k\"", "\"de la\" \"de la\" \"de la\"",
            "\"ka kb\"~2 \"kc kd\"~2 «ke kf»~2", "\"ka kb\"~101", "a*", "aaa* bbb* ccc*",
            String(repeating: "(", count: 65) + "mali", "date:hiver", "date:2025-02-31", "*a", "tag:mali",
        ]
        // Whether a quotation is found, only the archive knows.
        let codes = Set(Warning.Code.allCases).subtracting([.quotationNotFound])
        #expect(try Set(queries.flatMap(warnings).compactMap(\.code.known)) == codes)
    }
}
