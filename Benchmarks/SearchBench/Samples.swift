import Glibc

/// The times that one kind of request took.
struct Samples {
    enum Clock {
        case wall
        /// Processor time of this process, on which other programs have less influence.
        case processor

        fileprivate var nanoseconds: Int64 {
            var time = timespec()
            clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
            return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
        }
    }

    private let clock: Clock
    private var nanoseconds: [Int64] = []

    init(_ clock: Clock = .wall) { self.clock = clock }

    /// Runs `work` and keeps how long it took.
    mutating func time<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
        let start = clock.nanoseconds
        try work()
        nanoseconds.append(clock.nanoseconds - start)
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
