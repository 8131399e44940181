internal import Glibc

/// A measure of the quality of a ranking.
enum Measure: String, CaseIterable, Sendable {
    case ndcg = "nDCG@10"
    case reciprocalRank = "MRR@10"
    case recall = "Recall@100"
}

/// The measures of one query, each from 0 to 1.
struct Figures: Equatable, Sendable {
    var ndcg, reciprocalRank, recall: Double

    /// - Parameters:
    ///   - found: the documents, best first, without repetition.
    ///   - grades: the grades above 0 of the relevant documents; at least one.
    init(found: [String], grades: [String: Int]) {
        let first = found.prefix(10).map { grades[$0] ?? 0 }
        let ideal = grades.values.sorted(by: >).prefix(10)
        ndcg = Self.discountedGain(first) / Self.discountedGain(Array(ideal))
        reciprocalRank = first.firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
        recall = Double(found.prefix(100).count { grades[$0] != nil }) / Double(grades.count)
    }

    init(ndcg: Double, reciprocalRank: Double, recall: Double) {
        self.ndcg = ndcg
        self.reciprocalRank = reciprocalRank
        self.recall = recall
    }

    /// Discounted cumulative gain (K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM
    /// TOIS 20(4), 2002), with the gain and the discount of C. Burges et al. (ICML 2005): the sum over ranks, from 1,
    /// of (2^grade − 1) / log2(rank + 1).
    private static func discountedGain(_ grades: [Int]) -> Double {
        grades.enumerated().reduce(0) { $0 + (exp2(Double($1.element)) - 1) / log2(Double($1.offset + 2)) }
    }

    subscript(measure: Measure) -> Double {
        switch measure {
        case .ndcg: ndcg
        case .reciprocalRank: reciprocalRank
        case .recall: recall
        }
    }
}

/// One set of queries, scored.
struct ScoredSet: Equatable, Sendable {
    /// `FOLDER` or `FOLDER/VARIANT`.
    var name: String
    /// The figures of every judged query. A query that found nothing counts 0.
    var figures: [String: Figures]

    init(name: String, figures: [String: Figures]) {
        self.name = name
        self.figures = figures
    }

    init(name: String, run: RankedRun, judgments: Judgments) {
        self.name = name
        figures = [:]
        for (query, grades) in judgments.grades {
            figures[query] = Figures(found: run.documents[query] ?? [], grades: grades)
        }
    }

    /// The name of the folder, whose variants have queries about the same topics.
    var folder: String { String(name.prefix { $0 != "/" }) }

    func values(_ measure: Measure) -> [String: Double] { figures.mapValues { $0[measure] } }
}
