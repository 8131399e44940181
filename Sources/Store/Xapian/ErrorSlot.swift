internal import CXapian
internal import Messages
internal import SearchModel

/// The place where a handle's calls into CXapian leave their error, allocated once a handle.
final class ErrorSlot {
    let pointer: UnsafeMutablePointer<cx_error>

    init() {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: cx_error())
    }

    deinit { pointer.deallocate() }

    var error: ArchiveError { ArchiveError(pointer.pointee) }

    func check(_ code: cx_code) throws(ArchiveError) {
        if code != CX_OK { throw error }
    }

    /// The handle that a call gave, or the error that it left.
    func check(_ handle: OpaquePointer?) throws(ArchiveError) -> OpaquePointer {
        guard let handle else { throw error }
        return handle
    }
}

extension ArchiveError {
    /// What CXapian said, translated.
    init(_ error: cx_error) {
        // Xapian's own words, which nobody translates.
        let text = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let message = Message(verbatim: text)
        switch error.code {
        case CX_NOT_FOUND: self.init(.noIndex, message, hint: Message(ArchiveHint.indexFirst))
        case CX_VERSION:
            self.init(.needsReindex, message, hint: Message(ArchiveHint.rebuild))
        case CX_CORRUPT:
            self.init(.corrupt, message, hint: Message(ArchiveHint.rebuild))
        case CX_LOCKED: self.init(.locked, message, hint: Message(ArchiveHint.waitForIndexer))
        case CX_NO_SPACE: self.init(.noSpace, message, hint: Message(ArchiveHint.freeSpace))
        case CX_IO, CX_MODIFIED: self.init(.io, message)
        case CX_TOO_COMPLEX: self.init(.queryTooLarge, message, hint: Message(ArchiveHint.moreLetters))
        default: self.init(.internalError, message)
        }
    }
}
