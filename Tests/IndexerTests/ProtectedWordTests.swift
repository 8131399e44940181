import Archive
import Articles
import Glibc
internal import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Store
import Testing

@testable import Indexer

/// Runs with lists of protected words, and with other ones than the index has.
@Suite struct ProtectedWordTests {
    private let work: Workspace
    private var places: DataFilePlaces { DataFilePlaces(own: work.path("names.txt"), isNamed: true) }

    init() throws {
        work = try Workspace()
        try work.write(
            "articles/a.jsonl",
            [Workspace.line("1", "Le président Touré"), Workspace.line("2", "Le tour de la ville")])
        try work.write("articles/b.txt", "Un titre de quatre mots\n\nLa ville de Kayes\n")
    }

    @Test func `Another list builds the index anew, the same one does not`() async throws {
        try work.write("names.txt", "Touré\n")
        let first = try await work.run(protected: places)
        #expect(first.counts == Counts(new: 3) && first.rebuildReason == nil)
        #expect(try work.search("Touré").count == 1)
        work.settle()
        #expect(try await work.run(protected: places).counts == Counts(unchanged: 3))

        // The same words, written otherwise.
        try work.write("names.txt", "# des noms\nTOURE  touré\n")
        #expect(try await work.run(protected: places).counts == Counts(unchanged: 3))

        try work.write("names.txt", "Kayes\n")
        var dry = try await work.run(isDry: true, protected: places)
        // As the command does.
        dry.isDry = true
        #expect(dry.rebuildReason == .protectedWords && dry.new == 3)
        #expect(try work.search("Touré").count == 1)
        let again = try await work.run(protected: places)
        #expect(again.counts == Counts(new: 3) && again.rebuildReason == .protectedWords)
        // In a long query the stem counts, which is that of `tour` now.
        #expect(try work.search("Touré a1 a2 a3 a4").count == 2)
        #expect(try work.search("Kayes").count == 1)
        #expect(
            again.text(.normal, isTerminal: false).contains(
                "3 articles in the index, built anew because the protected words changed ("))
        #expect(
            dry.text(.normal, isTerminal: false).contains(
                "nothing was written, to be built anew because the protected words changed ("))
        #expect(try await work.run(protected: places).counts == Counts(unchanged: 3))
    }

    /// What is not named in that run is read anew too, as nothing can be carried over.
    @Test func `An index that is built anew keeps the folders that are not named`() async throws {
        try work.write("names.txt", "Touré\n")
        try work.write("more/c.txt", "Un titre de quatre mots\n\nUn autre texte\n")
        try await work.run(["articles"], protected: places)
        try await work.run(["more"], protected: places)
        let before = try work.contents()
        try work.write("names.txt", "Kayes\n")
        try await work.run(["more"], protected: places)
        #expect(try work.contents() == before)
    }

    @Test func `Broken lines are told, the others count`() async throws {
        try work.write("names.txt", "Touré\n—\n@seul\n")
        let report = try await work.run(protected: places)
        #expect(
            work.complaints(report) == [
                "names.txt:2:1: no word that could be protected; write a name or remove the line",
                "names.txt:3:1: “@seul” is not known here; write “@alone” or remove the line",
            ])
        #expect(report.skipped == [] && ProgramSupport.ExitStatus(of: report) == .success)
        #expect(try work.search("Touré").count == 1)
    }

    @Test func `A list that is gone leaves the index as it was`() async throws {
        try work.write("names.txt", "Touré\n")
        try await work.run(protected: places)
        try work.remove("names.txt")
        let error = await #expect(throws: ArchiveError.self) { try await work.run(protected: places) }
        #expect(error?.description == "\(work.path("names.txt")) is not there; create it or name another")
        #expect(error.map { ProgramSupport.ExitStatus(of: $0).code } == 74)
        #expect(try work.search("Touré").count == 1)
    }

    @Test func `Reasons of version and damage are told too`() async throws {
        try await work.run()
        try work.setVersions(analysis: 1)
        #expect(try await work.run().rebuildReason == .version)
        try work.flipBit(in: "lines")
        #expect(try await work.run().rebuildReason == .damage)
        #expect(try await work.run(rebuilds: true).rebuildReason == nil)
    }

    @Test func `The option goes before variable and file`() throws {
        func own(_ arguments: [String], _ variables: [String: String]) throws -> String? {
            let environment = Environment(
                variables.merging(["HOME": "/home/a", "XDG_CONFIG_HOME": "/nonexistent"]) { $1 })
            return try IndexCommand(arguments + ["x"]).resolved(environment: environment).protectedWords.own
        }
        let variable = ["SAHEL_SEARCH_PROTECTED": "/v"]
        #expect(try own(["--protected", "/f"], variable) == "/f")
        #expect(try own([], variable) == "/v")
        #expect(try own([], [:]) == "/nonexistent/sahel-search/mots-proteges.txt")
        #expect(try own(["--protected", "none"], variable) == nil)
    }
}
