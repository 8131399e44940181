public import JSON

/// A JSON-RPC reply as a client receives it.
public struct Reply: Sendable, Equatable {
    public var id: RequestID
    public var outcome: Result<JSONValue, ProtocolError>

    public init(id: RequestID, outcome: Result<JSONValue, ProtocolError>) {
        self.id = id
        self.outcome = outcome
    }

    /// One message with a result, without framing.
    package static func encode(_ body: some WireObject, id: RequestID, reservingCapacity: Int = 8192) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: reservingCapacity)
        begin(&writer, id)
        writer.key("result")
        var members = MemberWriter(writer)
        members.write(body)
        writer = members.json
        writer.endObject()
        return writer.finish()
    }

    /// The message that says that something was done which has no result, without framing.
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
    public static func encode(_ error: ProtocolError, id: RequestID) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        begin(&writer, id)
        writer.key("error")
        var members = MemberWriter(writer)
        members.write(FailureObject(error))
        writer = members.json
        writer.endObject()
        return writer.finish()
    }

    /// Reads one message (without its framing) as a reply; throws `internalError` where it is none.
    public static func parse(_ message: Span<UInt8>) throws(ProtocolError) -> Reply {
        let value: JSONValue
        do {
            value = try JSONValue.parse(message)
        } catch {
            throw ProtocolError(.internalError, "the daemon’s reply is not JSON: \(error)")
        }
        guard let object = value.objectValue, let id = object["id"].flatMap({ RequestID($0) }) else {
            throw ProtocolError(.internalError, "the daemon’s reply is no JSON-RPC reply")
        }
        if let result = object["result"] { return Reply(id: id, outcome: .success(result)) }
        guard let error = object["error"] else {
            throw ProtocolError(.internalError, "the daemon’s reply has neither a result nor an error")
        }
        let failure = try FailureObject(error)
        let code = ErrorCode(rawValue: failure.code)
        return Reply(id: id, outcome: .failure(ProtocolError(code, failure.message, hint: failure.data?.hint)))
    }

    public static func parse(_ message: [UInt8]) throws(ProtocolError) -> Reply {
        try parse(message.span)
    }
}

/// JSON-RPC's error object.
private struct FailureObject: WireObject {
    struct Details: WireObject {
        var hint: String?

        mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
            try visitor.optional("hint", &hint)
        }
    }

    var code = 0
    var message = ""
    var data: Details?

    init() {}

    init(_ error: ProtocolError) {
        code = error.code.rawValue
        message = error.message
        data = error.hint.map { Details(hint: $0) }
    }

    mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("code", &code)
        try visitor.member("message", &message)
        try visitor.optional("data", &data)
    }
}
