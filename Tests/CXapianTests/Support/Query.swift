import CXapian

/// A query tree to be built through the C API.
indirect enum Query: Sendable {
    case term(Bytes, wqf: UInt32 = 1)
    case all
    case nothing
    case combined(cx_operator, [Query])
    case scaled(Query, Double)
    case prefix(Bytes, limit: UInt32 = 100, truncate: Bool = false)
    case range(UInt32, Bytes, Bytes)

    static func and(_ queries: Query...) -> Query { .combined(CX_AND, queries) }
    static func or(_ queries: Query...) -> Query { .combined(CX_OR, queries) }
    static func andNot(_ queries: Query...) -> Query { .combined(CX_AND_NOT, queries) }
    static func andMaybe(_ queries: Query...) -> Query { .combined(CX_AND_MAYBE, queries) }
    static func filter(_ queries: Query...) -> Query { .combined(CX_FILTER, queries) }
    static func synonym(_ queries: Query...) -> Query { .combined(CX_SYNONYM, queries) }

    /// The node, or nil if it or one below it failed.
    func build(_ error: UnsafeMutablePointer<cx_error>?) -> OpaquePointer? {
        switch self {
        case .term(let term, let wqf): term.lend { cx_query_term($0, wqf, error) }
        case .all: cx_query_all(error)
        case .nothing: cx_query_nothing(error)
        case .combined(let op, let queries):
            queries.map { $0.build(error) }.withUnsafeBufferPointer { nodes in
                cx_query_combine(op, nodes.baseAddress, nodes.count, error)
            }
        case .scaled(let query, let factor): cx_query_scale(query.build(error), factor, error)
        case .prefix(let prefix, let limit, let truncate):
            prefix.lend { cx_query_prefix($0, limit, truncate, error) }
        case .range(let slot, let low, let high):
            low.lend { low in high.lend { cx_query_value_range(slot, low, $0, error) } }
        }
    }

    var description: String {
        get throws(Failure) {
            let node = try make { build($0) }
            defer { cx_query_free(node) }
            return try blob { cx_query_description(node, $0) }.description
        }
    }
}

/// What a search gave, copied.
struct Results {
    struct Facet: Equatable {
        var slot: UInt32
        var value: Bytes
        var documents: UInt32
    }

    var hits: [cx_hit]
    var matches: cx_match_counts
    var facets: [Facet]

    var docids: [UInt32] { hits.map(\.docid) }
}

/// Options for a search that counts every match.
func options(
    offset: UInt32 = 0, limit: UInt32 = 100, checkAtLeast: UInt32 = .max,
    weights: cx_bm25 = cx_bm25(k1: 1, k3: 1, b: 0.6, min_normlen: 0.5), sort: cx_sort = CX_BY_RELEVANCE,
    sortSlot: UInt32 = .max, collapse: UInt32 = .max, collapseLimit: UInt32 = 0
) -> cx_search_options {
    cx_search_options(
        offset: offset, limit: limit, check_at_least: checkAtLeast, weights: weights, sort: sort, sort_slot: sortSlot,
        collapse_slot: collapse, collapse_limit: collapseLimit, facet_slots: nil, facet_count: 0)
}

extension Database {
    func search(
        _ query: Query, _ options: cx_search_options = options(), facets: [UInt32] = []
    ) throws(Failure) -> Results {
        let node = try make { query.build($0) }
        defer { cx_query_free(node) }
        let results = try make { error in
            facets.withUnsafeBufferPointer { slots in
                var options = options
                options.facet_slots = slots.baseAddress
                options.facet_count = slots.count
                return cx_database_search(handle, node, &options, error)
            }
        }
        defer { cx_results_free(results) }
        let hits = UnsafeBufferPointer(start: cx_results_hits(results), count: cx_results_count(results))
        let values = UnsafeBufferPointer(start: cx_results_facets(results), count: cx_results_facet_count(results))
        return Results(
            hits: Array(hits), matches: cx_results_matches(results),
            facets: values.map { .init(slot: $0.slot, value: Bytes($0.value), documents: $0.documents) })
    }

    /// The documents that match, in order of their ids.
    func matching(_ query: Query) throws(Failure) -> [UInt32] { try search(query).docids.sorted() }
}
