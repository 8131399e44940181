internal import CXapian

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
