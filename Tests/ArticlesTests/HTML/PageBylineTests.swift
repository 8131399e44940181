import SearchModel
import Testing

@testable import Articles

/// Who wrote an article, when, and what it is called, where the page and its metadata differ.
@Suite struct PageBylineTests {
    static let bylines: [(line: String, author: String?)] = [
        (
            """
            <div>dans <a href=/c>Pêche</a> / <a href=/d>Régions</a> — par <a href=/author/bk>Binta Kouyaté</a> — 12 mars \
            2024</div>
            """, FishersPage.author
        ),
        ("<p>Société – Par Binta Kouyaté – 12 mars 2024 à 09h15</p>", FishersPage.author),
        ("<p>Binta Kouyaté | 12.03.2024</p>", FishersPage.author),
        ("<p>12 mars 2024 | Binta Kouyaté</p>", FishersPage.author),
        ("<div>Binta Kouyaté • 12/03/2024 • 3 min</div>", FishersPage.author),
        ("<p>Binta Kouyaté | Publication 12/03/2024</p>", FishersPage.author),
        ("<p>12 mars 2024</p><p>CM / Marola / Binta Kouyaté</p>", FishersPage.author),
        (
            """
            <div class=authorImg><img src=k.jpg><div class=social-bar><h3><a href=/auteur/binta>Binta Kouyaté</a></h3></div>\
            <p>Le 12 mars 2024 à 17h11</p></div>
            """, FishersPage.author
        ),
        (
            "<div><img src=k.jpg><a href='https://c.example/journaliste/bk'>Binta Kouyaté</a><span>12 mars 2024</span></div>",
            FishersPage.author
        ),
        ("<p>Written by Binta Kouyaté. Posted in <a href=/r>RÉGIONS</a></p><p>12 mars 2024</p>", FishersPage.author),
        (
            "<p class=meta>Written by La rédaction. Posted in <a href=/r>RÉGIONS</a></p><p>12 mars 2024</p>",
            "La rédaction"
        ),
        ("<p>Écrit par la rédaction</p><p>12 mars 2024</p>", "la rédaction"),
        ("<p>Burkina Faso | 12 mars 2024</p>", nil), ("<p>Le Courrier | 12 mars 2024</p>", nil),
        ("<p>Faits Divers | 12 mars 2024</p>", nil), ("<p>Afrique de l’Ouest | 12.03.2024</p>", nil),
    ]

    @Test(arguments: bylines)
    func `A line names author and day in its parts`(line: String, author: String?) throws {
        let article = try FishersPage.article(FishersPage.page(FishersPage.body(), head: "", line: line))
        #expect(article.author == author)
        #expect(article.date?.description == "2024-03-12")
        #expect(article.text == FishersPage.paragraphs.joined(separator: "\n\n"))
    }

