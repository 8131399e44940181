import Articles
import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import Indexer
@testable import Store

@Suite struct SourceTableTests {
    private static func text(_ outcomes: [SourceOutcome]) -> String {
        SourceTable(outcomes: outcomes).lines.map { $0 + "\n" }.joined()
    }

    @Test func `Columns of what there is, aligned`() {
        var outcomes = [
            SourceOutcome(name: "abamako.com", new: 12, undated: 3, words: 310, usualWords: 298),
            SourceOutcome(
                name: "Sénégal Été", new: 5, short: 5, words: 31, usualWords: 412, looksBroken: true),
            SourceOutcome(name: nil, new: 1, changed: 104, undated: 1, words: 200),
        ]
        #expect(
            Self.text(outcomes) == """
                source       new  changed  undated  short
                abamako.com   12        -        3      -
                Sénégal Été    5        -        -      5  scraper broken? 31 words an article, 412 before
                no source      1      104        1      -

                """)
        outcomes[0].duplicates = 2
        outcomes[1].usualWords = nil
        outcomes[2].removed = 7
        #expect(
            Self.text(outcomes) == """
                source       new  changed  removed  undated  short  duplicates
                abamako.com   12        -        -        3      -           2
                Sénégal Été    5        -        -        -      5           -  scraper broken? 31 words an article
                no source      1      104        7        1      -           -

                """)
    }

    @Test func `What the total says already is not said again`() {
        #expect(Self.text([]) == "")
        #expect(Self.text([SourceOutcome(name: nil, new: 3, changed: 1, removed: 4, words: 100)]) == "")
        for outcome in [
            SourceOutcome(name: "a", new: 1), SourceOutcome(name: nil, new: 1, undated: 1),
            SourceOutcome(name: nil, new: 1, short: 1), SourceOutcome(name: nil, new: 1, duplicates: 1),
        ] {
            #expect(Self.text([outcome]) != "")
        }
    }

    @Test func `Where there are many, those where most changed`() {
        var outcomes = (0..<60).map { SourceOutcome(name: "s\($0 + 10)", new: 100 - $0, undated: 1) }
        outcomes.append(SourceOutcome(name: "z", new: 3, undated: 3, short: 3, words: 4, looksBroken: true))
        let lines = SourceTable(outcomes: outcomes).lines
        #expect(lines.count == 1 + 40 + 1)
        #expect(lines[0] == "source             new  undated  short")
        #expect(lines[1] == "s10                100        1      -")
        #expect(lines[39] == "s48                 62        1      -")
        #expect(lines[40] == "z                    3        3      3  scraper broken? 4 words an article")
        // 61 + … + 41
        #expect(lines[41] == "21 other sources  1071       21      -")
        #expect(SourceTable(outcomes: Array(outcomes.prefix(41))).lines.last == "1 other source   60        1")
        #expect(SourceTable(outcomes: Array(outcomes.prefix(40))).lines.last == "s49      61        1")
    }

    @Test func `Names that would spoil the line`() {
        let long = String(repeating: "é", count: 60)
        let lines = SourceTable(
            outcomes: ["a\u{1B}[31m\nb\tc", "a\u{202E}b\u{85}\u{2028}", long].map { SourceOutcome(name: $0, new: 1) }
        ).lines
        #expect(lines[1].hasPrefix("a\u{FFFD}[31m b c  "))
        #expect(lines[2].hasPrefix("a\u{FFFD}b    "))
        #expect(lines[3] == String(repeating: "é", count: 39) + "…    1")
    }

    @Test(arguments: ["report.md", "cron.md"])
    func `The example of the manual is what is printed`(page: String) throws {
        var report = Report()
        report.add(Report.FileOutcome(path: "/p/a.jsonl", new: 19, changed: 1, unchanged: 36_002))
        report.sources = [
            SourceOutcome(name: "abamako.com", new: 12, undated: 3, words: 310, usualWords: 298),
            SourceOutcome(
                name: "ASKIA 24", new: 5, changed: 1, short: 5, words: 31, usualWords: 412, looksBroken: true),
            SourceOutcome(name: nil, new: 2, undated: 1, words: 200, usualWords: 210),
        ]
        if page == "cron.md" {
            report.skipped = ["/p/a.txt", "/p/b.txt", "/p/c.txt", "/p/d.txt"].map {
                SkipReason(.empty, FilePath($0), "is empty", hint: "remove it")
            }
            report.known = Set(report.skipped.dropFirst())
            report.unread = UnreadKinds([".pdf": 3, ".docx": 2])
            report.newUnread = report.unread
        }
        report.articles = 36_022
        report.duration = .milliseconds(1300)
        let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/docs/\(page)"
        let manual = String(decoding: try Files.read(path), as: UTF8.self)
        #expect(manual.contains("\n" + report.text(.normal, isTerminal: false) + "```\n"))
    }
}
