import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// The descriptor of `--ready-fd`. Whoever started the daemon reads from it that it serves, or why it cannot.
struct Readiness: Sendable {
    private let descriptor: CInt?

    init(descriptor: CInt?) {
        self.descriptor = descriptor
    }

    /// Says that the daemon accepts connections.
    func announce() { say("ready\n") }

    /// Says why the daemon cannot serve, with the code of the protocol.
    func announce(_ failure: DaemonFailure, in language: Language) {
        say("error \(failure.status.errorCode.rawValue) \(failure.message.text(in: language))\n")
    }

    private func say(_ text: String) {
        guard let descriptor else { return }
        _ = write(descriptor, text, text.utf8.count)
        close(descriptor)
    }
}
