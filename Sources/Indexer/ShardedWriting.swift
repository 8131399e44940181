internal import Archive
internal import Articles
internal import Synchronization

/// Writes a plan's pending articles into shards, several threads at a time.
///
/// Each shard has a stretch of the plan, about as many bytes as the others, so that the merged database has the articles
/// in the order of the plan, however many threads wrote it.
struct ShardedWriting: Sendable {
    let plan: IndexPlan
    let articles: ArticleReader
    let factory: ShardFactory
    let jobs: Int
    let progress: Progress

    /// Articles a shard. Each is flushed once, so that its tables are written in order.
    static let shardSize = 1000
    /// More are not merged at once; beyond that, shards grow.
    static let mostShards = 64

    /// Writes everything; gives what each shard got, in their order. There is always one.
    func write() async throws -> [Additions] {
        let stretches = stretches()
        let reader = PendingReader(files: plan.files, articles: articles)
        let next = Counter()
        return try await withThrowingTaskGroup(of: [(Int, Additions)].self) { group in
            for _ in 0..<min(jobs, stretches.count) {
                group.addTask {
                    var done: [(Int, Additions)] = []
                    while let shard = next.take(below: stretches.count) {
                        done.append((shard, try write(stretches[shard], to: shard, with: reader)))
                    }
                    return done
                }
            }
            var shards = [Additions](repeating: Additions(), count: stretches.count)
            for try await done in group {
                for (shard, additions) in done { shards[shard] = additions }
            }
            return shards
        }
    }

    private func write(_ stretch: Range<Int>, to shard: Int, with reader: PendingReader) throws -> Additions {
        var writer = try factory.make(shard)
        var additions = Additions()
        for number in stretch {
            try Termination.check()
            try additions.read(number, plan.pending[number], with: reader) { article throws(ArchiveError) in
                try writer.add(article)
            }
            progress.advance()
        }
        try writer.finish()
        return additions
    }

    private func stretches() -> [Range<Int>] {
        let wanted = (plan.pending.count + Self.shardSize - 1) / Self.shardSize
        let count = min(max(wanted, min(jobs, plan.pending.count), 1), Self.mostShards)
        let total = plan.pending.reduce(0) { $0 + $1.size }
        var stretches: [Range<Int>] = []
        var start = 0
        var bytes = 0
        for (number, pending) in plan.pending.enumerated() {
            bytes += pending.size
            if bytes * count > total * (stretches.count + 1), stretches.count < count - 1 {
                stretches.append(start..<number + 1)
                start = number + 1
            }
        }
        stretches.append(start..<plan.pending.count)
        return stretches
    }
}

/// Hands out numbers from 0, each once, to any number of threads.
private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(below limit: Int) -> Int? {
        let number = next.add(1, ordering: .relaxed).oldValue
        return number < limit ? number : nil
    }
}
