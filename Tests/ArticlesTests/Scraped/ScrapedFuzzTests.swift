import SearchModel
import TestFolders
import Testing

@testable import Articles

/// Lines of pages in any order, and any bytes; the same in every run (`Fuzzing`).
@Suite struct ScrapedFuzzTests {
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

    @Test(.random, arguments: 0..<6)
    func `Lines in any order give paragraphs in that order, and no date to come`(seed: Int) throws {
        let today = try #require(CalendarDate("2026-11-24"))
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<Fuzzing.inputs(default: 480) / 6 {
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

    @Test(.random) func `Any bytes give paragraphs, each with its line`() throws {
        let today = try #require(CalendarDate("2026-11-24"))
        var generator = SeededGenerator(seed: 7)
        let bytes = Array("\n\n  []()!*_#->=:;.…©é\u{2022}par 12 mai 2025 |".utf8)
        for _ in 0..<Fuzzing.inputs(default: 400) {
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
