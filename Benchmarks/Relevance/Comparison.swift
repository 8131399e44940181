/// The sets of a run and the same sets of an earlier run, compared query by query.
struct Comparison {
    struct Pair {
        var now, then: ScoredSet

        /// The difference of each query that is in both runs.
        func gains(_ measure: Measure) -> [String: Double] {
            var gains: [String: Double] = [:]
            for (query, figures) in now.figures {
                if let before = then.figures[query] { gains[query] = figures[measure] - before[measure] }
            }
            return gains
        }

        /// The queries whose nDCG changed most, and by how much.
        func changes(_ count: Int) -> [(query: String, gain: Double)] {
            gains(.ndcg).filter { $0.value != 0 }
                .sorted { (-abs($0.value), $0.key) < (-abs($1.value), $1.key) }
                .prefix(count).map { (query: $0.key, gain: $0.value) }
        }
    }

    let pairs: [Pair]
    /// What could not be compared, a sentence each.
    let remarks: [String]

    init(_ now: [ScoredSet], with then: [ScoredSet]) {
        var pairs: [Pair] = []
        var remarks: [String] = []
        for set in now {
            guard let before = then.first(where: { $0.name == set.name }) else {
                remarks.append("\(set.name) is new: there is nothing to compare it with")
                continue
            }
            let pair = Pair(now: set, then: before)
            let shared = pair.gains(.ndcg).count
            if shared > 0 { pairs.append(pair) }
            let alone = set.figures.count + before.figures.count - 2 * shared
            if alone > 0 {
                remarks.append("\(set.name): \(alone) queries stand on one side only and are not compared")
            }
        }
        remarks += then.filter { before in !now.contains { $0.name == before.name } }
            .map { "\($0.name) was not run this time" }
        self.pairs = pairs
        self.remarks = remarks
    }
}
