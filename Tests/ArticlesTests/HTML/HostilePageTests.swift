import Messages
import SearchModel
import TestFolders
import Testing

@testable import Articles

@Suite struct HostilePageTests {
    static let prose = "<p>\(HTMLArticleTests.first)</p><p>\(HTMLArticleTests.second)</p>"

    static func times(_ count: Int, _ part: String) -> String { String(repeating: part, count: count) }

    private static let dots = times(60, ".<b></b>") + "<br><br>"
    private static let siblings = times(20_000, "<div class=x></div>")
    /// Two hundred names that differ by more than digits.
    private static let letters = "abcdefghijklmn".flatMap { one in "abcdefghijklmn".map { "\(one)\($0)" } }
        .joined(separator: " ")
    private static let descriptions = (0..<32).map { "<meta name=description content='d\($0) \(numbers(1..<150))'>" }
        .joined()

    private static func numbers(_ range: Range<Int>) -> String { range.map { "v\($0)" }.joined(separator: " ") }

    /// Pages that are still read, with the article at their end.
    static let starts: [(name: String, start: String)] = [
        ("attributes", "<div " + (0..<100_000).map { "a\($0)=x" }.joined(separator: " ") + ">"),
        ("known attributes", "<div " + times(50_000, "class=a id=b ") + ">"),
        ("classes", "<div class='" + times(1_000_000, "a ") + "'>"),
        ("depth", times(2_000, "<div>")),
        ("scripts", times(50_000, "<script>x</script>")),
        ("comments", times(50_000, "<!-- x -->")),
        ("entities", "<!DOCTYPE a [<!ENTITY a \"\(times(100, "b"))\"><!ENTITY c \"\(times(100, "&a;"))\">]><p>&c;</p>"),
        ("metadata", times(20_000, "<meta name=date content=2020-01-01><time>2</time><h1>Un titre de page</h1>")),
        ("JSON-LD", "<script type=application/ld+json>" + times(100_000, "[") + "</script>"),
        ("many JSON-LD", times(5_000, "<script type=application/ld+json>{\"@type\":\"Article\"}</script>")),
        ("titles", "<title>" + times(100_000, "a - ") + "</title>"),
        ("CDATA", times(50_000, "<![CDATA[")),
        ("doctypes", times(50_000, "<!DOCTYPE [ ")),
        ("unclosed drawings", times(50_000, "<svg>")),
        ("NUL bytes", times(50_000, "\0") + "<p>\0</p>"),
        ("end tags", times(50_000, "</div>")),
        ("declarations", times(50_000, "<!a[>")),
        ("property names", "<div itemprop='\(times(900, "headline "))'>\(times(5_000, "<p>un mot de la fin"))</div>"),
        ("properties", times(200, "<div itemprop=author>") + times(20_000, "<p itemprop=author>un mot de la fin")),
        ("times inside each other", times(240, "<time>") + times(10_000, "<p>un mot de la fin")),
        ("headings inside each other", times(120, "<h1><div>") + times(20_000, "un mot de la fin ")),
        ("dates", "<h1>Un accord</h1><span class=date>\(times(100, dots))\(times(50_000, "mot. "))</span>"),
        ("headings", times(20_000, "<h2>un deux trois quatre</h2>")),
        ("classes of siblings", "<div class='\(letters)'><p>\(HTMLArticleTests.lead)</p></div>" + siblings),
        ("descriptions", descriptions + times(5_000, "<div><img>\(numbers(0..<21))</div>")),
    ]

    @Test(arguments: starts)
    func `Whatever a page begins with, the article at its end is read`(name: String, start: String) throws {
        let text = try HTMLArticleTests.extraction("<html><body>" + start + Self.prose).article.text
        #expect(text.hasSuffix(HTMLArticleTests.first + "\n\n" + HTMLArticleTests.second))
    }

    /// Pages that are refused, each with what is said of it.
    static let refused: [(page: String, code: SkipReason.Code, what: String)] = [
        ("", .empty, "is empty"),
        ("<html><head></head><body><img src=a></body></html>", .empty, "is a page without text"),
        ("<!--", .empty, "is a page without text"),
        ("<script>", .empty, "is a page without text"),
        (times(10_000, "<a href=x>Lien</a> "), .empty, "is a page without text"),
        (times(100_000, "<div>"), .tooLarge, "elements inside each other"),
        (times(700_000, "<p>"), .tooLarge, "elements"),
        (times(20_000, "<b>") + times(20_000, "</i>"), .tooLarge, "elements inside each other"),
        (times(9_000, "<b>") + times(20_000, "</i>"), .tooLarge, "broken markup"),
        (times(HTMLArticle.maximumSize, "a") + "a", .tooLarge, "more than"),
        (times(1_000, "\0"), .binary, "is no text"),
        ("\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR", .binary, "is no text"),
    ]

    @Test(arguments: refused)
    func `What has no article is refused, with a reason`(page: String, code: SkipReason.Code, what: String) {
        #expect {
            try HTMLArticleTests.extraction(page)
        } throws: { error in
            guard let reason = error as? SkipReason else { return false }
            return reason.code == code && reason.what.description.contains(what) && !reason.description.contains("\n")
        }
    }

    @Test func `What is cut short says so`() throws {
        let article = try HTMLArticleTests.extraction(Self.prose + Self.times(20_000, "<div>")).article
        #expect(article.text == HTMLArticleTests.first + "\n\n" + HTMLArticleTests.second)
        #expect(article.remarks.map(\.code) == [.tooLarge])
    }

    /// Pages made at random, or damaged.
    @Test(.random) func `Any page is read or refused, and what is read is text`() {
        var pages = RandomPages(generator: SeededGenerator(seed: 20))
        let whole = [Array(HTMLArticleTests.page.utf8)] + SitePageTests.makes.map { Array($0.page(.news).utf8) }
        for _ in 0..<Fuzzing.inputs(default: 300) {
            let page =
                Bool.random(using: &pages.generator)
                ? pages.page() : pages.damaged(whole.randomElement(using: &pages.generator) ?? [])
            guard let extraction = try? HTMLArticleTests.extraction(page) else { continue }
            #expect(!extraction.article.text.isEmpty && !extraction.article.text.utf8.contains(0))
            #expect(!extraction.article.title.contains { $0.isNewline })
            #expect(extraction.article.hasWords)
        }
    }
}
