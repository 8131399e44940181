import Testing

@testable import Relevance

@Suite struct ReportTests {
    private static func set(_ name: String, _ ndcg: [Double]) -> ScoredSet {
        let figures = ndcg.enumerated().map { index, value in
            ("q\(index)", Figures(ndcg: value, reciprocalRank: 1, recall: 1))
        }
        return ScoredSet(name: name, figures: Dictionary(uniqueKeysWithValues: figures))
    }

    @Test func `Each set has a line, and their mean`() {
        let text = Report().figures([Self.set("press/short", [0.5, 0.5]), Self.set("law", [1])])
        #expect(
            text == """
                             queries  nDCG@10                 MRR@10                  Recall@100
                press/short        2  0.5000 [0.5000 0.5000]  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]
                law                1  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]
                mean of 2             0.7500 [0.7500 0.7500]  1.0000 [1.0000 1.0000]  1.0000 [1.0000 1.0000]

                """)
        #expect(!Report().figures([Self.set("law", [1])]).contains("mean"))
    }

    @Test func `What was gained is told with its sign and whether it is beyond chance`() {
        let then = [Self.set("a", [0.5, 0.5, 0.5]), Self.set("b", [1, 0, 0.5]), Self.set("c", [1, 1, 1])]
        let now = [Self.set("a", [0.6, 0.6, 0.6]), Self.set("b", [0, 1, 0.5]), Self.set("c", [0.75, 0.75, 0.75])]
        let text = Report().gains(Comparison(now, with: then).pairs)
        let rows = text.split(separator: "\n")
        #expect(rows.count == 5)
        #expect(rows[1].contains("a                3  +0.1000 [+0.1000 +0.1000] better  "))
        #expect(rows[2].contains("b                3   0.0000 [−1.0000 +1.0000]   "))
        #expect(rows[3].contains("c                3  −0.2500 [−0.2500 −0.2500] worse  "))
        #expect(rows[4].hasPrefix("mean of 3           −0.0500 "))
        #expect(rows[1].hasSuffix("   0.0000 [ 0.0000  0.0000]"))
    }

    @Test func `Only the queries of both sides are compared`() throws {
        let then = [Self.set("a", [0, 0, 0]), Self.set("gone", [1])]
        let now = [Self.set("a", [1, 1]), Self.set("new", [1])]
        let comparison = Comparison(now, with: then)
        #expect(comparison.pairs.map(\.now.name) == ["a"])
        #expect(comparison.pairs.first?.gains(.ndcg) == ["q0": 1, "q1": 1])
        #expect(
            comparison.remarks == [
                "a: 1 queries stand on one side only and are not compared",
                "new is new: there is nothing to compare it with", "gone was not run this time",
            ])
    }

    @Test func `The queries that changed most are shown, those that lost first`() throws {
        let pair = Comparison([Self.set("a", [1, 0.5, 0.25, 0.6])], with: [Self.set("a", [0.5, 0.5, 1, 0.5])]).pairs[0]
        let report = Report()
        let long = String(repeating: "é", count: 200)
        #expect(
            report.changes(pair, count: 2, texts: ["q0": "armée", "q2": long]) == """
                −0.7500  1.0000 → 0.2500  a  q2  \(String(repeating: "é", count: 99))…
                +0.5000  0.5000 → 1.0000  a  q0  armée

                """)
        #expect(report.changes(pair, count: 9, texts: [:]).split(separator: "\n").count == 3)
    }

    @Test(arguments: [
        (0.12345, "0.1235", "+0.1235"), (-0.5, "−0.5000", "−0.5000"), (1, "1.0000", "+1.0000"),
        (-0.00001, "0.0000", " 0.0000"), (0.00005, "0.0001", "+0.0001"), (0.99996, "1.0000", "+1.0000"),
    ])
    func `Numbers have four decimals`(_ value: Double, _ plain: String, _ withSign: String) {
        #expect(decimal(value) == plain)
        #expect(signed(value) == withSign)
    }
}
