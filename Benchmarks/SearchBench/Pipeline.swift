import Archive
internal import SearchModel
import Store

/// Measures the cost of correcting, of reranking and of counting, in processor time.
///
/// `full` is a search with the default options: unknown words are corrected and the best hits reranked. `plain` does
/// neither: it ranks stems and surfaces by BM25. Both return ten ids without snippets. `count` is a plain search that
/// returns none: reading the query and finding all that matches. They take turns pass by pass, for the reason given in
/// `latency`.
struct Pipeline: ~Copyable {
    private var reader: ArchiveReader

    init(index: String) throws {
        reader = try ArchiveReader(IndexDirectory(path: index).openCurrent())
    }

    /// A way to search queries, timed.
    struct Side {
        let name: String
        let queries: [String]
        let isPlain: Bool
        let limit: Int
        var samples = Samples(.processor)

        init(_ name: String, _ queries: [String], isPlain: Bool, limit: Int = 10) {
            self.name = name
            self.queries = queries
            self.isPlain = isPlain
            self.limit = limit
        }
    }

    /// Prints `KIND, SIDE, p50, p95, p99 in µs` for each side.
    mutating func compare(_ kind: String, _ sides: [Side]) throws {
        var sides = sides
        // The first round warms up.
        for round in 0..<4 {
            for index in sides.indices {
                if round == 1 { sides[index].samples = Samples(.processor) }
                for query in sides[index].queries {
                    var options = SearchRequest(query: query, limit: sides[index].limit, snippets: false)
                    options.rerank = !sides[index].isPlain
                    options.spelling = sides[index].isPlain ? .off : .auto
                    try sides[index].samples.time { _ = try reader.search(options) }
                }
            }
        }
        for side in sides { print("\(kind)\t\(side.name)\t\(side.samples.summary())") }
    }
}

/// Measures the queries of a list, and then queries with typing errors.
/// - Parameter typos: queries with an error each, under the id of the intended query in `list`. They are compared with
///   the plain search of the intended query: a plain search of the misspelt one would find less, and give advice.
func pipeline(index: String, list: QueryList, typos: QueryList?) throws {
    var pipeline = try Pipeline(index: index)
    let queries = list.queries(in: .ranked)
    try pipeline.compare(
        "query",
        [
            .init("full", queries, isPlain: false), .init("plain", queries, isPlain: true),
            .init("count", queries, isPlain: true, limit: 0),
        ])
    guard let typos else { return }
    let meant = typos.ids.compactMap { list.query(ofID: $0) }
    guard meant.count == typos.ids.count else { throw BenchError("a query with a typo has an id that QUERIES lacks") }
    try pipeline.compare(
        "typo", [.init("full", typos.queries(in: .ranked), isPlain: false), .init("plain", meant, isPlain: true)])
}

/// Asks for completions of the first queries letter by letter, as they are typed. Prints p50, p95, p99 in µs.
func suggest(socket: String, list: QueryList) throws {
    var connection = try Connection(socket)
    var samples = Samples()
    for round in 0..<2 {
        if round == 1 { samples = Samples() }
        for query in list.queries(in: .ranked).prefix(200) {
            for length in 1...max(query.count, 1) {
                let request = Connection.request(suggestionsFor: String(query.prefix(length)))
                try samples.time {
                    guard try connection.ask(request) else { throw BenchError("no suggestions for: \(query)") }
                }
            }
        }
    }
    print(samples.summary())
}
