import CXapian
import TestFolders
import Testing

/// From terms to lists of documents, and from lists of documents to queries.
@Suite struct DocumentListTests {
    let directory: TemporaryDirectory
    /// Ids 1 to 6, of which 4 is deleted.
    let database: Database

    init() throws {
        directory = try TemporaryDirectory()
        let writer = try Writer(directory("database"))
        for text in ["a b c", "a", "a b", "a b c gone", "c", "b c"] { try writer.add(text) }
        try writer.commit()
        try writer.delete(4)
        try writer.commit()
        database = try Database(directory("database"))
    }

    // MARK: - Documents with terms

    @Test(
        arguments: [
            ([], []),
            (["a"], [1, 2, 3]),
            (["b"], [1, 3, 6]),
            (["a", "b"], [1, 3]),
            (["b", "a"], [1, 3]),
            (["a", "b", "c"], [1]),
            (["c", "b"], [1, 6]),
            (["a", "a"], [1, 2, 3]),
            (["b", "a", "b", "a"], [1, 3]),
            (["xyzzy"], []),
            (["a", "xyzzy"], []),
            (["xyzzy", "a"], []),
            (["gone"], []),
            (["a", "gone"], []),
        ] as [([Bytes], [UInt32])])
    func `Documents with several terms are found`(_ terms: [Bytes], _ expected: [UInt32]) throws {
        #expect(try database.documents(with: terms) == expected)
    }

    @Test func `Documents with several terms are found until they are deleted`() throws {
        let writer = try Writer(directory("database"), create: false)
        var left: [UInt32] = [1, 3]
        for docid: UInt32 in [2, 1, 3] {
            try writer.delete(docid)
            try writer.commit()
            left.removeAll { $0 == docid }
            #expect(try Database(directory("database")).documents(with: ["a", "b"]) == left)
        }
        #expect(try Database(directory("database")).documents(with: ["b"]) == [6])
        // Who reads goes on with what it opened.
        #expect(try database.documents(with: ["a", "b"]) == [1, 3])
    }

    /// Lists that take turns at leading, over several blocks of postings.
    @Test func `Documents with several terms are found among many`() throws {
        let many = try CXapianTests.database(
            (1...5000).map { number in
                [2, 3, 7, 501].filter { number % $0 == 0 }.map { "m\($0)" }.joined(separator: " ")
            },
            at: directory("many"))
        for divisors in [[2], [2, 3], [3, 2, 7], [7, 501], [501, 2, 3, 7]] as [[UInt32]] {
            let expected = (1...5000).filter { number in divisors.allSatisfy { number % $0 == 0 } } as [UInt32]
            #expect(try many.documents(with: divisors.map { "m\($0)" }) == expected)
        }
    }

    @Test(
        arguments: [[""], ["a", ""], ["xyzzy", ""], ["gone", Bytes([UInt8](repeating: 0x78, count: 246))]] as [[Bytes]])
    func `Terms that are too long or empty are refused`(_ terms: [Bytes]) {
        #expect(code { _ = try database.documents(with: terms) } == CX_INVALID_ARGUMENT)
    }

