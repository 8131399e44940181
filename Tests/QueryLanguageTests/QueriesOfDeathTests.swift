import SearchModel
import TestFolders
import Testing

@testable import QueryLanguage

@Suite struct QueriesOfDeathTests {
    @Test func `Queries made to be expensive keep to the limits`() throws {
        #expect(QueriesOfDeath.longestQuery == Limits.queryBytes)
        for query in QueriesOfDeath.all {
            let parsed = try QueryParser.parse(query)
            #expect(parsed.tree.termCount <= QueryBudget.mostTerms)
            #expect(parsed.tree.nesting <= QueryParser.deepestNesting)
        }
    }
}
