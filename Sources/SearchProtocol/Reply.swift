public import JSON

/// The result of a method, written straight to bytes by the daemon and read back by the client.
public protocol ReplyBody: Sendable {
    func write(to writer: inout JSONWriter)

    /// Reads the result back; members that this version does not know are ignored.
    init(_ value: JSONValue) throws(ProtocolError)
}

/// A JSON-RPC reply as a client receives it.
public struct Reply: Sendable, Equatable {
    public var id: RequestID
    public var outcome: Result<JSONValue, ProtocolError>

    public init(id: RequestID, outcome: Result<JSONValue, ProtocolError>) {
        self.id = id
        self.outcome = outcome
    }

    /// One message with a result, without framing.
    public static func encode(_ body: some ReplyBody, id: RequestID, reservingCapacity: Int = 8192) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: reservingCapacity)
        writer.beginObject()
        writer.member("jsonrpc", "2.0")
        writer.key("id")
        id.write(to: &writer)
        writer.key("result")
        body.write(to: &writer)
        writer.endObject()
        return writer.finish()
    }

    /// One message with an error, without framing.
    public static func encode(_ error: ProtocolError, id: RequestID) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        writer.beginObject()
        writer.member("jsonrpc", "2.0")
        writer.key("id")
        id.write(to: &writer)
        writer.key("error")
        writer.beginObject()
        writer.member("code", error.code.rawValue)
        writer.member("message", error.message)
        if let hint = error.hint {
            writer.key("data")
            writer.beginObject()
            writer.member("hint", hint)
            writer.endObject()
        }
        writer.endObject()
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
        let members = try ReplyMembers(error)
        let code = ErrorCode(rawValue: try members.integer("code"))
        let hint = members.optional("data")?["hint"]?.stringValue
        return Reply(id: id, outcome: .failure(ProtocolError(code, try members.string("message"), hint: hint)))
    }

    public static func parse(_ message: [UInt8]) throws(ProtocolError) -> Reply {
        try parse(message.span)
    }
}
