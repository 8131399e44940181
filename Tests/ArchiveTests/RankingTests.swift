import SearchModel
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// What ranking again, recency and pasted texts do to the order of articles between which BM25 does not decide.
@Suite struct RankingTests {
    /// Sixty words that no query asks for, of which `words` take places.
    private static func text(_ words: [Int: String]) -> String {
        (0..<60).map { words[$0] ?? "mot\($0)" }.joined(separator: " ")
    }

    private static func article(
        _ id: String, title: String = "Sans titre ici", date: CalendarDate? = nil, _ words: [Int: String]
    ) -> StoredArticle {
        StoredArticle(ArticleRecord(id: id, title: title, date: date, path: "/\(id)"), text: text(words))
    }

    /// Others, so that the words asked for are rare.
    private static let others = (0..<40).map { number in
        StoredArticle(
            ArticleRecord(id: "other-\(number)", title: "Autre", path: "/other"), text: "rien de cela \(number)")
    }

    private func order(_ articles: [StoredArticle], _ options: SearchRequest) throws -> [String] {
        var options = options
        options.collapse = false
        return try TestIndex(articles + Self.others).search(options).hits.map(\.id)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var feature: String
        var query: String
        /// The better one comes second in the index, which decides where nothing else does.
        var worse, better: [Int: String]
        var testDescription: String { feature }
    }

    @Test(arguments: [
        Case(
            feature: "the words stand together", query: "patrouille conjointe",
            worse: [10: "patrouille", 58: "conjointe"], better: [10: "patrouille", 11: "conjointe"]),
        Case(
            feature: "the words come early", query: "patrouille",
            worse: [50: "patrouille"], better: [2: "patrouille"]),
        Case(
            feature: "an akin word stands for one that is missing", query: "sécurité patrouille",
            worse: [5: "patrouille"], better: [5: "patrouille", 8: "sécuritaire"]),
        Case(
            feature: "the query's own sequence", query: "la fin de la mission des soldats venus du nord",
            worse: [
                10: "fin", 11: "nord", 12: "mission", 13: "venus", 14: "soldats", 15: "la", 16: "de", 17: "la",
                18: "des", 19: "du",
            ],
            better: [
                10: "la", 11: "fin", 12: "de", 13: "la", 14: "mission", 15: "des", 16: "soldats", 17: "venus", 18: "du",
                19: "nord",
            ]),
        Case(
            feature: "a joined form is the word", query: "ndjamena patrouille",
            worse: [4: "patrouille", 57: "N’Djamena"], better: [4: "patrouille", 5: "N’Djamena"]),
    ])
    func `Where the words stand decides`(_ example: Case) throws {
        let articles = [Self.article("worse", example.worse), Self.article("better", example.better)]
        var options = SearchRequest(query: example.query)
        #expect(try order(articles, options).prefix(2) == ["better", "worse"])
        options.rerank = false
        #expect(try order(articles, options).first == "worse", "BM25 alone does not tell them apart")
    }

    @Test func `A title that says no more than the query is better than one that says more`() throws {
        let articles = [
            Self.article("worse", title: "Patrouille, moisson, football et cinéma", [:]),
            Self.article("better", title: "Patrouille", [40: "moisson", 41: "football", 42: "cinéma"]),
        ]
        #expect(try order(articles, SearchRequest(query: "patrouille")).prefix(2) == ["better", "worse"])
    }

    @Test func `Ranking again loses no article, and pages follow on`() throws {
        let articles = (0..<130).map { number in
            Self.article("a\(number)", [number % 29: "patrouille", 29 + number * 7 % 31: "conjointe"])
        }
        let test = try TestIndex(articles)
        var options = SearchRequest(query: "patrouille conjointe", limit: 200, snippets: false)
        options.collapse = false
        let whole = try test.search(options).hits
        #expect(Set(whole.map(\.id)).count == 130)
        #expect(zip(whole, whole.dropFirst()).allSatisfy { $0.score >= $1.score })
        options.rerank = false
        #expect(Set(try test.search(options).hits.prefix(50).map(\.id)) == Set(whole.prefix(50).map(\.id)))
        options.rerank = true
        options.limit = 30
        var paged: [String] = []
        for offset in stride(from: 0, to: 150, by: 30) {
            options.offset = offset
            paged += try test.search(options).hits.map(\.id)
        }
        #expect(paged == whole.map(\.id))
    }

