import Messages
import ProgramSupport

@testable import SahelSearch

extension Failure? {
    /// Whether it ends the program with that status and says that in English.
    func says(_ text: String, _ status: ProgramSupport.ExitStatus) -> Bool {
        self?.status == status && self?.message.text(in: .english) == text
    }
}
