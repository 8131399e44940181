import Archive
import Glibc
import JSON
import ProgramSupport
import SearchModel
import SearchProtocol
import Store
import Synchronization
import TestFolders
import Testing

@testable import SearchD

/// Synonyms in the real daemon, and the files that it reads them from while it runs.
@Suite struct SynonymTests {
    private let directory: TemporaryDirectory
    private var socketPath: String { directory("s.sock") }
    private var index: IndexDirectory { IndexDirectory(path: directory("index")) }
    private var file: String { directory("synonymes.txt") }

    init() throws {
        directory = try TemporaryDirectory()
        try TestIndex(directory: index).publish("le JNIM attaque")
    }

    private func daemon(_ options: [String], environment: [String: String] = [:]) throws -> DaemonProcess {
        let daemon = try DaemonProcess(
            ["--index", index.path, "--socket", socketPath] + options, in: directory, environment: environment)
        #expect(daemon.readiness() == "ready\n")
        return daemon
    }

    private func write(_ text: String) throws { try directory.write(Array(text.utf8), to: "synonymes.txt") }

    private func finds(_ query: String) throws -> Bool {
        try !TestClient(socketPath).call("search", ["query": .string(query)]).hits.isEmpty
    }

    @Test func `A changed file is used soon`() async throws {
        try write("ZAZA = JNIM\n")
        try await onThread {
            let daemon = try daemon(["--synonyms", file])
            #expect(try finds("zaza") && !finds("soutien"))
            // Written in place, replaced by another file, gone, back.
            try write("Soutien = JNIM\n")
            try eventually("the new list is used") { try finds("soutien") }
            #expect(try !finds("zaza"))
            try directory.write(Array("Zaza = JNIM\n".utf8), to: "other")
            #expect(rename(directory("other"), file) == 0)
            try eventually("the file put in its place is used") { try finds("zaza") }
            #expect(unlink(file) == 0)
            try eventually("no list is no synonyms") { try !finds("zaza") }
            try write("ZAZA = JNIM\n")
            try eventually("a list that is back is used") { try finds("zaza") }
            // With a generation that comes later, too.
            try TestIndex(directory: index).publish("le JNIM attaque encore")
            try eventually("the new generation is served") { try finds("encore") }
            #expect(try finds("zaza"))
            daemon.terminate()
            try daemon.expectExit(0)
            let events = daemon.errorText.split(separator: "\n").filter { $0.contains("synonyms changed") }
            #expect(events.count >= 4)
            #expect(daemon.errorText.contains("is not there; create it or name another"))
        }
    }

    @Test func `Good lines of a broken file are used, and the others logged`() async throws {
        try write("ZAZA\nZAZA = JNIM\n= x\n")
        try await onThread {
            let daemon = try daemon(["--synonyms", file, "--log-format", "json"])
            #expect(try finds("zaza"))
            try write("Soutien = JNIM\nZAZA => \n")
            try eventually("the good line is used") { try finds("soutien") }
            daemon.terminate()
            try daemon.expectExit(0)
            let events = try daemon.errorText.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
            let problems = events.filter { $0["message"] == "synonyms left out" }
            #expect(problems.allSatisfy { $0["level"] == "warning" })
            // A file caught while it is written may have other lines too.
            for place in ["1:1: one name alone", "3:1: a name is missing", "2:8: a name is missing"] {
                #expect(
                    problems.contains { $0["problem"]?.stringValue?.hasPrefix("\(file):\(place)") == true }, "\(place)")
            }
        }
    }

    @Test func `The file is found where settings say`() async throws {
        let config = directory("config/sahel-search")
        try directory.makeDirectory("config")
        try directory.makeDirectory("config/sahel-search")
        try directory.write(Array("Maison = JNIM\n".utf8), to: "config/sahel-search/synonymes.txt")
        try directory.write(Array("Variable = JNIM\n".utf8), to: "variable")
        try await onThread {
            let home = ["XDG_CONFIG_HOME": directory("config")]
            func found(_ options: [String], _ environment: [String: String]) throws -> [String] {
                let daemon = try daemon(options, environment: home.merging(environment) { $1 })
                let words = try ["maison", "variable", "configuree"].filter { try finds($0) }
                daemon.terminate()
                try daemon.expectExit(0)
                return words
            }
            #expect(try found([], [:]) == ["maison"])
            #expect(try found([], ["SAHEL_SEARCH_SYNONYMS": directory("variable")]) == ["variable"])
            #expect(try found(["--synonyms", "none"], [:]) == [])
            try directory.write(Array("synonyms = \(directory("third"))\n".utf8), to: "config/sahel-search/config")
            try directory.write(Array("Configurée = JNIM\n".utf8), to: "third")
            #expect(try found([], [:]) == ["configuree"])
            #expect(try found(["--synonyms", "\(config)/synonymes.txt"], [:]) == ["maison"])
        }
    }

    /// Two lists in turn, under load: no answer mixes them.
    @Test func `A query uses one list`() async throws {
        let backend = try ArchiveBackend(index: index, readers: 2)
        try directory.write(Array("@alone\nUn1 = JNIM\nUn2 = JNIM\n".utf8), to: "one")
        let both = SynonymList(DataFilePlaces(own: directory("one")))
        #expect(both.groupCount == 2)
        let isOver = Atomic(false)
        let failures = Locked<[String]>([])
        try await onThread {
            let threads = (0..<3).map { _ in
                TestThread {
                    while !isOver.load(ordering: .relaxed) {
                        do throws(ProtocolError) {
                            // Each of the two finds everything or neither finds anything.
                            let request = SearchRequest(query: "un1 ET un2", limit: 100, count: .exact)
                            let found = try backend.search(request) { false }.hits.count
                            if found != 0 && found != 20 { failures.withLock { $0.append("\(found) hits") } }
                        } catch {
                            failures.withLock { $0.append("\(error)") }
                        }
                    }
                }
            }
            defer { for thread in threads { thread.join() } }
            for step in 0..<200 {
                backend.use(step % 2 == 0 ? both : SynonymList())
                if step % 50 == 0 {
                    try TestIndex(directory: index).publish("jnim")
                    backend.catchUp()
                }
            }
            isOver.store(true, ordering: .relaxed)
        }
        #expect(failures.withLock { $0 } == [])
    }
}
