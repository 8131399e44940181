import Glibc

/// A system call that failed where a test needs it.
public struct FailedCall: Error, CustomStringConvertible {
    /// The name of the call, with its path where there is one.
    public let call: String
    /// The error, as errno(3) has it.
    public let number: CInt

    /// Of a call that has just failed and left its error in errno.
    public init(_ call: String) { self.init(call, errno) }

    /// Of a call whose error is known.
    public init(_ call: String, _ number: CInt) {
        self.call = call
        self.number = number
    }

    /// The call and what strerror(3) says of it.
    public var description: String { "\(call): \(String(cString: strerror(number)))" }
}
