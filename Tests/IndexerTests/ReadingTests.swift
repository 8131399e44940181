import Archive
import Articles
import Glibc
import JSON
import Messages
import ProgramSupport
import SearchModel
import Store
import Testing

@testable import Indexer

/// Runs over pages, scraped text and lines, with tables of names.
@Suite struct ReadingTests {
    private let work: Workspace
    private var places: DataFilePlaces { DataFilePlaces(own: work.path("names.txt"), isNamed: true) }

    private static let page = """
        <!doctype html><html lang="fr"><head><title>Le titre de la page - Le Journal</title>
        <meta property="og:site_name" content="askia24"><meta property="article:published_time" content="2025-02-22"></head>
        <body><nav><a href="/">Accueil</a> <a href="/mali">Mali</a></nav><article><h1>Le titre de la page</h1>
        <p>Les patrouilles conjointes ont repris ce matin le long de la Falémé, a-t-on appris de source sûre.</p>
        <p>Elles avaient été suspendues en août, quand la crue avait emporté les deux pontons de la rive gauche.</p></article>
        <footer>Contactez-nous</footer></body></html>
        """

    init() throws {
        work = try Workspace()
        try work.write("articles/page.html", Self.page)
        try work.write(
            "articles/b.txt",
            "Accueil\nPartager\nUn titre de quatre mots\n\nLe jeudi 6 février 2025, le ministre a reçu son homologue à Dakar, "
                + "où ils ont parlé de la sécurité.\n")
        try work.write(
            "articles/c.jsonl",
            [#"{"id":"c","title":"Un titre","text":"Le texte est là.","source":"www.askia24.net"}"#])
    }

    private func article(_ id: String) throws -> StoredArticle {
        let reader = try ArchiveReader(work.index.openCurrent())
        return try #require(try reader.article(id: id))
    }

    private func id(_ name: String) -> String {
        String(ContentHash(of: work.path(name).utf8Span.span).description.prefix(16))
    }

    @Test func `What is indexed is the article`() async throws {
        try work.write("names.txt", "ASKIA 24 = askia24.net = askia24\n")
        #expect(try await work.run(sources: places).counts == Counts(new: 3))
        let page = try article(id("articles/page.html"))
        #expect(page.title == "Le titre de la page" && page.source == "ASKIA 24" && page.language == "fr")
        #expect(page.date?.description == "2025-02-22" && page.text.hasPrefix("Les patrouilles"))
        #expect(try work.search("accueil").isEmpty && work.search("contactez").isEmpty)
        #expect(try work.search("patrouilles") == ["articles/page.html:4"])
        #expect(page.line == 4 && page.paragraphLines == ParagraphLines([4, 5]))
        #expect(try work.search("homologue") == ["articles/b.txt:5"])
        #expect(try article("c").source == "ASKIA 24")
        #expect(try work.search("partager").isEmpty)
    }

    @Test func `Other names of sources read everything anew, the same ones do not`() async throws {
        #expect(try await work.run().rebuildReason == nil)
        work.settle()
        try work.write("names.txt", "ASKIA 24 = askia24.net = askia24\n")
        let renamed = try await work.run(sources: places)
        #expect(renamed.counts == Counts(new: 3) && renamed.rebuildReason == .sourceNames)
        #expect(try article("c").source == "ASKIA 24")
        work.settle()
        try work.write("names.txt", "# un commentaire\n\nASKIA 24 = askia24.net = askia24\n")
        #expect(try await work.run(sources: places).counts == Counts(unchanged: 3))
        try work.remove("names.txt")
        let error = await #expect(throws: ArchiveError.self) { try await work.run(sources: places) }
        #expect(error?.message.description == "\(work.path("names.txt")) is not there")
    }

    @Test func `A line that names nothing is told with its place`() async throws {
        try work.write("names.txt", "RFI = rfi.fr\n= =\n")
        let report = try await work.run(sources: places)
        #expect(
            work.complaints(report) == [
                "names.txt:2:1: no name of a source; write a name, then = and the others that it goes by, or remove the line"
            ])
    }

    // MARK: - --extract

    private func extract(_ names: [String], keepsDropped: Bool = false) throws -> (lines: [JSONValue], report: Report) {
        let today = try #require(CalendarDate("2025-11-20"))
        var lines: [[UInt8]] = []
        var extraction = Extraction(ArticleReader(today: today, keepsDropped: keepsDropped)) { line in
            lines.append(line)
            return true
        }
        try extraction.run(names.map { FilePath(work.path($0)) })
        return (try lines.map { try JSONValue.parse($0.span) }, extraction.report)
    }

    @Test func `What is read is printed, and nothing is written`() throws {
        try work.write("articles/empty.html", "<p>")
        try work.write("articles/d.jsonl", ["{", #"{"id":"d","text":"Un texte"}"#])
        let (lines, report) = try extract(["articles"])
        let objects = lines.compactMap(\.objectValue)
        #expect(
            objects.map { $0["path"]?.stringValue }
                == ["b.txt", "c.jsonl", "d.jsonl", "page.html"].map { work.path("articles/\($0)") })
        #expect(report.skipped.map(\.path.string) == ["d.jsonl", "empty.html"].map { work.path("articles/\($0)") })
        let page = objects[3]
        #expect(page["id"]?.stringValue == id("articles/page.html"))
        #expect(page["date"]?.stringValue == "2025-02-22")
        let evidence = try #require(page["date_evidence"]?.objectValue)
        #expect(evidence["source"]?.stringValue == "opengraph" && evidence["matched"]?.stringValue == "2025-02-22")
        #expect(evidence["precision"]?.stringValue == "day" && page["dropped"] == nil)
        let text = objects[0]
        #expect(text["date"] == .null && text["date_evidence"] == nil)
        #expect(text["not_before"]?.objectValue?["date"]?.stringValue == "2025-02-06")
        #expect(work.index.currentNumber() == nil)
    }

    @Test func `A lead that the page sets apart is printed apart, and indexed with the text`() async throws {
        let lead = "Le chef d’état-major de l’armée malienne a signé à Dakar un accord sur les patrouilles conjointes."
        let text = """
            Les deux généraux ont passé deux jours dans la capitale sénégalaise pour parler de la sécurité le long de la Falémé, \
            où des groupes armés s’en prennent depuis un an aux convois.
            """
        try work.write(
            "articles/lead.html",
            """
            <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\(text)"}</script>
            <h1>Un accord à Dakar</h1><p>\(lead)</p><article><p>\(text)</p></article>
            """)
        let page = try #require(try extract(["articles/lead.html"]).lines.first?.objectValue)
        #expect(page["lead"]?.stringValue == lead && page["text"]?.stringValue == text)
        try await work.run()
        #expect(try article(id("articles/lead.html")).text == "\(lead)\n\n\(text)")
    }

    @Test func `What is left out is printed on request`() throws {
        let (lines, _) = try extract(["articles/b.txt"], keepsDropped: true)
        let dropped = try #require(lines.first?.objectValue?["dropped"]?.arrayValue).compactMap(\.objectValue)
        #expect(dropped.map { $0["text"]?.stringValue } == ["Accueil", "Partager", "Un titre de quatre mots"])
        #expect(dropped.allSatisfy { $0["reason"]?.stringValue?.isEmpty == false && $0["line"]?.integerValue != nil })
    }

    @Test func `It ends where nobody reads on`() throws {
        let today = try #require(CalendarDate("2025-11-20"))
        var count = 0
        var extraction = Extraction(ArticleReader(today: today)) { _ in
            count += 1
            return false
        }
        try extraction.run([FilePath(work.path("articles"))])
        #expect(count == 1)
    }
}
