import SearchModel
import Testing

@testable import Articles

/// What of a page is told by its shape: lists of other articles, captions, text that it states elsewhere.
@Suite struct PageListTests {
    private static func text(_ body: String, head: String = "") throws -> [String] {
        let page = "<html><head>\(head)</head><body><h1>Un accord à Dakar</h1>\(body)</body></html>"
        return try HTMLArticleTests.extraction(page).article.text.split { $0.isNewline }.map(String.init)
    }

    private static let paragraphs = "<p>\(HTMLArticleTests.first)</p><p>\(HTMLArticleTests.second)</p>"
    private static let expected = [HTMLArticleTests.first, HTMLArticleTests.second]

    /// What stands below two paragraphs, and the lines of it that the article keeps.
    @Test(
        arguments: [
            // Others' headlines with their beginnings, in elements that say nothing.
            (
                Story.each(Story.others) {
                    "<div class=x><a href=/a>\($0)</a><p>\(Story.comments[1])</p></div>"
                }, []
            ),
            (Story.each(Story.others) { "<div class=x1><a href=/a>\($0)</a></div>" }, []),
            ("<ul>" + Story.each(Story.others) { "<li><a href=/a>\($0)</a> 3 mai 2025</li>" } + "</ul>", []),
            // What others wrote, by the author.
            (
                "<ul><li>2 mai : <a href=https://b.example/1>le reportage de Radio Kayes</a></li>"
                    + "<li>3 mai : <a href=https://c.example/2>l’article du Journal de Dakar</a></li>"
                    + "<li>4 mai : <a href=https://d.example/3>le communiqué des deux armées</a></li></ul><p>\(HTMLArticleTests.third)</p>",
                [
                    "2 mai : le reportage de Radio Kayes", "3 mai : l’article du Journal de Dakar",
                    "4 mai : le communiqué des deux armées", HTMLArticleTests.third,
                ]
            ),
            (
                "<div><img src=a.jpg><div>Les deux généraux à Dakar.</div></div><p>\(HTMLArticleTests.third)</p>",
                [HTMLArticleTests.third]
            ),
            ("<p><img src=a.jpg>Il est reparti mercredi.</p>", ["Il est reparti mercredi."]),
            (
                "<p><a href=/x><span>À LIRE AUSSI</span> <b>Le général</b></a>\(HTMLArticleTests.third)</p>",
                [HTMLArticleTests.third]
            ),
            ("<p><span aria-hidden=true>L</span><span class=sr-only>L</span>’armée est là.</p>", ["L’armée est là."]),
            ("<p>\(Story.excerpt)</p>", []),
            ("<p>Moussa Keïta<br>Le Journal de Kayes</p>", []),
            ("<p>Source : Le Journal de Kayes</p>", []),
            ("<p>Par ailleurs, il pleut.</p>", ["Par ailleurs, il pleut."]),
            ("<p>Bamako, le 5 mai 2025</p>", ["Bamako, le 5 mai 2025"]),
            ("<p>Rejoignez notre chaîne WhatsApp</p>", []),
            ("<p>Email : redaction@journal.example</p>", []),
            ("<div class='elementor-widget'><p>\(HTMLArticleTests.third)</p></div>", [HTMLArticleTests.third]),
            ("<div class=no-sidebar><p>\(HTMLArticleTests.third)</p></div>", [HTMLArticleTests.third]),
            ("<div>127</div><p>\(HTMLArticleTests.third)</p>", [HTMLArticleTests.third]),
        ] as [(String, [String])])
    func `Below a text, others' headlines go and its own lines stay`(block: String, kept: [String]) throws {
        let text = try Self.text(
            "<div>\(Self.paragraphs)\(block)</div>", head: "<link rel=canonical href='https://a.example/1'>")
        #expect(text == Self.expected + kept)
    }

    /// The parts of a text have the same classes; a part with others of its own is something else.
    @Test(arguments: [("part", true), ("part last", true), ("part appeal", false)])
    func `A part of a text is told by its classes from something else`(name: String, isKept: Bool) throws {
        let page =
            "<div class='part \(isKept ? "" : "text")'>\(Self.paragraphs)</div><div class='\(name)'><p>\(Story.comments[2])</p></div>"
        #expect(try Self.text(page) == Self.expected + (isKept ? [Story.comments[2]] : []))
    }

