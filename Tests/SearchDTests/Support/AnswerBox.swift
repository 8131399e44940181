import ProgramSupport

/// Keeps the last answer of a conversation.
final class AnswerBox: Sendable {
    private let answer = Locked<[UInt8]?>(nil)

    var last: [UInt8]? { answer.withLock { $0 } }

    func take(_ bytes: [UInt8]?) { answer.withLock { $0 = bytes } }
}
