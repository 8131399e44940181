import Messages
import SearchModel
import Testing

@testable import SahelSearch

/// How many articles there are, in words.
@Suite struct TotalTests {
    @Test(
        arguments: [
            (.init(count: 0, isExact: true), "0 articles", "0 article"),
            (.init(count: 1, isExact: true), "1 article", "1 article"),
            (
                .init(count: 48, isExact: true, withoutCopies: 44), "48 articles, 44 without copies",
                "48 articles, 44 sans les reprises"
            ),
            (
                .init(count: 34_560, isExact: true, withoutCopies: 12_000), "34,560 articles, 12,000 without copies",
                "34 560 articles, 12 000 sans les reprises"
            ),
            // What is known is that there are at least so many.
            (.init(count: 10_001, isExact: false), "more than 10,000 articles", "plus de 10 000 articles"),
            (.init(count: 10_000, isExact: false), "more than 9900 articles", "plus de 9900 articles"),
            (.init(count: 17_999, isExact: false), "more than 17,000 articles", "plus de 17 000 articles"),
            (.init(count: 100, isExact: false), "more than 99 articles", "plus de 99 articles"),
            (.init(count: 0, isExact: false), "more than 0 articles", "plus de 0 article"),
            (
                .init(count: .max, isExact: false), "more than 9,200,000,000,000,000,000 articles",
                "plus de 9 200 000 000 000 000 000 articles"
            ),
        ] as [(SearchResults.Total, String, String)])
    func `A total is told in words`(_ total: SearchResults.Total, _ english: String, _ french: String) {
        #expect(total.message.text(in: .english) == english)
        #expect(total.message.text(in: .french) == french)
    }
}
