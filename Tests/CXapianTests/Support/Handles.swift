import CXapian
import Testing

/// A document under construction.
final class Document {
    let handle: OpaquePointer

    /// A document of these words, with their frequencies.
    init(_ words: [Bytes] = []) throws(Failure) {
        handle = try make { cx_document_new($0) }
        for word in words { try add(word) }
    }

    convenience init(_ text: String) throws(Failure) {
        try self.init(text.split(separator: " ").map { Bytes(String($0)) })
    }

    deinit { cx_document_free(handle) }

    func add(_ term: Bytes, wdf: UInt32 = 1) throws(Failure) {
        try call { error in term.lend { cx_document_add_term(handle, $0, wdf, error) } }
    }

    @discardableResult
    func boolean(_ term: Bytes) throws(Failure) -> Document {
        try call { error in term.lend { cx_document_add_boolean_term(handle, $0, error) } }
        return self
    }

    @discardableResult
    func value(_ slot: UInt32, _ value: Bytes) throws(Failure) -> Document {
        try call { error in value.lend { cx_document_set_value(handle, slot, $0, error) } }
        return self
    }

    @discardableResult
    func data(_ data: Bytes) throws(Failure) -> Document {
        try call { error in data.lend { cx_document_set_data(handle, $0, error) } }
        return self
    }

    func clear() throws(Failure) { try call { cx_document_clear(handle, $0) } }
}

/// A database open for writing.
final class Writer {
    private let handle: OpaquePointer

    init(_ path: String, create: Bool = true, threshold: UInt32 = 0) throws(Failure) {
        let options = cx_writer_options(create: create, flush_threshold: threshold)
        handle = try make { error in Bytes(path).lend { cx_writer_open($0, options, error) } }
    }

    deinit { cx_writer_close(handle) }

    @discardableResult
    func add(_ document: Document) throws(Failure) -> UInt32 {
        var docid: UInt32 = 0
        try call { cx_writer_add(handle, document.handle, &docid, $0) }
        return docid
    }

    @discardableResult
    func add(_ text: String) throws(Failure) -> UInt32 { try add(Document(text)) }

    func delete(_ docid: UInt32) throws(Failure) { try call { cx_writer_delete(handle, docid, $0) } }

    func commit() throws(Failure) { try call { cx_writer_commit(handle, $0) } }
}

/// Makes a database of these texts, in order: ids 1, 2, ….
func database(_ texts: [String], at path: String) throws(Failure) -> Database {
    let writer = try Writer(path)
    for text in texts { try writer.add(text) }
    try writer.commit()
    return try Database(path)
}

/// A database open for reading.
final class Database {
    let handle: OpaquePointer

    init(_ path: Bytes) throws(Failure) {
        handle = try make { error in path.lend { cx_database_open($0, error) } }
    }

    convenience init(_ path: String) throws(Failure) { try self.init(Bytes(path)) }

    deinit { cx_database_close(handle) }

    var statistics: cx_database_stats {
        get throws(Failure) {
            var statistics = cx_database_stats()
            try call { cx_database_statistics(handle, &statistics, $0) }
            return statistics
        }
    }

    var documents: UInt32 { get throws(Failure) { try statistics.documents } }

    /// How many documents have the term.
    func frequency(_ term: Bytes) throws(Failure) -> UInt32 {
        var documents: UInt32 = 0
        try call { error in term.lend { cx_database_term_frequency(handle, $0, &documents, error) } }
        return documents
    }

    func firstDocument(_ term: Bytes) throws(Failure) -> UInt32 {
        var docid: UInt32 = 0
        try call { error in term.lend { cx_database_first_document(handle, $0, &docid, error) } }
        return docid
    }

    func data(_ docid: UInt32) throws(Failure) -> Bytes { try blob { cx_database_data(handle, docid, $0) } }

    func value(_ docid: UInt32, _ slot: UInt32) throws(Failure) -> Bytes {
        try blob { cx_database_value(handle, docid, slot, $0) }
    }

    func documents(with terms: [Bytes]) throws(Failure) -> [UInt32] {
        try numbers { error in
            Bytes.lend(terms) { cx_database_documents_with(handle, $0, $0.count, error) }
        }
    }

    func terms(_ prefix: Bytes) throws(Failure) -> [Entry] {
        let terms = try make { error in prefix.lend { cx_database_terms(handle, $0, error) } }
        defer { cx_terms_free(terms) }
        return (0..<cx_terms_count(terms)).map { index in
            Entry(term: Bytes(cx_terms_term(terms, index)), frequency: cx_terms_frequency(terms, index))
        }
    }

    /// Reads every term, every posting and every document's data, as far as they say the same; throws what damage
    /// gives.
    func readThrough() throws(Failure) {
        let all = try matching(.all)
        for entry in try terms("") { #expect(try matching(.term(entry.term)).count == Int(entry.frequency)) }
        for docid in all { _ = try data(docid) }
        #expect(try Int(documents) == all.count)
    }

    struct Entry: Equatable {
        var term: Bytes
        var frequency: UInt32
    }
}

/// The bytes of a blob that a function gives.
func blob(_ ask: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?) throws(Failure) -> Bytes {
    let blob = try make(ask)
    defer { cx_blob_free(blob) }
    return Bytes(cx_blob_bytes(blob))
}

/// The numbers that a function gives.
func numbers(_ ask: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?) throws(Failure) -> [UInt32] {
    let numbers = try make(ask)
    defer { cx_numbers_free(numbers) }
    return Array(UnsafeBufferPointer(start: cx_numbers_data(numbers), count: cx_numbers_count(numbers)))
}

/// Merges databases.
func compact(_ sources: [String], into destination: String) throws(Failure) {
    try call { error in
        Bytes.lend(sources.map { Bytes($0) }) { lent in
            Bytes(destination).lend { cx_compact(lent, lent.count, $0, error) }
        }
    }
}
