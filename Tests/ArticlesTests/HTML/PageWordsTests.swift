import SearchModel
import Testing

@testable import Articles

/// What words, names and places of a page mislead about: dates, sentences, figures, lists.
@Suite struct PageWordsTests {
    private static let title = "Un accord à Dakar"
    private static let (first, second) = ("<p>\(HTMLArticleTests.first)</p>", "<p>\(HTMLArticleTests.second)</p>")

    private static func article(_ body: String, title: String = title) throws -> Article {
        try HTMLArticleTests.extraction("<html><title>\(title)</title><body>\(body)</body></html>").article
    }

    /// What stands between the title and the text, and the date of the article.
    @Test(
        arguments: [
            // The title speaks of what is to come, the line below it is of the day.
            (
                "<h1>Justice : la réforme sera prête à la fin du mois</h1><p>Awa Diallo</p><p>12 mai 2019</p>",
                "2019-05-12"
            ),
            ("<h1>Un sommet prévu à Dakar</h1><div>12 mai 2019 à 10h20</div>", "2019-05-12"),
            (
                "<h1>Un accord</h1><div class=m-pub-dates><span class=pub-date>Publié le 12 mai 2019</span></div>",
                "2019-05-12"
            ),
            (
                """
                <h1>Un accord</h1><time class=updated datetime=2024-01-01>1er janvier 2024</time>\
                <time class='entry-date published' datetime=2023-05-02>2 mai 2023</time>
                """, "2023-05-02"
            ),
            ("<h1>Un accord</h1><time class='published updated' datetime=2023-05-02>x</time>", "2023-05-02"),
        ])
    func `The day below the title is the article's, not one in the title`(head: String, date: String) throws {
        #expect(try Self.article("\(head)<div>\(Self.first)\(Self.second)</div>").date?.description == date)
    }

    @Test func `A day that someone speaks of is not the article's`() throws {
        let quotation =
            "<p>« Le discours de ce 22 septembre 2020 a fait date », dit le général à la presse de Dakar.</p>"
        #expect(try Self.article("<h1>\(Self.title)</h1><div>\(Self.first)\(quotation)</div>").date == nil)
        let own = "<p>Le discours de ce 22 septembre 2020 a fait date pour le général et pour la presse de Dakar.</p>"
        let article = try Self.article("<h1>\(Self.title)</h1><div>\(Self.first)\(own)</div>")
        #expect(article.date?.description == "2020-09-22")
    }

    /// Sentences that begin like a site's own words, and a site's own words.
    @Test(
        arguments: [
            ("Accueil triomphal à Kayes pour le président, qui a traversé la ville à pied.", true),
            ("Vidéo de l’attaque à l’appui, l’armée dément les accusations des villageois.", true),
            ("Publicité mensongère, répond le fabricant, qui va porter plainte.", true),
            ("Partager le pouvoir, voilà ce que demandent les groupes armés depuis dix ans.", true),
            ("Pour ne rien manquer à ses engagements, le gouvernement a prévu un budget de douze milliards.", true),
            ("Il vous reste un espoir, a lancé le prêcheur aux fidèles venus en nombre à la mosquée.", true),
            ("Accueil", false), ("Publicité", false), ("Partager sur Facebook, sur Twitter et par courriel !", false),
            ("Pour ne rien manquer de la vie du pays, abonnez-vous à notre lettre.", false),
            ("Il vous reste 75% de cet article à lire. La suite est réservée aux abonnés.", false),
            ("Vidéo : le discours du général à la tribune de l’Assemblée.", false),
        ])
    func `A sentence stays though it begins like a site's own words`(sentence: String, isKept: Bool) throws {
        let page = "<h1>\(Self.title)</h1><div>\(Self.first)<p>\(sentence)</p>\(Self.second)</div>"
        #expect(try Self.article(page).text.contains(sentence) == isKept)
    }

