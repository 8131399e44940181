import Testing

@testable import Relevance

@Suite struct ReadingTests {
    @Test func `A run is ordered by rank, and within a rank by line`() throws {
        let run = try RankedRun(
            lines(
                """
                q1 Q0 third 3 1.0 tag
                q2\tQ0\tother\t1\t9\ttag
                q1 Q0 first 1 0.1 tag

                q1  Q0  second 2  -5e-1  tag\r
                q1 Q0 fourth 3 9.0 tag
                """))
        #expect(run.documents == ["q1": ["first", "second", "third", "fourth"], "q2": ["other"]])
        #expect(try RankedRun(lines("")).documents.isEmpty)
    }

    @Test func `A query keeps its tabs as spaces`() throws {
        let texts = try QueryTexts(lines("q1\tl’armée\tmalienne\r\n\nq2\t\n"), path: "q").texts
        #expect(texts == ["q1": "l’armée malienne", "q2": ""])
    }

    @Test func `The same judgment twice is one`() throws {
        let judgments = try Judgments(lines("q2 0 a 2\nq1 0 b 1\nq2 0 a 2"), path: "qrels")
        #expect(judgments.queries == ["q2", "q1"])
        #expect(judgments.grades == ["q2": ["a": 2], "q1": ["b": 1]])
    }

    enum Kind: Sendable { case run, judgments, queries, saved }

    static let heading = "set\tquery\tnDCG@10\tMRR@10\tRecall@100\n"

    @Test(
        arguments: [
            (.run, "q1 Q0 a 1 2.5", "file:1:14: 5 columns instead of 6: QUERY Q0 DOCUMENT RANK SCORE TAG"),
            (.run, "q1 Q0 a 1 2.5 my tag", "file:1:18: 7 columns instead of 6: QUERY Q0 DOCUMENT RANK SCORE TAG"),
            (.run, "q1 Q0 a 1 2 t\nq1 Q0 é first 2 t", "file:2:9: “first” should be a rank: a whole number"),
            (.run, "q1 Q0 é 1 high t", "file:1:11: “high” should be a score: a number"),
            (.run, "q1 Q0 a 1 nan t", "file:1:11: “nan” should be a score: a number"),
            (.run, "q1 Q0 a 1 2 t\n\nq1 Q0 a 2 1 t", "file:3:7: a is found a second time for q1"),
            (.judgments, "q1 0 a", "file:1:7: 3 columns instead of 4: QUERY 0 DOCUMENT GRADE"),
            (.judgments, "q1 0 a 1.5", "file:1:8: “1.5” should be a grade: a whole number of at most 30"),
            (.judgments, "q1 0 a 31", "file:1:8: “31” should be a grade: a whole number of at most 30"),
            (.judgments, "q1 0 a 1\nq1 0 a 2", "file:2:6: a was given another grade for q1 above"),
            (.judgments, "q1 0 a 0", "file: no document is judged to answer a query"),
            (.queries, "q1\tmots\nq2 mots", "file:2:8: no tab: write QUERY<TAB>TEXT"),
            (.queries, "\tmots", "file:1:1: a query’s id must be a word without spaces before the tab"),
            (.queries, "q 1\tmots", "file:1:1: a query’s id must be a word without spaces before the tab"),
            (.queries, "q1\ta\nq1\tb", "file:2:1: q1 stands above already"),
            (.queries, "\n \n", "file: no queries: write QUERY<TAB>TEXT lines"),
            (.saved, "q1\tmots", "file:1:1: not a file that --save wrote"),
            (.saved, "", "file:1:1: not a file that --save wrote"),
            (.saved, heading + "a b\tq1\t1.5\t0\t0", "file:2:8: “1.5” should be a number from 0 to 1"),
            (.saved, heading + "a\tq1\t1\t0\tx", "file:2:10: “x” should be a number from 0 to 1"),
            (
                .saved, heading + "a\tq1\t1\t0", "file:2:9: 4 columns instead of 5: set query nDCG@10 MRR@10 Recall@100"
            ),
            (.saved, heading + "a\tq1\t1\t0\t1\na\tq1\t1\t0\t1", "file:3:3: q1 of a stands above already"),
        ] as [(Kind, String, String)])
    func `What is wrong is said with its place`(_ kind: Kind, _ text: String, _ message: String) throws {
        let error = #expect(throws: InputError.self) {
            let lines = try lines(text)
            switch kind {
            case .run: _ = try RankedRun(lines)
            case .judgments: _ = try Judgments(lines, path: "file")
            case .queries: _ = try QueryTexts(lines, path: "file")
            case .saved: _ = try SavedFigures.parse(lines, path: "file")
            }
        }
        #expect(error?.description == message)
    }

    @Test func `Bytes that are no UTF-8 are said with their place`() throws {
        let bytes = Array("q1 0 a 1\nq2 0 é".utf8) + [0xE9, 0x20, 0x31]
        let error = #expect(throws: InputError.self) { try InputLine.lines(bytes, path: "file") }
        #expect(error?.description == "file:2:7: not UTF-8")
    }

    @Test func `A file that is not there is said`() throws {
        let error = #expect(throws: InputError.self) { try InputLine.read("/nonexistent/qrels.txt") }
        #expect(error?.description == "/nonexistent/qrels.txt: No such file or directory")
    }

    @Test func `Saved figures come back as they were`() throws {
        let sets = [
            ScoredSet(
                name: "my press/short",
                figures: [
                    "q1": Figures(ndcg: 1 / 3, reciprocalRank: 0.1, recall: 1),
                    "q2": Figures(ndcg: 0, reciprocalRank: 0, recall: 2.0 / 3),
                ]),
            ScoredSet(name: "a", figures: ["q1": Figures(ndcg: 1e-17, reciprocalRank: 1, recall: 1)]),
        ]
        #expect(try SavedFigures.parse(lines(SavedFigures.text(sets)), path: "file") == sets)
    }
}
