import SearchModel
import TestFolders
import Testing

@testable import Articles

/// On which lines of a page its paragraphs begin.
@Suite struct PageLinesTests {
    /// The line of a page on which the words of a paragraph stand.
    private static func line(of words: String, in page: String) -> Int? {
        let lines = page.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.firstIndex { $0.contains(words) }.map { $0 + 1 }
    }

    private static func check(_ page: String) throws {
        let article = try HTMLArticleTests.extraction(page).article
        let paragraphs = article.text.split(separator: "\n\n").map(String.init)
        #expect(article.paragraphLines.count == paragraphs.count)
        for (paragraph, line) in zip(paragraphs, article.paragraphLines) {
            #expect(line == Self.line(of: String(paragraph.prefix(30)), in: page), "\(paragraph.prefix(30))")
        }
        #expect(article.line == article.paragraphLines.first)
    }

    static let pages: [(name: String, page: String)] = [
        ("a line each", FishersPage.page(FishersPage.body())),
        (
            "tags on lines of their own",
            FishersPage.page(FishersPage.body(as: "<div\n class=\"a\n b\"\n>\n\n<p\n>\n%\n</p\n>\n\n</div>"))
        ),
        (
            "scripts",
            FishersPage.page(FishersPage.body(as: "<script>\nvar a = 1\n\n</script><p>%</p><style>\np {}\n</style>"))
        ),
        ("comments", FishersPage.page(FishersPage.body(as: "<!--\n\n x --><p>%</p><svg>\n<path\nd=1></svg>"))),
        (
            "forms",
            FishersPage.page(FishersPage.body(as: "<select>\n<option>a\n</select><p>%</p><textarea>\n\n</textarea>"))
        ),
        ("attributes", FishersPage.page(FishersPage.body(as: "<img alt=\"a\n\nb\" src='x\ny'><p>%</p>"))),
        ("entities", FishersPage.page(FishersPage.body(as: "&nbsp;\n&#10;<p>\n&nbsp;%</p>"))),
        ("breaks", FishersPage.page("<div>" + FishersPage.body(as: "%<br>\n<br>\n") + "</div>")),
        ("CDATA", FishersPage.page(FishersPage.body(as: "<![CDATA[\n\n]]><p>%</p>"))),
        (
            "a head over lines",
            FishersPage.page(FishersPage.body(), head: "<title>\nUn\naccord\n</title><meta content=\"a\nb\" name=x>\n")
        ),
        ("returns", FishersPage.page(FishersPage.body()).replacing("\n", with: "\r\n")),
    ]

    @Test(arguments: pages)
    func `Each paragraph has its line of the file`(name: String, page: String) throws {
        try Self.check(page)
    }

    @Test func `What is left out has its line too`() throws {
        let page = FishersPage.page(
            FishersPage.body(0..<4) + "\n<p>Lire aussi : le fleuve</p>\n" + FishersPage.body(4..<8))
        let dropped = try HTMLArticleTests.extraction(page).dropped.first { $0.text.hasPrefix("Lire aussi") }
        #expect(dropped?.line == Self.line(of: "Lire aussi", in: page))
    }

    @Test func `A text that a script states has no lines`() throws {
        let text = FishersPage.paragraphs.joined(separator: "\\n")
        let page =
            "\n\n<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"\(text)\"}</script><div id=root>"
        let article = try HTMLArticleTests.extraction(page).article
        #expect(article.paragraphLines.isEmpty)
        #expect(article.line == 1)
    }

    /// White space, markup that is left out, and paragraphs at random.
    @Test(.random) func `Lines are right whatever is left out between paragraphs`() throws {
        var random = SeededGenerator(seed: 31)
        let parts = [
            "\n", "\n\n", " ", "<!--\n-->", "<script>\n\n</script>", "<div\n>", "</div\n>", "<br\n>", "<img alt='\n'>",
            "\r\n",
            "<style>\n</style>", "<svg>\n</svg>", "&amp;\n", "<hr>", "<span>\n</span>",
        ]
        for _ in 0..<50 {
            var body = ""
            for paragraph in FishersPage.paragraphs {
                for _ in 0..<Int.random(in: 0...6, using: &random) { body += parts.randomElement(using: &random) ?? "" }
                body += "<p>\(paragraph)</p>"
            }
            try Self.check(FishersPage.page(body))
        }
    }
}
