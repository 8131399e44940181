import ProgramSupport

/// How many connections are open, and since when none is open.
final class ConnectionCount: Sendable {
    private struct State {
        var open = 0
        var idleSince: ContinuousClock.Instant? = .now
    }

    private let limit: Int
    private let state = Locked(State())

    init(limit: Int) {
        self.limit = limit
    }

    var open: Int { state.withLock { $0.open } }

    /// How long no connection has been open, or nil while one is.
    var idle: Duration? { state.withLock { state in state.idleSince.map { ContinuousClock.now - $0 } } }

    /// Counts one more, or returns false if the limit is reached.
    func admit() -> Bool {
        state.withLock { state in
            guard state.open < limit else { return false }
            state.open += 1
            state.idleSince = nil
            return true
        }
    }

    func leave() {
        state.withLock { state in
            state.open -= 1
            if state.open == 0 { state.idleSince = .now }
        }
    }
}
