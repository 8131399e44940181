import Testing

@testable import Articles

/// What stands between the paragraphs of an article and below it.
@Suite struct PageSectionsTests {
    private static let paragraphs = FishersPage.paragraphs
    private static let link = "<a href=/1>La digue de Kolo a cédé dans la nuit</a>"
    private static let other = "<a href=/2>Le prix du riz monte encore à Séréba</a>"

    static let headings = [
        "Lire aussi", "À lire également", "Sur le même sujet", "Les plus lus", "les plus populaires",
        "Articles similaires",
        "À découvrir aussi", "Voir aussi", "Dans la même rubrique", "Pour aller plus loin",
        "La rédaction vous conseille",
    ]

    @Test(arguments: headings, [2, 4, 6, 7])
    func `Links to other articles between paragraphs do not end the article`(heading: String, place: Int) throws {
        let list = "<ul><li>\(Self.link)</li><li>\(Self.other)</li></ul>"
        var boxes = [
            "<div class=x9><h3>\(heading)</h3>\(list)</div>",
            "<div><div><h4>\(heading)</h4></div><div><a href=/more>voir plus</a></div><div>\(Self.link)</div></div>",
            "<section><h2>\(heading) :</h2><p>\(Self.link)</p></section>",
        ]
        // Where no element holds them, one paragraph below may be anything.
        if place < 7 { boxes += ["<h3>\(heading)</h3>\(list)", "<p><strong>\(heading)</strong></p>\(list)"] }
        for box in boxes {
            let page = FishersPage.page(FishersPage.body(0..<place) + box + FishersPage.body(place..<8))
            #expect(try FishersPage.text(page) == Self.paragraphs, "\(box)")
        }
    }

    @Test(arguments: headings)
    func `Other articles with their beginnings end it`(heading: String) throws {
        let teasers = [Self.link, Self.other].map { "<div>\($0)<p>\(HTMLArticleTests.first)</p></div>" }.joined()
        let page = FishersPage.page(FishersPage.body() + "<h3>\(heading)</h3>\(teasers)")
        #expect(try FishersPage.text(page) == Self.paragraphs)
    }

    @Test(
        arguments: [
            "- Commentaires inquiets -", "– Réactions indignées –", "Commentaires hostiles des voisins", "Réagir vite",
        ], ["<p>%</p>", "<h2>%</h2>", "<p><strong>%</strong></p>"])
    func `A heading that begins like that of comments is one of the article`(heading: String, markup: String) throws {
        let line = markup.replacing("%", with: heading)
        let text = try FishersPage.text(FishersPage.page(FishersPage.body(0..<6) + line + FishersPage.body(6..<8)))
        #expect(text == Self.paragraphs[..<6] + [heading] + Self.paragraphs[6...])
    }

    static let comments = [
        "<h3>15 commentaires</h3>", "<h2>Commentaires (15)</h2>", "<h4>Vos réactions</h4>",
        "<h3>Réactions des lecteurs</h3>",
        "<p><strong>15 commentaires</strong></p>", "<div>15 avis</div>", "<div>6 messages</div>",
    ]
    static let lists = [
        "<div class=liste><p><b>Sékou</b> %</p></div>", "<ul><li><b>Sékou</b> %</li></ul>",
        "<ol><li><div>Sékou</div><p>%</p></li></ol>",
        "<p><b>Sékou</b> %</p>", "<table><tr><td>Sékou</td><td>%</td></tr></table>",
        "<dl><dt>Sékou</dt><dd>%</dd></dl>",
    ]

    @Test(arguments: comments, lists)
    func `Comments that are longer than the article are not its text`(heading: String, list: String) throws {
        let count = heading.hasPrefix("<h") ? 3 : 5
        let written = (0..<12).map { list.replacing("%", with: "\(Story.comments[$0 % 3]) (\($0))") }.joined()
        let below =
            "<title>\(FishersPage.title)</title><article><h1>\(FishersPage.title)</h1>"
            + "\(FishersPage.body(0..<count))</article>\(heading)\(written)"
        let inside = FishersPage.page(FishersPage.body(0..<count) + "<div>\(heading)\(written)</div>")
        for page in [below, inside] {
            #expect(try FishersPage.text(page) == Array(Self.paragraphs[..<count]))
        }
    }

    /// A sidebar of widgets, and other articles in elements of one name.
    @Test(arguments: [2, 3, 4, 8])
    func `What stands beside a short article may be longer`(count: Int) throws {
        let texts = [HTMLArticleTests.first, HTMLArticleTests.second, HTMLArticleTests.third]
        let widgets = texts.map { "<div class='widget widget_text'><h3>Un titre</h3><p>\($0)</p></div>" }.joined()
        let others = texts.map { "<div class=related-post><h3>\(Self.link)</h3><p>\($0)</p></div>" }.joined()
        let page = FishersPage.page(FishersPage.body(0..<count))
        for beside in ["<div class=sidebar>\(widgets)</div>", "<div class=col2>\(widgets)</div>", others] {
            let text = try FishersPage.text(page.replacing("</main>", with: "</main>\(beside)"))
            #expect(text == Array(Self.paragraphs[..<count]))
        }
    }

