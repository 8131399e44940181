internal import Glibc
internal import ProgramSupport

/// One line on a terminal that says how far the run is, rewritten at most five times a second.
///
/// Any thread may advance it. Where nobody looks on it writes nothing.
final class Progress: Sendable {
    private struct State {
        var phase = ""
        var total: Int?
        var done = 0
        var start: ContinuousClock.Instant
        var lastDrawn: ContinuousClock.Instant?
        var isDrawn = false
    }

    private static let interval = Duration.milliseconds(200)

    private let state: Locked<State>
    private let isEnabled: Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private let write: @Sendable (String) -> Void

    /// `write` gets what is to go to the terminal.
    init(
        isEnabled: Bool, now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
        write: @escaping @Sendable (String) -> Void = { Console.writeError($0) }
    ) {
        self.isEnabled = isEnabled
        self.now = now
        self.write = write
        state = Locked(State(start: now()))
    }

    /// Begins another piece of work, of `total` units if that is known.
    func begin(_ phase: String, total: Int? = nil) {
        guard isEnabled else { return }
        state.withLock { state in
            let wasDrawn = state.isDrawn
            state = State(phase: phase, total: total, start: now())
            state.isDrawn = wasDrawn
            draw(&state, at: state.start)
        }
    }

    /// Counts units that are done.
    func advance(by count: Int = 1) {
        guard isEnabled else { return }
        state.withLock { state in
            state.done += count
            let time = now()
            if let last = state.lastDrawn, time - last < Self.interval { return }
            draw(&state, at: time)
        }
    }

    /// Clears the line; what is written next begins at its front.
    func end() {
        guard isEnabled else { return }
        state.withLock { state in
            if state.isDrawn { write("\r\u{1B}[K") }
            state.isDrawn = false
        }
    }

    private func draw(_ state: inout State, at time: ContinuousClock.Instant) {
        state.lastDrawn = time
        state.isDrawn = true
        write("\r\u{1B}[K" + Self.line(state.phase, state.done, of: state.total, after: time - state.start))
    }

    /// `Reading 1200 of 36000, 8400/s, 4 s left`
    static func line(_ phase: String, _ done: Int, of total: Int?, after elapsed: Duration) -> String {
        var text = total.map { "\(phase) \(done) of \($0)" } ?? (done == 0 ? phase : "\(phase) \(done)")
        let seconds = elapsed / .seconds(1)
        guard done > 0, seconds >= 0.5 else { return text }
        let rate = Double(done) / seconds
        text += rate < 10 ? ", \((rate * 10).rounded() / 10)/s" : ", \(Int(rate.rounded()))/s"
        if let total, total > done { text += ", \(duration(Double(total - done) / rate)) left" }
        return text
    }

    private static func duration(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e6).rounded(.up))
        if seconds < 100 { return "\(seconds) s" }
        return seconds < 6000 ? "\((seconds + 30) / 60) min" : "\((seconds + 1800) / 3600) h"
    }
}
