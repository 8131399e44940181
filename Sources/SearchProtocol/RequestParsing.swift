import JSON
public import Messages
internal import SearchModel

/// Why a message is not a request that can be served. Where `id` is nil it was a notification and gets no answer.
public struct RequestFailure: Error, Sendable, Equatable {
    /// The id of the request, `null` where it could not be read.
    public var id: RequestID?
    /// What is wrong with it.
    public var error: ProtocolError
    /// The language of whoever asks; nil where the message is no object, which could say so.
    public var language: Language?

    /// A failure with these members.
    public init(id: RequestID?, error: ProtocolError, language: Language? = nil) {
        self.id = id
        self.error = error
        self.language = language
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
                id: .null,
                error: ProtocolError(.parseError, .notJSON, ["reason": error.message], hint: .sendOneObject))
        }
        return try parse(value)
    }

    /// Reads one message (without its framing) as a request.
    public static func parse(_ message: [UInt8]) throws(RequestFailure) -> Request {
        try parse(message.span)
    }

    static func parse(_ value: JSONValue) throws(RequestFailure) -> Request {
        // Whoever asks for another language is told in English.
        let language = value["params"]?["lang"]?.stringValue.flatMap { Language(rawValue: $0) } ?? .english
        do throws(RequestFailure) {
            return try parse(value, language)
        } catch {
            throw RequestFailure(
                id: error.id, error: error.error, language: value.objectValue == nil ? nil : language)
        }
    }

    private static func parse(_ value: JSONValue, _ language: Language) throws(RequestFailure) -> Request {
        guard let object = value.objectValue else {
            throw invalid(
                .notAnObject, ["kind": value.kind], id: .null, hint: value.arrayValue == nil ? nil : .sendOneByOne)
        }
        let id = try identifier(in: object)
        if let version = object["jsonrpc"], version != "2.0" { throw invalid(.wrongVersion, id: id ?? .null) }
        guard let name = object["method"] else {
            throw RequestFailure(
                id: id ?? .null,
                error: ProtocolError(.invalidRequest, Message(ProtocolMessage.methodMissing), hint: knownMethods))
        }
        guard let name = name.stringValue else {
            throw invalid(.methodNotText, ["kind": name.kind], id: id ?? .null)
        }
        guard let method = Method(rawValue: name) else {
            let message = Message(ProtocolMessage.noMethod, ["name": name.shortened])
            throw RequestFailure(id: id, error: ProtocolError(.methodNotFound, message, hint: knownMethods))
        }
        do {
            let parameters = try ParameterReader(object["params"])
            return Request(id: id, call: try Call(method, parameters), language: language)
        } catch {
            throw RequestFailure(id: id, error: error)
        }
    }

    private static var knownMethods: Message {
        Message(ProtocolMessage.knownMethods, ["names": Method.allCases.map(\.rawValue)])
    }

    private static func identifier(in object: JSONObject) throws(RequestFailure) -> RequestID? {
        guard let value = object["id"] else { return nil }
        guard let id = RequestID(value) else { throw invalid(.badID, ["kind": value.kind], id: .null) }
        if case .string(let text) = id, text.utf8.count > Limits.identifierBytes {
            throw invalid(.longID, ["limit": Limits.identifierBytes], id: .null)
        }
        return id
    }

    private static func invalid(
        _ message: ProtocolMessage, _ parameters: [String: any MessageParameter] = [:], id: RequestID,
        hint: ProtocolMessage? = nil
    ) -> RequestFailure {
        RequestFailure(id: id, error: ProtocolError(.invalidRequest, message, parameters, hint: hint))
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
