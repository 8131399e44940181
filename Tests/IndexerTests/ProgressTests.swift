import Messages
import Synchronization
import Testing

@testable import Indexer

@Suite struct ProgressTests {
    /// A terminal and a clock that the test moves.
    final class Screen: Sendable {
        let time = Mutex(ContinuousClock.now)
        let writes = Mutex<[String]>([])

        func progress(isEnabled: Bool = true) -> Progress {
            Progress(
                isEnabled: isEnabled, language: .english, now: { self.time.withLock { $0 } },
                write: { text in self.writes.withLock { $0.append(text) } })
        }

        func wait(_ duration: Duration) { time.withLock { $0 += duration } }
    }

    @Test func `One line is rewritten, at most five times a second`() {
        let screen = Screen()
        let progress = screen.progress()
        progress.begin(.reading, total: 1_000)
        for _ in 0..<1_000 {
            screen.wait(.milliseconds(1))
            progress.advance()
        }
        progress.end()
        progress.end()
        let writes = screen.writes.withLock { $0 }
        #expect(writes.count == 7)
        #expect(writes.allSatisfy { $0.hasPrefix("\r\u{1B}[K") && !$0.contains("\n") })
        #expect(writes.first == "\r\u{1B}[KReading 0 of 1000")
        #expect(writes[4] == "\r\u{1B}[KReading 800 of 1000, 1000/s, 1 s left")
        #expect(writes.last == "\r\u{1B}[K")
    }

    @Test func `Nothing is written where nobody looks on`() {
        let screen = Screen()
        let progress = screen.progress(isEnabled: false)
        progress.begin(.reading, total: 10)
        screen.wait(.seconds(1))
        progress.advance(by: 10)
        progress.end()
        #expect(screen.writes.withLock { $0 } == [])
    }

    @Test(
        arguments: [
            (0, nil, 0, "Merging"), (0, 100, 5, "Merging 0 of 100"), (7, nil, 0, "Merging 7"),
            (7, nil, 2, "Merging 7, 3.5/s"), (50, 100, 5, "Merging 50 of 100, 10/s, 5 s left"),
            (100, 100, 5, "Merging 100 of 100, 20/s"), (1, 1_000, 1, "Merging 1 of 1000, 1.0/s, 17 min left"),
            (1, .max, 1, "Merging 1 of 9223372036854775807, 1.0/s, 278 h left"),
        ] as [(Int, Int?, Int, String)])
    func `A line says what is done, how fast and what is left`(done: Int, total: Int?, seconds: Int, line: String) {
        #expect(Progress.line(.merging, done, of: total, after: .seconds(seconds), in: .english) == line)
    }
}
