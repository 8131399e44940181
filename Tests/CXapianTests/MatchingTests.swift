import CXapian
import TestFolders
import Testing

/// All documents that a query matches, found without the matcher: the same ones.
@Suite struct MatchingTests {
    private let directory: TemporaryDirectory
    private let database: Database

    /// Whoever lists documents leaves these out.
    private static let deleted: [UInt32] = [1, 64, 700, 701, 2999, 3000]

    /// Documents with words of every frequency, some of them deleted.
    init() throws {
        directory = try TemporaryDirectory()
        let writer = try Writer(directory("db"))
        for number in 1...3000 {
            try writer.add((0..<12).filter { number % (1 << $0) == 0 }.map { "mot\($0)" }.joined(separator: " "))
        }
        for docid in Self.deleted { try writer.delete(docid) }
        try writer.commit()
        database = try Database(directory("db"))
    }

    private static func query(_ generator: inout SeededGenerator, depth: Int) -> Query {
        switch generator.below(depth == 0 ? 5 : 11) {
        case 0, 1: return .term(Bytes("mot\(generator.below(13))"))
        case 2: return .prefix(Bytes("mot\(generator.below(3))"), limit: UInt32(1 + generator.below(4)))
        case 3:
            let step = 1 + generator.below(400)
            return .documents(
                stride(from: 2, to: 3400, by: step).map { UInt32($0) }.filter { !deleted.contains($0) })
        case 4: return generator.below(4) == 0 ? .nothing : .all
        case 5: return .scaled(query(&generator, depth: depth - 1), Double(generator.below(2)))
        default:
            let op = generator.element([CX_AND, CX_OR, CX_AND_NOT, CX_AND_MAYBE, CX_FILTER])
            return .combined(op, (0..<1 + generator.below(4)).map { _ in query(&generator, depth: depth - 1) })
        }
    }

    @Test(.random, arguments: 0..<8)
    func `What is found is what is searched, and part of it where not all may be read`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let query = Self.query(&generator, depth: 3)
            let all = try database.found(query)
            #expect(try all == Found(docids: database.matching(query), isComplete: true), "\(query)")
            for postings in [0, 1, 100, 3000, 20_000] {
                let some = try database.found(query, reading: UInt64(postings))
                #expect(Set(some.docids).isSubset(of: all.docids), "\(query)")
                if some.isComplete { #expect(some == all, "\(query)") }
            }
        }
    }

    @Test func `Few postings are enough for few documents, and too few are told`() throws {
        // Three thousand documents that are looked up in one that has two.
        let rare = Query.and(.term("mot0"), .term("mot11"))
        #expect(try database.found(rare, reading: 100) == Found(docids: [2048], isComplete: true))
        let many = try database.found(.or(.term("mot1"), .term("mot2")), reading: 500)
        #expect(many.docids.count == 500 && !many.isComplete)
        // What is not known to be excluded is left out.
        #expect(try database.found(.andNot(.term("mot1"), .term("mot2")), reading: 2000).docids == [])
    }

    @Test func `An empty database has nothing, and NULL is refused`() throws {
        let empty = try CXapianTests.database([], at: directory("empty"))
        for query in [Query.all, .term("mot1"), .documents([1]), .andNot(.all, .nothing)] {
            #expect(try empty.found(query) == Found(docids: [], isComplete: true))
        }
        #expect(cx_database_matching(nil, nil, 1, nil) == nil)
        #expect(cx_document_set_bits(nil) == nil && cx_document_set_size(nil) == 0 && !cx_document_set_is_complete(nil))
        cx_document_set_free(nil)
    }
}
