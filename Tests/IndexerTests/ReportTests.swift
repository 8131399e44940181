import Articles
import Messages
import TestFolders
import Testing

@testable import Indexer

@Suite struct ReportTests {
    static let report: Report = {
        var report = Report()
        report.add(Report.FileOutcome(path: "/p/b.txt", changed: 1))
        report.add(Report.FileOutcome(path: "/p/a.txt", new: 1))
        report.add(Report.FileOutcome(path: "/p/c.txt", removed: 1))
        report.add(Report.FileOutcome(path: "/p/d.txt", unchanged: 1))
        report.add(Report.FileOutcome(path: "/p/e.jsonl", new: 3, removed: 1, unchanged: 40))
        report.add(Report.FileOutcome(path: "/p/f.jsonl", new: 1, unchanged: 40))
        report.skipped = [
            SkipReason(.brokenJSON, "/p/e.jsonl", line: 12, column: 3, "invalid number", hint: "mend it"),
            SkipReason(.brokenJSON, "/p/e.jsonl", line: 9, "is an array", hint: "mend it"),
            SkipReason(.empty, "/p/a\n.txt", "is empty", hint: "remove it"),
        ]
        report.remarks = [SkipReason(.notAnArticle, "/p/e.jsonl", line: 10, "has no such date", hint: "mend it")]
        report.articles = 86
        report.duration = .milliseconds(1_449)
        return report
    }()

    @Test func `A run is summed up in one line, and each complaint is another`() {
        #expect(
            Self.report.text(.normal, isTerminal: false)
                == "5 new, 1 changed, 2 removed, 81 unchanged, 3 skipped; 86 articles in the index (1.4 s)\n")
        #expect(
            Self.report.complaints(.normal) == [
                "/p/a\\n.txt: is empty; remove it",
                "/p/e.jsonl:9: is an array; mend it",
                "/p/e.jsonl:10: has no such date; mend it",
                "/p/e.jsonl:12:3: invalid number; mend it",
            ])
    }

    @Test func `A verbose report names each file that changed first`() {
        #expect(
            Self.report.text(.verbose, isTerminal: false) == """
                new /p/a.txt
                changed /p/b.txt
                removed /p/c.txt
                /p/e.jsonl: 3 new, 1 removed
                /p/f.jsonl: 1 new
                5 new, 1 changed, 2 removed, 81 unchanged, 3 skipped; 86 articles in the index (1.4 s)

                """)
    }

    @Test func `A quiet report says only what was skipped`() {
        #expect(Self.report.text(.quiet, isTerminal: true) == "")
        #expect(Self.report.complaints(.quiet).count == 3)
    }

    @Test func `Where nothing happened and nobody looks on, a report is silent`() {
        var report = Report()
        report.add(Report.FileOutcome(path: "/p/d.txt", unchanged: 1))
        report.articles = 1
        #expect(report.text(.normal, isTerminal: false) == "")
        let line = "0 new, 0 changed, 0 removed, 1 unchanged, 0 skipped; 1 article in the index (0.0 s)\n"
        #expect(report.text(.normal, isTerminal: true) == line)
        #expect(report.text(.verbose, isTerminal: false) == line)
        report.skipped = [SkipReason(.empty, "/p/a.txt", "is empty", hint: "remove it")]
        #expect(report.text(.normal, isTerminal: false) != "")
    }

    @Test func `A dry run says that nothing was written`() {
        var report = Self.report
        report.isDry = true
        report.duration = .milliseconds(59_950)
        #expect(
            report.text(.normal, isTerminal: false)
                == "5 new, 1 changed, 2 removed, 81 unchanged, 3 skipped; nothing was written (60.0 s)\n")
    }

    @Test func `Many broken lines of one file are summed up`() {
        var report = Report()
        report.skipped = (1...50).map {
            SkipReason(.brokenJSON, "/p/a.jsonl", line: $0, "is broken", hint: "mend it")
        }
        report.skipped.append(SkipReason(.empty, "/p/b.txt", "is empty", hint: "remove it"))
        let lines = report.complaints(.normal)
        #expect(lines.count == 22)
        #expect(lines[19] == "/p/a.jsonl:20: is broken; mend it")
        #expect(lines[20] == "/p/a.jsonl: 30 more such lines; --verbose shows them all")
        #expect(lines[21] == "/p/b.txt: is empty; remove it")
        #expect(report.complaints(.verbose).count == 51)
    }
}
