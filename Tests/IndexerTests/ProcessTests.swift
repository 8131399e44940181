import Glibc
import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import Indexer
@testable import Store

/// The real program: signals, kills, locks, exit statuses.
@Suite(.enabled(if: IndexerProcess.executable != nil, "sahel-index was not built beside the tests: run swift build"))
struct ProcessTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.write("articles/a.jsonl", (0..<20).map { Workspace.line("a\($0)", "ancien texte numéro\($0)") })
    }

    /// So much work that no run is over before it has been noticed.
    private func addWork() throws {
        try work.write(
            "articles/b.jsonl",
            (0..<5000).map { Workspace.line("b\($0)", "nouveau texte avec beaucoup de mots ordinaires numéro\($0)") })
    }

    private func start(_ arguments: [String] = ["--jobs", "2"]) throws -> IndexerProcess {
        try IndexerProcess(arguments + [work.path("articles")], in: work)
    }

    /// Starts a run over much work, and waits until it writes.
    private func startWriting() async throws -> IndexerProcess {
        try addWork()
        let indexer = try start()
        try await eventually { Files.exists("\(work.index.staging)/shard-0") || indexer.hasEnded }
        #expect(!indexer.hasEnded)
        return indexer
    }

    @Test func `It indexes, and says in its exit status what came of it`() async throws {
        #expect(try await start().wait() == 0)
        #expect(try work.entries().count == 20)
        try work.write("articles/broken.jsonl", ["{broken"])
        let second = try start()
        #expect(try await second.wait() == 1)
        #expect(try second.errorText().hasPrefix("sahel-index: \(work.path("articles/broken.jsonl")):1:2: "))
        #expect(try await start(["--jobs", "0"]).wait() == 2)
        try work.remove("articles/broken.jsonl")
        #expect(try await start().wait() == 0)
        #expect(work.index.currentNumber() == 1)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `A signal publishes nothing`(_ signal: CInt) async throws {
        #expect(try await start().wait() == 0)
        let indexer = try await startWriting()
        indexer.signal(signal)
        #expect(try await indexer.wait() == 128 + signal)
        #expect(try indexer.errorText() == "sahel-index: interrupted; the index is as it was\n")
        #expect(work.index.currentNumber() == 1)
        #expect(try work.entries().count == 20)
        #expect(try work.search("nouveau").isEmpty)
    }

    @Test(.random) func `Killed at any moment, it leaves an index, and the next run succeeds`() async throws {
        #expect(try await start().wait() == 0)
        try addWork()
        var generator = SeededGenerator(seed: 8)
        for kill in 0..<8 {
            let indexer = try start()
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...(50 << kill), using: &generator)))
            indexer.signal(SIGKILL)
            let status = try await indexer.wait()
            #expect(status == -SIGKILL || status == 0)
            // What is published is a whole run: that before, or that of the one killed.
            let count = try work.entries().count
            #expect(count == 20 || count == 5020)
            if count == 5020 { break }
        }
        #expect(try await start().wait() == 0)
        #expect(try work.entries().count == 5020)
        #expect(try Files.names(in: work.index.generations).count <= 2)
        #expect(try Files.names(in: work.index.path) == ["current", "generations", "lock", "memory"])
    }

    @Test func `A second one ends at once, and names the first`() async throws {
        #expect(try await start().wait() == 0)
        let first = try await startWriting()
        first.signal(SIGSTOP)
        let second = try start()
        #expect(try await second.wait() == 75)
        #expect(
            try second.errorText()
                == "sahel-index: \(work.index.path) is being indexed by process \(first.processID); "
                + "try again when it has ended\n")
        // The second one took nothing from the first.
        first.signal(SIGCONT)
        #expect(try await first.wait() == 0)
        #expect(try work.entries().count == 5020)
    }

    @Test(arguments: [["--extract"], ["--report", "json"], [], ["--extract", "--help"]])
    func `Output that cannot be written is an error`(_ arguments: [String]) async throws {
        let indexer = try IndexerProcess(arguments + [work.path("articles")], in: work, output: "/dev/full")
        #expect(try await indexer.wait() == 74)
        let text = try indexer.errorText()
        #expect(text.hasPrefix("sahel-index: cannot write to standard output: No space left on device; "))
        #expect(text.split(separator: "\n").count == 1)
        // Only what is printed is missing.
        if !arguments.contains("--extract") { #expect(try work.entries().count == 20) }
    }

    @Test func `A folder that it may not read keeps its articles`() async throws {
        try work.write("articles/closed/b.txt", "Un titre de quatre mots\n\nbravo\n")
        #expect(try await start().wait() == 0)
        try work.write("articles/a.jsonl", [Workspace.line("a0", "autre texte")])
        let closed = work.path("articles/closed")
        #expect(chmod(closed, 0) == 0)
        // Root reads everything, unless it starts without the capability to.
        let wrapper =
            geteuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] : []
        let indexer = try IndexerProcess(
            ["--allow-removals", work.path("articles")], in: work, wrapper: wrapper)
        let status = try await indexer.wait()
        #expect(chmod(closed, 0o700) == 0)
        #expect(status == 1)
        #expect(try indexer.errorText().hasPrefix("sahel-index: \(closed): cannot be read: Permission denied"))
        #expect(try work.contents() == ["articles/a.jsonl:1 autre texte", "articles/closed/b.txt:3 bravo"])
    }
}
