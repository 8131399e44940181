internal import Glibc
internal import Synchronization

/// The signals that ask the program to end. After the first one the run ends at a safe place. The second one ends the
/// process at once.
enum Termination {
    private static let signal = Atomic<CInt>(0)

    /// Takes over SIGINT and SIGTERM, and SIGHUP unless it is ignored, as under nohup(1).
    static func install() {
        // The handler must not be the first to use the static, which is initialized at its first use.
        signal.store(0, ordering: .relaxed)
        var previous = sigaction()
        sigaction(SIGHUP, nil, &previous)
        let ignoresHangUp = unsafeBitCast(previous.__sigaction_handler.sa_handler, to: Int.self) == 1
        for number in ignoresHangUp ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let (isFirst, _) = Termination.signal.compareExchange(
                    expected: 0, desired: number, ordering: .relaxed)
                if !isFirst { _exit(128 + number) }
            }
            sigaction(number, &action, nil)
        }
    }

    static func check() throws(Interrupted) {
        let number = signal.load(ordering: .relaxed)
        if number != 0 { throw Interrupted(signal: number) }
    }
}

/// A signal asked the program to end before it was done.
struct Interrupted: Error {
    var signal: CInt
}
