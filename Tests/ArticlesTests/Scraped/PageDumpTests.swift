import SearchModel
import Testing

@testable import Articles

/// Pages that lynx, w3m and html2text wrote as text, and readers and clippers as Markdown.
@Suite struct PageDumpTests {
    private static let title = "Kayes : les marchands de mil réclament une baisse des taxes avant la saison des pluies"
    private static let paragraphs = [
        """
        Les marchands de mil de la région de Kayes ont fermé mardi leurs boutiques pour obtenir une baisse des taxes, que \
        le gouvernement avait promise au printemps.
        """,
        """
        Leur syndicat dit que le prix du sac a doublé en un an, et que les familles n’achètent plus que de quoi tenir une \
        semaine, faute d’argent.
        """,
        """
        Le gouverneur a reçu les marchands dans la soirée, et il a promis de porter leurs demandes à Bamako dès la fin de \
        la semaine prochaine.
        """,
    ]

    /// Breaks a text at a width, as these programs do.
    private static func wrapped(_ text: String, _ width: Int, indent: String = "") -> String {
        var lines: [String] = []
        var line = indent
        for word in text.split(separator: " ") {
            if line.count > indent.count, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
            }
            line += (line.count > indent.count ? " " : "") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// A link before every seventh word, with numbers from one on.
    private static func numbered(_ text: String, from start: Int) -> String {
        text.split(separator: " ").enumerated().map { $0 % 7 == 3 ? "[\(start + $0 / 7)]\($1)" : String($1) }
            .joined(separator: " ")
    }

    private static func lynx(numbers: Bool) -> String {
        var blocks = [
            "   #\(numbers ? "[1]" : "")Le Fleuve » Flux",
            "     * \(numbers ? "[2]" : "")Accueil\n     * \(numbers ? "[3]" : "")Politique",
        ]
        blocks += [
            "   (BUTTON) Menu", wrapped(title, 80),
            "   Par \(numbers ? "[14]" : "")Awa Diallo\n   Publié le 12 mars 2025 à 08h20",
        ]
        for (index, paragraph) in paragraphs.enumerated() {
            blocks.append(wrapped(numbers ? numbered(paragraph, from: 20 + 10 * index) : paragraph, 75, indent: "   "))
        }
        blocks.append("   \(numbers ? "[60]" : "")Contact\n   \(numbers ? "[61]" : "")Mentions légales")
        if numbers {
            blocks.append(
                "References\n\n   Visible links\n   1. https://le-fleuve.example/flux\n   2. file:///politique\n  14. https://le-fleuve.example/awa\n  61. https://le-fleuve.example/m"
            )
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func w3m(numbers: Bool) -> String {
        var blocks = ["  • \(numbers ? "[1]" : "")Accueil\n  • \(numbers ? "[2]" : "")Politique", wrapped(title, 80)]
        blocks.append("Par \(numbers ? "[3]" : "")Awa Diallo\nPublié le 12 mars 2025 à 08h20")
        for (index, paragraph) in paragraphs.enumerated() {
            blocks.append(wrapped(numbers ? numbered(paragraph, from: 20 + 10 * index) : paragraph, 80))
        }
        blocks.append("\(numbers ? "[60] " : "")Contact\n\(numbers ? "[61] " : "")Mentions légales")
        if numbers {
            blocks.append(
                "References:\n\n[1] https://le-fleuve.example/\n[2] https://le-fleuve.example/p\n[61] https://le-fleuve.example/m"
            )
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static let html2text = """
        [Logo_du_Fleuve]
            * Accueil
            * Faits_divers
        \(wrapped("****** \(title) ******", 79))
        Par Awa_Diallo
        Publié le 12 mars 2025 à 08h20
        [Une femme vend du mil au marché de Médine, dans le centre de la ville de
        Kayes]
        \(wrapped(paragraphs[0].replacing("saison des pluies", with: "saison_des_pluies"), 79))

        \(wrapped(paragraphs[1].replacing("une semaine", with: "une_semaine"), 79))

        \(wrapped(paragraphs[2], 79))

        **** À_lire_aussi ****
        Gao_:_un_camion_prend_feu
        Mentions_légales
        """

    private static let markdown = """
        [Accueil](https://le-fleuve.example/) [Politique](https://le-fleuve.example/p)

        # \(wrapped(title, 76))

        Par [Awa
        Diallo](https://le-fleuve.example/auteurs/awa-diallo-
        journaliste.html)

        Publié le 12 mars 2025 à 08h20

        ![Une femme vend du mil](https://le-fleuve.example/mil-
        au-marche.jpg)

        \(wrapped(paragraphs[0].replacing("la région de Kayes", with: "la [région de Kayes](https://le-fleuve.example/kayes)"), 78))

        \(wrapped(paragraphs[1], 78))

        \(wrapped(paragraphs[2], 78))

        [Mentions légales](https://le-fleuve.example/m)
        """

    @Test(arguments: [
        ("lynx -dump", lynx(numbers: true)), ("lynx -dump -nolist", lynx(numbers: false)),
        ("w3m -dump", w3m(numbers: false)),
        ("w3m with link numbers", w3m(numbers: true)), ("html2text", html2text), ("html2text of Python", markdown),
    ])
    func `A page that was written as text is read`(_ name: String, _ text: String) throws {
        #expect(MarkdownText.isLikely(Array(text.utf8)) == (text == Self.markdown))
        let article = try ScrapedArticleTests.article(text, text == Self.markdown ? .markdown : .text)
        #expect(article.title == Self.title)
        #expect(article.paragraphs == Self.paragraphs)
        #expect(article.dates.best?.date == CalendarDate("2025-03-12"))
        #expect(article.author == "Awa Diallo")
    }

    @Test func `Notes in a text are not the numbers of links`() throws {
        let text =
            "Un rapport[1] sur le mil\n\nLe prix du mil a doublé [2], dit un rapport [3].\n\n[1] Voir ci-dessous.\n[2] Chiffres de 2024.\n[3] Le même."
        let article = try ScrapedArticleTests.article(text)
        #expect(article.paragraphs.joined().contains("doublé [2]"))
        #expect(article.paragraphs.joined().contains("[1] Voir"))
    }

    @Test(arguments: [
        "snake_case et l_autre", "* un astérisque", "2 * 3 * 4", "** note", "[sic] et [...]", "La ligne (BUTTON) reste",
    ])
    func `The marks of these programs stay in other texts`(_ line: String) throws {
        let text =
            "Un titre de note\n\nLe prix du mil a doublé en un an.\n\nVoici \(line) dans le texte.\n\nFin de la note."
        #expect(try ScrapedArticleTests.article(text).paragraphs.contains("Voici \(line) dans le texte."))
    }

    @Test(arguments: ["**", "*", "***", "__"]) func `A title between marks loses them`(_ mark: String) throws {
        for format in [ArticleFormat.text, .markdown] where mark.first == "*" || format == .markdown {
            let text = "\(mark)\(Self.title)\(mark)\n\n" + Self.paragraphs.joined(separator: "\n\n")
            let article = try ScrapedArticleTests.article(text, format)
            #expect(article.title == Self.title && article.paragraphs == Self.paragraphs)
        }
    }

    @Test func `The time of an update behind a bar is not the source`() throws {
        let line = "Awa Diallo | 12 mars 2025 à 7h00 | mis à jour à 10h52"
        let article = try ScrapedArticleTests.article(
            "\(Self.title)\n\n\(line)\n\n" + Self.paragraphs.joined(separator: "\n\n"))
        #expect(article.source == nil && article.author == "Awa Diallo")
        #expect(article.dates.best?.date == CalendarDate("2025-03-12"))
    }

    // MARK: - Headers of readers and clippers

    private static let url = "https://www.le-fleuve.example/mali/mil-1207.html"
    private static let body = paragraphs.joined(separator: "\n\n")

    @Test(arguments: [
        (
            "Obsidian",
            "---\ntitle: \"\(title)\"\nsource: \"\(url)\"\nauthor:\n  - \"[[Awa Diallo]]\"\npublished: 2025-03-12\ncreated: 2025-11-10\ndescription: \"Le mil\"\ntags:\n  - \"clippings\"\n---\n\(body)"
        ),
        (
            "Joplin",
            "---\ntitle: '\(title)'\nupdated: 2025-11-10 12:11:54Z\ncreated: 2025-11-10 12:11:54Z\nsource: \(url)\nauthor: Awa Diallo\ndate: 2025-03-12\n---\n\n\(body)"
        ),
        (
            "MarkDownload",
            "---\ncreated: 2025-11-10T12:11:54 (UTC +01:00)\ntags: []\nsource: \(url)\nauthor: Awa Diallo\npublished: 12 mars 2025\n---\n\n# \(title)\n\n\(body)"
        ),
        (
            "Jina",
            "Title: \(title)\n\nURL Source: \(url)\n\nPublished Time: 2025-03-12T10:00:00+00:00\n\nAuthor: Awa Diallo\n\nMarkdown Content:\n\(body)"
        ),
        ("keys in bold", "# \(title)\n\n**URL:** \(url)\n**Author:** Awa Diallo\n**Published:** 2025-03-12\n\n\(body)"),
        (
            "keys in a list",
            "# \(title)\n\n- Author: [[Awa Diallo]]\n- URL: <\(url)>\n- Date: 12/03/2025\n- Tags: #mil\n\n\(body)"
        ),
        (
            "lines below the title",
            "# \(title)\n\nURL: [\(url)](\(url))\n\nPublished: March 12, 2025\n\nAuthor: Awa Diallo\n\n\(body)"
        ),
        ("inline fields", "title:: \(title)\nurl:: \(url)\nauthor:: Awa Diallo\ndate:: 2025-03-12\n\n\(body)"),
    ])
    func `What a reader or a clipper writes above a text is its header`(_ name: String, _ text: String) throws {
        let article = try ScrapedArticleTests.article(text, .markdown)
        #expect(article.title == Self.title)
        #expect(article.paragraphs == Self.paragraphs)
        #expect(article.url == Self.url && article.source == "le-fleuve.example")
        #expect(article.author == "Awa Diallo")
        #expect(article.dates.best?.date == CalendarDate("2025-03-12"))
    }

    @Test(arguments: [
        "created: 2025-11-10", "created: 2025-11-10\nupdated: 2025-11-11", "clipped: 2025-11-10",
        "date saved: 2025-11-10",
    ])
    func `When a page was clipped is no date of it`(_ lines: String) throws {
        let article = try ScrapedArticleTests.article(
            "---\ntitle: Un titre\nsource: \(Self.url)\n\(lines)\n---\n\n\(Self.body)", .markdown)
        #expect(article.dates.published == nil && article.dates.updated == nil)
    }
}