    @Test(
        arguments: [
            "Stagiaire CM", "Le Courrier de Marola", "redac2", "Web Rédaction", "desk numérique", "b.kouyate2",
            "Pigiste 3",
        ],
        [
            "<div class=post__author>Par <a href=/journalistes/b>Binta Kouyaté</a></div><p>Publié le 12 mars 2024</p>",
            "<p>Par Binta Kouyaté | Publié le 12 mars 2024</p>", "<p>Publié le 12 mars 2024 par Binta Kouyaté</p>",
        ])
    func `The author of the byline counts more than an account in the metadata`(account: String, line: String) throws {
        let head = "<meta name=author content='\(account)'>"
        #expect(
            try FishersPage.article(FishersPage.page(FishersPage.body(), head: head, line: line)).author
                == FishersPage.author)
    }

    @Test func `An account is the author where no byline names another, and a person in the metadata is`() throws {
        func author(_ stated: String, _ line: String) throws -> String? {
            let head = "<meta name=author content='\(stated)'>"
            return try FishersPage.article(FishersPage.page(FishersPage.body(), head: head, line: line)).author
        }
        #expect(try author("Stagiaire CM", "<p>12 mars 2024</p>") == "Stagiaire CM")
        #expect(try author("Awa Sy", "<p>Par Binta Kouyaté</p>") == "Awa Sy")
        #expect(try author("Binta KOUYATÉ", "<div class=author>Par B. Kouyaté</div>") == "Binta KOUYATÉ")
    }

    // MARK: - The day

    static let stamps = [
        ("2024-03-11T23:40:00Z", "Publié le 12 mars 2024 à 00h40"), ("2024-03-11T23:40:00+00:00", "12/03/2024 - 00:40"),
        ("2024-03-13T03:10:00Z", "Publié le 12 mars 2024 à 22h10"),
        ("2024-03-11T23:40:00.000Z", "Mardi 12 mars 2024 à 00h40"),
        ("2024-03-11 23:40:00", "Publié : 12 mars 2024"),
        ("2024-03-11T23:40:00Z", "12/03/2024"),
    ]

    @Test(arguments: stamps)
    func `The day that the page prints counts more than a stamp in UTC`(stamp: String, printed: String) throws {
        let meta = "<meta property='article:published_time' content='\(stamp)'>"
        let script =
            "<script type='application/ld+json'>{\"@type\": \"Article\", \"datePublished\": \"\(stamp)\"}</script>"
        for head in [meta, script, script + meta] {
            let article = try FishersPage.article(
                FishersPage.page(FishersPage.body(), head: head, line: "<p>\(printed)</p>"))
            #expect(article.date?.description == "2024-03-12")
        }
        let time = "<p>Publié le : <time datetime='\(stamp)'>12/03/2024</time></p>"
        let article = try FishersPage.article(FishersPage.page(FishersPage.body(), head: "", line: time))
        #expect(article.date?.description == "2024-03-12")
    }

    @Test func `A stamp in the zone of the page, or of another day, is believed`() throws {
        for (stamp, day) in [("2024-03-11T23:40:00+01:00", "2024-03-11"), ("2024-03-02T08:00:00Z", "2024-03-02")] {
            let head = """
                <meta property='article:published_time' content='\(stamp)'>
                <script type='application/ld+json'>{"@type": "Article", "datePublished": "\(stamp)"}</script>
                """
            let page = FishersPage.page(FishersPage.body(), head: head, line: "<p>12 mars 2024</p>")
            #expect(try FishersPage.article(page).date?.description == day)
        }
    }

    @Test func `A clock above the title is not the day of publication`() throws {
        let head = "<meta property='article:published_time' content='2024-03-12T10:00:00Z'>"
        for clock in ["mercredi 13 mars 2024", "mercredi 13 mars 2024 - 10:22"] {
            let page = FishersPage.page(
                FishersPage.body(), head: head, heading: "<div>\(clock)</div><h1>\(FishersPage.title)</h1>", line: "")
            #expect(try FishersPage.article(page).date?.description == "2024-03-12")
        }
    }

    static let changes = [
        "publié le 12 mars 2024 à 20h18 (mis à jour le 15 mars 2024 à 12h40)",
        "Publié le 12/03/2024 à 20:18, modifié le 15/03/2024 à 12:40", "Publié : 12.03.2024 | Actualisé : 15.03.2024",
    ]

    @Test(
        arguments: changes,
        [
            "<meta property='article:published_time' content='2024-03-15T12:40:00+01:00'>",
            """
            <script type='application/ld+json'>{"@type": "Article", "datePublished": "2024-03-15T12:40:00+01:00",
            "dateModified": "2024-03-15T12:40:00+01:00"}</script>
            """,
            "<meta name=date content='2024-03-15'><meta property='og:updated_time' content='2024-03-15'>",
        ])
    func `A stamp of the change is not the day of publication`(line: String, head: String) throws {
        let article = try FishersPage.article(FishersPage.page(FishersPage.body(), head: head, line: "<p>\(line)</p>"))
        #expect(article.date?.description == "2024-03-12")
        #expect(article.dates.updated?.date.description == "2024-03-15")
    }

    @Test func `The day that the page prints counts more than that of its address`() throws {
        let head = "<link rel=canonical href='https://c.example/2024/03/10/filets'>"
        #expect(
            try FishersPage.article(FishersPage.page(FishersPage.body(), head: head)).date?.description == "2024-03-12")
    }

    static let related = [
        """
        <h3>Dans la même rubrique :</h3><table><tr><td><h3>Jeudi 5 Décembre 2024 - 11:04 <a href=/1>Séréba : un pont \
        remplacera le bac</a></h3></td></tr></table>
        """,
        "<ul><li>5 décembre 2024 <a href=/1>Séréba : un pont remplacera le bac</a></li></ul>",
        "<div><a href=/1>Séréba : un pont remplacera le bac</a><p>5 décembre 2024 à 11:04</p></div>",
        "<div><h4><a href=/1>Séréba : un pont remplacera le bac</a></h4><time datetime=2024-12-05>5 décembre</time></div>",
        "<div><span>Publié le 5 décembre 2024</span><h3><a href=/1>Séréba : un pont remplacera le bac</a></h3></div>",
        "<h3>Lire aussi</h3><div><p>Jeudi 5 décembre 2024</p><p><a href=/1>Un pont</a></p></div>",
    ]

    @Test(arguments: related)
    func `The day of another article below is not the article's`(list: String) throws {
        let page = FishersPage.page(FishersPage.body() + list, head: "", line: "")
        #expect(try FishersPage.article(page).date == nil)
        let below = FishersPage.page(FishersPage.body() + "<p>Publié le 12 mars 2024</p>" + list, head: "", line: "")
        #expect(try FishersPage.article(below).date?.description == "2024-03-12")
    }

    // MARK: - The title

    static let quotations = [
        "« On a tout perdu » : à Marola, les pêcheurs réparent", "“On a tout perdu” : à Marola, les pêcheurs réparent",
        "\"On a tout perdu\" : à Marola, les pêcheurs réparent", "« On a tout perdu »: à Marola, les pêcheurs réparent",
    ]

    @Test(arguments: quotations)
    func `A quotation before a colon belongs to the title`(title: String) throws {
        let head = """
            <title>À Marola, les pêcheurs réparent - Le Courrier</title>
            <script type="application/ld+json">{"@type": "Article", "headline": "À Marola, les pêcheurs réparent"}</script>
            """
        let heading = "<h1>\(title)</h1>"
        #expect(
            try HTMLArticleTests.extraction(head + heading + FishersPage.body()).article.title == title)
    }

    static let headings = [
        "<h1><div class=titre>%</div><div class=sous><p>À propos de : Awa Sy, <i>Les Pêcheurs</i></p></div></h1>",
        "<h1><span class=t>%</span><small>Une enquête en trois parties</small></h1>",
        "<h1>%<br><span>Une enquête en trois parties</span></h1>", "<h1><p class=sur>Grand récit</p><p>%</p></h1>",
        "<h1><a href=/><span>%</span><span>Une enquête en trois parties</span></a></h1>",
        "<h1><span class=kicker>Grand récit</span>%</h1>",
    ]

    @Test(arguments: headings)
    func `Of a heading in parts, the title is what the page calls the article`(heading: String) throws {
        let page = FishersPage.page(
            FishersPage.body(), heading: heading.replacing("%", with: FishersPage.title))
        #expect(try FishersPage.article(page).title == FishersPage.title)
    }

    @Test func `Parts of a heading that stand on two lines are not glued together`() throws {
        let heading = "<h1><span>Grand récit</span><span>Comment la crue a changé Marola</span></h1>"
        let head = "<meta name=description content='La crue a changé Marola'>"
        #expect(
            try FishersPage.article(FishersPage.page(FishersPage.body(), head: head, heading: heading)).title
                == "Grand récit Comment la crue a changé Marola")
        let initial = "<h1><span>C</span>omment la crue a changé Marola</h1>"
        #expect(
            try FishersPage.article(FishersPage.page(FishersPage.body(), head: head, heading: initial)).title
                == "Comment la crue a changé Marola")
    }
}
