import CXapian

/// A `cx_error` as Swift throws it.
struct Failure: Error, CustomStringConvertible {
    var code: cx_code
    /// The message up to its NUL.
    var message: [UInt8]

    init(_ error: cx_error) {
        code = error.code
        message = withUnsafeBytes(of: error.message) { Array($0.prefix { $0 != 0 }) }
    }

    var text: String { String(decoding: message, as: UTF8.self) }
    var description: String { "cx_code \(code.rawValue): \(text)" }
}

/// What should have failed has not.
struct NothingFailed: Error {}

/// What `body` fails with.
func failure(of body: () throws -> Void) throws -> Failure {
    do {
        try body()
    } catch let failure as Failure {
        return failure
    }
    throw NothingFailed()
}

/// Calls a function that returns a code; throws what it fails with.
func call(_ function: (UnsafeMutablePointer<cx_error>) -> cx_code) throws(Failure) {
    var error = cx_error()
    let code = function(&error)
    guard code == CX_OK else {
        precondition(code == error.code, "the code returned and the one filled in differ")
        throw Failure(error)
    }
}

/// Calls a function that returns a handle; throws what it fails with.
func make(_ function: (UnsafeMutablePointer<cx_error>) -> OpaquePointer?) throws(Failure) -> OpaquePointer {
    var error = cx_error()
    guard let handle = function(&error) else { throw Failure(error) }
    return handle
}

/// The code that `body` fails with; `CX_OK` if it doesn't.
func code(of body: () throws -> Void) -> cx_code {
    do {
        try body()
        return CX_OK
    } catch let failure as Failure {
        return failure.code
    } catch {
        return CX_INTERNAL
    }
}
