import SearchModel
import Testing

@testable import Articles

@Suite struct HTMLArticleTests {
    static func extraction(_ page: String) throws -> HTMLArticle.Extraction {
        try extraction(Array(page.utf8))
    }

    static func extraction(_ page: [UInt8]) throws -> HTMLArticle.Extraction {
        let today = try #require(CalendarDate(year: 2025, month: 12, day: 1))
        return try HTMLArticle.extraction(contents: page, path: "page.html", today: today)
    }

    static let lead = """
        Le chef d’état-major de l’armée malienne s’est rendu à Dakar, où il a signé avec son homologue un accord sur les \
        patrouilles conjointes à la frontière.
        """
    static let first = """
        Les deux généraux ont passé deux jours dans la capitale sénégalaise pour parler de la sécurité le long de la Falémé, \
        où des groupes armés s’en prennent depuis un an aux convois et aux mines d’or.
        """
    static let second = """
        « Nos pays font face à la même menace, et nous y répondrons ensemble », a déclaré le général à l’issue de la \
        rencontre, devant la presse réunie au camp Dial-Diop.
        """
    static let heading = "Des patrouilles dès le mois de mai"
    static let third = """
        Les premières patrouilles auront lieu au mois de mai entre Kidira et Kayes, avec des moyens aériens que les deux \
        armées mettront en commun, selon un communiqué.
        """
    static let text = [lead, first, second, heading, third].joined(separator: "\n\n")

    /// As most sites of the press are made.
    static let page = """
        <!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">
        <title>Mali et Sénégal signent un accord militaire - Le Journal de Kayes</title>
        <meta property="og:site_name" content="Le Journal de Kayes">
        <meta property="og:title" content="Mali et Sénégal signent un accord militaire">
        <link rel="canonical" href="https://journal-kayes.example/2025/04/accord">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
          "headline": "Mali et Sénégal signent un accord militaire", "datePublished": "2025-04-22T18:30:00+00:00",
          "author": {"@type": "Person", "name": "Awa Diallo"}}</script>
        <style>p { color: black }</style></head>
        <body class="single post-template with-sidebar comments-open">
        <div id="cookie-notice"><p>Nous utilisons des cookies pour mesurer l’audience de ce site et pour vous proposer des
          publicités. <a href="/c">En savoir plus</a></p><button>J’accepte</button></div>
        <header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ul></nav></header>
        <div class="breadcrumb"><a href="/">Accueil</a> &gt; <a href="/s">Sécurité</a></div>
        <main><article class="post category-securite tag-armee">
        <h1 class="entry-title">Mali et Sénégal signent un accord militaire</h1>
        <div class="entry-meta">Par <a href="/a">Awa Diallo</a> | Publié le mardi 22 avril 2025 à 18h30 | 3 commentaires</div>
        <p class="chapo">\(lead)</p>
        <div class="share-buttons"><a href="#f">Facebook</a> <a href="#t">Tweet</a> <span>12 partages</span></div>
        <div class="entry-content">
        <figure><img src="a.jpg"><figcaption>Les deux généraux à Dakar, le 20 avril 2025, lors de la cérémonie de signature de
          l’accord entre les deux pays. Photo : DR</figcaption></figure>
        <p>\(first)</p>
        <p><strong><a href="/b">A lire aussi : Deux convois attaqués près de la Falémé</a></strong></p>
        <p>\(second)</p>
        <div class="newsletter-box"><h3>Newsletter</h3><p>Recevez chaque matin l’essentiel de l’actualité du pays et de la région
          dans votre boîte de réception.</p><form><input name="mail"></form></div>
        <h2>\(heading)</h2>
        <p>\(third)</p>
        </div>
        <div class="tags">Mots-clés : <a href="/t">armée</a>, <a href="/u">Dakar</a></div>
        </article>
        <section class="related-posts"><h3>Sur le même sujet</h3><div><h4><a href="/d">Le général est arrivé à Dakar</a></h4>
          <p>Une visite de deux jours pendant laquelle il sera reçu par le président et par le ministre des Armées.</p></div></section>
        <section id="comments"><h3>3 commentaires</h3><p>Voilà une bonne nouvelle pour les deux pays, il était temps que nos armées
          travaillent ensemble contre ceux qui nous attaquent.</p></section></main>
        <aside class="sidebar"><h3>Les plus lus</h3><ol><li><a href="/1">Un autre article</a></li></ol></aside>
        <footer><p>© 2025 Le Journal de Kayes. Tous droits réservés.</p></footer>
        </body></html>
        """

