import Testing

@testable import Articles

/// Lines of pages in any order, and any bytes; the same in every run.
@Suite struct ScrapedFuzzTests {
    /// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
    struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let pieces =
        PressPageTests.pages.flatMap {
            $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        + [
            "", "", "---", "titre: x", "# T", "===", "- [Lien](x)", "[](", "![", "**", "\\", "é\u{301}", "\u{200B}",
            "…", "« »",
            "| a | b |", "\u{FFFD}", "- Riposte -", "par", "Source :", "[![](x)](y)", "©", "3", "1.2k", "\u{2028}",
            "\t",
        ]

    @Test(arguments: 0..<6)
    func linesInAnyOrder(seed: Int) throws {
        let today = try #require(ArticleDate("2026-11-24"))
        var generator = SeededGenerator(state: UInt64(seed))
        for _ in 0..<80 {
            let lines = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
                Self.pieces.randomElement(using: &generator)
            }
            for format in [ArticleFormat.text, .markdown] {
                let article = ScrapedArticle(
                    Array(lines.joined(separator: "\n").utf8), format: format, context: .init(today: today))
                #expect(article.paragraphs.count == article.lines.count)
                #expect(article.lines == article.lines.sorted())
                #expect(article.paragraphs.allSatisfy { !$0.isEmpty })
                #expect(article.lines.allSatisfy { (1...max(1, lines.count)).contains($0) })
                #expect(article.dropped.allSatisfy { (1...max(1, lines.count)).contains($0.line ?? 0) })
                if let date = article.dates.published?.date { #expect(!date.isAfter(today)) }
            }
        }
    }

    @Test func anyBytes() throws {
        let today = try #require(ArticleDate("2026-11-24"))
        var generator = SeededGenerator(state: 7)
        let bytes = Array("\n\n  []()!*_#->=:;.…©é\u{2022}par 12 mai 2025 |".utf8)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? bytes.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
            }
            for format in [ArticleFormat.text, .markdown] {
                let article = ScrapedArticle(text, format: format, context: .init(today: today))
                #expect(article.paragraphs.count == article.lines.count)
            }
        }
    }
}
