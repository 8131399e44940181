public import JSON
public import Messages

/// A JSON-RPC reply as a client receives it.
public struct Reply: Sendable, Equatable {
    /// The id of the request that this answers; `null` where the daemon could not read it.
    public var id: RequestID
    /// The result, not yet read into a type, or the error with its sentences as the daemon wrote them.
    public var outcome: Result<JSONValue, ProtocolError>

    /// A reply with these members.
    public init(id: RequestID, outcome: Result<JSONValue, ProtocolError>) {
        self.id = id
        self.outcome = outcome
    }

    /// One message with a result, without framing.
    package static func encode(
        _ body: some WireObject, id: RequestID, in language: Language = .english, reservingCapacity: Int = 8192
    ) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: reservingCapacity)
        begin(&writer, id)
        writer.key("result")
        var members = MemberWriter(writer, language)
        members.write(body)
        writer = members.json
        writer.endObject()
        return writer.finish()
    }

    /// One message with the result null, of a method that has nothing to give, without framing.
    package static func encodeDone(id: RequestID) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 64)
        begin(&writer, id)
        writer.key("result")
        writer.null()
        writer.endObject()
        return writer.finish()
    }

    private static func begin(_ writer: inout JSONWriter, _ id: RequestID) {
        writer.beginObject()
        writer.member("jsonrpc", "2.0")
        writer.key("id")
        id.write(to: &writer)
    }

    /// One message with an error, without framing.
    public static func encode(_ error: ProtocolError, id: RequestID, in language: Language = .english) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        begin(&writer, id)
        writer.key("error")
        var members = MemberWriter(writer, language)
        members.write(FailureObject(error))
        writer = members.json
        writer.endObject()
        return writer.finish()
    }

    /// Reads one message (without its framing) as a reply; throws `internalError` where it is not one.
    public static func parse(_ message: Span<UInt8>) throws(ProtocolError) -> Reply {
        let value: JSONValue
        do {
            value = try JSONValue.parse(message)
        } catch {
            throw ProtocolError(.internalError, .replyNotJSON, ["reason": error.message])
        }
        guard let object = value.objectValue, let id = object["id"].flatMap({ RequestID($0) }) else {
            throw ProtocolError(.internalError, .notAReply)
        }
        if let result = object["result"] { return Reply(id: id, outcome: .success(result)) }
        guard let error = object["error"] else {
            throw ProtocolError(.internalError, .emptyReply)
        }
        let failure = try FailureObject(error)
        let code = ErrorCode(rawValue: failure.code)
        return Reply(id: id, outcome: .failure(ProtocolError(code, failure.message, hint: failure.data?.hint)))
    }

    /// The same for an array of bytes.
    public static func parse(_ message: [UInt8]) throws(ProtocolError) -> Reply {
        try parse(message.span)
    }
}

/// JSON-RPC's error object.
private struct FailureObject: WireObject {
    /// What goes beside the code and the sentence.
    struct Details: WireObject {
        /// The code of the sentence in the catalogue; nil where it is not from there.
        var reason: String?
        var message = Message(verbatim: "")
        var hint: Message?

        init() {}

        init?(_ error: ProtocolError) {
            reason = error.message.isVerbatim ? nil : error.message.code
            guard reason != nil || error.hint != nil else { return nil }
            message = error.message
            hint = error.hint
        }

        mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
            try visitor.optional("hint", &hint)
            try visitor.optional("reason", &reason)
            if reason != nil { visitor.parameters(of: message) }
        }
    }

    var code = 0
    var message = Message(verbatim: "")
    var data: Details?

    init() {}

    init(_ error: ProtocolError) {
        code = error.code.rawValue
        message = error.message
        data = Details(error)
    }

    mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("code", &code)
        try visitor.sentence("message", &message)
        try visitor.optional("data", &data)
    }
}
