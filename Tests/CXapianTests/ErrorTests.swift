import CXapian
import Glibc
import TestFolders
import Testing

@Suite struct ErrorTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func sound(_ name: String = "database") throws -> String {
        _ = try database((0..<300).map { "mot\($0) \($0 % 7) commun" }, at: directory(name))
        return directory(name)
    }

    @Test func `Where there is no database, none is found`() throws {
        try directory.write("not a database", to: "file")
        try directory.write("auto /etc\n", to: "stub")
        try directory.write("", to: "nothing")
        mkdir(directory("empty"), 0o755)
        for name in ["absent", "absent/inside", "file", "stub", "nothing", "empty", "file/inside"] {
            let path = directory(name)
            let opening = try failure { _ = try Database(path) }
            #expect(opening.code == CX_NOT_FOUND, "\(opening)")
            #expect(opening.text.hasPrefix("opening a database '\(path)': "))
            #expect(code { _ = try Writer(path, create: false) } == CX_NOT_FOUND)
        }
        #expect(try readFile(directory("stub")) == Array("auto /etc\n".utf8))
    }

    @Test func `Paths of all kinds are opened or refused`() throws {
        let odd = Bytes(directory("é \"'\n")) + Bytes([0xFF, 0xFE, 0x80])
        let options = cx_writer_options(create: true, flush_threshold: 0)
        cx_writer_close(try make { error in odd.lend { cx_writer_open($0, options, error) } })
        #expect(try Database(odd).documents == 0)
        let missing = try failure { _ = try Database(odd + "x") }
        #expect(missing.code == CX_NOT_FOUND)
        #expect(String(validating: missing.message, as: UTF8.self) != nil)
        #expect(missing.text.contains("é \"' \u{FFFD}\u{FFFD}\u{FFFD}x"))

        #expect(code { _ = try Database("") } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try Database(directory("a\0b")) } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try Writer("") } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try Writer(directory("a\0b")) } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try Database(String(repeating: "x", count: 100_000)) } == CX_IO)
        #expect(code { _ = try Writer(directory("absent/inside")) } == CX_IO)
    }

    @Test func `A second writer is locked out`() throws {
        let path = directory("database")
        let first = try Writer(path)
        let failure = try failure { _ = try Writer(path, create: false) }
        #expect(failure.code == CX_LOCKED)
        #expect(failure.text.contains(path))
        try first.add("a")
        try first.commit()
        withExtendedLifetime(first) {}
    }

    @Test func `What may not be read is a failure of the system`() throws {
        let path = try sound()
        // Also for root, unlike permissions: a version file that is a directory.
        unlink(path + "/iamglass")
        mkdir(path + "/iamglass", 0o755)
        #expect(code { _ = try Database(path) } == CX_IO)
    }

    @Test func `Another format is told`() throws {
        for name in ["iamchert", "iamhoney", "iamflint"] {
            mkdir(directory(name), 0o755)
            try writeFile([], to: directory(name) + "/" + name)
            #expect(code { _ = try Database(directory(name)) } == CX_VERSION)
        }
        let path = try sound()
        var version = try readFile(path + "/iamglass")
        // After the magic string, the format's date.
        version[14] ^= 0x55
        version[15] ^= 0x55
        try writeFile(version, to: path + "/iamglass")
        let failure = try failure { _ = try Database(path) }
        #expect(failure.code == CX_VERSION, "\(failure)")
    }

    @Test func `A damaged version file is told`() throws {
        let path = try sound()
        let version = try readFile(path + "/iamglass")
        for damaged in [[], [UInt8](version[..<20]), [UInt8](repeating: 0x58, count: version.count), version + [1]] {
            try writeFile(damaged, to: path + "/iamglass")
            #expect(code { _ = try Database(path) } == CX_CORRUPT)
            #expect(code { _ = try Writer(path, create: false) } == CX_CORRUPT)
            #expect(code { try compact([path], into: directory("target")) } == CX_CORRUPT)
            #expect(!exists(directory("target")))
        }
    }

    @Test(arguments: ["postlist", "docdata"]) func `A table cut short is told`(table: String) throws {
        let path = directory("database")
        do {
            let writer = try Writer(path)
            for number in 0..<300 { try writer.add(Document("mot\(number) commun").data("text of \(number)")) }
            try writer.commit()
        }
        #expect(truncate(path + "/\(table).glass", 0) == 0)
        let reading = code {
            let database = try Database(path)
            _ = try database.search(.and(.term("mot7"), .term("commun")))
            _ = try database.data(8)
        }
        #expect(reading == CX_CORRUPT)
    }

    @Test func `A missing table is told`() throws {
        let path = try sound()
        unlink(path + "/postlist.glass")
        #expect(code { _ = try Database(path) } == CX_IO)
    }

    @Test(.random) func `A reader that is overtaken twice is told`() throws {
        let path = directory("database")
        let writer = try Writer(path)
        var generator = SeededGenerator(seed: 1)
        func add(_ round: UInt32) throws {
            for number: UInt32 in 1...300 {
                // Long and different, so that they fill several blocks.
                let text = Bytes(generator.bytes(200))
                try writer.add(Document("mot\(round)x\(number) commun").data(text))
            }
        }
        try add(0)
        try writer.commit()
        let reader = try Database(path)
        for round: UInt32 in 1...6 {
            for number: UInt32 in 1...300 { try writer.delete((round - 1) * 300 + number) }
            try add(round)
            try writer.commit()
        }
        #expect(code { for docid: UInt32 in 1...300 { _ = try reader.data(docid) } } == CX_MODIFIED)
        #expect(try Database(path).documents == 300)
    }

    @Test func `A missing handle is refused`() {
        let nothing = cx_bytes(data: nil, size: 0)
        let codes = [
            cx_document_clear(nil, nil), cx_document_add_term(nil, nothing, 1, nil),
            cx_document_set_data(nil, nothing, nil), cx_writer_commit(nil, nil), cx_writer_add(nil, nil, nil, nil),
            cx_writer_delete(nil, 1, nil), cx_database_statistics(nil, nil, nil), cx_compact(nil, 2, nothing, nil),
        ]
        #expect(codes.allSatisfy { $0 == CX_INVALID_ARGUMENT })
        #expect(cx_database_data(nil, 1, nil) == nil)
        #expect(cx_database_search(nil, nil, nil, nil) == nil)
        cx_document_free(nil)
        cx_writer_close(nil)
        cx_database_close(nil)
        cx_blob_free(nil)
        cx_numbers_free(nil)
        cx_terms_free(nil)
        cx_query_free(nil)
        cx_results_free(nil)
        #expect(cx_blob_bytes(nil).size == 0)
        #expect(cx_numbers_count(nil) == 0 && cx_numbers_data(nil) == nil)
        #expect(cx_terms_count(nil) == 0 && cx_terms_term(nil, 0).size == 0)
        #expect(cx_results_count(nil) == 0 && cx_results_hits(nil) == nil)
    }

    @Test func `A missing address is refused`() throws {
        let reader = try Database(sound())
        #expect(code { try call { cx_database_statistics(reader.handle, nil, $0) } } == CX_INVALID_ARGUMENT)
        let writer = try make { error in
            Bytes(directory("new")).lend { path in
                cx_writer_open(path, cx_writer_options(create: true, flush_threshold: 0), error)
            }
        }
        defer { cx_writer_close(writer) }
        #expect(code { try call { cx_writer_add(writer, nil, nil, $0) } } == CX_INVALID_ARGUMENT)
        // Nobody needs to ask for the id, or the error.
        let document = try Document("a")
        withExtendedLifetime(document) { #expect(cx_writer_add(writer, document.handle, nil, nil) == CX_OK) }
        #expect(cx_writer_commit(writer, nil) == CX_OK)
        #expect(cx_writer_delete(writer, 2, nil) == CX_NOT_FOUND)
    }

    @Test(arguments: [
        "a", "é", "€", "😀", "\u{7F}", "\n", "\u{0}x",
    ])
    func `Long messages are cut at a character`(_ character: String) throws {
        for shift in 0..<4 {
            let subject = String(repeating: "-", count: shift) + String(repeating: character, count: 400)
            let failure = try failure {
                let term = Bytes(subject)
                try call { error in term.lend { cx_document_add_term(nil, $0, 1, error) } }
            }
            let text = try #require(String(validating: failure.message, as: UTF8.self))
            #expect(failure.message.count < 512)
            #expect(text.hasPrefix("adding a term to a document '"))
            // The subject leaves room for the reason.
            #expect(text.hasSuffix("…': a handle or an address is NULL"))
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF, 0x41],
        ] as [[UInt8]])
    func `Foreign bytes are replaced`(_ bytes: [UInt8]) throws {
        let failure = try failure {
            try call { error in Bytes(bytes).lend { cx_document_add_term(nil, $0, 1, error) } }
        }
        let text = try #require(String(validating: failure.message, as: UTF8.self))
        #expect(text.contains("'\u{FFFD}"))
    }
}
