import Glibc

/// Runs work that blocks on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        TestThread { continuation.resume(with: Result { try body() }) }.detach()
    }
}

/// Waits until the condition holds; throws after ten seconds.
func eventually(_ what: String, _ condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try !condition() {
        guard ContinuousClock.now < deadline else { throw TestFailure("timed out: \(what)") }
        usleep(2000)
    }
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
