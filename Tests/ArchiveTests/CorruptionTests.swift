import Glibc
import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// What is said of an index that is damaged, or another version's, or not there.
@Suite struct CorruptionTests {
    private let test: TestIndex
    private let generation: Generation

    init() throws {
        test = try TestIndex(Corpus.articles)
        generation = try test.index.openCurrent()
    }

    /// The files of the generation that carry something, by their path in it.
    private func files() throws -> [String] {
        let database = try Files.names(in: generation.databasePath).filter { $0 != "flintlock" }
        return ["MANIFEST.json", "clusters", "files", "fingerprints", "forward", "lines", "protected", "vocabulary"]
            + database.map { "database/\($0)" }
    }

    private func openAndVerify() throws { try test.index.openCurrent().verify() }

    @Test func `A sound generation verifies`() throws {
        try openAndVerify()
        #expect(try files().count >= 8)
        // Nothing was learned of these articles.
        #expect(Set(generation.manifest.files.keys) == Set(try files().dropFirst() + [Generation.learnedName]))
    }

    @Test func `A changed bit anywhere in a file is found, and the file named`() throws {
        for name in try files() {
            let path = "\(generation.path)/\(name)"
            let sound = try Files.read(path)
            for index in [0, sound.count / 2, sound.count - 1] where sound.indices.contains(index) {
                var bytes = sound
                bytes[index] ^= 0x04
                try Files.write(bytes, to: path)
                let error = #expect(throws: ArchiveError.self) { try openAndVerify() }
                #expect(error?.code == .corrupt)
                #expect(error?.message.description == "\(path) is damaged")
                #expect(error?.hint?.description.contains("sahel-index") == true)
            }
            try Files.write(sound, to: path)
        }
        try openAndVerify()
    }

    @Test func `A file that is missing, cut or too long is found, and named`() throws {
        for name in try files() {
            let path = "\(generation.path)/\(name)"
            let sound = try Files.read(path)
            try Files.removeTree(path)
            let missing = #expect(throws: ArchiveError.self) { try openAndVerify() }
            #expect(missing?.code == .corrupt)
            #expect(missing?.message.description == "\(path) is missing")
            for bytes in [[], sound.dropLast(), sound + [0]] {
                try Files.write(Array(bytes), to: path)
                let error = #expect(throws: ArchiveError.self) { try openAndVerify() }
                #expect(error?.code == .corrupt)
                #expect(error?.message.description == "\(path) is damaged")
            }
            try Files.write(sound, to: path)
        }
        try openAndVerify()
    }

    @Test(arguments: ["", "{}", "[]", "null", "pas du JSON", "{\"schema\":1", "\u{0}\u{1}", "{\"schema\":\"1\"}"])
    func `A manifest that is anything else is damaged`(_ text: String) throws {
        let path = "\(generation.path)/MANIFEST.json"
        try Files.write(Array(text.utf8), to: path)
        let error = #expect(throws: ArchiveError.self) { _ = try test.index.openCurrent() }
        #expect(error?.code == .corrupt)
        #expect(error?.message.description == "\(path) is damaged")
    }

    @Test func `Another version's generation asks for indexing again`() throws {
        for (schema, analysis) in [(1, 0), (0, 1), (-1, 0)] {
            var manifest = generation.manifest
            manifest.schemaVersion += schema
            manifest.analysisVersion += analysis
            try Files.write(manifest.encoded, to: "\(generation.path)/MANIFEST.json")
            let error = #expect(throws: ArchiveError.self) { _ = try test.index.openCurrent() }
            #expect(error?.code == .needsReindex)
            #expect(error?.hint?.description != nil)
        }
    }

    @Test func `A ledger that tells of other documents is damaged, and allocates nothing`() throws {
        let path = "\(generation.path)/files"
        let sound = try Ledger(of: generation)
        var absurd = sound
        absurd.files[0].articles[0].docid = .max
        for ledger in [absurd, Ledger(files: Array(sound.files.dropLast())), Ledger()] {
            try Files.write(ledger.encoded, to: path)
            let error = #expect(throws: ArchiveError.self) { _ = try Ledger(of: generation) }
            #expect(error?.code == .corrupt)
            #expect(error?.message.description == "\(path) is damaged")
        }
        try Files.removeTree(path)
        let error = #expect(throws: ArchiveError.self) { _ = try Ledger(of: generation) }
        #expect(error?.message.description == "\(path) is missing")
    }

    @Test func `No index is said to be none, with what to do`() throws {
        let nowhere = IndexDirectory(path: "\(test.index.path)/nowhere")
        let error = #expect(throws: ArchiveError.self) { _ = try nowhere.openCurrent() }
        #expect(error?.code == .noIndex)
        #expect(error?.message.description == "no index at \(nowhere.path)")
        #expect(error?.hint?.description == "run sahel-index --index \(nowhere.path) FOLDER first")
        #expect(error?.description == "\(error?.message ?? ""); \(error?.hint ?? "")")
        #expect(nowhere.currentNumber() == nil)
    }

    @Test func `A link to nowhere is damage; one that names no number is no index`() throws {
        try Files.removeTree(generation.path)
        let dangling = #expect(throws: ArchiveError.self) { _ = try test.index.openCurrent() }
        #expect(dangling?.code == .corrupt)
        #expect(dangling?.message.description == "\(generation.path)/MANIFEST.json is missing")
        for target in ["elsewhere", "generations/", "generations/x", "generations/99999999999999999999"] {
            try Files.removeTree(test.index.currentLink)
            #expect(symlink(target, test.index.currentLink) == 0)
            #expect(test.index.currentNumber() == nil)
            let error = #expect(throws: ArchiveError.self) { _ = try test.index.openCurrent() }
            #expect(error?.code == .noIndex)
        }
        // Building again mends it.
        try test.build([])
        try test.expect([])
    }

    @Test func `Without its database, a generation can't be read, and says so`() throws {
        try Files.removeTree(generation.databasePath)
        let error = #expect(throws: ArchiveError.self) { _ = try ArchiveReader(generation) }
        #expect(error?.message.description.contains(generation.databasePath) == true)
    }

    @Test func `Messages are one line, whatever the path`() throws {
        let index = IndexDirectory(path: "\(test.index.path)/a\nb\r\u{85}c\u{2028}d\u{1B}[31m")
        let none = #expect(throws: ArchiveError.self) { _ = try index.openCurrent() }
        try Files.makeDirectories("\(index.generations)/000001")
        #expect(symlink("generations/000001", index.currentLink) == 0)
        let missing = #expect(throws: ArchiveError.self) { _ = try index.openCurrent() }
        let database = #expect(throws: ArchiveError.self) { _ = try Database("\(index.path)/database") }
        let lock = try IndexLock(index)
        let locked = #expect(throws: ArchiveError.self) { _ = try IndexLock(index) }
        _ = consume lock
        let system = #expect(throws: ArchiveError.self) { try Files.read("\(index.path)/none") }
        for error in [none, missing, database, locked, system] {
            let description = try #require(error).description
            #expect(!description.isEmpty)
            #expect(!description.unicodeScalars.contains { $0.value < 0x20 || [0x85, 0x2028].contains($0.value) })
        }
    }
}
