public import JSON

extension Request {
    /// The request as one JSON-RPC message, without framing; parameters at their defaults are left out.
    public func encoded() -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 128)
        write(to: &writer)
        return writer.finish()
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("jsonrpc", "2.0")
        if let id {
            writer.key("id")
            id.write(to: &writer)
        }
        writer.member("method", call.method.rawValue)
        call.writeParameters(to: &writer)
        writer.endObject()
    }
}

extension Request.Call {
    public var method: Method {
        switch self {
        case .initialize: .initialize
        case .search: .search
        case .document: .document
        case .suggest: .suggest
        case .similar: .similar
        case .status: .status
        case .shutdown: .shutdown
        case .cancel: .cancel
        }
    }

    fileprivate func writeParameters(to writer: inout JSONWriter) {
        switch self {
        case .status, .shutdown: return
        case .initialize(let request):
            writer.key("params")
            request.write(to: &writer)
        case .search(let request):
            writer.key("params")
            request.write(to: &writer)
        case .document(let request):
            writer.key("params")
            writer.beginObject()
            writer.member("id", request.id)
            writer.endObject()
        case .suggest(let request):
            writer.key("params")
            request.write(to: &writer)
        case .similar(let request):
            writer.key("params")
            request.write(to: &writer)
        case .cancel(let id):
            writer.key("params")
            writer.beginObject()
            writer.key("id")
            id.write(to: &writer)
            writer.endObject()
        }
    }
}

extension InitializeRequest {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("clientInfo")
        writer.beginObject()
        writer.member("name", clientName)
        writer.member("version", clientVersion)
        writer.endObject()
        writer.endObject()
    }
}

extension SearchRequest {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("query", query)
        if limit != Limits.defaultHits { writer.member("limit", limit) }
        if offset != 0 { writer.member("offset", offset) }
        if sort != .relevance { writer.member("sort", sort.rawValue) }
        if !snippets { writer.member("snippets", false) }
        if count != .estimate { writer.member("count", count.rawValue) }
        if recent { writer.member("recent", true) }
        if spelling != .auto { writer.member("spelling", spelling.rawValue) }
        if !facets.isEmpty {
            writer.key("facets")
            writer.beginArray()
            for facet in facets { writer.string(facet.rawValue) }
            writer.endArray()
        }
        if explain { writer.member("explain", true) }
        if !rerank { writer.member("rerank", false) }
        if !collapse { writer.member("collapse", false) }
        writer.endObject()
    }
}

extension SuggestRequest {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        if limit != Limits.defaultSuggestions { writer.member("limit", limit) }
        writer.endObject()
    }
}

extension SimilarRequest {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        if limit != Limits.defaultHits { writer.member("limit", limit) }
        if offset != 0 { writer.member("offset", offset) }
        if !snippets { writer.member("snippets", false) }
        writer.endObject()
    }
}
