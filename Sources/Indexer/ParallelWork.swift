internal import Synchronization

/// Runs `work` for each number below `count` on up to `jobs` threads. Returns the results in their order.
func inParallel<Result: Sendable>(
    jobs: Int, count: Int, _ work: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
    let next = Counter()
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
        for _ in 0..<min(jobs, count) {
            group.addTask {
                var done: [(Int, Result)] = []
                while let piece = next.take(below: count) { done.append((piece, try work(piece))) }
                return done
            }
        }
        var results: [(Int, Result)] = []
        for try await done in group { results += done }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// Hands out each number from 0 once, to any number of threads.
private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(below limit: Int) -> Int? {
        let number = next.add(1, ordering: .relaxed).oldValue
        return number < limit ? number : nil
    }
}
