import Articles
import Glibc
import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Indexer
@testable import Store

/// What a run reports that an earlier one has reported.
@Suite struct ToldOnceTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.write("articles/good.txt", "Un titre de quatre mots\n\nalpha\n")
    }

    /// What is reported anew, with paths in the folder and without what to do about it.
    private func news(_ report: Report) -> [String] {
        report.complaints(.normal).map { line in
            let place = line.replacing("\(work.folder.path)/articles/", with: "")
            return String(place.split(separator: ";").first ?? "")
        }
    }

    private func news(_ names: [String] = ["articles"]) async throws -> [String] { news(try await work.run(names)) }

    struct Unreadable: Sendable {
        var name, contents, reason, changed: String
    }

    static let unreadable = [
        Unreadable(name: "a.txt", contents: "", reason: "is empty", changed: " \n"),
        Unreadable(name: "a.md", contents: " \n\t\n", reason: "has no words", changed: "\n"),
        Unreadable(name: "a.html", contents: "<p></p>", reason: "is a page without text", changed: "<p> </p>"),
        Unreadable(
            name: "a.txt", contents: "z\0\u{1}\u{2}\0", reason: "contains NUL bytes, so it is no text", changed: "\0\0"),
        Unreadable(name: "a.jsonl", contents: "", reason: "is empty", changed: "\n"),
        Unreadable(
            name: "a.jsonl", contents: "[]", reason: "is one JSON array, not one JSON object a line", changed: "[{}]"),
        Unreadable(name: "a.jsonl", contents: "\n12\n", reason: "is an integer, not an object", changed: "13"),
    ]

    @Test(arguments: unreadable) func `What cannot be read is news once`(_ file: Unreadable) async throws {
        let (name, contents) = (file.name, file.contents)
        let reason = "\(name): \(file.reason)"
        try work.write("articles/\(name)", contents)
        let first = try await work.run()
        #expect(news(first).map { $0.replacing(/:\d+/, with: "") } == [reason])
        #expect(ProgramSupport.ExitStatus(of: first) == .skipped)
        for _ in 0..<2 {
            let later = try await work.run()
            #expect(later.counts == Counts(unchanged: 1, skipped: 1))
            #expect(news(later) == [] && later.isUneventful)
            #expect(ProgramSupport.ExitStatus(of: later) == .success)
            #expect(later.complaints(.verbose).count == 1)
        }
        // The same bytes with another time are the same file.
        try work.touch("articles/\(name)", secondsAgo: 1000)
        #expect(try await news() == [])
        #expect(news(try await work.run(isDry: true)) == [])
        #expect(news(try await work.run(rebuilds: true)).count == 1)
        try work.write("articles/\(name)", file.changed)
        #expect(try await news().count == 1)
        try work.remove("articles/\(name)")
        #expect(try await work.run().counts == Counts(unchanged: 1))
        // It has been forgotten, so that it is news when it comes back.
        try work.write("articles/\(name)", contents)
        #expect(try await news().count == 1)
    }

    @Test func `A dry run remembers nothing`() async throws {
        try work.write("articles/a.txt", "")
        for _ in 0..<2 { #expect(news(try await work.run(isDry: true)) == ["a.txt: is empty"]) }
        #expect(try await news() == ["a.txt: is empty"])
    }

    @Test func `A line is known by what it says, not by its place`() async throws {
        let good = [Workspace.line("1", "bravo"), Workspace.line("2", "charlie")]
        try work.write("articles/a.jsonl", [good[0], "{broken", "[1]"])
        #expect(try await news().count == 2)
        try work.write("articles/a.jsonl", good + ["{broken", "{also broken", "[1]"])
        #expect(try await news().map { $0.prefix(12) } == ["a.jsonl:4:2:"])
        try work.write("articles/a.jsonl", good + ["[1]"])
        #expect(try await news() == [])
        try work.write("articles/a.jsonl", good + ["[1]", "{broken"])
        #expect(try await news().map { $0.prefix(12) } == ["a.jsonl:4:2:"])
    }

    @Test func `An id that another article has is news once`() async throws {
        try work.write("articles/a.jsonl", [Workspace.line("1", "bravo")])
        try work.write("articles/b.jsonl", [Workspace.line("1", "charlie")])
        #expect(try await news().count == 1)
        #expect(try await news() == [])
        // The other article has moved down its file, which is no news of this one.
        try work.write("articles/a.jsonl", [Workspace.line("2", "delta"), Workspace.line("1", "bravo")])
        #expect(try await news() == [])
    }

    @Test func `Another reason is news`() async throws {
        try work.write("articles/a.txt", "")
        try await work.run()
        try work.remove("articles/a.txt")
        try work.folder.link("articles/a.txt", to: "nowhere")
        #expect(try await news() == ["a.txt: is a symbolic link to nothing"])
        #expect(try await news() == [])
        try work.remove("articles/a.txt")
        try work.write("articles/a.txt", "Un titre de quatre mots\n\nbravo\n")
        #expect(try await work.run().counts == Counts(new: 1, unchanged: 1))
    }

    @Test func `What another run reported of other folders is kept`() async throws {
        try work.write("articles/a.txt", "")
        try work.write("other/b.txt", "")
        #expect(try await news(["articles"]).count == 1)
        #expect(try await news(["other"]).count == 1)
        #expect(try await news(["articles"]) == [])
        #expect(try await news(["other", "articles"]) == [])
    }

    @Test func `Nothing but unreadable files is news once, though there is no index`() async throws {
        try work.write("empty/a.jsonl", "")
        #expect(try await news(["empty"]).count == 1)
        #expect(work.index.currentNumber() == nil)
        #expect(try await news(["empty"]) == [])
    }

    @Test func `A path that is missing is news every time`() async throws {
        try await work.run()
        for _ in 0..<2 {
            let report = try await work.run(["articles", "nowhere"])
            #expect(report.complaints(.normal).count == 1)
            #expect(ProgramSupport.ExitStatus(of: report) == .skipped)
        }
    }

    @Test func `A damaged memory says everything anew`() async throws {
        try work.write("articles/a.txt", "")
        try await work.run()
        let path = "\(work.index.path)/memory"
        var bytes = try Files.read(path)
        bytes[bytes.count / 2] ^= 1
        try Files.write(bytes, to: path)
        #expect(try await news().count == 1)
        #expect(try await news() == [])
    }

    @Test func `Problems of the word lists are news once`() async throws {
        try work.write("words.txt", "@nonsense\n")
        let places = DataFilePlaces(own: work.path("words.txt"))
        let first = try await work.run(protected: places)
        #expect(first.remarks.count == 1 && first.complaints(.normal).count == 1)
        let second = try await work.run(protected: places)
        #expect(second.remarks.count == 1 && second.complaints(.normal) == [] && second.isUneventful)
        try work.write("words.txt", "@other nonsense\n")
        #expect(try await work.run(protected: places).complaints(.normal).count == 1)
    }

    // MARK: - Kinds that are not read

    private func unread(_ names: [String] = ["articles"], _ verbosity: Verbosity = .normal) async throws -> String {
        let text = try await work.run(names).text(verbosity, isTerminal: false)
        return text.split(separator: "\n").filter { $0.contains(" not read: ") }.joined(separator: "\n")
    }

    @Test func `Files of other kinds are counted once, and again when there are more`() async throws {
        for name in ["1.pdf", "2.PDF", "deep/3.pdf", "a.docx", "deep/b.docx", ".hidden.pdf", ".hidden/c.pdf"] {
            try work.write("articles/\(name)", "x")
        }
        let line = "5 files of kinds that are not read: .pdf 3, .docx 2"
        #expect(try await unread() == line)
        #expect(try await unread() == "")
        #expect(try await unread(["articles/deep"]) == "")
        #expect(try await unread(["articles"], .verbose) == line)
        try work.remove("articles/1.pdf")
        #expect(try await unread() == "")
        try work.write("articles/4.pdf", "x")
        #expect(try await unread() == "1 more file of a kind that is not read: .pdf 1")
        try work.write("articles/deep/5.pdf", "x")
        try work.write("articles/deep/x.odt", "x")
        #expect(try await unread() == "2 more files of kinds that are not read: .odt 1, .pdf 1")
        let report = try await work.run(rebuilds: true)
        #expect(report.newUnread.total == 7 && report.unread == report.newUnread)
        #expect(report.unread.counts == [".pdf": 4, ".docx": 2, ".odt": 1])
    }

    @Test(
        arguments: [
            ("Rapport.PDF", ".pdf"), ("a.tar.gz", ".gz"), ("README", ""), ("index.html.1", ".1"),
            ("article.php?id=3", ".php?…"), ("index.html?p=1.2", ".html?…"), ("a?b", ""), ("a.", ""), ("?.php", ""),
            ("note.txt~", ".txt~"), ("a.pdf (copie)", ""), ("a.été", ""), ("M. le président est venu", ""),
            ("page.verylongending", ""),
        ])
    func `The kind of a file is the ending of its name`(name: String, kind: String) {
        var kinds = UnreadKinds()
        kinds.add(name: Array(name.utf8)[...])
        #expect(kinds.counts == [kind: 1])
    }

    @Test func `A line names the most frequent kinds`() {
        let kinds = UnreadKinds(Dictionary(uniqueKeysWithValues: (1...20).map { (".k\($0)", 100 - $0) }))
        let text = kinds.text(isMore: false, namesAll: false, in: .english)
        #expect(text.hasPrefix("1790 files of kinds that are not read: .k1 99, .k2 98, "))
        #expect(text.hasSuffix(", .k12 88, others 668"))
        #expect(kinds.text(isMore: false, namesAll: true, in: .english).hasSuffix(", .k20 80"))
        #expect(
            UnreadKinds([".pdf": 1, "": 2]).text(isMore: true, namesAll: false, in: .french)
                == "3 autres fichiers de types qui ne sont pas lus : sans extension 2, .pdf 1")
    }
}
