public import Messages

/// An error that a failed system call becomes. A module that works on files has one of its own, or uses `Errno`.
public protocol SystemCallError: Error {
    /// - Parameter action: what was to be done, as in `open /a/b`.
    init(_ action: Message, _ reason: Errno)
}

extension Errno: SystemCallError {
    /// The reason alone, for a caller that says itself what was to be done.
    public init(_ action: Message, _ reason: Errno) { self = reason }
}

extension SystemCallError {
    /// Does `body`, and turns the errno that it throws into an error that names `action`.
    static func naming<Result: ~Copyable>(
        _ action: @autoclosure () -> Message, _ body: () throws(Errno) -> Result
    ) throws(Self) -> Result {
        do {
            return try body()
        } catch {
            throw Self(action(), error)
        }
    }
}