    @Test func `A page gives its article, and every block left out has a reason`() throws {
        let extraction = try Self.extraction(Self.page)
        let article = extraction.article
        #expect(article.title == "Mali et Sénégal signent un accord militaire")
        #expect(article.text == Self.text)
        #expect(article.date?.description == "2025-04-22")
        #expect(article.author == "Awa Diallo")
        #expect(article.source == "Le Journal de Kayes")
        #expect(article.url == "https://journal-kayes.example/2025/04/accord")
        #expect(article.language == "fr")
        #expect(article.remarks.isEmpty)
        #expect(article.dates.published?.source == .jsonLD)
        let reasons = Dictionary(grouping: extraction.dropped, by: \.reason)
        for reason in [
            "navigation", "breadcrumb", "title", "sharing", "caption", "phrase", "newsletter", "related", "comments",
        ] {
            #expect(reasons[reason] != nil, "\(reason)")
        }
    }

    @Test func `Without a class, a label or metadata, prose is the article`() throws {
        let page = """
            <html><head><title>Un accord à Dakar</title></head><body><div><table><tr><td><a href=1>Accueil</a><br><a href=2>Politique</a>
            <br><a href=3>Sports et loisirs</a></td><td><h1>Un accord à Dakar</h1><div>\(Self.first)<br><br>\(Self.second)<br><br>
            \(Self.third)</div></td><td><a href=4>Un autre article du jour</a><br><br><a href=5>Et encore un autre</a></td></tr></table>
            <div>Copyright Le Journal</div></div></body></html>
            """
        let article = try Self.extraction(page).article
        #expect(article.title == "Un accord à Dakar")
        #expect(article.text == [Self.first, Self.second, Self.third].joined(separator: "\n\n"))
        #expect(article.date == nil)
    }

