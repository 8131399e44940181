import CXapian

/// A query tree to be built through the C API.
indirect enum Query: Sendable {
    case term(Bytes)
    case all
    case nothing
    case documents([UInt32])
    case combined(cx_operator, [Query])
    case scaled(Query, Double)
    case prefix(Bytes, limit: UInt32 = 100)

    static func and(_ queries: Query...) -> Query { .combined(CX_AND, queries) }
    static func or(_ queries: Query...) -> Query { .combined(CX_OR, queries) }
    static func andNot(_ queries: Query...) -> Query { .combined(CX_AND_NOT, queries) }
    static func andMaybe(_ queries: Query...) -> Query { .combined(CX_AND_MAYBE, queries) }
    static func filter(_ queries: Query...) -> Query { .combined(CX_FILTER, queries) }

    /// The node, or nil if it or one below it failed.
    func build(_ error: UnsafeMutablePointer<cx_error>?) -> OpaquePointer? {
        switch self {
        case .term(let term): term.lend { cx_query_term($0, error) }
        case .all: cx_query_all(error)
        case .nothing: cx_query_nothing(error)
        case .documents(let docids): cx_query_documents(docids, docids.count, error)
        case .combined(let op, let queries):
            queries.map { $0.build(error) }.withUnsafeBufferPointer { nodes in
                cx_query_combine(op, nodes.baseAddress, nodes.count, error)
            }
        case .scaled(let query, let factor): cx_query_scale(query.build(error), factor, error)
        case .prefix(let prefix, let limit): prefix.lend { cx_query_prefix($0, limit, error) }
        }
    }

    /// The root's node, which the caller frees.
    func node() throws(Failure) -> OpaquePointer { try make { build($0) } }
}

/// What a search gave, copied.
struct Results {
    var hits: [cx_hit]
    var matches: cx_match_counts

    var docids: [UInt32] { hits.map(\.docid) }
}

/// Options for a search that counts every match.
func options(
    limit: UInt32 = 100, checkAtLeast: UInt32 = .max,
    weights: cx_bm25 = cx_bm25(k1: 1, k3: 1, b: 0.6, min_normlen: 0.5), sort: cx_sort = CX_BY_RELEVANCE,
    sortSlot: UInt32 = .max
) -> cx_search_options {
    cx_search_options(
        limit: limit, check_at_least: checkAtLeast, weights: weights, sort: sort, sort_slot: sortSlot)
}

extension Database {
    func search(_ query: Query, _ options: cx_search_options = options()) throws(Failure) -> Results {
        let node = try query.node()
        defer { cx_query_free(node) }
        return try search(node: node, options)
    }

    func search(node: OpaquePointer, _ options: cx_search_options = options()) throws(Failure) -> Results {
        var options = options
        let results = try make { cx_database_search(handle, node, &options, $0) }
        defer { cx_results_free(results) }
        let hits = UnsafeBufferPointer(start: cx_results_hits(results), count: cx_results_count(results))
        return Results(hits: Array(hits), matches: cx_results_matches(results))
    }

    /// The documents that match, in order of their ids.
    func matching(_ query: Query) throws(Failure) -> [UInt32] {
        try search(query, options(limit: .max)).docids.sorted()
    }
}

/// What of a query's documents was found by reading at most so many postings.
struct Found: Equatable {
    var docids: [UInt32]
    var isComplete: Bool
}

extension Database {
    func found(_ query: Query, reading postings: UInt64 = .max) throws(Failure) -> Found {
        let node = try query.node()
        defer { cx_query_free(node) }
        let set = try make { cx_database_matching(handle, node, postings, $0) }
        defer { cx_document_set_free(set) }
        let bits = UnsafeBufferPointer(start: cx_document_set_bits(set), count: cx_document_set_size(set))
        let docids = (0..<UInt32(bits.count * 64)).filter { bits[Int($0 / 64)] >> UInt64($0 % 64) & 1 == 1 }
        return Found(docids: docids, isComplete: cx_document_set_is_complete(set))
    }
}

/// A query, and the documents that it should match.
struct QueryCase: Sendable {
    var query: Query
    var matching: [UInt32]

    init(_ query: Query, _ matching: [UInt32]) {
        self.query = query
        self.matching = matching
    }
}
