import Archive
import Articles
import ProgramSupport
import Store
import Testing

@testable import Indexer

/// Folders that are named on some runs and not on others, that are gone, or that can't be read.
@Suite struct RootsTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.write("north/a.txt", "Un titre de quatre mots\n\nalpha\n")
        try work.write("north/b.jsonl", [Workspace.line("b", "bravo")])
        try work.write("south/c.txt", "Un titre de quatre mots\n\ncharlie\n")
    }

    private static let all = ["north/a.txt:3 alpha", "north/b.jsonl:1 bravo", "south/c.txt:3 charlie"]

    @Test func `A root that is not named keeps its articles`() async throws {
        #expect(try await work.run(["north"]).counts == Counts(new: 2))
        #expect(try await work.run(["south"]).counts == Counts(new: 1, unchanged: 2))
        #expect(try work.contents() == Self.all)
        // Even when its files are gone, until it is named.
        try work.remove("north/a.txt")
        #expect(try await work.run(["south"]).counts == Counts(unchanged: 3))
        #expect(try await work.run(["north"]).counts == Counts(removed: 1, unchanged: 2))
    }

    @Test func `A name that begins like a root is another`() async throws {
        try work.write("north-east/d.txt", "Un titre de quatre mots\n\ndelta\n")
        try await work.run(["north-east", "north"])
        try work.remove("north-east/d.txt")
        #expect(try await work.run(["north"]).counts == Counts(unchanged: 3))
    }

    @Test func `A root that vanished loses nothing`() async throws {
        try await work.run(["north", "south"])
        try work.move("north", to: "elsewhere")
        for _ in 0..<2 {
            let report = try await work.run(["north", "south"])
            #expect(report.counts == Counts(unchanged: 3, skipped: 1))
            #expect(
                work.complaints(report) == [
                    "north: is missing; the 2 articles indexed from there stay in the index; mount its disk, or let them go "
                        + "with --allow-removals"
                ])
            #expect(try work.contents() == Self.all)
        }
        #expect(work.index.currentNumber() == 1)
        // A file that was named and vanished is such a root too.
        try work.remove("elsewhere/b.jsonl")
        try work.move("elsewhere", to: "north")
        #expect(try await work.run(["north/b.jsonl"]).counts == Counts(unchanged: 3, skipped: 1))
        #expect(try await work.run(["north"]).counts == Counts(removed: 1, unchanged: 2))
    }

    @Test func `Files may be named themselves, twice, and within a folder that is named`() async throws {
        let report = try await work.run(["north/a.txt", "north", "north/./a.txt", "north/../south/c.txt", "south"])
        #expect(report.counts == Counts(new: 3))
        #expect(try work.contents() == Self.all)
    }

    private static let noHash: ContentHash = {
        let bytes: [UInt8] = []
        return ContentHash(of: bytes.span)
    }()

    @Test func `What lies in a folder that can't be read is kept`() throws {
        let stamp = FileStamp(size: 1, modified: 1, changed: 1, inode: 1)
        let names = ["/p/locked/a.txt", "/p/locked/deep/b.txt", "/p/open/c.txt", "/p/locked.txt", "/q/d.txt"]
        let ledger = Ledger(
            files: names.enumerated().map { number, name in
                let article = LedgerArticle(docid: UInt32(number + 1), hash: Self.noHash, line: 1)
                return LedgerFile(path: Array(name.utf8), stamp: stamp, isComplete: true, articles: [article])
            })
        let tree = FileTree(roots: ["/p"], unknown: ["/p/locked"])
        let plan = try IndexPlan(tree, ledger: ledger, now: 0)
        #expect(plan.removed.map(\.path.string) == ["/p/open/c.txt", "/p/locked.txt"])
        #expect(plan.removed.map(\.docid) == [3, 4])
        #expect(plan.files.map(\.path.string) == ["/p/locked/a.txt", "/p/locked/deep/b.txt", "/q/d.txt"])
        #expect(plan.keptRange == 1...5)
    }

    @Test func `A file whose stamp is known is not opened`() throws {
        let status = FileStatus(size: 10, modified: 5, changed: 6, inode: 7, device: 8)
        let file = FoundFile(path: "/nonexistent/a.txt", format: .text, status: status)
        let article = LedgerArticle(docid: 1, hash: Self.noHash, line: 1)
        let tree = FileTree(roots: ["/nonexistent"], files: [file])
        func plan(_ stamp: FileStamp, isComplete: Bool = true) throws -> IndexPlan {
            let known = LedgerFile(
                path: file.path.bytes, stamp: stamp, isComplete: isComplete, articles: [article])
            return try IndexPlan(tree, ledger: Ledger(files: [known]), now: 10_000_000_000)
        }
        let stamp = FileStamp(size: 10, modified: 5, changed: 6, inode: 7)
        let same = try plan(stamp)
        #expect(!same.changesAnything && same.skipped.isEmpty && same.files.map(\.kept) == [[article]])
        // Anything else is: here that fails, because there is no such file.
        for change in [\FileStamp.size, \.modified, \.changed] {
            var other = stamp
            other[keyPath: change] += 1
            #expect(try plan(other).skipped.map(\.code) == [.missing])
        }
        #expect(try plan(FileStamp(size: 10, modified: 5, changed: 6, inode: 8)).skipped.count == 1)
        #expect(try plan(stamp, isComplete: false).skipped.count == 1)
    }
}
