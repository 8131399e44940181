/// One sentence for people, told by its code and its parameters; it becomes a line of text where a person reads it.
public struct Message: Error, Sendable, Hashable {
    /// A parameter's value. How numbers and lists are printed depends on the language of the reader.
    public enum Value: Sendable, Hashable {
        case text(String)
        case number(Int)
        /// Printed as it is, with the language's decimal sign.
        case decimal(Double)
        case texts([String])
        case message(Message)
    }

    /// The area and the case in the catalogue, as `option.missingValue`. A code keeps its meaning.
    public let code: String
    /// The values, by the names that the sentence has for them.
    public let parameters: [String: Value]
    private let sentence: Sentence

    /// A message of the catalogue. A debug build traps where the parameters are not those of the sentence.
    public init(_ code: some MessageCode, _ parameters: [String: any MessageParameter] = [:]) {
        self.init(code, values: parameters.mapValues(\.messageValue))
        assert(
            sentence.placeholders(in: .english).keys.sorted() == parameters.keys.sorted(), "\(self.code): \(parameters)"
        )
    }

    /// The message of that code, as it came from another program; nil where the catalogue does not have it.
    public init?(code: String, parameters: [String: Value]) {
        guard let known = Catalogue.code(code) else { return nil }
        self.init(known, values: parameters)
    }

    /// A text that is the same in every language because somebody else wrote it.
    public init(verbatim text: String) { self.init(PlainMessage.verbatim, ["text": text]) }

    /// An error that nobody thought of, in its own words.
    public init(unexpected error: any Error) { self.init(PlainMessage.unexpected, ["detail": "\(error)"]) }

    /// The message and, behind it in the same sentence, another one where there is one: what to do, say.
    public func followed(by other: Message?) -> Message {
        other.map { Message(AnswerMessage.twoClauses, ["one": self, "other": $0]) } ?? self
    }

    /// Whether somebody else wrote it: it has no code that means anything.
    public var isVerbatim: Bool { code == PlainMessage.verbatim.code }

    private init(_ code: some MessageCode, values: [String: Value]) {
        self.code = code.code
        parameters = values
        sentence = code.sentence
    }

    /// The message as one line. What parameters hold is made harmless to a terminal.
    public func text(in language: Language) -> String {
        SentencePiece.pieces(of: sentence[language]).map { piece in
            switch piece {
            case .text(let text): String(text)
            case .parameter(let name, let forms):
                parameters[name]?.text(in: language, forms: forms) ?? "{\(name)}"
            }
        }.joined()
    }
}

extension Message: CustomStringConvertible {
    /// In English, for logs.
    public var description: String { text(in: .english) }
}

extension Sentence {
    /// The names of the parameters, each with how many forms it has at most.
    func placeholders(in language: Language) -> [String: Int] {
        SentencePiece.pieces(of: self[language]).reduce(into: [:]) { names, piece in
            if case .parameter(let name, let forms) = piece { names[name] = max(names[name] ?? 0, forms.count) }
        }
    }
}

/// What may stand for a parameter of a message.
public protocol MessageParameter: Sendable {
    /// How it is kept until the message becomes text.
    var messageValue: Message.Value { get }
}

extension String: MessageParameter {
    /// Shown as it is, with what a terminal would obey made visible.
    public var messageValue: Message.Value { .text(self) }
}

extension Int: MessageParameter {
    /// Printed in digits, and chooses among forms such as `{count|# article|# articles}`; `##` groups the digits.
    public var messageValue: Message.Value { .number(self) }
}

extension Double: MessageParameter {
    /// Printed with the decimal sign of the language.
    public var messageValue: Message.Value { .decimal(self) }
}

extension [String]: MessageParameter {
    /// Joined by commas, and by the word of `{names|or}` before the last.
    public var messageValue: Message.Value { .texts(self) }
}

extension Message: MessageParameter {
    /// Turned into text in the language of the sentence that it stands in.
    public var messageValue: Message.Value { .message(self) }
}
