import Testing

@testable import Relevance

/// Values worked out by hand, for rankings that a reader can follow.
@Suite struct MeasuresTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var found: String
        var grades: [String: Int]
        var ndcg, reciprocalRank, recall: Double

        init(
            _ name: String, _ found: String, _ grades: [String: Int], ndcg: Double, reciprocalRank: Double,
            recall: Double
        ) {
            testDescription = name
            self.found = found
            self.grades = grades
            self.ndcg = ndcg
            self.reciprocalRank = reciprocalRank
            self.recall = recall
        }
    }

    @Test(arguments: [
        Case("the answer first", "a b c", ["a": 1], ndcg: 1, reciprocalRank: 1, recall: 1),
        // 1 / log2(3)
        Case("the answer second", "b a c", ["a": 1], ndcg: 0.63092975, reciprocalRank: 0.5, recall: 1),
        // 1 / log2(4)
        Case("the answer third", "b c a", ["a": 1], ndcg: 0.5, reciprocalRank: 1.0 / 3, recall: 1),
        Case("no answer", "b c d", ["a": 1], ndcg: 0, reciprocalRank: 0, recall: 0),
        Case("nothing at all", "", ["a": 1, "b": 2], ndcg: 0, reciprocalRank: 0, recall: 0),
        // (1 + 1/log2(5)) / (1 + 1/log2(3)) = 1.43067656 / 1.63092975
        Case(
            "first and fourth of two", "a x y b", ["a": 1, "b": 1], ndcg: 0.87721532, reciprocalRank: 1, recall: 1),
        // The better one second: gains 1 and 2² − 1. (1 + 3/log2(3)) / (3 + 1/log2(3)) = 2.89278926 / 3.63092975
        Case(
            "grades in the wrong order", "a b", ["a": 1, "b": 2], ndcg: 0.79670758, reciprocalRank: 1, recall: 1),
        // (2³ − 1) / log2(4) over 7 + 3/log2(3) + 1/log2(4) = 3.5 / 9.39278926
        Case(
            "one of three grades", "x y a", ["a": 3, "b": 2, "c": 1], ndcg: 0.37262627, reciprocalRank: 1.0 / 3,
            recall: 1.0 / 3),
        // 1 / log2(11)
        Case(
            "the tenth counts", "1 2 3 4 5 6 7 8 9 a", ["a": 1], ndcg: 0.28906483, reciprocalRank: 0.1, recall: 1),
        Case(
            "the eleventh counts for recall only", "1 2 3 4 5 6 7 8 9 0 a", ["a": 1], ndcg: 0, reciprocalRank: 0,
            recall: 1),
    ])
    func `Rankings are worth what the formulas say`(_ example: Case) {
        let figures = Figures(found: example.found.split(separator: " ").map(String.init), grades: example.grades)
        #expect(abs(figures.ndcg - example.ndcg) < 1e-8)
        #expect(figures.reciprocalRank == example.reciprocalRank)
        #expect(figures.recall == example.recall)
    }

    @Test func `Eleven answers are ideal as ten are`() {
        let answers = (1...11).map(String.init)
        let figures = Figures(
            found: Array(answers.prefix(10)), grades: Dictionary(uniqueKeysWithValues: answers.map { ($0, 1) }))
        #expect(figures == Figures(ndcg: 1, reciprocalRank: 1, recall: 10.0 / 11))
    }

    @Test func `Recall ends at the hundredth`() {
        let found = (1...101).map(String.init)
        #expect(Figures(found: found, grades: ["100": 1]).recall == 1)
        #expect(Figures(found: found, grades: ["101": 1]).recall == 0)
        #expect(Figures(found: found, grades: ["1": 1, "101": 1]).recall == 0.5)
    }

    @Test func `Every judged query counts, also one that found nothing or was not asked`() throws {
        let judgments = try Judgments(lines("q1 0 a 1\nq2 0 b 1\nq3 0 c 0\nq4 0 d -1"), path: "qrels")
        let run = try RankedRun(lines("q1 Q0 a 1 2.5 tag\nq3 Q0 c 1 2.5 tag\nq9 Q0 a 1 2.5 tag"))
        let set = ScoredSet(name: "press/short", run: run, judgments: judgments)
        #expect(set.values(.ndcg) == ["q1": 1, "q2": 0])
        #expect(set.folder == "press")
        #expect(ScoredSet(name: "press", figures: [:]).folder == "press")
    }
}

func lines(_ text: String, path: String = "file") throws -> [InputLine] {
    try InputLine.lines(Array(text.utf8), path: path)
}
