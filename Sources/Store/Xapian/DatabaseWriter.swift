internal import CXapian
internal import SearchModel

/// A Xapian database open for writing. What was not committed when it goes is not on disk.
struct DatabaseWriter: ~Copyable {
    /// Documents held in memory between flushes. Xapian's own 10,000 costs twice the processor time and four times the
    /// memory on articles of 350 words.
    static let flushThreshold: UInt32 = 1000

    private let handle: OpaquePointer
    private let slot: ErrorSlot

    enum Mode { case create, open }

    /// Opens the database at `path`. Nothing is synced at a commit: what a generation holds is synced once, before the
    /// generation is published.
    init(_ path: String, _ mode: Mode) throws(ArchiveError) {
        let options = cx_writer_options(create: mode == .create, flush_threshold: Self.flushThreshold)
        let slot = ErrorSlot()
        self.slot = slot
        handle = try slot.check(path.utf8.withCBytes { cx_writer_open($0, options, slot.pointer) })
    }

    deinit { cx_writer_close(handle) }

    /// Adds a document and gives its id.
    func add(_ document: borrowing DocumentBuilder) throws(ArchiveError) -> UInt32 {
        var docid: UInt32 = 0
        try slot.check(cx_writer_add(handle, document.handle, &docid, slot.pointer))
        return docid
    }

    func delete(_ docid: UInt32) throws(ArchiveError) {
        try slot.check(cx_writer_delete(handle, docid, slot.pointer))
    }

    func commit() throws(ArchiveError) {
        try slot.check(cx_writer_commit(handle, slot.pointer))
    }

    /// Merges databases into a compact one, in order.
    static func compact(_ sources: [String], to destination: String) throws(ArchiveError) {
        let slot = ErrorSlot()
        let code = sources.map { Array($0.utf8) }.withCBytes { paths in
            destination.utf8.withCBytes { cx_compact(paths, paths.count, $0, slot.pointer) }
        }
        try slot.check(code)
    }
}
