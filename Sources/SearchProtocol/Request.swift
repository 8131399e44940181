internal import JSON
public import Messages
public import SearchModel

/// A request or notification, read and checked.
///
/// Answering one line that a client has sent, where `search` finds articles:
///
/// ```swift
/// let other = ProtocolError(.methodNotFound, Message(verbatim: "only “search” is answered here"))
/// let reply: [UInt8]?
/// do {
///     let request = try Request.parse(line)
///     reply = request.id.map { id in
///         switch request.call {
///         case .search(let parameters): Reply.encode(search(parameters), id: id, in: request.language)
///         default: Reply.encode(other, id: id, in: request.language)
///         }
///     }
/// } catch {
///     reply = error.id.map { Reply.encode(error.error, id: $0, in: error.language ?? .english) }
/// }
/// ```
public struct Request: Sendable, Equatable {
    /// Nil for a notification, which is never answered.
    public var id: RequestID?
    /// What is asked.
    public var call: Call
    /// The language of the sentences in the answer; travels as the parameter `lang`.
    public var language: Language

    /// A request with these members.
    public init(id: RequestID?, call: Call, language: Language = .english) {
        self.id = id
        self.call = call
        self.language = language
    }

    /// A method with its parameters.
    public enum Call: Sendable, Equatable {
        case initialize(InitializeRequest)
        case search(SearchRequest)
        case document(DocumentRequest)
        case suggest(SuggestRequest)
        case similar(SimilarRequest)
        case copies(CopiesRequest)
        case status
        case shutdown
        /// `$/cancelRequest`: the request with that id need not be answered any more (but is, with `cancelled`).
        case cancel(RequestID)
    }
}

/// The names of the methods.
public enum Method: String, Sendable, CaseIterable {
    case initialize
    case search
    case document
    case suggest
    case similar
    case copies
    case status
    case shutdown
    case cancel = "$/cancelRequest"
}

/// Who asks; every member is optional and nothing depends on it.
public struct InitializeRequest: Sendable, Equatable {
    /// The name that the client gives itself, cut to 80 characters and an ellipsis.
    public var clientName: String?
    /// The version that the client gives itself, cut likewise.
    public var clientVersion: String?

    /// What a client says of itself, as it is; only reading a request cuts it.
    public init(clientName: String? = nil, clientVersion: String? = nil) {
        self.clientName = clientName
        self.clientVersion = clientVersion
    }
}

extension Request.Call {
    /// The name of the method.
    public var method: Method {
        switch self {
        case .initialize: .initialize
        case .search: .search
        case .document: .document
        case .suggest: .suggest
        case .similar: .similar
        case .copies: .copies
        case .status: .status
        case .shutdown: .shutdown
        case .cancel: .cancel
        }
    }

    init(_ method: Method, _ parameters: ParameterReader) throws(ProtocolError) {
        switch method {
        case .initialize: self = .initialize(InitializeRequest(parameters))
        case .search: self = .search(try parameters.read())
        case .document: self = .document(try parameters.read())
        case .suggest: self = .suggest(try parameters.read())
        case .similar: self = .similar(try parameters.read())
        case .copies: self = .copies(try parameters.read())
        case .status: self = .status
        case .shutdown: self = .shutdown
        case .cancel: self = .cancel(try parameters.requestID("id"))
        }
    }

    fileprivate func write(to writer: inout ParameterWriter) {
        switch self {
        case .status, .shutdown: writer.writeLanguage()
        case .initialize(let request): writer.write(request)
        case .search(let request): writer.write(request)
        case .document(let request): writer.write(request)
        case .suggest(let request): writer.write(request)
        case .similar(let request): writer.write(request)
        case .copies(let request): writer.write(request)
        case .cancel(let id): writer.write(id)
        }
    }
}

extension Request {
    /// The request as one JSON-RPC message, without framing; parameters at their defaults are left out.
    public func encoded() -> [UInt8] {
        var json = JSONWriter(reservingCapacity: 128)
        json.beginObject()
        json.member("jsonrpc", "2.0")
        if let id {
            json.key("id")
            id.write(to: &json)
        }
        json.member("method", call.method.rawValue)
        var writer = ParameterWriter(json, language)
        call.write(to: &writer)
        return writer.finish()
    }
}
