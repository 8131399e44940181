import Messages
import TestFolders
import TestQueries
import Testing

@testable import QueryLanguage
@testable import SearchModel

@Suite struct QueryParserTests {
    private func tree(_ query: String) throws -> QueryTree { try QueryParser.parse(query, today: QueryCase.today).tree }

    @Test(
        arguments: QueryCase.words + QueryCase.phrases + QueryCase.operators + QueryCase.prefixes + QueryCase.fields
            + QueryCase.dates + QueryCase.proximities + QueryCase.broken)
    func `A query is read and printed so`(_ example: QueryCase) throws {
        let tree = try tree(example.query)
        #expect(tree.outline == example.outline)
        #expect(tree.description == example.printed)
        #expect(try self.tree(tree.description) == tree)
    }

    // MARK: - Limits

    @Test func `A query past the limit in bytes is refused`() throws {
        let longest = String(repeating: "é", count: Limits.queryBytes / 2)
        #expect(try tree(longest) == .word(QueryWord(surface: String(repeating: "e", count: 64))))
        let error = #expect(throws: ArchiveError.self) { try QueryParser.parse(longest + "e") }
        #expect(error?.code == .queryTooLarge)
        #expect(error?.message.description == "the query has 2049 bytes, 2048 is the most")
        #expect(error?.hint != nil)
    }

    @Test func `Distinct words past the limit are left out`() throws {
        let words = (0..<40).map { name($0) }
        let kept = words.prefix(QueryBudget.mostWords)
        #expect(try tree(words.joined(separator: " ")).description == kept.joined(separator: " "))
        #expect(try tree(words.joined(separator: " OU ")).description == kept.joined(separator: " OU "))
    }

    @Test func `Stop words and repetitions do not count as distinct words`() throws {
        let query = "le mali " + (0..<31).map { name($0) }.joined(separator: " ") + " mali la"
        #expect(try tree(query).description == query)
    }

    @Test(arguments: [
        "le", "mali", "\"le mali\"", "titre:mali", "source:a", "date:2025", "\"mali\"", "titre:\"le mali\"",
    ])
    func `However words are repeated, a query has so many at most`(_ part: String) throws {
        for connective in [" ", " OU ", " ET ", " -"] {
            var query = part
            while (query + connective + part).utf8.count <= Limits.queryBytes { query += connective + part }
            // All but what is too little for another.
            let most = QueryBudget.mostTerms
            #expect(try tree(query).termCount == most - most % tree(part).termCount)
        }
    }

    @Test func `Phrases of stop words alone are two at most`() throws {
        let tree = try tree("\"de la\" OU \"le mali\" OU \"du\" OU \"de la\" OU \"de la\" OU \"le niger\"")
        #expect(tree.outline == "any(<de la> <le mali> <du> <de la> <le niger>)")
        #expect(try self.tree(tree.description) == tree)
    }

    @Test func `A compound at the limit keeps no joined form without its first part`() throws {
        let words = (0..<31).map { name($0) } + ["terroriste"]
        let tree = try tree(words.joined(separator: " ") + " anti-terroriste")
        #expect(tree.description == words.joined(separator: " "))
    }

    /// A made-up word for each number.
    private func name(_ number: Int) -> String {
        String([Character]("bcdfghk")[number / 7]) + String([Character]("lmpqrtv")[number % 7]) + "or"
    }

    // MARK: - Nesting

    @Test func `Parentheses nest as deep as a person means them`() throws {
        var query = "mali"
        for depth in 0..<QueryParser.deepestNesting { query = "(\(query)) \(depth % 2 == 0 ? "ET" : "OU") mot" }
        let tree = try tree(query)
        #expect(tree.nesting == QueryParser.deepestNesting - 1)
        #expect(try self.tree(tree.description) == tree)
    }

    @Test(arguments: [18, 20, 64, 65, 200])
    func `Deeper parentheses are not read`(_ depth: Int) throws {
        let query = String(repeating: "(x ET ", count: depth) + "b" + String(repeating: ")", count: depth)
        let words = [String](repeating: "x", count: min(depth, QueryBudget.mostTerms)) + (depth < 64 ? ["b"] : [])
        #expect(try tree(query).description == words.joined(separator: " ET "))
    }

    @Test(arguments: ["(", ")", "()", "(-", "+(", "\"", "«", "( ET ", "SAUF ", "titre:", "date:", ":", "*", "-", "+-"])
    func `Nothing that is repeated up to the limit traps`(_ part: String) throws {
        var query = ""
        while query.utf8.count + part.utf8.count <= Limits.queryBytes - 4 { query += part }
        #expect(try tree(query).termCount == 0)
        #expect(try tree(query + "mali").description.contains("mali"))
    }
}
