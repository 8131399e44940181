/// Confidence intervals of means over queries: how far the means would differ if other queries had been asked. These
/// are percentile intervals of the bootstrap (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993; for
/// retrieval, T. Sakai, SIGIR 2006).
struct Bootstrap: Sendable {
    var resamples = 10_000
    var seed: UInt64 = 1

    /// A mean, and the bounds between which 95 of 100 resampled means lie.
    struct Interval: Equatable, Sendable {
        var mean, lower, upper: Double

        /// Whether 0 is outside. A difference whose interval excludes 0 is significant.
        var excludesZero: Bool { lower > 0 || upper < 0 }
    }

    /// A value for each query of a set. The sets of one folder are resampled together, because their queries are about
    /// the same topics.
    struct Sample: Sendable {
        var folder: String
        var values: [String: Double]
    }

    /// The interval of each sample's mean and of the mean of those means. None of the samples may be empty.
    func intervals(_ samples: [Sample]) -> (each: [Interval], mean: Interval) {
        var means = [[Double]](repeating: [], count: samples.count)
        for folder in Set(samples.map(\.folder)).sorted() {
            let members = samples.indices.filter { samples[$0].folder == folder }
            for (index, resampled) in zip(members, resampledMeans(members.map { samples[$0].values }, folder)) {
                means[index] = resampled
            }
        }
        let each = zip(samples, means).map { interval(Self.mean($0.values.values), $1) }
        let overall = (0..<resamples).map { round in Self.mean(means.map { $0[round] }) }
        return (each, interval(Self.mean(each.map(\.mean)), overall))
    }

    /// For each set of a folder, the mean of every resample. A resample draws as many queries as there are, with
    /// replacement, and the same queries from every set.
    private func resampledMeans(_ sets: [[String: Double]], _ folder: String) -> [[Double]] {
        let queries = Set(sets.flatMap(\.keys)).sorted()
        // By query, then by set: the value, and whether there is one.
        let values = queries.flatMap { query in sets.map { $0[query] ?? 0 } }
        let present = queries.flatMap { query in sets.map { $0[query] == nil ? 0.0 : 1 } }
        // The draws of a folder do not depend on the other folders.
        var generator = SplitMix64(seed: folder.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
        var means = [[Double]](repeating: [], count: sets.count)
        for _ in 0..<resamples {
            var sums = [Double](repeating: 0, count: sets.count)
            var counts = sums
            for _ in queries {
                let start = generator.below(queries.count) * sets.count
                for set in sets.indices {
                    sums[set] += values[start + set]
                    counts[set] += present[start + set]
                }
            }
            for set in sets.indices {
                means[set].append(counts[set] > 0 ? sums[set] / counts[set] : Self.mean(sets[set].values))
            }
        }
        return means
    }

    private func interval(_ mean: Double, _ resampled: [Double]) -> Interval {
        let sorted = resampled.sorted()
        guard !sorted.isEmpty else { return Interval(mean: mean, lower: mean, upper: mean) }
        let tail = sorted.count / 40
        return Interval(mean: mean, lower: sorted[tail], upper: sorted[sorted.count - 1 - tail])
    }

    /// Summed in order of size, because the order of a dictionary differs from run to run.
    private static func mean(_ values: some Collection<Double>) -> Double {
        values.isEmpty ? 0 : values.sorted().reduce(0, +) / Double(values.count)
    }
}

/// Random numbers that are the same in every run (SplitMix64; Steele, Lea, Flood, OOPSLA 2014).
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`, all but equally likely: the bias is `limit` in 2^64.
    mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }
}
