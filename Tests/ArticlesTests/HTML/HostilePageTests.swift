import Testing

@testable import Articles

@Suite struct HostilePageTests {
    static let prose = "<p>\(HTMLArticleTests.first)</p><p>\(HTMLArticleTests.second)</p>"

    static func times(_ count: Int, _ part: String) -> String { String(repeating: part, count: count) }

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
    ]

    @Test(arguments: starts)
    func isRead(name: String, start: String) throws {
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
    func isRefused(page: String, code: SkipReason.Code, what: String) {
        #expect {
            try HTMLArticleTests.extraction(page)
        } throws: { error in
            guard let reason = error as? SkipReason else { return false }
            return reason.code == code && reason.what.contains(what) && !reason.description.contains("\n")
        }
    }

    @Test func whatIsCutShortSaysSo() throws {
        let article = try HTMLArticleTests.extraction(Self.prose + Self.times(20_000, "<div>")).article
        #expect(article.text == HTMLArticleTests.first + "\n\n" + HTMLArticleTests.second)
        #expect(article.remarks.map(\.code) == [.tooLarge])
    }

    /// Pages cut, mixed and damaged at random: any of them is read or refused, and what is read is text.
    @Test func anyDamageIsReadOrRefused() {
        var generator = SystemRandomNumberGenerator()
        let page = Array(HTMLArticleTests.page.utf8)
        let pieces: [[UInt8]] =
            [
                "<", ">", "</", "\"", "'", "<!--", "-->", "<script>", "</script>", "<![CDATA[", "<p>", "</p>",
                "<a href=", "&", "&amp;#",
                "<title>", "<table><td>", "\0", "<svg>", "{", "}", "<h1>", "<body>", "</body>", "</html>",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]]
        for _ in 0..<300 {
            var damaged = page
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<max(damaged.count, 1), using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged.removeSubrange(place..<min(damaged.count, place + 200))
                case 1: damaged.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
                case 2: damaged.insert(contentsOf: damaged[place...].prefix(500), at: 0)
                default: damaged = Array(damaged.prefix(max(place, 1)))
                }
            }
            guard let extraction = try? HTMLArticleTests.extraction(damaged) else { continue }
            #expect(!extraction.article.text.utf8.contains(0))
            #expect(extraction.article.hasWords)
        }
    }
}