    /// Names that would leave all of the article out are not believed: the one form around a page, a menu's class on
    /// the body.
    @Test(arguments: [
        ("<form id=aspnetForm>", "</form>"), (#"<div class="share social sidebar">"#, "</div>"),
        ("<aside>", "</aside>"),
        (#"<div class="modal cookie">"#, "</div>"), (#"<div style="display: none">"#, "</div>"),
        ("<footer>", "</footer>"),
        ("<center><font><div><div>", ""), ("<ul><li>", "</ul>"), ("<blockquote>", "</blockquote>"),
    ])
    func `A name that would leave out all of the article is not believed`(open: String, close: String) throws {
        let page = """
            <html><body>\(open)<h1>Un accord à Dakar</h1><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p>\(close)</body></html>
            """
        #expect(
            try Self.extraction(page).article.text == [Self.first, Self.second, Self.third].joined(separator: "\n\n"))
    }

    /// A block between two paragraphs, and whether the article keeps it.
    @Test(
        arguments: [
            ("<h2>Une frontière poreuse</h2>", true),
            ("<p><b>Une frontière poreuse</b></p>", true),
            ("<p>- Une frontière poreuse -</p>", true),
            ("<ul><li>à Kidira ;</li><li>à Kayes.</li></ul>", true),
            ("<blockquote>« Il était temps. »</blockquote>", true),
            ("<p>Il l’a dit à <a href=x>la presse</a>.</p>", true),
            ("<h2 id=comment-est-morte-la-paix>Comment est morte la paix</h2>", true),
            ("<div id=pourquoi-les-auteurs-sont-venus><p>Il est là.</p></div>", true),
            ("<p><a href='mailto:redaction@journal.example'>redaction@journal.example</a></p>", true),
            ("<h2><a name=ici>Une frontière poreuse</a></h2>", true),
            ("<p>Lire aussi : Le général est arrivé</p>", false),
            ("<p><a href=x>Le général est arrivé à Dakar</a></p>", false),
            ("<p>À LIRE ÉGALEMENT <a href=x>Le général</a></p>", false),
            ("<div class=publicite>La banque de tous les Maliens</div>", false),
            ("<figure><figcaption>Le général à Dakar.</figcaption></figure>", false),
            ("<p class=wp-caption-text>Le général à Dakar.</p>", false),
            ("<p>Abonnez-vous à notre newsletter</p>", false),
            ("<div class=newsletter><p>Recevez nos articles.</p></div>", false),
            ("<p>Publicité</p>", false),
            ("<p>\(first)</p>", false),
            ("<button>Voir plus</button>", false),
            ("<p hidden>Il l’a dit à la presse.</p>", false),
            ("<div class=sr-only>Fin de la publicité.</div>", false),
            ("<ul><li><a href=x>Un autre article</a></li><li><a href=y>Et un troisième</a></li></ul>", false),
        ] as [(String, Bool)])
    func `A block between two paragraphs is kept if it is the article's`(block: String, isKept: Bool) throws {
        let page = "<body><h1>Un accord à Dakar</h1><div><p>\(Self.first)</p>\(block)<p>\(Self.second)</p></div></body>"
        let text = try Self.extraction(page).article.text
        #expect(text.hasPrefix(Self.first) && text.hasSuffix(Self.second))
        #expect((text != Self.first + "\n\n" + Self.second) == isKept)
    }

    /// What stands below an article, and whether it is the article's.
    @Test(
        arguments: [
            ("<p>Il est reparti mercredi.</p>", true),
            ("<p>AFP</p>", false),
            ("<p>Par Awa Diallo</p>", false),
            ("<p>Awa Diallo, 22 avril 2025 à 10h20</p>", false),
            ("<p>Partager cet article</p>", false),
            ("<h3>Articles liés</h3><p>\(lead)</p>", false),
            ("<h3>Laisser un commentaire</h3><p>Votre adresse e-mail ne sera pas publiée.</p>", false),
            ("<h2>Une frontière</h2>", false),
            ("<p>12</p><p>Tweet</p>", false),
            ("<p>Les opinions exprimées dans cette rubrique n’engagent que leurs auteurs.</p>", false),
        ] as [(String, Bool)])
    func `Below the last paragraph, only what reads like one is kept`(block: String, isKept: Bool) throws {
        let page = """
            <body><h1>Un accord à Dakar</h1><div><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p>\(block)</div></body>
            """
        let text = try Self.extraction(page).article.text
        let article = [Self.first, Self.second, Self.third].joined(separator: "\n\n")
        #expect(text.hasPrefix(article))
        #expect((text != article) == isKept)
    }

    /// Readers may write more than the author did.
    @Test(arguments: ["<div id=comments class=comment-list>", "<div><h3>27 commentaires</h3>"])
    func `Comments are not the article, even where they are longer`(open: String) throws {
        let comment =
            "<p>Voilà une nouvelle qui va plaire à tous ceux qui vivent près de la frontière, si elle est vraie.</p>"
        let page = """
            <body><h1>Un accord à Dakar</h1><div><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p></div>\(open)
            \((1...(open.contains("id=") ? 20 : 2)).map { "<b>Lecteur \($0)</b>" + comment }.joined())</div></body>
            """
        let text = try Self.extraction(page).article.text
        #expect(text == [Self.first, Self.second, Self.third].joined(separator: "\n\n"))
    }

    /// A lead outside of the article's element is the article's, also where all of it is a link; a label above the
    /// title is not.
    @Test(arguments: [
        "<p>\(lead)</p>", "<div class=chapo>\(lead)</div>", "<h2>\(lead)</h2>", "<p><a href=x>\(lead)</a></p>",
    ])
    func `A lead outside of the article's element is the article's`(lead: String) throws {
        let page = """
            <html><head><meta name=description content="\(Self.lead)"></head><body><div><p>Sécurité</p><h1>Un accord à Dakar</h1>\(lead)
            </div><div class=entry-content><p>\(Self.first)</p><p>\(Self.second)</p></div></body></html>
            """
        #expect(
            try Self.extraction(page).article.text == [Self.lead, Self.first, Self.second].joined(separator: "\n\n"))
    }

