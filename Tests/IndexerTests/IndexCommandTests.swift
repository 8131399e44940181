import Archive
import Articles
import Messages
import ProgramSupport
import SearchProtocol
import Store
import TestFolders
import Testing

@testable import Indexer

@Suite struct IndexCommandTests {
    static let environment = Environment(["HOME": "/home/a", "XDG_CONFIG_HOME": "/nonexistent"])

    func options(_ arguments: [String], _ environment: Environment = environment) throws -> IndexOptions {
        var options = try IndexCommand(arguments).resolved(environment: environment)
        // Where data files are looked for depends on where the tests are.
        options.protectedWords = DataFilePlaces()
        options.sourceNames = DataFilePlaces()
        return options
    }

    @Test func `Without options the user's own index is written, with every processor`() throws {
        let options = try options(["a", "b c"])
        #expect(
            options
                == IndexOptions(
                    index: "/home/a/.local/share/sahel-search/index", paths: ["a", "b c"],
                    jobs: IndexOptions.availableProcessors))
    }

    @Test func `Every option is taken`() throws {
        let options = try options(["--index", "/i", "--rebuild", "--jobs", "3", "--dry-run", "--verbose", "a"])
        #expect(
            options
                == IndexOptions(
                    index: "/i", paths: ["a"], jobs: 3, rebuilds: true, isDry: true, verbosity: .verbose))
        #expect(try self.options(["--exclude", "*.a", "--exclude=/b/", "a"]).excluded == ["*.a", "/b/"])
        #expect(try self.options(["--allow-removals"]).allowsRemovals)
        #expect(try self.options(["-q", "--", "-x"]).verbosity == .quiet)
        #expect(try self.options(["-q", "--", "-x"]).paths == ["-x"])
        #expect(try self.options(["--extract", "a"]).extracts)
        #expect(try self.options(["--report", "json", "a"]).reportFormat == .json)
        #expect(try self.options(["--report=text", "a"]).reportFormat == .text)
    }

    @Test func `Flags go before the environment`() throws {
        let environment = Environment(
            ["HOME": "/home/a", "SAHEL_SEARCH_INDEX": "/from/environment", "SAHEL_SEARCH_JOBS": "5"])
        #expect(try options(["a"], environment).index == "/from/environment")
        #expect(try options(["a"], environment).jobs == 5)
        #expect(try options(["--index", "/i", "--jobs", "64", "a"], environment).index == "/i")
        #expect(try options(["--index", "/i", "--jobs", "64", "a"], environment).jobs == 64)
    }

    @Test(arguments: ["0", "65", "-1", "x", "1.5", "99999999999999999999"])
    func `A number of jobs that is out of range is refused`(jobs: String) {
        #expect(throws: SettingsError.self) { try options(["--jobs=\(jobs)", "a"]) }
    }

    @Test(arguments: [
        ["--extract"], ["--nonsense", "a"], ["-q", "-v", "a"], ["--extract", "--rebuild", "a"],
        ["--extract", "--dry-run", "a"],
        ["--extract", "--report", "json", "a"], ["--extract", "--allow-removals", "a"], ["--report", "xml", "a"], [""],
        ["--index"], ["--exclude"], ["--status", "a"], ["--status", "--rebuild"], ["--status", "--extract"],
    ])
    func `Options that are unknown, incomplete or exclude each other are wrong usage`(arguments: [String]) {
        let message = #expect(throws: Message.self) { try IndexCommand(arguments) }
        #expect(message.map { ProgramSupport.ExitStatus(of: $0) } == .usage)
    }

    @Test func `Paths keep their bytes`() throws {
        let raw: [UInt8] = [0x61, 0xFF]
        let options = try IndexCommand(["a\u{FFFD}"])
            .resolved(rawArguments: [[0x78], raw], environment: Self.environment)
        #expect(options.paths == [FilePath(bytes: raw)])
    }

    @Test(
        arguments: [
            ("Name:\tx\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2), ("Cpus_allowed:\tff,ffffffff\n", 40),
            ("Cpus_allowed:\t0\n", nil), ("", nil),
        ] as [(String, Int?)])
    func `Processors are counted by the mask in the status`(status: String, count: Int?) {
        #expect(IndexOptions.processors(inStatus: status) == count)
    }

    @Test func `Skipped articles, a signal and a wrong setting have their exit statuses`() {
        var report = Report()
        #expect(ProgramSupport.ExitStatus(of: report) == .success)
        report.remarks = [SkipReason(.notAnArticle, "a", "x", hint: "y")]
        #expect(ProgramSupport.ExitStatus(of: report) == .success)
        report.skipped = report.remarks
        #expect(ProgramSupport.ExitStatus(of: report) == .skipped)
        report.known = Set(report.skipped)
        #expect(ProgramSupport.ExitStatus(of: report) == .success)
        #expect(ProgramSupport.ExitStatus(of: Interrupted(signal: 2)).code == 130)
        #expect(ProgramSupport.ExitStatus(of: Interrupted(signal: 15)).code == 143)
        #expect(ProgramSupport.ExitStatus(of: SettingsError("x")).code == 2)
    }
}