    @Test(
        arguments: ["<span>3 commentaires</span>", "<a href=#c>12 commentaires</a>", "<p>3 commentaires</p>"],
        [0, 2, 5])
    func `A count of comments between paragraphs does not end the article`(label: String, place: Int) throws {
        let page = FishersPage.page(FishersPage.body(0..<place) + label + FishersPage.body(place..<8))
        #expect(try FishersPage.text(page) == Self.paragraphs)
    }

    @Test(arguments: [1, 3, 5, 7])
    func `A box of headlines with their beginnings is left out by itself`(place: Int) throws {
        let items = [Self.link, Self.other].map { "<li>\($0)<p>\(HTMLArticleTests.first)</p></li>" }.joined()
        let box = "<div class=box><p>Les plus lus</p><ol>\(items)</ol></div>"
        let page = FishersPage.page(FishersPage.body(0..<place) + box + FishersPage.body(place..<8))
        #expect(try FishersPage.text(page) == Self.paragraphs)
    }

    @Test(arguments: 1...5)
    func `A stated text that is cut short is not the whole text`(count: Int) throws {
        func head(_ text: String) -> String {
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"\(text)\"}</script>"
        }
        let stated = Self.paragraphs[..<count].joined(separator: " ")
        let heading = "<h2>Une crue de plus</h2>"
        let plain = FishersPage.page(FishersPage.body(), head: head(stated))
        #expect(try FishersPage.text(plain) == Self.paragraphs)
        let cut = FishersPage.page(FishersPage.body(), head: head(stated + " " + Self.paragraphs[count].prefix(70)))
        #expect(try FishersPage.text(cut) == Self.paragraphs)
        let parts = FishersPage.page(
            FishersPage.body(0..<count) + heading + FishersPage.body(count..<8), head: head(stated))
        #expect(
            try FishersPage.text(parts) == Self.paragraphs[..<count] + ["Une crue de plus"] + Self.paragraphs[count...])
    }

    static let linked = [
        """
        Depuis octobre, le maire répète que <a href=/m>la digue de Marola, construite il y a trente ans et jamais entretenue, \
        sera relevée avant l’hivernage</a>, sans dire qui la paiera.
        """,
        """
        Le maire l’a redit dimanche : <a href=/m>la digue de Marola, construite il y a trente ans et jamais entretenue, sera \
        relevée avant l’hivernage</a>.
        """,
    ]

    @Test(arguments: linked, [0, 1, 4, 7, 8])
    func `A sentence that is mostly a link is the article's`(sentence: String, place: Int) throws {
        let page = FishersPage.page(FishersPage.body(0..<place) + "<p>\(sentence)</p>" + FishersPage.body(place..<8))
        #expect(try FishersPage.text(page).count == 9)
    }

    @Test(arguments: [
        "<p><a href=/x>Le général est arrivé à Dakar avec trois ministres et deux ambassadeurs</a></p>",
        "<p>Lire notre dossier : <a href=/x>la crue de Marola, les pêcheurs et le prix du poisson dans la région.</a></p>",
    ])
    func `A headline that is a link is not`(line: String) throws {
        let page = FishersPage.page(FishersPage.body(0..<4) + line + FishersPage.body(4..<8))
        #expect(try FishersPage.text(page) == Self.paragraphs)
    }

    static let posts = [
        """
        <blockquote class=twitter-tweet><p>Les filets sont arrivés ! pic.twitter.com/aB12CdeF</p>— Mairie de Marola \
        (@mairie_marola) <a href=/s>March 11, 2024</a></blockquote>
        """,
        """
        <blockquote><p>Les filets sont arrivés !pic.twitter.com/aB12CdeF</p>&mdash; Mairie de Marola (@mairie_marola) \
        <a href=/s>11 mars 2024</a></blockquote>
        """,
        "<div><p>Les filets sont arrivés ! pic.x.com/aB12CdeF — Mairie de Marola (@mairie_marola) March 11, 2024</p></div>",
        """
        <blockquote>Les filets sont arrivés ! <a href=/t>pic.twitter.com/aB12CdeF</a><br>— Mairie de Marola (@mairie_marola) \
        <a href=/s>March 11, 2024</a></blockquote>
        """,
        "<blockquote><p>Voir cette publication sur Instagram</p><p>Une publication partagée par X (@mairie_marola)</p></blockquote>",
    ]

    @Test(arguments: posts, [1, 4])
    func `Of a post, neither account nor address are text`(post: String, place: Int) throws {
        let page = FishersPage.page(FishersPage.body(0..<place) + post + FishersPage.body(place..<8))
        let text = try FishersPage.article(page).text
        for part in ["@mairie", "pic.", "Instagram"] { #expect(!text.contains(part)) }
        #expect(text.contains("sont arrivés !") == post.contains("arrivés"))
        #expect(Self.paragraphs.allSatisfy { text.contains($0) })
    }
}
