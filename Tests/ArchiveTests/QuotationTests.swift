import Messages
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Quotations that no article has word for word.
@Suite struct QuotationTests {
    private static let titles = [
        "Les ex-combattants de Tessalit ont juré de contribuer à la paix",
        "Le gouverneur de Mopti remet des vivres aux déplacés de Bandiagara",
        "À Gao, les maraîchers réclament l’ouverture du marché aux légumes",
        "L’Assemblée vote la loi sur l’eau potable en milieu rural",
        "Trois enseignants enlevés près de Diapaga retrouvent la liberté",
        "La campagne de vaccination contre la rougeole démarre à Zinder",
        "Le barrage de Taoussa attend toujours ses premières turbines",
        "Niamey accueille le festival des cultures touarègues en décembre",
    ]

    private static let articles = titles.enumerated().map { number, title in
        StoredArticle(
            ArticleRecord(id: "title-\(number)", title: title, path: "/\(number)"),
            text: "Un reportage de notre envoyé. Les habitants de la ville ont parlé de paix, de marché, d’eau, de loi "
                + "et de vivres, sans en dire plus au gouverneur numéro \(number).")
    }

    private func search(_ query: String) throws -> SearchResults {
        try TestIndex(Self.articles).search(SearchRequest(query: query))
    }

    private static let note = Warning.Code.quotationNotFound

    @Test(arguments: [
        ("Les ex combattants de Tessalit ont juré de contribuer pour la paix", 0),
        ("Les ex-combattants de Tessalit jurent de contribuer à la paix", 0),
        ("Le gouverneur de Mopti remet les vivres aux déplacés de Bandiagara", 1),
        ("Gouverneur de Mopti: remise de vivres aux déplacés", 1),
        ("A Gao les maraichers réclament une ouverture du marché aux légumes", 2),
        ("Assemblée : vote de la loi sur l'eau potable en milieu rural", 3),
        ("Trois enseignants enlevés à Diapaga retrouvent la liberté", 4),
        ("La campagne de vaccination contre la rougeole débute à Zinder", 5),
        ("le barrage de Taoussa attend encore ses turbines", 6),
        ("Niamey accueille un festival de cultures touarègues", 7),
    ])
    func `The article that comes nearest is first, and it is said`(_ quotation: String, _ number: Int) throws {
        for marks in [("\"", "\""), ("« ", " »"), ("“", "”")] {
            let results = try search(marks.0 + quotation + marks.1)
            #expect(results.hits.first?.id == "title-\(number)")
            #expect(results.hits.count == 1)
            #expect(results.warnings.first?.code.known == Self.note)
            #expect(
                results.warnings.first?.message.text(in: .french)
                    == "aucun article n’a « \(quotation) » mot pour mot : voici ceux qui s’en approchent (+\"…\" l’exige mot pour mot)"
            )
        }
    }

    @Test(arguments: 0..<8)
    func `What an article has word for word is found so, without a word`(_ number: Int) throws {
        let title = Self.titles[number].replacing("’", with: "'").replacing("-", with: " ")
        let results = try search("\"\(title)\"")
        #expect(results.hits.map(\.id) == ["title-\(number)"])
        #expect(!results.warnings.contains { $0.code.known == Self.note })
    }

    @Test(arguments: [
        // It is demanded, or refused.
        "+\"gouverneur de Mopti remettra des vivres\"", "mali -\"gouverneur de Mopti remettra des vivres\"",
        // It has too few words.
        "\"gouverneur de Bandiagara\"", "\"vivres gouverneur\"",
        // Its words are to stand near each other, or begin so.
        "\"gouverneur de Mopti remettra des vivres\"~5", "\"gouverneur de Mopti remettra des viv*\"",
        // Nothing comes near.
        "\"une tempête de neige sur Oslo\"", "\"il n’y a de la\"",
        // A title is asked for.
        "titre:\"gouverneur de Mopti remettra des vivres\"",
    ])
    func `Other phrases are taken at their word`(_ query: String) throws {
        let results = try search(query)
        #expect(results.hits.isEmpty)
        #expect(!results.warnings.contains { $0.code.known == Self.note })
    }

    @Test func `The rest of the query counts as ever`() throws {
        let quotation = "\"Le gouverneur de Mopti remet les vivres\""
        #expect(try search("\(quotation) ET envoyé").hits.map(\.id) == ["title-1"])
        #expect(try search("\(quotation) ET tempête").hits.isEmpty)
        #expect(try search("\(quotation) SAUF Bandiagara").hits.isEmpty)
        #expect(try search("\(quotation) OU Taoussa").hits.map(\.id).sorted() == ["title-1", "title-6"])
    }

    /// One word of a title is left out, another put in its place, or two change places.
    @Test(.random) func `Whatever one word was changed, the title's article is first`() throws {
        var generator = SeededGenerator(seed: 11)
        let index = try TestIndex(Self.articles)
        for _ in 0..<60 {
            let number = generator.below(Self.titles.count)
            var words = Self.titles[number].split(separator: " ").map(String.init)
            let place = generator.below(words.count - 1)
            switch generator.below(3) {
            case 0: words.remove(at: place)
            case 1: words[place] = "xyzzy"
            default: words.swapAt(place, place + 1)
            }
            let query = "\"\(words.joined(separator: " "))\""
            #expect(try index.search(SearchRequest(query: query)).hits.first?.id == "title-\(number)", "\(query)")
        }
    }
}
