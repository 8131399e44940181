internal import Glibc
internal import Messages
internal import ProgramSupport

/// The progress of a run as one line on a terminal, redrawn at most five times a second.
///
/// Any thread may advance it. It writes nothing if it is not enabled.
final class Progress: Sendable {
    private struct State {
        var phase: IndexerMessage?
        var total: Int?
        var done = 0
        var start: ContinuousClock.Instant
        var lastDrawn: ContinuousClock.Instant?
        var isDrawn = false
    }

    private static let interval = Duration.milliseconds(200)

    private let state: Locked<State>
    private let isEnabled: Bool
    private let language: Language
    private let now: @Sendable () -> ContinuousClock.Instant
    private let write: @Sendable (String) -> Void

    /// - Parameter write: writes text to the terminal.
    init(
        isEnabled: Bool, language: Language,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
        write: @escaping @Sendable (String) -> Void = { Console.writeError($0) }
    ) {
        self.isEnabled = isEnabled
        self.language = language
        self.now = now
        self.write = write
        state = Locked(State(start: now()))
    }

    /// Begins another phase, of `total` units if that is known.
    func begin(_ phase: IndexerMessage, total: Int? = nil) {
        guard isEnabled else { return }
        state.withLock { state in
            let wasDrawn = state.isDrawn
            state = State(phase: phase, total: total, start: now())
            state.isDrawn = wasDrawn
            draw(&state, at: state.start)
        }
    }

    func advance(by count: Int = 1) {
        guard isEnabled else { return }
        state.withLock { state in
            state.done += count
            let time = now()
            if let last = state.lastDrawn, time - last < Self.interval { return }
            draw(&state, at: time)
        }
    }

    /// Clears the line, so that other output begins at its front.
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
        guard let phase = state.phase else { return }
        let line = Self.line(phase, state.done, of: state.total, after: time - state.start, in: language)
        write("\r\u{1B}[K" + line)
    }

    /// `Reading 1200 of 36000, 8400/s, 4 s left`
    static func line(
        _ phase: IndexerMessage, _ done: Int, of total: Int?, after elapsed: Duration, in language: Language
    ) -> String {
        var text = step(phase, done, of: total).text(in: language)
        let seconds = elapsed / .seconds(1)
        guard done > 0, seconds >= 0.5 else { return text }
        let rate = Double(done) / seconds
        let shown: any MessageParameter = rate < 10 ? (rate * 10).rounded() / 10 : Int(rate.rounded())
        text += ", " + Message(IndexerMessage.rate, ["rate": shown]).text(in: language)
        if let total, total > done {
            let left = Message(IndexerMessage.timeLeft, ["time": duration(Double(total - done) / rate)])
            text += ", " + left.text(in: language)
        }
        return text
    }

    private static func step(_ phase: IndexerMessage, _ done: Int, of total: Int?) -> Message {
        let phase = Message(phase)
        if let total {
            return Message(IndexerMessage.stepOfTotal, ["phase": phase, "done": done, "total": total])
        }
        return done == 0 ? phase : Message(IndexerMessage.step, ["phase": phase, "done": done])
    }

    private static func duration(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e6).rounded(.up))
        if seconds < 100 { return "\(seconds) s" }
        return seconds < 6000 ? "\((seconds + 30) / 60) min" : "\((seconds + 1800) / 3600) h"
    }
}
