import CXapian
import TestFolders
import Testing

/// Queries without weight, which are not those that have weight with the weight left out.
@Suite struct FilterTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Documents that all have `everywhere`, one in two `often` and one in ten `seldom`, in several blocks of postings;
    /// one of them is deleted.
    private func database() throws -> (Database, left: [UInt32]) {
        let writer = try Writer(directory("database"))
        for number: UInt32 in 1...5000 {
            let document = try Document("everywhere of each \(number % 2 == 0 ? "often" : "odd")")
            if number % 10 == 0 { try document.add("seldom") }
            try writer.add(document)
        }
        try writer.commit()
        try writer.delete(2001)
        try writer.commit()
        return (try Database(directory("database")), (1...5000).filter { $0 != 2001 })
    }

    /// As Xapian 1.4.22 has it, a term of all documents cannot be read without weight where ids have a hole.
    @Test func `A term of all documents works where one document is missing`() throws {
        let (database, left) = try database()
        let (everywhere, often, seldom) = (Query.term("everywhere"), Query.term("often"), Query.term("seldom"))
        let even = left.filter { $0 % 2 == 0 }
        let examples: [(Query, [UInt32])] = [
            (everywhere, left), (.or(everywhere, often), left), (.and(everywhere, .term("of")), left),
            (.and(often, everywhere), even), (.filter(everywhere, .term("of")), left),
            (.filter(often, .and(everywhere, .term("of"))), even),
            (.andNot(everywhere, often), left.filter { $0 % 2 == 1 }),
            (.andNot(often, everywhere), []), (.andMaybe(everywhere, often), left), (.prefix("every"), left),
            (.or(.prefix("every"), .prefix("o")), left), (.and(.prefix("every"), .prefix("o"), .prefix("ea")), left),
            (.and(.documents(even), everywhere), even), (.scaled(.scaled(everywhere, 2), 3), left),
            (.and(.scaled(.or(everywhere, seldom), 0), often), even),
            (.or(seldom, .scaled(everywhere, 0)), left),
            (.filter(seldom, .prefix("every")), left.filter { $0 % 10 == 0 }),
        ]
        for (query, expected) in examples {
            #expect(try database.matching(.scaled(query, 0)) == expected, "\(query)")
            #expect(try database.matching(query) == expected, "\(query)")
        }
    }

    /// The most frequent terms are the same ones with weight and without, also among equals.
    @Test func `A prefix of more terms than its limit takes the same terms with weight and without`() throws {
        var state: UInt64 = 7
        let texts = (0..<400).map { _ in
            (0..<6).map { _ -> String in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return "p\(state >> 33 % 150)"
            }.joined(separator: " ")
        }
        let database = try CXapianTests.database(texts, at: directory("terms"))
        for limit: UInt32 in 1...150 {
            let query = Query.prefix("p", limit: limit)
            #expect(try database.matching(.scaled(query, 0)) == database.matching(query), "\(limit)")
        }
        #expect(try database.matching(.scaled(.prefix("q"), 0)) == [])
    }
}