    @Test func `What is newer gains where that is asked for, and what has no date gains nothing`() throws {
        let words = [3: "patrouille"]
        let articles = [
            Self.article("undated", words),
            Self.article("old", date: CalendarDate(year: 2020, month: 5, day: 3), words),
            Self.article("month", date: CalendarDate(year: 2025, month: 2), words),
            Self.article("new", date: CalendarDate(year: 2025, month: 11, day: 5), words),
        ]
        var options = SearchRequest(query: "patrouille")
        #expect(try order(articles, options) == ["undated", "old", "month", "new"])
        options.recent = true
        #expect(try order(articles, options) == ["new", "month", "old", "undated"])
    }

    @Test func `What is newer does not pass what answers much better`() throws {
        let articles = [
            Self.article("new", date: CalendarDate(year: 2025, month: 11, day: 5), [3: "patrouille"]),
            Self.article(
                "better", date: CalendarDate(year: 2019, month: 1, day: 5), [3: "patrouille", 4: "conjointe"]),
        ]
        var options = SearchRequest(query: "patrouille conjointe")
        options.recent = true
        #expect(try order(articles, options) == ["better", "new"])
    }

    @Test func `A pasted text is words, whatever it quotes`() throws {
        let words = [
            "ministre", "sommet", "dakar", "visite", "accord", "frontière", "armée", "village", "fleuve", "convoi",
        ]
        let text = words.joined(separator: " ")
        let said = StoredArticle(
            ArticleRecord(id: "said", title: "Un", path: "/said"), text: text + " jamais cette alliance")
        let articles = [said, Self.article("other", [3: "ministre", 9: "alliance"])]
        let pasted = text + " \"alliance jamais cette\" (village accord)"
        #expect(try order(articles, SearchRequest(query: pasted)).first == "said")
        let tree = try QueryParser.parse(pasted).tree.readAsText(typed: pasted)
        guard case .sequence(let clauses) = tree else {
            Issue.record("\(tree) is no sequence")
            return
        }
        #expect(clauses.allSatisfy { if case .word = $0.tree { true } else { false } })
        // A few words and a phrase ask for the phrase.
        let short = try QueryParser.parse("ministre \"jamais cette alliance\"").tree
        #expect(short.readAsText(typed: "") == short)
        let refused = try QueryParser.parse(pasted + " -mali").tree
        #expect(refused.readAsText(typed: "") == refused)
    }

    @Test(arguments: [
        "Qui est Zia -ul Haq ?", "quel général précède Zia -ul -Haq au pouvoir", "Zia -ul Haq est mort en 1988 ?",
        "le général Zia -ul Haq a dirigé le pays pendant dix ans avec la junte",
        "Le budget du ministère de la santé atteint 1,15 million (+20%), ainsi que les indemnités -6 points",
        "Le vol a duré deux heures à... -48 degrés, entre la Guadeloupe et la Guyane, selon le commandant.",
    ])
    func `A hyphen before a word in a question or a text refuses nothing`(_ query: String) throws {
        guard case .sequence(let clauses) = try QueryParser.parse(query).tree.readAsText(typed: query) else {
            Issue.record("\(query) is no sequence")
            return
        }
        #expect(clauses.allSatisfy { $0.demand == .wanted && $0.tree.isLeaf })
    }

    @Test(arguments: [
        "mali -niger", "-niger mali", "force conjointe -niger", "armée malienne frontière -niger",
        "qui gouverne le Mali -niger", "mali armée -niger +burkina date:2025",
        "ministre sommet dakar visite accord frontière armée village fleuve convoi -niger mali",
    ])
    func `Elsewhere it does`(_ query: String) throws {
        guard case .sequence(let clauses) = try QueryParser.parse(query).tree.readAsText(typed: query) else {
            Issue.record("\(query) is no sequence")
            return
        }
        #expect(clauses.contains { $0.demand == .refused })
    }
}
