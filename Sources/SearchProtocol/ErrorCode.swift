public import Messages

/// The code of a JSON-RPC error object. A code keeps its meaning in every version; new ones may be added.
public struct ErrorCode: RawRepresentable, Hashable, CodeOfError {
    /// The sentences of errors are those of the protocol.
    public typealias Sentences = ProtocolMessage
    /// So are the hints.
    public typealias Hints = ProtocolMessage

    /// The number as it travels.
    public var rawValue: Int

    /// A code of any number: replies may have codes that this version does not know.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    // JSON-RPC 2.0, section 5.1

    /// The message is not JSON.
    public static let parseError = ErrorCode(rawValue: -32700)
    /// The message is JSON but no request.
    public static let invalidRequest = ErrorCode(rawValue: -32600)
    /// There is no method of that name.
    public static let methodNotFound = ErrorCode(rawValue: -32601)
    /// A parameter is missing, of the wrong kind, or out of its range.
    public static let invalidParams = ErrorCode(rawValue: -32602)
    /// The daemon failed; a client also throws it for a reply that it cannot read.
    public static let internalError = ErrorCode(rawValue: -32603)

    // Language Server Protocol 3.17

    /// The client cancelled the request.
    public static let cancelled = ErrorCode(rawValue: -32800)

    // Our own

    /// Nothing has been indexed yet.
    public static let noIndex = ErrorCode(rawValue: -32001)
    /// The index was built by another version, or is damaged.
    public static let needsReindex = ErrorCode(rawValue: -32002)
    /// The query is longer, or costs more, than a query may.
    public static let queryTooLarge = ErrorCode(rawValue: -32003)
    /// No article has that id.
    public static let notFound = ErrorCode(rawValue: -32004)
    /// The daemon is shutting down or has too much to do: try again.
    public static let busy = ErrorCode(rawValue: -32005)
    /// The method is for the daemon's own user.
    public static let notPermitted = ErrorCode(rawValue: -32006)
}

/// An error as it travels in a reply: its message as `message`, and with its code and parameters in `data`; what to do
/// as `data.hint`.
public typealias ProtocolError = CodedError<ErrorCode>
