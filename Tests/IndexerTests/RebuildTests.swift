import Articles
import Glibc
import Messages
import ProgramSupport
import SearchProtocol
import TestFolders
import Testing

@testable import Archive
@testable import Indexer
@testable import SearchModel
@testable import Store

/// Runs that write everything anew, or nothing at all.
@Suite struct RebuildTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.writeNorthAndSouth()
    }

    private static let north = ["north/a.txt:3 alpha", "north/b.jsonl:1 bravo", "north/b.jsonl:3 charlie"]
    private static let all = north + ["south/d.txt:3 delta"]

    // MARK: - Asked for

    @Test func `--rebuild indexes what is named, and that only`() async throws {
        try await work.run(["north", "south"])
        #expect(try await work.run(["north"], rebuilds: true).counts == Counts(new: 3, skipped: 1))
        #expect(work.index.currentNumber() == 2)
        #expect(try work.contents() == Self.north)
        #expect(try work.entries().map(\.docid) == [1, 2, 3])
    }

    // MARK: - Damage

    @Test(arguments: ["database/postlist.glass", "database/docdata.glass", "lines"])
    func `A damaged index is written anew, not copied on`(_ name: String) async throws {
        try await work.run(["north", "south"])
        try work.flipBit(in: name)
        // Nothing changed in the files: only the damage makes this run write.
        #expect(try await work.run(["north", "south"]).counts == Counts(new: 4, skipped: 1))
        #expect(work.index.currentNumber() == 2)
        #expect(try work.contents() == Self.all)
        #expect(try work.search("bravo") == ["north/b.jsonl:1"])
    }

    @Test(arguments: ["files", "MANIFEST.json"])
    func `Where what was indexed is damaged, what is named is indexed`(_ name: String) async throws {
        try await work.run(["north", "south"])
        try work.flipBit(in: name)
        #expect(try await work.run(["north"]).counts == Counts(new: 3, skipped: 1))
        #expect(try work.contents() == Self.north)
    }

    @Test func `A generation that is gone is written anew`() async throws {
        try await work.run(["north"])
        try Files.removeTree(work.index.openCurrent().path)
        #expect(try await work.run(["north"]).counts == Counts(new: 3, skipped: 1))
        #expect(try work.contents() == Self.north)
    }

    // MARK: - Another version

    @Test func `Another schema rebuilds what is named`() async throws {
        try await work.run(["north", "south"])
        try work.setVersions(schema: 1)
        #expect(try await work.run(["north"]).counts == Counts(new: 3, skipped: 1))
        #expect(try work.contents() == Self.north)
    }

    @Test func `A folder that cannot be looked at is not lost to another version of reading`() async throws {
        try await work.run(["north", "south"])
        let generation = try work.index.openCurrent()
        var manifest = generation.manifest
        manifest.reading.version += 1
        try Files.write(manifest.encoded, to: "\(generation.path)/MANIFEST.json")
        let gone = work.path("gone")
        let error = await #expect(throws: ArchiveError.self) {
            try await IndexRun.start(
                IndexOptions(index: work.index.path, paths: [FilePath(work.path("north")), FilePath(gone)], jobs: 1),
                Progress(isEnabled: false))
        }
        #expect(error?.code == .io)
        #expect(error?.message.description.hasPrefix("nothing was rebuilt, because ") == true)
        #expect(try work.contents() == Self.all)
        try await work.run(["north", "south"])
        #expect(work.index.currentNumber() == 2)
    }

    // MARK: - Dry runs

    @Test func `A dry run upon nothing makes not even a folder`() async throws {
        let report = try await work.run(["north", "south"], isDry: true)
        #expect(report.counts == Counts(new: 4, skipped: 1))
        #expect(report.articles == 4)
        #expect(try Files.names(in: work.folder.path) == ["north", "south"])
    }

    @Test func `A dry run tells what a run does, and writes nothing`() async throws {
        try await work.run(["north", "south"])
        try work.write("north/a.txt", "Un titre de quatre mots\n\nautre\n")
        // Duplicates: of a line above, and of an article that is published.
        try work.write(
            "north/b.jsonl",
            [Workspace.line("c", "charlie"), Workspace.line("e", "echo"), Workspace.line("e", "encore"), "{broken"])
        try work.write("south/f.jsonl", [Workspace.line("c", "encore"), Workspace.line("g", "golf")])
        try work.remove("south/d.txt")
        let before = try work.indexTree()
        let dry = try await work.run(["north", "south"], isDry: true)
        #expect(try work.indexTree() == before)
        #expect(dry.counts == Counts(new: 2, changed: 1, removed: 2, unchanged: 1, skipped: 3))
        let real = try await work.run(["north", "south"])
        #expect(dry.counts == real.counts && dry.articles == real.articles)
        #expect(dry.outcomes == real.outcomes)
        #expect(work.complaints(dry) == work.complaints(real))
        // Another that rebuilds, while somebody else holds the lock.
        let lock = try IndexLock(work.index)
        let locked = try work.indexTree()
        let rebuild = try await work.run(["south"], rebuilds: true, isDry: true)
        #expect(rebuild.counts == Counts(new: 2))
        #expect(try work.indexTree() == locked)
        _ = consume lock
    }

    // MARK: - Locks and exit statuses

    @Test func `A locked index is left alone, and the holder named`() async throws {
        try await work.run(["north"])
        let lock = try IndexLock(work.index)
        try work.remove("north/a.txt")
        let error = await #expect(throws: ArchiveError.self) { try await work.run(["north"]) }
        #expect(error?.code == .locked)
        #expect(error?.message.description == "\(work.index.path) is being indexed by process \(getpid())")
        #expect(error.map { ProgramSupport.ExitStatus(of: $0) } == .tryAgain)
        #expect(ProgramSupport.ExitStatus.tryAgain.code == 75)
        #expect(try work.contents() == Self.north)
        _ = consume lock
        #expect(try await work.run(["north"]).counts == Counts(removed: 1, unchanged: 2, skipped: 1))
    }

    @Test func `An index that can't be written`() async throws {
        try work.write("the index", "a file in the way")
        let error = await #expect(throws: ArchiveError.self) { try await work.run(["north"]) }
        #expect(error?.code == .io)
        #expect(error?.message.description.contains(work.index.path) == true)
        #expect(error.map { ProgramSupport.ExitStatus(of: $0).code } == 74)
    }

    @Test(
        arguments: [
            (.noIndex, 70), (.needsReindex, 70), (.corrupt, 74), (.locked, 75), (.noSpace, 74), (.io, 74),
            (.queryTooLarge, 70), (.cancelled, 70), (.internalError, 70),
        ] as [(ArchiveErrorCode, CInt)])
    func `Every failure of the archive has its exit status`(_ code: ArchiveErrorCode, _ status: CInt) {
        #expect(ProgramSupport.ExitStatus(of: ArchiveError(code, "x")).code == status)
    }

    @Test func `So has everything else`() {
        #expect(ProgramSupport.ExitStatus(of: FailedCall("open", ENOENT)) == .internalError)
        #expect(ProgramSupport.ExitStatus(of: SettingsError("x")) == .usage)
        #expect(ProgramSupport.ExitStatus(of: Interrupted(signal: SIGHUP)).code == 129)
        #expect([ProgramSupport.ExitStatus.success, .skipped, .usage, .inputOutput].map(\.code) == [0, 1, 2, 74])
    }
}
