import CXapian
import TestFolders
import Testing

@Suite struct DocumentTests {
    let directory: TemporaryDirectory
    var path: String { directory("database") }

    init() throws { directory = try TemporaryDirectory() }

    /// The database that holds this document alone.
    private func stored(_ document: Document) throws -> Database {
        let writer = try Writer(path)
        #expect(try writer.add(document) == 1)
        try writer.commit()
        return try Database(path)
    }

    @Test func `Frequencies of a term add up`() throws {
        let writer = try Writer(path)
        for frequencies: [UInt32] in [[3, 2], [5], [3]] {
            let document = try Document()
            for wdf in frequencies { try document.add("Zarme", wdf: wdf) }
            try writer.add(document.boolean("Q17"))
        }
        try writer.commit()
        let database = try Database(path)
        #expect(try database.frequency("Zarme") == 3)
        #expect(try database.frequency("Q17") == 3)
        // By occurrences alone, not by the length of a document.
        let weights = cx_bm25(k1: 1, k3: 1, b: 0, min_normlen: 0.5)
        let hits = try database.search(.term("Zarme"), options(weights: weights)).hits
        #expect(hits.map(\.docid) == [1, 2, 3])
        #expect(hits[0].weight == hits[1].weight && hits[1].weight > hits[2].weight)
    }

    @Test(arguments: [
        Bytes([0]), Bytes([0, 0, 0]), Bytes([0x61, 0, 0x62]), Bytes([0xFF]), Bytes([0x80, 0xFE, 0xFF]),
        Bytes("œuvre"), Bytes("N’Djamena"), Bytes([UInt8](repeating: 0x78, count: 245)),
        Bytes([UInt8](repeating: 0xFF, count: 245)), Bytes([UInt8](repeating: 0, count: 122)), Bytes(" \n\t"),
    ])
    func `Any bytes make a term`(_ term: Bytes) throws {
        let document = try Document([term])
        try document.value(3, term).data(term + term)
        let database = try stored(document)
        #expect(try database.frequency(term) == 1)
        #expect(try database.terms("").map(\.term) == [term])
        #expect(try database.firstDocument(term) == 1)
        #expect(try database.matching(.term(term)) == [1])
        #expect(try database.value(1, 3) == term)
        #expect(try database.data(1) == term + term)
    }

    @Test(arguments: [
        Bytes(""), Bytes([UInt8](repeating: 0x78, count: 246)), Bytes([UInt8](repeating: 0, count: 123)),
        Bytes([UInt8](repeating: 0x78, count: 244) + [0]), Bytes([UInt8](repeating: 0x78, count: 1 << 20)),
    ])
    func `Terms that no database takes are refused`(_ term: Bytes) throws {
        let document = try Document("before")
        #expect(code { try document.add(term) } == CX_INVALID_ARGUMENT)
        #expect(code { try document.boolean(term) } == CX_INVALID_ARGUMENT)
        let database = try stored(document)
        #expect(try database.terms("").map(\.term) == ["before"])
        #expect(code { _ = try database.frequency(term) } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try database.firstDocument(term) } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try database.search(.term(term)) } == CX_INVALID_ARGUMENT)
    }

    @Test func `Frequencies never overflow`() throws {
        let document = try Document()
        try document.add("a", wdf: .max - 2)
        try document.add("b", wdf: 1)
        #expect(code { try document.add("a") } == CX_INVALID_ARGUMENT)
        #expect(code { try document.add("a", wdf: .max) } == CX_INVALID_ARGUMENT)
        let database = try stored(document)
        #expect(try database.matching(.term("a")) == [1])
        try document.clear()
        #expect(code { try document.add("a", wdf: .max - 1) } == CX_OK)
    }

    @Test func `Values and data are read as they were set`() throws {
        let document = try Document("a")
        try document.value(0, "20250519").value(1, "gone").value(1, "").value(.max - 1, "last").data("old").data("new")
        #expect(code { try document.value(.max, "no slot") } == CX_INVALID_ARGUMENT)
        let database = try stored(document)
        #expect(try database.value(1, 0) == "20250519")
        #expect(try database.value(1, 1) == "")
        #expect(try database.value(1, 2) == "")
        #expect(try database.value(1, .max - 1) == "last")
        #expect(try database.data(1) == "new")
    }

    @Test(.random) func `Values and data of up to 64 MiB are stored`() throws {
        // No two bytes alike within what compression looks back on, so that it is stored at its size.
        var random = SeededGenerator(seed: 2)
        let value = Bytes((0..<(1 << 17)).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } })
        var large = Bytes([])
        for _ in 0..<64 { large.raw += value.raw }
        #expect(large.raw.count == 64 << 20)
        let document = try Document("a")
        try document.data(large)
        #expect(code { try document.data(large + "!") } == CX_INVALID_ARGUMENT)
        #expect(code { try document.value(0, large + "!") } == CX_INVALID_ARGUMENT)
        try document.value(0, value)
        let database = try stored(document)
        #expect(try database.data(1) == large)
        #expect(try database.value(1, 0) == value)
    }

    @Test func `Clearing empties everything`() throws {
        let document = try Document("a b")
        try document.value(0, "v").data("d").boolean("Q1")
        try document.clear()
        let database = try stored(document)
        #expect(try database.terms("") == [])
        #expect(try database.data(1) == "")
        #expect(try database.value(1, 0) == "")
        #expect(try database.documents == 1)
    }

    @Test func `Bytes at NULL are empty or refused`() throws {
        let document = try Document("a")
        try call { cx_document_set_data(document.handle, cx_bytes(data: nil, size: 0), $0) }
        #expect(
            code { try call { cx_document_set_data(document.handle, cx_bytes(data: nil, size: 9), $0) } }
                == CX_INVALID_ARGUMENT)
    }
}
