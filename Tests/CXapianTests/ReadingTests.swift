import CXapian
import TestFolders
import Testing

/// Statistics, terms, data.
@Suite struct ReadingTests {
    let directory: TemporaryDirectory
    let database: Database

    init() throws {
        directory = try TemporaryDirectory()
        database = try CXapianTests.database(
            ["mali mali niger", "mali", "malien malienne mal", "tchad"], at: directory("database"))
    }

    @Test func `Statistics count documents and ids`() throws {
        let statistics = try database.statistics
        #expect(statistics.documents == 4)
        #expect(statistics.last_docid == 4)
        let empty = try CXapianTests.database([], at: directory("empty")).statistics
        #expect((empty.documents, empty.last_docid) == (0, 0))
    }

    @Test func `Frequencies of terms count documents`() throws {
        #expect(try database.frequency("mali") == 2)
        #expect(try database.frequency("bamako") == 0)
        #expect(try database.firstDocument("mali") == 1)
        #expect(try database.firstDocument("tchad") == 4)
        #expect(try database.firstDocument("bamako") == 0)
    }

    @Test func `Terms are listed by prefix`() throws {
        func terms(_ prefix: Bytes) throws -> [String] {
            try database.terms(prefix).map { "\($0.term) \($0.frequency)" }
        }
        #expect(try terms("mal") == ["mal 1", "mali 2", "malien 1", "malienne 1"])
        #expect(try terms("") == ["mal 1", "mali 2", "malien 1", "malienne 1", "niger 1", "tchad 1"])
        #expect(try terms("xyz") == [])
        #expect(try terms(Bytes([0])) == [])
        #expect(try terms(Bytes([0xFF, 0xFF])) == [])
        #expect(try database.terms(Bytes([UInt8](repeating: 0x6D, count: 5000))) == [])
    }

    @Test func `Past the end there are empty terms`() throws {
        let terms = try make { error in Bytes("tchad").lend { cx_database_terms(database.handle, $0, error) } }
        defer { cx_terms_free(terms) }
        #expect(cx_terms_count(terms) == 1)
        for index in [1, Int.max] {
            #expect(cx_terms_term(terms, index).size == 0)
            #expect(cx_terms_frequency(terms, index) == 0)
        }
    }

    @Test func `Absent documents have no data and no values`() throws {
        for docid: UInt32 in [5, .max] {
            #expect(code { _ = try database.data(docid) } == CX_NOT_FOUND)
            #expect(code { _ = try database.value(docid, 0) } == CX_NOT_FOUND)
        }
        #expect(code { _ = try database.data(0) } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try database.value(0, 0) } == CX_INVALID_ARGUMENT)
        #expect(try database.data(1) == "")
        #expect(try database.value(1, 0) == "")
        #expect(try database.value(1, .max) == "")
    }

    @Test func `Several readers share one database`() throws {
        let readers = try (0..<5).map { _ in try Database(directory("database")) }
        for reader in readers { #expect(try reader.matching(.term("mali")) == [1, 2]) }
    }
}
