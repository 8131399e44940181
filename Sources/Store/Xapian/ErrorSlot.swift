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
    /// What CXapian said: what kind of error it is, in the catalogue's words, with Xapian's own as its detail.
    init(_ error: cx_error) {
        let text = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let (code, message, hint): (ArchiveErrorCode, ArchiveMessage, ArchiveHint) =
            switch error.code {
            case CX_NOT_FOUND: (.noIndex, .databaseMissing, .indexFirst)
            case CX_VERSION: (.needsReindex, .databaseVersion, .rebuild)
            case CX_CORRUPT: (.corrupt, .databaseDamaged, .rebuild)
            case CX_LOCKED: (.locked, .databaseLocked, .waitForIndexer)
            case CX_NO_SPACE: (.noSpace, .databaseFull, .freeSpace)
            case CX_IO: (.io, .databaseUnreadable, .checkDisk)
            case CX_MODIFIED: (.io, .databaseChanged, .runAgain)
            case CX_TOO_COMPLEX: (.queryTooLarge, .queryTooDeep, .useFewerWords)
            case CX_NO_MEMORY: (.internalError, .noMemory, .freeMemory)
            default: (.internalError, .databaseFailed, .report)
            }
        self.init(code, message, ["detail": text], hint: hint)
    }
}
