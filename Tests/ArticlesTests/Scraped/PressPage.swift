import SearchModel
import Testing

@testable import Articles

/// A page as someone copied it, with what a reader takes out of it by hand.
struct PressPage: Sendable, CustomTestStringConvertible {
    var name, title: String
    var date, notBefore, source, author: String?
    /// How the first paragraph begins and the last ends, and how many there are, headings included.
    var first, last: String
    var paragraphs: Int
    /// Words that stand in the page and not in the article.
    var without: [String]
    var text: String

    var testDescription: String { name }
}

@Suite struct PressPageTests {
    static let pages = PressPage.mali + PressPage.senegal + PressPage.region + PressPage.agencies

    static let papers = """
        Malijet
        Seneweb = seneweb.com
        Dakaractu
        Journal du Mali
        Burkina24 = Burkina 24
        """

    static func article(_ text: String, aliases: String = papers) throws -> ScrapedArticle {
        ScrapedArticle(
            Array(text.utf8), format: .text,
            context: .init(today: try #require(CalendarDate("2026-11-24")), aliases: SourceAliases(aliases)))
    }

    @Test(arguments: pages)
    func `Each page gives its article, and nothing of its frame`(_ page: PressPage) throws {
        let article = try Self.article(page.text)
        #expect(article.title == page.title)
        #expect(article.dates.published?.date.description == page.date)
        #expect(article.dates.notBefore?.date.description == page.notBefore)
        #expect(article.source == page.source)
        #expect(article.author == page.author)
        #expect(article.paragraphs.first?.hasPrefix(page.first) == true, "\(article.paragraphs.first ?? "")")
        #expect(article.paragraphs.last?.hasSuffix(page.last) == true, "\(article.paragraphs.last ?? "")")
        #expect(article.paragraphs.count == page.paragraphs)
        for words in page.without { #expect(!article.text.contains(words), "\(words)") }
    }

    @Test(arguments: pages)
    func `Each paragraph and each line left out begins on the line that is said`(_ page: PressPage) throws {
        let article = try Self.article(page.text)
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            TitleLine.joined(String($0))
        }
        #expect(article.lines.count == article.paragraphs.count)
        for (paragraph, line) in zip(article.paragraphs, article.lines) {
            let start = lines[line - 1].drop { "-• ".contains($0) }
            #expect(paragraph.contains(start) || start.contains(paragraph))
        }
        for dropped in article.dropped {
            let line = try #require(dropped.line)
            #expect(lines[line - 1].contains(dropped.text.prefix(3)))
        }
    }

    // MARK: - One story in several places

    static let dispatch = """
        Au moins huit soldats burkinabè ont été tués mercredi dans l’attaque de leur détachement dans le nord du Burkina Faso, \
        a-t-on appris jeudi de sources sécuritaires.

        « Une attaque complexe a visé tôt le matin le détachement de Djibo », a indiqué à l’AFP une source sécuritaire, \
        faisant état d’un « bilan provisoire ».

        La riposte a permis de neutraliser plusieurs dizaines d’assaillants, a assuré une autre source. Le Burkina est dirigé \
        par une junte depuis septembre 2022.
        """

    static let dispatches: [(paper: String, above: String, below: String)] = [
        ("agency", "Burkina: huit soldats tués dans une attaque dans le Nord\n\n", ""),
        (
            "portal",
            """
            Afrique
            Burkina: huit soldats tués dans une attaque dans le Nord
            AFP - 20/02/2025 à 16:11
            © AFP

            """, "\n© 2025 AFP\nÀ LIRE AUSSI\nNiger: deux Indiens tués et un enlevé dans l’ouest\n"
        ),
        (
            "weekly",
            """
            Accueil
            Politique
            Burkina Faso : huit soldats tués à Djibo
            Par
            AFP
            -
            20 Fév 2025 - 18:40
            3
            PARTAGER
            Facebook

            """, "\nAFP\nARTICLES CONNEXESPLUS DE L'AUTEUR\nMali : un convoi attaqué près d’Ansongo\n3 COMMENTAIRES\n"
        ),
        (
            "daily", "Attaque de Djibo : huit soldats tués\n\nPublié le vendredi 21 fevrier 2025 | AFP\n\n",
            "\n\nCommentaires\n"
        ),
        (
            "blog",
            """
            Skip to content
            Search for:
            Huit soldats burkinabè tués dans le Nord
            février 21, 2025 by admin
            Share on Facebook

            """, "\nShare this:\nLike this:\nLoading...\nLeave a Reply\nCopyright © 2025 Sahel Blog\n"
        ),
    ]

    @Test(arguments: dispatches)
    func `A dispatch is the same in every paper`(_ paper: (paper: String, above: String, below: String)) throws {
        let article = try Self.article(paper.above + Self.dispatch + paper.below)
        #expect(article.text == Self.dispatch, "\(paper.paper)")
        #expect(article.dates.published != nil || paper.paper == "agency", "\(paper.paper)")
    }

    @Test func `A paper has one name under all its hosts`() throws {
        let aliases = "Sahel Matin = sahelmatin.net = www.sahelmatin.com = sahel-matin.ml = SahelMatin"
        let title = "Burkina : huit soldats tués à Djibo"
        let articles = try ["sahelmatin.net", "sahelmatin.com", "sahel-matin.ml", "SahelMatin"].map { name in
            try Self.article("\(title) - \(name)\n\n\(title)\n\n\(Self.dispatch)\n\nPartager\n", aliases: aliases)
        }
        for article in articles {
            #expect(article.source == "Sahel Matin")
            #expect(article.title == title)
            #expect(article.text == Self.dispatch)
        }
    }
}
