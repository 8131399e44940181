import NIOConcurrencyHelpers

/// Keeps the last answer of a conversation.
final class AnswerBox: Sendable {
    private let answer = NIOLockedValueBox<[UInt8]?>(nil)

    var last: [UInt8]? { answer.withLockedValue { $0 } }

    func take(_ bytes: [UInt8]?) { answer.withLockedValue { $0 = bytes } }
}
