import SearchModel
import TestFolders
import Testing

@testable import Articles

/// What is to be known of articles beside their files: the day, and the names of papers.
@Suite struct ArticleReaderTests {
    private static let reader = ArticleReader(
        today: CalendarDate(year: 2025, month: 11, day: 20).unsafelyUnwrapped,
        aliases: SourceAliases("ASKIA 24 = askia24.net\n"))

    @Test func `The example in its comment runs`() throws {
        let today = Self.reader.today
        // Example
        let reader = ArticleReader(today: today, aliases: SourceAliases("Le Fleuve = le-fleuve.example"))
        let page = """
            <title>Le prix du mil baisse | le-fleuve.example</title>
            <p>Publié le 22 février 2025</p><p>Le mil n’a jamais été aussi bon marché, et les paysans s’en plaignent.</p>
            """
        let article = try reader.article(contents: Array(page.utf8), path: "mil.html", format: .html)
        // article.title is "Le prix du mil baisse", article.source is "Le Fleuve", article.date is 2025-02-22.
        // End of the example
        #expect(article.title == "Le prix du mil baisse" && article.source == "Le Fleuve")
        #expect(article.date?.description == "2025-02-22")
        let example = try SourceExample.documented(in: RepositoryFolder.sources + "/ArticleReader.swift")
        #expect(try SourceExample.run(in: #filePath) == example && !example.isEmpty)
    }

    private func line(_ json: String) throws -> Article {
        try Self.reader.article(line: Array(json.utf8).span, number: 7, path: "a.jsonl")
    }

    @Test func `A line goes by the name that the aliases give its paper`() throws {
        #expect(try line(#"{"text":"Un texte","source":"www.askia24.net"}"#).source == "ASKIA 24")
        #expect(try line(#"{"text":"Un texte","source":"Le Pays"}"#).source == "Le Pays")
    }

    @Test func `A page goes by the name that the aliases give its paper`() throws {
        let page = "<title>Les patrouilles</title><meta property=og:site_name content=askia24><p>Un texte de page."
        let article = try Self.reader.article(contents: Array(page.utf8), path: "a.html", format: .html)
        #expect(article.source == "ASKIA 24")
    }

    @Test(
        arguments: [
            ("Les patrouilles - ASKIA24", "ASKIA 24"), ("Les patrouilles | askia24.net", "ASKIA 24"),
            ("Les patrouilles - ASKIA 24, l’actualité du Mali", "ASKIA 24"),
            ("Les patrouilles - le-fleuve.ml", "le-fleuve.ml"), ("Les patrouilles | Politique", nil),
            ("Les patrouilles - Kayes", nil),
        ] as [(String, String?)])
    func `A page's title may end with its site, which is its source`(title: String, source: String?) throws {
        let page = "<title>\(title)</title><p>Un texte de page."
        let article = try Self.reader.article(contents: Array(page.utf8), path: "a.html", format: .html)
        #expect(article.source == source)
    }

    @Test func `What a line states counts more than what its text says`() throws {
        let stated = try line(
            #"{"text":"Bamako, ce mercredi 5 novembre 2025, le ministre","date":"2025-11","lang":"x"}"#)
        #expect(stated.date?.description == "2025-11" && stated.dates.published?.source == .member)
        #expect(stated.language == "x")
        let told = try line(
            #"{"text":"Le ministre a parlé ce mercredi 5 novembre 2025 de la sécurité dans la région."}"#)
        #expect(told.date?.description == "2025-11-05" && told.dates.published?.source == .text)
        #expect(told.language == "fr")
        let after = try line(
            #"{"text":"Le jeudi 6 février 2025, le ministre a parlé de la région et de la sécurité."}"#)
        #expect(after.date == nil && after.notBefore?.description == "2025-02-06")
    }

    @Test func `A date to come is none, and a remark says so`() throws {
        let article = try line(#"{"text":"Un texte","date":"2031-01-02"}"#)
        #expect(article.date == nil && article.notBefore == nil)
        #expect(
            article.remarks.map(\.description) == [
                "a.jsonl:7: has the date 2031-01-02, which is to come; it is indexed undated; write the day of publication"
            ])
    }

    @Test func `Blocks that are left out are kept on request, with their lines`() throws {
        let text =
            "Accueil\nPartager\nUn titre de cinq mots\n\n"
            + "Le ministre de la Défense a reçu son homologue à Dakar, où ils ont parlé de la sécurité de la région.\n"
        var reader = Self.reader
        #expect(try reader.article(contents: Array(text.utf8), path: "a.txt", format: .text).dropped == [])
        reader.keepsDropped = true
        let dropped = try reader.article(contents: Array(text.utf8), path: "a.txt", format: .text).dropped
        #expect(dropped.map(\.text) == ["Accueil", "Partager", "Un titre de cinq mots"])
        #expect(dropped.map(\.line) == [1, 2, 3])
    }
}