    /// What stands between two paragraphs, and what of it is kept.
    @Test(
        arguments: [
            (
                "<table><tr><td>Awa Diallo</td><td>12450</td></tr><tr><td>Sidi Touré</td><td>29,4 %</td></tr></table>",
                ["Awa Diallo", "12450", "Sidi Touré", "29,4 %"]
            ),
            ("<h3>2019</h3>", ["2019"]),
            ("<p>1</p>", []),
            (
                "<figure class=wp-block-table><table><tr><td>Kayes</td><td>12</td></tr></table><figcaption>Une carte</figcaption></figure>",
                ["Kayes", "12"]
            ),
            (
                "<figure class=wp-block-pullquote><blockquote><p>Nous y répondrons ensemble.</p></blockquote></figure>",
                ["Nous y répondrons ensemble."]
            ),
            ("<figure><img src=a.jpg><p>Les généraux à Dakar.</p></figure>", []),
        ] as [(String, [String])])
    func `Between two paragraphs tables stay, and captions go`(block: String, kept: [String]) throws {
        let text = try Self.article("<h1>\(Self.title)</h1><div>\(Self.first)\(block)\(Self.second)</div>").text
        #expect(
            text.split { $0.isNewline }.map(String.init) == [HTMLArticleTests.first] + kept + [HTMLArticleTests.second])
    }

    /// What stands below the last paragraph, and what of it is kept.
    @Test(
        arguments: [
            (
                "<p>Les candidats retenus sont :</p><ul><li>Awa Diallo</li><li>Sidi Touré</li></ul>",
                ["Les candidats retenus sont :", "Awa Diallo", "Sidi Touré"]
            ),
            ("<ul><li>Awa Diallo</li><li>Sidi Touré</li></ul>", []),
            (
                "<p><b>Votre dernier mot à nos lecteurs ?</b></p><p>Merci.</p>",
                ["Votre dernier mot à nos lecteurs ?", "Merci."]
            ),
            ("<p>Awa Diallo</p>", []),
        ] as [(String, [String])])
    func `Below a text, what a colon or a question announces stays`(block: String, kept: [String]) throws {
        let text = try Self.article("<h1>\(Self.title)</h1><div>\(Self.first)\(Self.second)\(block)</div>").text
        #expect(
            text.split { $0.isNewline }.map(String.init) == [HTMLArticleTests.first, HTMLArticleTests.second] + kept)
    }

    /// In old blogs the heading of the first level is the blog's, and no space stands before the colon.
    @Test func `A blog's name before a colon is no part of the title`() throws {
        let body = """
            <h1>Le Blog de Awa</h1><h2>jeudi 6 mars 2014</h2><h3 class=post-title>La réforme de la justice sera prête</h3>\
            <div>\(Self.first)\(Self.second)</div>
            """
        let article = try Self.article(body, title: "Le Blog de Awa: La réforme de la justice sera prête")
        #expect(article.title == "La réforme de la justice sera prête")
    }

    @Test func `In XHTML an element may end with its tag, in HTML it goes on`() throws {
        let namespace = "<html xmlns='http://www.w3.org/1999/xhtml'>"
        for start in ["<?xml version='1.0'?><html>", namespace] {
            for element in ["<script src='a.js'/>", "<iframe src='a'/>", "<style/>", "<title/>"] {
                let page =
                    "\(start)<body><h1>\(Self.title)</h1>\(element)<div>\(Self.first)\(Self.second)</div></body></html>"
                let text = try HTMLArticleTests.extraction(page).article.text
                #expect(text == HTMLArticleTests.first + "\n\n" + HTMLArticleTests.second, "\(element)")
            }
        }
        #expect(PageSieveTests.sieved("<script src='a.js'/><p>x</p></script><p>y</p>") == "<p>y</p>")
        #expect(PageSieveTests.sieved("\(namespace)<script src='a.js'/>x</script><p>y") == "<html><p>y")
    }
}
