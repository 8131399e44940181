/// An error: a code to act on, a sentence for a person, and what to do about it.
public struct CodedError<Code: CodeOfError>: Error, Equatable, CustomStringConvertible {
    /// What a caller acts on.
    public var code: Code
    /// What is wrong, and where.
    public var message: Message
    /// What to do.
    public var hint: Message?

    /// An error with a message of the catalogue.
    public init(
        _ code: Code, _ message: Code.Sentences, _ parameters: [String: any MessageParameter] = [:],
        hint: Code.Hints? = nil
    ) {
        self.init(code, Message(message, parameters), hint: hint.map { Message($0) })
    }

    /// An error with these members.
    public init(_ code: Code, _ message: Message, hint: Message? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// One line in English, for logs.
    public var description: String { line.text(in: .english) }

    /// What is wrong, and what to do.
    public var line: Message { message.followed(by: hint) }
}

/// What a caller tells errors by, with the areas of the catalogue that say what is wrong and what to do.
public protocol CodeOfError: Sendable, Equatable {
    associatedtype Sentences: MessageCode
    associatedtype Hints: MessageCode
}
