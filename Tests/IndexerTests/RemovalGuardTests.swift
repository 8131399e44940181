import Articles
import Messages
import ProgramSupport
import SearchModel
import Store
import TestFolders
import Testing

@testable import Indexer

/// What a run does whose folders have lost their articles.
@Suite struct RemovalGuardTests {
    private let work: Workspace

    init() throws { work = try Workspace() }

    /// Makes a folder with so many files of one article.
    private func make(_ count: Int, in folder: String = "disk") throws {
        for number in 0..<count {
            try work.write("\(folder)/\(number).txt", "Un titre de quatre mots\n\nnuméro \(number)\n")
        }
    }

    private func remove(_ numbers: Range<Int>, from folder: String = "disk") throws {
        for number in numbers { try work.remove("\(folder)/\(number).txt") }
    }

    /// More than half is too much, unless there was only one article.
    @Test(
        arguments: [
            (1, 1, true), (2, 1, true), (2, 2, false), (3, 1, true), (3, 2, false), (4, 2, true), (4, 3, false),
            (10, 5, true), (10, 6, false), (11, 5, true), (11, 6, false),
        ])
    func `A folder keeps what it would lose if that is more than half`(had: Int, lost: Int, isRemoved: Bool)
        async throws
    {
        try make(had)
        try await work.run(["disk"])
        try remove(0..<lost)
        for _ in 0..<2 {
            let report = try await work.run(["disk"], isDry: true)
            #expect(report.removed == (isRemoved ? lost : 0))
        }
        for time in 0..<2 {
            let report = try await work.run(["disk"])
            guard !isRemoved else {
                #expect(report.counts == Counts(removed: time == 0 ? lost : 0, unchanged: had - lost))
                continue
            }
            #expect(report.counts == Counts(unchanged: had, skipped: 1))
            #expect(
                work.complaints(report) == [
                    "disk: has lost \(lost) of \(had) articles, which stay in the index; mount its disk, or let them go with "
                        + "--allow-removals"
                ])
            #expect(report.skipsAnew)
            #expect(try work.contents().count == had)
        }
        let report = try await work.run(["disk"], allowsRemovals: true)
        #expect(report.counts == Counts(removed: isRemoved ? 0 : lost, unchanged: had - lost))
        #expect(try work.contents().count == had - lost)
    }

    @Test func `Each folder is judged by itself`() async throws {
        try make(6)
        try make(20, in: "home")
        try await work.run(["disk", "home"])
        try remove(0..<6)
        try remove(0..<2, from: "home")
        try work.write("home/new.txt", "Un titre de quatre mots\n\nnouveau\n")
        #expect(try await work.run(["disk", "home"]).counts == Counts(new: 1, removed: 2, unchanged: 24, skipped: 1))
        // A folder above both has lost less than half.
        #expect(try await work.run([""]).counts == Counts(removed: 6, unchanged: 19))
    }

    @Test func `New articles make up for those that are gone`() async throws {
        try make(6)
        try await work.run(["disk"])
        try work.move("disk", to: "old")
        try work.folder.makeDirectory("disk")
        try work.move("old", to: "disk/moved")
        #expect(try await work.run(["disk"]).counts == Counts(new: 6, removed: 6))
        // Too few do not: they are indexed, and the old ones stay.
        try work.remove("disk/moved")
        try make(2)
        #expect(try await work.run(["disk"]).counts == Counts(new: 2, unchanged: 6, skipped: 1))
        #expect(try work.contents().count == 8)
    }

    @Test func `Lines that are gone from a file count too`() async throws {
        let lines = (0..<9).map { Workspace.line("\($0)", "numéro \($0)") }
        try work.write("disk/a.jsonl", lines)
        try await work.run(["disk"])
        for rest in [Array(lines[..<4]), [Workspace.line("new", "nouveau")], []] {
            try work.write("disk/a.jsonl", rest)
            let report = try await work.run(["disk"])
            #expect(report.counts.unchanged == 9 && report.counts.new == 0 && report.counts.removed == 0)
            #expect(report.skipsAnew)
            #expect(try work.contents().count == 9)
        }
        // Other lines in the place of old ones are a change.
        try work.write("disk/a.jsonl", (0..<9).map { Workspace.line("\($0)", "changé \($0)") })
        #expect(try await work.run(["disk"]).counts == Counts(changed: 9))
        try work.write("disk/a.jsonl", [])
        let report = try await work.run(["disk"], allowsRemovals: true)
        #expect(report.counts == Counts(removed: 9, skipped: 1))
    }

    /// As a file system leaves them after a power cut.
    @Test func `Files that have become empty count too`() async throws {
        try make(5)
        try await work.run(["disk"])
        for number in 0..<5 { try work.write("disk/\(number).txt", "") }
        let report = try await work.run(["disk"])
        #expect(report.counts.unchanged == 5 && report.removed == 0)
        #expect(try work.contents().count == 5)
        try make(5)
        #expect(try await work.run(["disk"]).counts == Counts(unchanged: 5))
    }

    @Test func `What patterns leave out does not count`() async throws {
        try make(6)
        try make(2, in: "disk/sub")
        try await work.run(["disk"])
        #expect(try await work.run(["disk"], excluding: ["/?.txt"]).counts == Counts(removed: 6, unchanged: 2))
        try work.write("disk/sub/.sahelignore", "*\n")
        #expect(try await work.run(["disk"], excluding: ["/?.txt"]).counts == Counts(removed: 2))
    }

    @Test func `A folder that is missing may go`() async throws {
        try make(3)
        try make(1, in: "home")
        try await work.run(["disk", "home"])
        try work.remove("disk")
        #expect(try await work.run([]).counts == Counts(unchanged: 4, skipped: 1))
        #expect(try await work.run([], allowsRemovals: true).counts == Counts(removed: 3, unchanged: 1))
        // It is forgotten, too.
        #expect(try await work.run([]).counts == Counts(unchanged: 1))
    }

    @Test func `An index is built anew without a folder that may go`() async throws {
        try make(3)
        try make(1, in: "home")
        try await work.run(["disk", "home"])
        try work.remove("disk")
        await #expect(throws: ArchiveError.self) { try await work.run([], rebuilds: true) }
        #expect(try await work.run([], rebuilds: true, allowsRemovals: true).counts == Counts(new: 1, skipped: 1))
        #expect(try await work.run([]).counts == Counts(unchanged: 1))
    }

    @Test func `A name that was never indexed is missing all the same`() async throws {
        try make(2)
        let report = try await work.run(["disk", "dsik"], allowsRemovals: true)
        #expect(work.complaints(report) == ["dsik: there is no such file or folder; check the path"])
    }

    @Test func `An index that has to be built anew is not built of less than half`() async throws {
        try make(4)
        try await work.run(["disk"])
        try work.write("words.txt", "Tour\n")
        try remove(0..<3)
        let error = await #expect(throws: ArchiveError.self) {
            try await work.run(["disk"], protected: DataFilePlaces(own: work.path("words.txt")))
        }
        #expect(error?.message.parameters["lost"] == .number(3))
        #expect(try work.contents().count == 4)
        let report = try await work.run(
            ["disk"], allowsRemovals: true, protected: DataFilePlaces(own: work.path("words.txt")))
        #expect(report.counts == Counts(new: 1))
    }
}
