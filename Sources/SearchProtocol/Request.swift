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

public struct SearchRequest: Sendable, Equatable {
    public enum Sort: String, Sendable, CaseIterable {
        case relevance
        /// Newest first; articles without a date last.
        case date
    }

    public enum Count: String, Sendable, CaseIterable {
        /// The total may be an estimate.
        case estimate
        case exact
    }

    public var query: String
    /// How many hits at most, 0…1000.
    public var limit: Int
    /// How many hits to skip, 0…10000.
    public var offset: Int
    public var sort: Sort
    public var snippets: Bool
    public var count: Count

    public init(
        query: String, limit: Int = Limits.defaultHits, offset: Int = 0, sort: Sort = .relevance,
        snippets: Bool = true, count: Count = .estimate
    ) {
        self.query = query
        self.limit = limit
        self.offset = offset
        self.sort = sort
        self.snippets = snippets
        self.count = count
    }
}

public struct DocumentRequest: Sendable, Equatable {
    public var id: String

    public init(id: String) {
        self.id = id
    }
}
