import Archive
import Glibc
import SearchModel
import Store
import Testing

@testable import Indexer

/// Runs that can't carry the index over, on some of the folders that it was made of.
@Suite struct RememberedFilesTests {
    private let work: Workspace

    init() throws {
        work = try Workspace()
        try work.writeNorthAndSouth()
    }

    private static let all = [
        "north/a.txt:3 alpha", "north/b.jsonl:1 bravo", "north/b.jsonl:3 charlie", "south/d.txt:3 delta",
    ]

    @Test(arguments: [1, -1])
    func `Another analysis rebuilds everything, also what is not named`(difference: Int) async throws {
        try await work.run(["north", "south"])
        try work.setVersions(analysis: difference)
        #expect(throws: ArchiveError.self) { _ = try work.index.openCurrent() }
        let report = try await work.run(["north"])
        #expect(report.counts == Counts(new: 4, skipped: 1))
        #expect(try work.contents() == Self.all)
        #expect(try await work.run(["north"]).counts == Counts(unchanged: 4, skipped: 1))
    }

    @Test func `So does damage`() async throws {
        try await work.run(["north", "south"])
        try work.flipBit(in: "database/termlist.glass")
        #expect(try await work.run(["south"]).counts == Counts(new: 4, skipped: 1))
        #expect(try work.contents() == Self.all)
    }

    @Test func `Files that are gone, or lie in a named folder, are not brought back`() async throws {
        try work.write("west/e.txt", "Un titre de quatre mots\n\necho\n")
        try work.write("west/f.txt", "Un titre de quatre mots\n\nfoxtrot\n")
        try await work.run(["north", "south", "west"])
        try work.setVersions(analysis: 1)
        try work.remove("north/b.jsonl")
        try work.remove("west")
        let report = try await work.run(["north"])
        #expect(report.counts == Counts(new: 2, skipped: 1))
        #expect(
            work.complaints(report) == [
                "west/e.txt: is gone, and 1 more; they were in the index, which had to be written anew; "
                    + "name the folder again when it is back"
            ])
        #expect(try work.contents() == ["north/a.txt:3 alpha", "south/d.txt:3 delta"])
    }

    @Test func `A dry run tells the same, and a file goes by one path only`() async throws {
        try await work.run(["north", "south"])
        try work.setVersions(analysis: 1)
        #expect(symlink(work.path("south"), work.path("link")) == 0)
        let dry = try await work.run(["north", "link"], isDry: true)
        #expect(dry.counts == Counts(new: 4, skipped: 1))
        let real = try await work.run(["north", "link"])
        #expect(real.counts == dry.counts && real.outcomes == dry.outcomes)
        #expect(try work.contents() == Array(["link/d.txt:3 delta"] + Self.all.dropLast()))
    }
}