    @Test func `Rows of a table may be paragraphs, and a teaser that is the description a lead`() throws {
        let rows = (Self.expected + ["Le vaccin est gratuit.", "127"]).map { "<tr><td class=texte>\($0)</td></tr>" }
            .joined()
        #expect(try Self.text("<table>\(rows)</table>") == Self.expected + ["Le vaccin est gratuit."])
        let lead = "<div class=teaser-text itemprop=description><p>\(HTMLArticleTests.lead)</p></div>"
        #expect(
            try Self.text("\(lead)<div itemprop=articleBody>\(Self.paragraphs)</div>") == [HTMLArticleTests.lead]
                + Self.expected)
    }

    /// The next article, below it or beside it, is another one.
    @Test func `The article is the one with the page's title, wherever the next one is`() throws {
        let article = "<article><h1>Un accord à Dakar</h1>\(Self.paragraphs)</article>"
        let next = "<article><h1>Le fleuve</h1>\(Story.each(Story.comments) { "<p>\($0)</p>" })</article>"
        for page in [article + next, next + article] {
            let extraction = try HTMLArticleTests.extraction("<title>Un accord à Dakar</title><body>\(page)</body>")
            #expect(extraction.article.text == Self.expected.joined(separator: "\n\n"))
        }
    }

    /// JSON-LD states the text: elements with other names are the article's, what follows is not.
    @Test func `The text that JSON-LD states is the article, whatever its elements are called`() throws {
        let script = Self.stating(Self.expected + [HTMLArticleTests.third])
        let page = """
            <div><p>\(HTMLArticleTests.first)</p><div class=promo><p>\(HTMLArticleTests.second)</p></div><p>\(HTMLArticleTests.third)</p>
            <p>\(Story.comments[2])</p></div>
            """
        #expect(try Self.text(page, head: script) == Self.expected + [HTMLArticleTests.third])
        // A page that scripts fill.
        let lines = Self.expected.joined(separator: "\\n")
        let other =
            "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"\(lines)\"}</script>"
        #expect(try Self.text("<div id=root></div>", head: other) == Self.expected)
    }

    private static func stating(_ lines: [String]) -> String {
        let body = lines.joined(separator: " ").replacing("\"", with: "\\\"")
        return "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"\(body)\"}</script>"
    }

    /// A lead is set apart where JSON-LD states a text that begins below it; not where that begins with it, nor where
    /// it is of a part.
    @Test func `A lead above the text that JSON-LD states is set apart`() throws {
        func leadParagraphs(stating lines: [String]) throws -> Int {
            let page = """
                <head>\(Self.stating(lines))</head><body><h1>Un accord à Dakar</h1><p>\(HTMLArticleTests.lead)</p>
                <div>\(Self.paragraphs)<p>\(HTMLArticleTests.third)</p></div></body>
                """
            let article = try HTMLArticleTests.extraction(page).article
            #expect(article.text.hasPrefix(HTMLArticleTests.lead) && article.text.hasSuffix(HTMLArticleTests.third))
            return article.leadParagraphs
        }
        let all = Self.expected + [HTMLArticleTests.third]
        #expect(try leadParagraphs(stating: all) == 1)
        #expect(try leadParagraphs(stating: [HTMLArticleTests.lead] + all) == 0)
        #expect(try leadParagraphs(stating: [HTMLArticleTests.third]) == 0)
        #expect(try leadParagraphs(stating: []) == 0)
    }

    @Test func `A list of links is the article's where JSON-LD states it`() throws {
        let names = Story.each(Story.others) { "<li><a href=/a>\($0)</a></li>" }
        let page = "<div>\(Self.paragraphs)<ul>\(names)</ul><p>\(HTMLArticleTests.third)</p></div>"
        let without = Self.expected + [HTMLArticleTests.third]
        let with = Self.expected + Story.others + [HTMLArticleTests.third]
        #expect(try Self.text(page) == without)
        #expect(try Self.text(page, head: Self.stating(without)) == without)
        #expect(try Self.text(page, head: Self.stating(with)) == with)
    }

    @Test func `A page of a video has its description`() throws {
        let head = "<meta name=description content=\"\(HTMLArticleTests.lead)\">"
        #expect(try Self.text("<div class=player></div>", head: head) == [HTMLArticleTests.lead])
    }

    /// What lists articles has their beginnings, and none of their dates.
    @Test func `A page that lists articles has a title and no date`() throws {
        let cards = Story.each(Story.others) {
            "<article><h2><a href=/a>\($0)</a></h2><time datetime=2025-05-03>3 mai 2025</time><p>\(Story.comments[0])</p></article>"
        }
        let page = "<title>Inondations - Le Journal</title><body><h1>Inondations</h1><main>\(cards)</main></body>"
        let article = try HTMLArticleTests.extraction(page).article
        #expect(article.title == "Inondations")
        #expect(article.date == nil)
    }

    /// `<title>`, what else the page shows, and the title.
    @Test(
        arguments: [
            ("Un accord - Le Journal de Kayes", "<h3>Un accord</h3>", "Un accord"),
            ("Le Journal de Kayes : « Un accord »", "<h2>« Un accord »</h2>", "« Un accord »"),
            (
                "Un accord de paix à Dakar - Le Journal", "<h1>Le Journal</h1><h2>Un accord de paix à Dakar</h2>",
                "Un accord de paix à Dakar"
            ),
            ("Un accord de paix signé à Dakar - Le Journal", "<h1>Le Journal</h1>", "Un accord de paix signé à Dakar"),
            ("Le Journal - Un accord", "<h1>Un accord</h1>", "Un accord"),
            (
                "Ministère :: Accueil", "<div>La paix sur le fleuve</div><div>Publié le 3 mai 2025</div>",
                "La paix sur le fleuve"
            ),
            (
                "Accueil", "<div>Des généraux à la frontière sénégalaise</div>",
                "Des généraux à la frontière sénégalaise"
            ),
            ("Accueil", "<div>Une page comme les autres</div>", "Accueil"),
        ])
    func `A title is the part that the page shows`(title: String, shown: String, expected: String) throws {
        let page = "<title>\(title)</title><body>\(shown)<div>\(Self.paragraphs)</div></body>"
        let article = try HTMLArticleTests.extraction(page).article
        #expect(article.title == expected)
        #expect(article.text == Self.expected.joined(separator: "\n\n"))
    }

    /// Names of dates tell them from what stands beside them in the line.
    @Test(arguments: [
        "<div><span class=views>1203</span><span class=post-date>3 mai 2025</span><span>4</span></div>",
        "<div><a href=/u>admin</a><time>3 mai 2025</time>2 min</div>",
    ])
    func `A date is told from the numbers beside it by its element`(line: String) throws {
        let page = "<body><h1>Un accord à Dakar</h1>\(line)<div>\(Self.paragraphs)</div></body>"
        #expect(try HTMLArticleTests.extraction(page).article.date?.description == "2025-05-03")
    }

    @Test(
        arguments: [
            (
                "ar", "الحكومة تعلن عن برنامج جديد",
                """
                أعلنت الحكومة الموريتانية يوم الأربعاء عن برنامج جديد لدعم المزارعين في الولايات الجنوبية، وذلك بعد موسم أمطار ضعيف أثر على \
                المحاصيل في عموم البلاد.
                """
            ),
            (
                "ha", "Shugaban kasar Nijar ya gana da ministoci",
                """
                Shugaban kasar Nijar ya gana da wasu daga cikin ministocin da ke cikin gwamnatin a ranar Laraba a fadarsa da ke birnin Yamai, \
                domin tattauna batun tsaro.
                """
            ),
        ])
    func `Other languages are read, and told by their words`(language: String, title: String, text: String) throws {
        let page = """
            <html lang=fr-FR><head><title>\(title)</title></head><body><nav><a href=/>Accueil</a></nav><h1>\(title)</h1><div><p>\(text)</p></div>\
            <div><a href=/a>Politique</a> <a href=/b>Société</a></div></body></html>
            """
        let article = try HTMLArticleTests.extraction(page).article
        #expect(article.text == text)
        #expect(article.language == language)
    }
}
