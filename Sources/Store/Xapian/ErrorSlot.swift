internal import CXapian
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
        let message = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        switch error.code {
        case CX_NOT_FOUND: self.init(.noIndex, message, hint: "run sahel-index first")
        case CX_VERSION:
            self.init(.needsReindex, message, hint: "run sahel-index on your folders again: it builds the index anew")
        case CX_CORRUPT:
            self.init(.corrupt, message, hint: "run sahel-index on your folders again: it builds the index anew")
        case CX_LOCKED: self.init(.locked, message, hint: "wait for the other indexer to end")
        case CX_NO_SPACE: self.init(.noSpace, message, hint: "free some space and run it again")
        case CX_IO, CX_MODIFIED: self.init(.io, message)
        case CX_TOO_COMPLEX: self.init(.queryTooLarge, message, hint: "write more letters before the *")
        default: self.init(.internalError, message)
        }
    }
}