    @Test func `Terms at NULL are refused`() throws {
        #expect(
            code { _ = try numbers { cx_database_documents_with(database.handle, nil, 1, $0) } } == CX_INVALID_ARGUMENT)
        #expect(code { _ = try numbers { cx_database_documents_with(nil, nil, 0, $0) } } == CX_INVALID_ARGUMENT)
        #expect(try numbers { cx_database_documents_with(database.handle, nil, 0, $0) } == [])
        #expect(cx_database_documents_with(nil, nil, 0, nil) == nil)
    }

    // MARK: - Queries of documents

    private static let a = Query.term("a")
    private static let c = Query.term("c")

    @Test(arguments: [
        QueryCase(.documents([]), []),
        QueryCase(.documents([1]), [1]),
        QueryCase(.documents([2, 5, 6]), [2, 5, 6]),
        QueryCase(.documents([1, 2, 3, 5, 6]), [1, 2, 3, 5, 6]),
        QueryCase(.and(a, .documents([2, 3, 6])), [2, 3]),
        QueryCase(.and(.documents([2, 3, 6]), a), [2, 3]),
        QueryCase(.and(a, .documents([5, 6])), []),
        QueryCase(.and(a, .documents([])), []),
        QueryCase(.and(.documents([1, 2, 3]), .documents([2, 3, 5])), [2, 3]),
        QueryCase(.and(.documents([2, 3]), .documents([2, 3])), [2, 3]),
        QueryCase(.or(a, .documents([3, 5])), [1, 2, 3, 5]),
        QueryCase(.or(.documents([6]), .documents([1, 6]), .documents([])), [1, 6]),
        QueryCase(.filter(a, .documents([1, 3, 5])), [1, 3]),
        QueryCase(.filter(.documents([1, 3, 5]), c), [1, 5]),
        QueryCase(.filter(.all, .documents([1, 3, 5])), [1, 3, 5]),
        QueryCase(.filter(a, .documents([1, 2]), .documents([2, 3])), [2]),
        QueryCase(.andNot(a, .documents([1, 3, 5])), [2]),
        QueryCase(.andNot(.documents([1, 3, 5]), a), [5]),
        QueryCase(.andNot(.all, .documents([1, 2, 3])), [5, 6]),
        QueryCase(.andNot(a, .documents([])), [1, 2, 3]),
        QueryCase(.andMaybe(a, .documents([1, 6])), [1, 2, 3]),
        QueryCase(.andMaybe(.documents([1, 6]), a), [1, 6]),
        QueryCase(.scaled(.documents([1, 2]), 2), [1, 2]),
        QueryCase(.scaled(.documents([1, 2]), 0), [1, 2]),
        QueryCase(.and(.or(.documents([1]), .documents([6])), .or(c, .documents([1, 2]))), [1, 6]),
        // Beyond the last id.
        QueryCase(.documents([7]), []),
        QueryCase(.documents([6, 7, .max]), [6]),
        QueryCase(.and(a, .documents([3, 7, 8, 9, 10, 11, 12, 13])), [3]),
        QueryCase(.or(a, .documents([7, .max])), [1, 2, 3]),
        QueryCase(.filter(a, .documents([7, .max])), []),
        QueryCase(.andNot(a, .documents([2, 7, .max])), [1, 3]),
        QueryCase(.and(.all, .documents(Array(5...1000))), [5, 6]),
        // Of a document that was deleted: wherever postings have to match as well.
        QueryCase(.and(a, .documents([3, 4])), [3]),
        QueryCase(.filter(.all, .documents([1, 2, 3, 4, 5, 6])), [1, 2, 3, 5, 6]),
        QueryCase(.andNot(.all, .documents([4, 5])), [1, 2, 3, 6]),
    ])
    func `A query of documents matches these documents`(_ example: QueryCase) throws {
        let results = try database.search(example.query)
        #expect(results.docids.sorted() == example.matching)
        #expect(results.matches.lower == results.matches.upper)
        #expect(Int(results.matches.estimated) == example.matching.count)
        #expect(try database.found(example.query) == Found(docids: example.matching, isComplete: true))
        // However little is looked at, the bounds hold.
        let few = try database.search(example.query, options(limit: 1, checkAtLeast: 0)).matches
        #expect(few.lower <= few.estimated && few.estimated <= few.upper)
        #expect(few.lower <= example.matching.count && example.matching.count <= few.upper)
    }

    @Test func `A query of documents has no weight`() throws {
        #expect(try database.search(.documents([1, 2])).hits.allSatisfy { $0.weight == 0 })
        #expect(try database.search(.scaled(.documents([1, 2]), 5)).hits.allSatisfy { $0.weight == 0 })
        let alone = try database.search(Self.a).hits.map(\.weight)
        #expect(try database.search(.filter(Self.a, .documents([1, 2, 3]))).hits.map(\.weight) == alone)
        #expect(try database.search(.and(Self.a, .documents([1, 2, 3]))).hits.map(\.weight) == alone)
        #expect(try database.search(.or(Self.a, .documents([1, 2, 3]))).hits.map(\.weight) == alone)
    }

    @Test(arguments: [[0], [0, 1], [2, 1], [1, 1], [1, 3, 2], [1, 2, 3, 3], [.max, 1]] as [[UInt32]])
    func `Lists that do not ascend are refused`(_ docids: [UInt32]) throws {
        #expect(code { cx_query_free(try Query.documents(docids).node()) } == CX_INVALID_ARGUMENT)
        // Below a root as well, which takes the others over.
        #expect(code { cx_query_free(try Query.or(Self.a, .documents(docids)).node()) } == CX_INVALID_ARGUMENT)
    }

    @Test func `Documents at NULL are refused`() throws {
        #expect(code { _ = try make { cx_query_documents(nil, 1, $0) } } == CX_INVALID_ARGUMENT)
        let nothing = try make { cx_query_documents(nil, 0, $0) }
        defer { cx_query_free(nothing) }
        #expect(try database.search(node: nothing).docids == [])
    }

    @Test func `The list is copied`() throws {
        var docids: [UInt32] = [1, 5]
        let node = try make { cx_query_documents(&docids, 2, $0) }
        defer { cx_query_free(node) }
        docids[0] = 2
        #expect(try database.search(node: node).docids == [1, 5])
    }

    @Test func `One node serves many searches and databases`() throws {
        let node = try Query.and(.all, .documents([2, 3, 6])).node()
        defer { cx_query_free(node) }
        let shorter = try CXapianTests.database(["x", "y"], at: directory("shorter"))
        let longer = try CXapianTests.database((1...9).map { "mot\($0)" }, at: directory("longer"))
        let empty = try CXapianTests.database([], at: directory("empty"))
        for _ in 0..<2 {
            #expect(try database.search(node: node).docids == [2, 3, 6])
            #expect(try shorter.search(node: node).docids == [2])
            #expect(try longer.search(node: node).docids == [2, 3, 6])
            #expect(try empty.search(node: node).docids == [])
        }
    }

    @Test func `A list of many documents works`() throws {
        let many = try CXapianTests.database(
            (1...5000).map { $0.isMultiple(of: 3) ? "tiers" : "autre" }, at: directory("many"))
        let even = Array(stride(from: 2, through: 9000, by: 2)) as [UInt32]
        #expect(try many.matching(.documents(even)) == even.filter { $0 <= 5000 })
        #expect(
            try many.matching(.filter(.term("tiers"), .documents(even))) == even.filter { $0 <= 5000 && $0 % 3 == 0 })
        #expect(
            try many.matching(.andNot(.term("tiers"), .documents(even)))
                == (1...5000).filter { $0 % 3 == 0 && $0 % 2 == 1 })
    }
}
