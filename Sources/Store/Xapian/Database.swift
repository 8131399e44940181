internal import CXapian
package import SearchModel

/// A Xapian database open for reading, by one thread at a time.
package struct Database: ~Copyable {
    private let handle: OpaquePointer
    private let slot: ErrorSlot

    /// Opens the database at a path.
    /// - Throws: the error that Xapian gives, by its kind.
    package init(_ path: String) throws(ArchiveError) {
        let slot = ErrorSlot()
        self.slot = slot
        handle = try slot.check(path.utf8.withCBytes { cx_database_open($0, slot.pointer) })
    }

    deinit { cx_database_close(handle) }

    /// How many documents there are, and the highest number that one was ever given.
    package func statistics() throws(ArchiveError) -> (documentCount: UInt32, lastDocid: UInt32) {
        var statistics = cx_database_stats()
        try slot.check(cx_database_statistics(handle, &statistics, slot.pointer))
        return (statistics.documents, statistics.last_docid)
    }

    /// How many documents have the term.
    package func documentFrequency(_ term: String.UTF8View) throws(ArchiveError) -> Int { try frequency(term) }
    /// The same for bytes.
    package func documentFrequency(_ term: [UInt8]) throws(ArchiveError) -> Int { try frequency(term) }

    /// Generic within the module only: across modules it would not be specialised.
    private func frequency(_ term: some Collection<UInt8>) throws(ArchiveError) -> Int {
        var documents: UInt32 = 0
        try slot.check(term.withCBytes { cx_database_term_frequency(handle, $0, &documents, slot.pointer) })
        return Int(documents)
    }

    /// The text of an article, as it was added; throws for a document that is not there.
    package func data(_ docid: UInt32) throws(ArchiveError) -> [UInt8] {
        try blob(cx_database_data(handle, docid, slot.pointer))
    }

    /// The value in a slot, empty where the document has none there; throws as `data` does.
    package func value(_ docid: UInt32, _ valueSlot: ValueSlot) throws(ArchiveError) -> [UInt8] {
        try blob(cx_database_value(handle, docid, valueSlot.rawValue, slot.pointer))
    }

    private func blob(_ handle: OpaquePointer?) throws(ArchiveError) -> [UInt8] {
        let blob = try slot.check(handle)
        defer { cx_blob_free(blob) }
        return cx_blob_bytes(blob).array
    }

    /// The documents that have all of the terms, ascending; none for no terms.
    package func documents(withAll terms: [[UInt8]]) throws(ArchiveError) -> [UInt32] {
        let numbers = try slot.check(
            terms.withCBytes { cx_database_documents_with(handle, $0, $0.count, slot.pointer) })
        defer { cx_numbers_free(numbers) }
        return Array(UnsafeBufferPointer(start: cx_numbers_data(numbers), count: cx_numbers_count(numbers)))
    }

    /// The first document with the term; nil for none.
    package func firstDocument(_ term: [UInt8]) throws(ArchiveError) -> UInt32? {
        var docid: UInt32 = 0
        try slot.check(term.withCBytes { cx_database_first_document(handle, $0, &docid, slot.pointer) })
        return docid == 0 ? nil : docid
    }

    /// The terms that begin with `prefix`, in byte order, with the number of documents of each.
    package func terms(_ prefix: [UInt8]) throws(ArchiveError) -> [(term: [UInt8], documents: Int)] {
        let terms = try slot.check(prefix.withCBytes { cx_database_terms(handle, $0, slot.pointer) })
        defer { cx_terms_free(terms) }
        return (0..<cx_terms_count(terms)).map {
            (cx_terms_term(terms, $0).array, Int(cx_terms_frequency(terms, $0)))
        }
    }

    /// The best documents that a query matches, in the order asked for.
    package func search(
        _ query: borrowing XapianQuery, _ settings: MatchSettings
    ) throws(ArchiveError) -> [RankedDocument] {
        var options = cx_search_options(settings)
        let results = try slot.check(cx_database_search(handle, query.handle, &options, slot.pointer))
        defer { cx_results_free(results) }
        let hits = UnsafeBufferPointer(start: cx_results_hits(results), count: cx_results_count(results))
        return hits.map { RankedDocument(docid: $0.docid, weight: $0.weight) }
    }

    /// The documents that a query matches, as far as they were looked for.
    package struct Matches: Sendable {
        /// Every document that matches, or some of them.
        package var documents: DocumentSet
        /// Whether it is every document.
        package var isComplete: Bool
    }

    /// Every document that a query matches, whatever it weighs.
    package func documents(matching query: consuming XapianQuery) throws(ArchiveError) -> DocumentSet {
        try matches(of: query, reading: .max).documents
    }

    /// The documents that a query matches, whatever they weigh. Costs some ten nanoseconds for each posting that is
    /// read, of which the query's terms have as many as they have documents.
    /// - Parameter postings: how many are read at most.
    package func matches(
        of query: consuming XapianQuery, reading postings: UInt64
    ) throws(ArchiveError) -> Matches {
        let query = try query.checked()
        let set = try slot.check(cx_database_matching(handle, query.handle, postings, slot.pointer))
        defer { cx_document_set_free(set) }
        let bits = UnsafeBufferPointer(start: cx_document_set_bits(set), count: cx_document_set_size(set))
        return Matches(
            documents: DocumentSet(bits: Array(bits)), isComplete: cx_document_set_is_complete(set))
    }
}
