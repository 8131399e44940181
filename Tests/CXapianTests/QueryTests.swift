import CXapian
import TestFolders
import Testing

/// What each kind of query matches, and in which order.
@Suite struct QueryTests {
    let directory: TemporaryDirectory
    let database: Database

    init() throws {
        directory = try TemporaryDirectory()
        let writer = try Writer(directory("database"))
        let texts: [(String, Bytes)] = [
            ("armée malienne patrouille conjointe", "20250102"),  // 1
            ("patrouille conjointe de l armée", "20250519"),  // 2
            ("conjointe patrouille", ""),  // 3
            ("armée armée armée armée", "20240801"),  // 4
            ("patrouilleur patrouilles patrouillant", "20250519"),  // 5
        ]
        for (text, date) in texts { try writer.add(Document(text).value(0, date)) }
        try writer.commit()
        database = try Database(directory("database"))
    }

    private static let army = Query.term("armée")
    private static let patrol = Query.term("patrouille")
    private static let joint = Query.term("conjointe")
    private static let absent = Query.term("xyzzy")

    @Test(arguments: [
        QueryCase(army, [1, 2, 4]),
        QueryCase(absent, []),
        QueryCase(.all, [1, 2, 3, 4, 5]),
        QueryCase(.nothing, []),
        QueryCase(.and(army, patrol), [1, 2]),
        QueryCase(.and(army, patrol, joint), [1, 2]),
        QueryCase(.and(army, .nothing), []),
        QueryCase(.and(army, .all), [1, 2, 4]),
        QueryCase(.and(army, absent), []),
        QueryCase(.or(army, patrol), [1, 2, 3, 4]),
        QueryCase(.or(absent, .nothing), []),
        QueryCase(.or(absent, patrol, .nothing), [1, 2, 3]),
        QueryCase(.andNot(army, patrol), [4]),
        QueryCase(.andNot(.all, patrol, army), [5]),
        QueryCase(.andNot(army, .nothing), [1, 2, 4]),
        QueryCase(.andNot(army, absent, .nothing), [1, 2, 4]),
        QueryCase(.andNot(.nothing, army), []),
        QueryCase(.andNot(army, .all), []),
        QueryCase(.andMaybe(army, patrol), [1, 2, 4]),
        QueryCase(.andMaybe(army, .nothing), [1, 2, 4]),
        QueryCase(.andMaybe(army, patrol, joint), [1, 2, 4]),
        QueryCase(.filter(army, patrol), [1, 2]),
        QueryCase(.filter(army, patrol, .term("de")), [2]),
        QueryCase(.filter(army, .nothing), []),
        QueryCase(.scaled(army, 2.5), [1, 2, 4]),
        QueryCase(.scaled(army, 0), [1, 2, 4]),
        QueryCase(.scaled(.nothing, 2), []),
        QueryCase(.combined(CX_AND, []), []),
        QueryCase(.combined(CX_OR, []), []),
        QueryCase(.combined(CX_AND_NOT, []), []),
        QueryCase(.combined(CX_AND_MAYBE, []), []),
        QueryCase(.combined(CX_FILTER, []), []),
        QueryCase(.and(army), [1, 2, 4]),
        QueryCase(.or(army), [1, 2, 4]),
        QueryCase(.andNot(army), [1, 2, 4]),
        QueryCase(.andMaybe(army), [1, 2, 4]),
        QueryCase(.filter(army), [1, 2, 4]),
        QueryCase(.prefix("patrouill"), [1, 2, 3, 5]),
        QueryCase(.prefix("xyz"), []),
        QueryCase(.prefix("patrouille", limit: 1), [1, 2, 3]),
        QueryCase(.and(.prefix("patrouill"), .prefix("mal")), [1]),
        QueryCase(.or(.and(army, patrol), .andNot(.prefix("patrouill"), joint)), [1, 2, 5]),
    ])
    func `A query matches these documents`(_ example: QueryCase) throws {
        let results = try database.search(example.query)
        #expect(results.docids.sorted() == example.matching)
        #expect(results.matches.lower == results.matches.upper)
        #expect(Int(results.matches.estimated) == example.matching.count)
        #expect(try database.found(example.query) == Found(docids: example.matching, isComplete: true))
    }

    /// The weight that a query gives a document.
    private func weight(_ query: Query, _ docid: UInt32) throws -> Double {
        try #require(database.search(query).hits.first { $0.docid == docid }).weight
    }

    @Test func `Weights add up as the operators say`() throws {
        let army = try weight(Self.army, 1)
        let patrol = try weight(Self.patrol, 1)
        #expect(army > 0 && patrol > 0)
        func close(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }
        #expect(close(try weight(.or(Self.army, Self.patrol), 1), army + patrol))
        #expect(close(try weight(.and(Self.army, Self.patrol), 1), army + patrol))
        #expect(close(try weight(.andMaybe(Self.army, Self.patrol), 1), army + patrol))
        #expect(close(try weight(.filter(Self.army, Self.patrol), 1), army))
        #expect(close(try weight(.andNot(Self.army, Self.absent), 1), army))
        #expect(close(try weight(.scaled(Self.army, 3), 1), 3 * army))
        #expect(try weight(.scaled(Self.army, 0), 1) == 0)
        #expect(try weight(.all, 1) == 0)
    }

    @Test func `A prefix of more terms than its limit takes the most frequent`() throws {
        #expect(try database.matching(.prefix("patrouill", limit: 4)) == [1, 2, 3, 5])
        #expect(try database.matching(.prefix("patrouill", limit: 3)).contains(3))
        #expect(try database.matching(.or(.term("malienne"), .prefix("p", limit: 1))) == [1, 2, 3])
    }

    @Test(arguments: [
        Query.term(""), .prefix(""), .prefix("a", limit: 0), .scaled(.all, -1), .scaled(.all, .nan),
        .scaled(.all, .infinity), .combined(cx_operator(rawValue: 77), [.all, .all]),
        .combined(cx_operator(rawValue: 77), [.all]),
    ])
    func `What is not a query is refused`(_ query: Query) throws {
        #expect(code { cx_query_free(try query.node()) } == CX_INVALID_ARGUMENT)
    }

    @Test func `A failure below reaches the root unchanged`() throws {
        let query = Query.or(
            Self.army, .scaled(.and(Self.patrol, .term(Bytes([UInt8](repeating: 0x61, count: 300)))), 2), Self.joint)
        do {
            cx_query_free(try query.node())
            Issue.record("built")
        } catch {
            #expect(error.code == CX_INVALID_ARGUMENT)
            #expect(error.text.hasPrefix("making a query of a term 'aaa"))
        }
        // Nobody needs to ask.
        #expect(query.build(nil) == nil)
        // A NULL child leaves the error as it is.
        var error = cx_error()
        error.code = CX_CORRUPT
        #expect(cx_query_scale(nil, 1, &error) == nil)
        let nodes: [OpaquePointer?] = [cx_query_all(nil), nil, cx_query_all(nil)]
        #expect(cx_query_combine(CX_AND, nodes, 3, &error) == nil)
        #expect(error.code == CX_CORRUPT)
        // NULL for the array of them is a mistake of its own.
        #expect(cx_query_combine(CX_AND, nil, 3, &error) == nil)
        #expect(error.code == CX_INVALID_ARGUMENT)
        let nothing = try make { cx_query_combine(CX_AND, nil, 0, $0) }
        cx_query_free(nothing)
    }
}
