internal import SearchModel

// The parameters of every method: their names, their ranges and, from `SearchModel`, their defaults.

extension SearchRequest: RequestParameters {
    static var defaults: SearchRequest { SearchRequest() }

    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        let defaults = Self.defaults
        try visitor.query("query", &query)
        try visitor.integer("limit", &limit, in: 0...Limits.hits, default: defaults.limit)
        try visitor.integer("offset", &offset, in: 0...Limits.offset, default: defaults.offset)
        try visitor.choice("sort", &sort, default: defaults.sort)
        try visitor.bool("snippets", &snippets, default: defaults.snippets)
        try visitor.choice("count", &count, default: defaults.count)
        try visitor.bool("recent", &recent, default: defaults.recent)
        try visitor.choice("spelling", &spelling, default: defaults.spelling)
        try visitor.choices("facets", &facets)
        try visitor.bool("explain", &explain, default: defaults.explain)
        try visitor.bool("rerank", &rerank, default: defaults.rerank)
        try visitor.bool("collapse", &collapse, default: defaults.collapse)
        try visitor.bool("unfinished", &unfinished, default: defaults.unfinished)
    }
}

extension SimilarRequest: RequestParameters {
    static var defaults: SimilarRequest { SimilarRequest() }

    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        let defaults = Self.defaults
        try visitor.string("id", &id)
        try visitor.integer("limit", &limit, in: 0...Limits.hits, default: defaults.limit)
        try visitor.integer("offset", &offset, in: 0...Limits.offset, default: defaults.offset)
        try visitor.bool("snippets", &snippets, default: defaults.snippets)
    }
}

extension CopiesRequest: RequestParameters {
    static var defaults: CopiesRequest { CopiesRequest() }

    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        let defaults = Self.defaults
        try visitor.string("id", &id)
        try visitor.integer("limit", &limit, in: 0...Limits.hits, default: defaults.limit)
        try visitor.integer("offset", &offset, in: 0...Limits.offset, default: defaults.offset)
    }
}

extension SuggestRequest: RequestParameters {
    static var defaults: SuggestRequest { SuggestRequest() }

    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.query("text", &text)
        try visitor.integer("limit", &limit, in: 0...Limits.suggestions, default: Self.defaults.limit)
    }
}

extension DocumentRequest: RequestParameters {
    static var defaults: DocumentRequest { DocumentRequest() }

    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.string("id", &id)
    }
}
