internal import Articles
internal import SearchModel
internal import Store

/// Reads the pending articles of a plan into spools, with several threads.
///
/// Each spool has a part of the plan of about as many bytes as the others. So the articles are in the order of the plan
/// with any number of threads.
struct SpooledReading: Sendable {
    let plan: IndexPlan
    let articles: ArticleReader
    let factory: ShardFactory
    let jobs: Int
    let progress: Progress

    /// How many articles a spool has, and so a shard. Each shard is flushed once, so that its tables are written in
    /// order.
    static let spoolSize = 1000
    /// The most spools of one pass. Beyond it, spools grow. A second pass reads articles again, so twice as many may be
    /// merged.
    static let mostSpools = 64

    /// Reads the articles of these numbers into spools numbered from `first` on.
    /// - Returns: what was read, in the order of the plan, and the number of spools.
    func read(_ numbers: Range<Int>, firstSpool first: Int = 0) async throws -> (additions: Additions, spools: Int) {
        let stretches = stretches(of: numbers)
        let reader = PendingReader(files: plan.files, articles: articles)
        let parts = try await inParallel(jobs: jobs, count: stretches.count) { number in
            try read(stretches[number], into: first + number, with: reader)
        }
        var additions = Additions()
        for part in parts { additions.append(part) }
        return (additions, first + stretches.count)
    }

    private func read(_ stretch: Range<Int>, into number: Int, with reader: PendingReader) throws -> Additions {
        var spool = try factory.makeSpool(number)
        var additions = Additions()
        for pending in stretch {
            try Termination.check()
            try additions.read(pending, plan.pending[pending], with: reader, spool: number) {
                article throws(ArchiveError) in try spool.add(article)
            }
            progress.advance()
        }
        try spool.finish()
        return additions
    }

    private func stretches(of numbers: Range<Int>) -> [Range<Int>] {
        let wanted = (numbers.count + Self.spoolSize - 1) / Self.spoolSize
        let count = min(max(wanted, min(jobs, numbers.count), 1), Self.mostSpools)
        let total = plan.pending[numbers].reduce(0) { $0 + $1.size }
        var stretches: [Range<Int>] = []
        var start = numbers.lowerBound
        var bytes = 0
        for number in numbers {
            bytes += plan.pending[number].size
            if bytes * count > total * (stretches.count + 1), stretches.count < count - 1 {
                stretches.append(start..<number + 1)
                start = number + 1
            }
        }
        stretches.append(start..<numbers.upperBound)
        return stretches
    }
}
