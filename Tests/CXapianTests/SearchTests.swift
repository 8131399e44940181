import CXapian
import TestFolders
import Testing

/// Order, limits and counts.
@Suite struct SearchTests {
    let directory: TemporaryDirectory
    let database: Database

    init() throws {
        directory = try TemporaryDirectory()
        let writer = try Writer(directory("database"))
        let documents: [(text: String, date: Bytes)] = [
            ("mali mali mali", "20250101"),  // 1
            ("mali niger", "20250519"),  // 2
            ("mali mali", ""),  // 3
            ("niger", "20240101"),  // 4
            ("mali niger niger kati", "20250519"),  // 5
        ]
        for document in documents { try writer.add(Document(document.text).value(0, document.date)) }
        try writer.commit()
        database = try Database(directory("database"))
    }

    @Test func `Hits are ordered by relevance`() throws {
        let results = try database.search(.term("mali"))
        #expect(results.docids == [1, 3, 2, 5])
        #expect(results.hits.map(\.weight) == results.hits.map(\.weight).sorted(by: >))
        // Ties stand in order of their ids.
        #expect(try database.search(.all).docids == [1, 2, 3, 4, 5])
    }

    @Test func `The weights of BM25 matter`() throws {
        let flat = cx_bm25(k1: 0, k3: 0, b: 0, min_normlen: 0.5)
        let weights = try database.search(.term("mali"), options(weights: flat)).hits.map(\.weight)
        #expect(Set(weights).count == 1)
        let steep = cx_bm25(k1: 2, k3: 1, b: 1, min_normlen: 0)
        #expect(try database.search(.term("mali"), options(weights: steep)).hits[0].weight > weights[0])
    }

    @Test(arguments: [
        cx_bm25(k1: -1, k3: 1, b: 0.5, min_normlen: 0.5), cx_bm25(k1: 1, k3: -1, b: 0.5, min_normlen: 0.5),
        cx_bm25(k1: 1, k3: 1, b: 1.1, min_normlen: 0.5), cx_bm25(k1: 1, k3: 1, b: -0.1, min_normlen: 0.5),
        cx_bm25(k1: 1, k3: 1, b: 0.5, min_normlen: -1), cx_bm25(k1: .nan, k3: 1, b: 0.5, min_normlen: 0.5),
        cx_bm25(k1: .infinity, k3: 1, b: 0.5, min_normlen: 0.5), cx_bm25(k1: 1, k3: 1, b: .nan, min_normlen: 0.5),
    ])
    func `Unsound weights are refused`(_ weights: cx_bm25) {
        #expect(code { _ = try database.search(.all, options(weights: weights)) } == CX_INVALID_ARGUMENT)
    }

    @Test func `Hits are ordered by a value`() throws {
        let descending = options(sort: CX_BY_VALUE_DESCENDING, sortSlot: 0)
        #expect(try database.search(.term("mali"), descending).docids == [2, 5, 1, 3])
        // Of one date, the more relevant first.
        #expect(try database.search(.term("niger"), descending).docids == [5, 2, 4])
        #expect(code { _ = try database.search(.all, options(sort: CX_BY_VALUE_DESCENDING)) } == CX_INVALID_ARGUMENT)
        let unknown = options(sort: cx_sort(rawValue: 9), sortSlot: 0)
        #expect(code { _ = try database.search(.all, unknown) } == CX_INVALID_ARGUMENT)
    }

    @Test func `A limit cuts the hits`() throws {
        let all: [UInt32] = [1, 3, 2, 5]
        for limit in 0...5 {
            let results = try database.search(.term("mali"), options(limit: UInt32(limit)))
            #expect(results.docids == Array(all.prefix(limit)))
            #expect(results.matches.estimated == 4)
        }
        #expect(try database.search(.term("mali"), options(limit: .max)).docids == all)
    }

    @Test func `Counts bound the number of matches`() throws {
        let exact = try database.search(.term("mali"), options(limit: 1)).matches
        #expect((exact.lower, exact.estimated, exact.upper) == (4, 4, 4))
        let estimate = try database.search(.or(.term("mali"), .term("niger")), options(limit: 1, checkAtLeast: 0))
            .matches
        #expect(estimate.lower <= estimate.estimated && estimate.estimated <= estimate.upper)
        #expect(estimate.lower <= 5 && estimate.upper >= 5)
        let none = try database.search(.term("xyzzy")).matches
        #expect((none.lower, none.estimated, none.upper) == (0, 0, 0))
    }

    @Test func `A query serves many searches`() throws {
        let node = try Query.or(.term("mali"), .prefix("nig"), .andNot(.all, .term("kati"))).node()
        defer { cx_query_free(node) }
        for _ in 0..<3 { #expect(try database.search(node: node).docids.count == 5) }
    }

    @Test func `Results outlive the database`() throws {
        let kept: OpaquePointer = try {
            let open = try Database(directory("database"))
            let node = try Query.all.node()
            defer { cx_query_free(node) }
            var wanted = options()
            return try make { cx_database_search(open.handle, node, &wanted, $0) }
        }()
        defer { cx_results_free(kept) }
        #expect(cx_results_count(kept) == 5)
        #expect(cx_results_hits(kept).map { $0[4].docid } == 5)
    }
}
