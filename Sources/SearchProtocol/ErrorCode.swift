public import Messages

/// The code of a JSON-RPC error object. A code keeps its meaning in every version; new ones may be added.
public struct ErrorCode: RawRepresentable, Sendable, Hashable {
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

/// An error as it travels in a reply: a code, a message for a person, and what to do about it.
public struct ProtocolError: Error, Sendable, Equatable {
    /// What programs act on.
    public var code: ErrorCode
    /// What is wrong; travels as `message`, and with its code and parameters in `data`.
    public var message: Message
    /// What to do; travels as `data.hint`.
    public var hint: Message?

    /// An error with a message of the catalogue.
    public init(
        _ code: ErrorCode, _ message: ProtocolMessage, _ parameters: [String: any MessageParameter] = [:],
        hint: ProtocolMessage? = nil
    ) {
        self.init(code, Message(message, parameters), hint: hint.map { Message($0) })
    }

    /// An error with these members.
    public init(_ code: ErrorCode, _ message: Message, hint: Message? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// What is wrong, and what to do.
    public var line: Message { message.followed(by: hint) }
}

extension ProtocolError: CustomStringConvertible {
    /// One line in English, for logs.
    public var description: String { line.text(in: .english) }
}
