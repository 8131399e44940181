import Glibc

/// A system call that failed where a test needs it.
public struct FailedCall: Error, CustomStringConvertible {
    public let call: String
    public let number: CInt

    /// Of a call that has just failed and left its error in errno.
    public init(_ call: String) { self.init(call, errno) }

    public init(_ call: String, _ number: CInt) {
        self.call = call
        self.number = number
    }

    public var description: String { "\(call): \(String(cString: strerror(number)))" }
}
