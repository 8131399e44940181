internal import CXapian
internal import SearchModel

/// A Xapian document under construction, used again for one article after the other.
struct DocumentBuilder: ~Copyable {
    let handle: OpaquePointer
    private let slot = ErrorSlot()

    init() throws(ArchiveError) {
        handle = try slot.check(cx_document_new(slot.pointer))
    }

    deinit { cx_document_free(handle) }

    func clear() throws(ArchiveError) {
        try slot.check(cx_document_clear(handle, slot.pointer))
    }

    func addTerm(_ term: some Collection<UInt8>, wdf: UInt32) throws(ArchiveError) {
        try slot.check(term.withCBytes { cx_document_add_term(handle, $0, wdf, slot.pointer) })
    }

    func addBooleanTerm(_ term: some Collection<UInt8>) throws(ArchiveError) {
        try slot.check(term.withCBytes { cx_document_add_boolean_term(handle, $0, slot.pointer) })
    }

    func setValue(_ value: some Collection<UInt8>, in valueSlot: ValueSlot) throws(ArchiveError) {
        try slot.check(value.withCBytes { cx_document_set_value(handle, valueSlot.rawValue, $0, slot.pointer) })
    }

    func setData(_ data: some Collection<UInt8>) throws(ArchiveError) {
        try slot.check(data.withCBytes { cx_document_set_data(handle, $0, slot.pointer) })
    }
}
