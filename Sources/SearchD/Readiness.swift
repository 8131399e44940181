import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// The descriptor of `--ready-fd`: whoever started the daemon reads from it when, or why not, it serves.
struct Readiness: Sendable {
    private let descriptor: CInt?

    init(descriptor: CInt?) {
        self.descriptor = descriptor
    }

    /// Says that connections are taken.
    func announce() { say("ready\n") }

    /// Says why connections are not taken, with the protocol's code for it.
    func announce(_ failure: DaemonFailure, in language: Language) {
        say("error \(failure.status.errorCode.rawValue) \(failure.message.text(in: language))\n")
    }

    private func say(_ text: String) {
        guard let descriptor else { return }
        _ = write(descriptor, text, text.utf8.count)
        close(descriptor)
    }
}
