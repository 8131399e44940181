/// Times of one kind of request.
struct Samples {
    private var nanoseconds: [Int64] = []

    /// Runs `work` and keeps how long it took.
    mutating func time<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
        let start = ContinuousClock.now
        try work()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        nanoseconds.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// Median, 95th and 99th percentile (nearest rank), in microseconds with one decimal.
    func summary() -> String {
        let sorted = nanoseconds.sorted()
        return [50, 95, 99].map { percent in
            guard !sorted.isEmpty else { return "-" }
            let rank = (sorted.count * percent + 99) / 100
            let tenths = sorted[max(rank, 1) - 1] / 100
            return "\(tenths / 10).\(tenths % 10)"
        }.joined(separator: "\t")
    }
}
