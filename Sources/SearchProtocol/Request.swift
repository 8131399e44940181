/// A request or notification, read and checked.
public struct Request: Sendable, Equatable {
    /// Nil for a notification, which is never answered.
    public var id: RequestID?
    public var call: Call

    public init(id: RequestID?, call: Call) {
        self.id = id
        self.call = call
    }

    /// A method with its parameters.
    public enum Call: Sendable, Equatable {
        case initialize(InitializeRequest)
        case search(SearchRequest)
        case document(DocumentRequest)
        case suggest(SuggestRequest)
        case similar(SimilarRequest)
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
    case status
    case shutdown
    case cancel = "$/cancelRequest"
}

/// Who asks; every member is optional and only logged.
public struct InitializeRequest: Sendable, Equatable {
    public var clientName: String?
    public var clientVersion: String?

    public init(clientName: String? = nil, clientVersion: String? = nil) {
        self.clientName = clientName
        self.clientVersion = clientVersion
    }
}

public struct DocumentRequest: Sendable, Equatable {
    public var id: String

    public init(id: String) {
        self.id = id
    }
}
