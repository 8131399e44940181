import JSON
internal import SearchModel

/// Why a message is not a request that can be served. Where `id` is nil it was a notification and gets no answer.
public struct RequestFailure: Error, Sendable, Equatable {
    public var id: RequestID?
    public var error: ProtocolError

    public init(id: RequestID?, error: ProtocolError) {
        self.id = id
        self.error = error
    }
}

extension Request {
    /// Reads one message (without its framing) as a request.
    ///
    /// `jsonrpc` may be left out, so that a request can be typed by hand; where it is there it must be "2.0". Members
    /// and parameters that this version does not know are ignored, as later versions may add some.
    public static func parse(_ message: Span<UInt8>) throws(RequestFailure) -> Request {
        let value: JSONValue
        do {
            value = try JSONValue.parse(message)
        } catch {
            throw RequestFailure(
                id: .null, error: ProtocolError(.parseError, "not JSON: \(error)", hint: "send one JSON object"))
        }
        return try parse(value)
    }

    public static func parse(_ message: [UInt8]) throws(RequestFailure) -> Request {
        try parse(message.span)
    }

    static func parse(_ value: JSONValue) throws(RequestFailure) -> Request {
        guard let object = value.objectValue else {
            let hint = value.arrayValue == nil ? nil : "send the requests of a batch one after another"
            throw invalid("a request is an object, not \(value.kind)", id: .null, hint: hint)
        }
        let id = try identifier(in: object)
        if let version = object["jsonrpc"], version != "2.0" {
            throw invalid("“jsonrpc” must be \"2.0\"", id: id ?? .null)
        }
        guard let name = object["method"] else {
            throw invalid("“method” is missing", id: id ?? .null, hint: knownMethods)
        }
        guard let name = name.stringValue else {
            throw invalid("“method” must be a string, not \(name.kind)", id: id ?? .null)
        }
        guard let method = Method(rawValue: name) else {
            throw RequestFailure(
                id: id, error: ProtocolError(.methodNotFound, "no method “\(name.shortened)”", hint: knownMethods))
        }
        do {
            let parameters = try ParameterReader(object["params"])
            return Request(id: id, call: try Call(method, parameters))
        } catch {
            throw RequestFailure(id: id, error: error)
        }
    }

    private static var knownMethods: String {
        "the methods are \(Method.allCases.map(\.rawValue).joined(separator: ", "))"
    }

    private static func identifier(in object: JSONObject) throws(RequestFailure) -> RequestID? {
        guard let value = object["id"] else { return nil }
        guard let id = RequestID(value) else {
            throw invalid("“id” must be a string or an integer, not \(value.kind)", id: .null)
        }
        if case .string(let text) = id, text.utf8.count > Limits.identifierBytes {
            throw invalid("“id” is longer than \(Limits.identifierBytes) bytes", id: .null)
        }
        return id
    }

    private static func invalid(_ message: String, id: RequestID, hint: String? = nil) -> RequestFailure {
        RequestFailure(id: id, error: ProtocolError(.invalidRequest, message, hint: hint))
    }
}

extension InitializeRequest {
    /// Never fails: what a client says of itself is no reason to refuse it.
    init(_ parameters: ParameterReader) {
        let client = parameters.members["clientInfo"]?.objectValue
        clientName = client?["name"]?.stringValue?.shortened
        clientVersion = client?["version"]?.stringValue?.shortened
    }
}

extension String {
    /// The text cut to a length that fits in an error message.
    var shortened: String { count <= 80 ? self : prefix(80) + "…" }
}