    /// Where a page says when it was published.
    @Test(
        arguments: [
            ("", "<p>Publié le 22 avril 2025</p>", "2025-04-22"),
            ("", "<ul><li>22/04/2025 18:30</li><li>Awa Diallo</li></ul>", "2025-04-22"),
            ("", #"<time datetime="2025-05-03">Publié le 22 avril 2025</time>"#, "2025-04-22"),
            ("", #"<time datetime="2025-04-22T18:30">mardi</time>"#, "2025-04-22"),
            (#"<meta name="dc.date" content="20250422">"#, "", "2025-04-22"),
            (
                #"<meta property="article:published_time" content="2025-04-22T18:30:00Z">"#,
                "<p>Publié le 1er mai 2025</p>", "2025-04-22"
            ),
            (
                #"<meta property="article:published_time" content="2035-04-22">"#, "<p>Publié le 1er mai 2025</p>",
                "2025-05-01"
            ),
            (#"<link rel=canonical href="https://a.ml/2025/04/22/accord">"#, "", "2025-04-22"),
            ("", "", nil),
            // A clock, and a day that stands above the title as on a blog.
            (
                "<div>vendredi 2 mai 2025</div>", "<p>Par Awa Diallo — 22 avril 2025 à 14h30 1 204 vues 0</p>",
                "2025-04-22"
            ),
            ("<div>mardi 22 avril 2025</div>", "", "2025-04-22"),
        ] as [(String, String, String?)])
    func `A date is found in the head or near the title`(head: String, line: String, date: String?) throws {
        // What is no element of a head begins the body.
        let page = """
            <html><head>\(head)</head><body><h1>Un accord à Dakar</h1>\(line)<div><p>\(Self.first)</p><p>\(Self.second)</p></div></body></html>
            """
        let article = try Self.extraction(page).article
        #expect(article.date?.description == date)
        #expect(article.text == Self.first + "\n\n" + Self.second)
    }

    /// Where only lines near the title or below the text say who wrote it.
    @Test(
        arguments: [
            ("<p>Par <a href=/a>Awa Diallo</a></p>", "", "Awa Diallo"),
            (
                "<div>Par: Awa DIALLO - Exemple.com | 05 novembre, 2025 à 16:11:32 | Lu 5821 Fois</div>", "",
                "Awa DIALLO"
            ),
            ("<p>5 novembre 2025 par Awa Diallo</p>", "", "Awa Diallo"),
            ("<div>Par&nbsp<a>Awa Diallo</a></div>", "", "Awa Diallo"),
            ("", "<p>Propos recueillis par Awa Diallo</p>", "Awa Diallo"),
            ("", "<div>Publié par <span>Awa K.</span> à <a>11:45</a></div>", "Awa K."),
            (
                #"<div><span class="author vcard"><a class="url fn n" href=/a>Awa Diallo</a></span> <time>5 mai 2024</time></div>"#,
                "", "Awa Diallo"
            ),
            (#"<div><a rel=author href=/a>Awa Diallo</a></div>"#, "", "Awa Diallo"),
            (#"<div class=byline>Awa Diallo</div>"#, "", "Awa Diallo"),
            ("", "<p>Awa DIALLO<br>Le Fleuve</p>", "Awa DIALLO"),
            ("", "<p><strong>Awa Diallo / L’Essor</strong></p>", "Awa Diallo"),
            ("", "<p>Awa Diallo</p><p>Source : AFP</p>", "Awa Diallo"), ("", "<p>Source : AFP</p>", "AFP"),
            ("", "<h3>Les plus lus</h3><p>Par Moussa Traoré</p>", nil),
            ("", "<div><a href=/f>Partager Facebook</a></div>", nil),
            (#"<meta name=author content="Super User"><dd>Écrit par <span>Awa Diallo</span></dd>"#, "", "Awa Diallo"),
            (#"<dd itemprop=author>Écrit par <span>Awa Diallo</span></dd>"#, "", "Awa Diallo"),
            ("<p>Une enquête menée par Human Rights Watch</p>", "", nil),
            (#"<meta property="article:author" content="https://reseau.example/awa">"#, "", nil),
            (#"<meta property="article:author" content="Awa Diallo"><p>Par Moussa Traoré</p>"#, "", "Awa Diallo"),
        ] as [(String, String, String?)])
    func `Lines near the text may name its author`(above: String, below: String, author: String?) throws {
        let page = """
            <html><body><h1>Un accord à Dakar</h1>\(above)<div><p>\(Self.first)</p><p>\(Self.second)</p></div>\(below)</body></html>
            """
        #expect(try Self.extraction(page).article.author == author)
    }

    /// What the page calls itself, its one main heading, and which of them is the article's title.
    @Test(
        arguments: [
            // A slogan.
            (
                "<title>Le Fleuve - Journal d’information</title><meta property=og:url content=https://a.ml/9912-kayes>",
                "Kayes apprivoise la crue", "Kayes apprivoise la crue"
            ),
            // Words for search engines.
            (
                "<meta property=og:title content='Kayes : la crue en chiffres'>", "Comment la crue a changé Kayes",
                "Comment la crue a changé Kayes"
            ),
            // A site's own heading.
            (
                "<meta property=og:title content='La crue en chiffres'>",
                "Toute l’actualité du fleuve</h1><h2>La crue en chiffres</h2><h1>", "La crue en chiffres"
            ),
            // A country with which the site's name begins.
            (
                "<title>Mali : des vivres pour Kayes - Mali Infos</title><meta property=og:site_name content='Mali Infos'>",
                "Mali : des vivres pour Kayes", "Mali : des vivres pour Kayes"
            ),
        ])
    func `A title is told from slogans and site names`(head: String, heading: String, title: String) throws {
        let page = """
            <html><head>\(head)</head><body><h1>\(heading)</h1><p>Publié le 5 mai 2024</p><div class=lead><p>\(Self.third)</p></div>
            <div class=body><p>\(Self.first)</p><p>\(Self.second)</p></div></body></html>
            """
        let article = try Self.extraction(page).article
        #expect(article.title == title)
        #expect(article.text == [Self.third, Self.first, Self.second].joined(separator: "\n\n"))
    }

    @Test(arguments: [
        ("Le Fleuve.ml - Actualité du Mali et du monde", "Le Fleuve.ml"), ("Le Fleuve", "Le Fleuve"),
        ("Mali - Infos", "Mali - Infos"),
    ])
    func `A slogan is cut from a site's name, a part of the name is not`(name: String, source: String) throws {
        let page = "<meta property=og:site_name content='\(name)'><h1>Un accord à Dakar</h1><p>\(Self.first)"
        #expect(try Self.extraction(page).article.source == source)
    }

    /// Sites leave the JSON-LD of another article in their pages, and load the next article below the first.
    @Test func `Other articles, in JSON-LD or below, are not the article`() throws {
        let page = """
            <html><head><title>Un accord à Dakar</title><script type="application/ld+json">{"@type": "NewsArticle",
            "headline": "Football : les Aigles en finale", "datePublished": "2020-01-02", "author": "Moussa Traoré"}</script></head><body>
            <article><h1>Un accord à Dakar</h1><p>Publié le 22 avril 2025</p><p>\(Self.first)</p><p>\(Self.second)</p></article>
            <div class=post><h1>Togo : la filière du soja en quête de débouchés</h1><div>Par Kodjo Amégan | 18/04/2024</div><p>\(Self.third)</p></div>
            </body></html>
            """
        let article = try Self.extraction(page).article
        #expect(article.text == Self.first + "\n\n" + Self.second)
        #expect(article.date?.description == "2025-04-22")
        #expect(article.author == nil)
    }

    @Test func `A page in Latin-1 or in UTF-16, even cut off, is read`() throws {
        let page =
            "<html><head><meta charset=iso-8859-1></head><body><h1>Un accord</h1><p>L\u{92}armée est arrivée à Gao, où elle a été reçue par les autorités de la ville.</p>"
        let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let text = "L’armée est arrivée à Gao, où elle a été reçue par les autorités de la ville."
        #expect(try Self.extraction(bytes).article.text == text)
        let wide = EncodingTests.utf16(page.replacing("\u{92}", with: "’"), littleEndian: true)
        #expect(try Self.extraction(wide).article.text == text)
        #expect(try Self.extraction(wide.dropLast()).article.title == "Un accord")
    }

    @Test func `English pages are read too`() throws {
        let page = """
            <body><h1>An agreement in Dakar</h1><nav><a href=x>Home</a></nav><p>The two generals spent two days in the capital to talk about
            security along the river, where armed groups have been attacking convoys for a year.</p><p>The first patrols will take place in May
            between the two towns, with aircraft that both armies will share.</p></body>
            """
        #expect(try Self.extraction(page).article.text.split(separator: "\n\n").count == 2)
    }
}

extension String {
    func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
