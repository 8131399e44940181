import Messages

@testable import Indexer

// What tests expect is English, unless they say another language.

extension Report {
    func text(_ verbosity: Verbosity, isTerminal: Bool) -> String {
        text(verbosity, isTerminal: isTerminal, in: .english)
    }

    func complaints(_ verbosity: Verbosity) -> [String] { complaints(verbosity, in: .english) }

    func json(_ verbosity: Verbosity) -> [UInt8] { json(verbosity, in: .english) }
}

extension SourceTable {
    init(outcomes: [SourceOutcome]) { self.init(outcomes: outcomes, language: .english) }
}

extension Progress {
    convenience init(isEnabled: Bool) { self.init(isEnabled: isEnabled, language: .english) }
}
