public import Messages

/// Why a text is not JSON, and at which place.
public struct JSONError: Error, Sendable, Equatable {
    /// The kinds of errors.
    public enum Reason: Sendable, Equatable {
        /// The text ends inside a value; empty text too.
        case unexpectedEnd
        /// A byte that cannot stand here. `expected` names what could.
        case unexpected(byte: UInt8, expected: JSONMessage)
        /// Something other than white space follows the value.
        case trailingBytes
        /// `\x`, `\u12` and the like.
        case invalidEscape
        /// A byte below 0x20 inside a string; it must be escaped.
        case controlCharacter(UInt8)
        /// The text is not UTF-8.
        case invalidUTF8
        /// `01`, `1.`, `.5`, `+1`, `-`.
        case invalidNumber
        /// A number whose magnitude no 64-bit floating-point number has.
        case numberOutOfRange
        /// Arrays and objects nested deeper than the limit.
        case tooDeep(limit: Int)
    }

    /// What is wrong.
    public var reason: Reason
    /// How many bytes stand before the error.
    public var offset: Int
    /// The line, from 1; lines end with LF.
    public var line: Int
    /// The column in Unicode code points, from 1.
    public var column: Int

    /// An error of these parts.
    public init(reason: Reason, offset: Int, line: Int, column: Int) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }

    init(_ failure: Failure, in bytes: Span<UInt8>) {
        let end = min(failure.offset, bytes.count)
        var line = 1
        var lineStart = 0
        for index in 0..<end where bytes[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        // The bytes before an error are valid UTF-8: they have been checked.
        var column = 1
        for index in lineStart..<end where bytes[index] & 0xC0 != 0x80 { column += 1 }
        self.init(reason: failure.reason, offset: end, line: line, column: column)
    }

    /// The error that the parser throws inside. Line and column are computed only once, at the top.
    struct Failure: Error {
        var reason: Reason
        var offset: Int
    }
}

extension JSONError: CustomStringConvertible {
    /// The reason without the position, for messages that tell the position in their own way.
    public var problem: Message {
        switch reason {
        case .unexpectedEnd: Message(JSONMessage.endsTooEarly)
        case .unexpected(let byte, let expected):
            Message(JSONMessage.unexpected, ["byte": Self.name(of: byte), "expected": Message(expected)])
        case .trailingBytes: Message(JSONMessage.trailing)
        case .invalidEscape: Message(JSONMessage.invalidEscape)
        case .controlCharacter(let byte): Message(JSONMessage.controlCharacter, ["byte": Self.name(of: byte)])
        case .invalidUTF8: Message(JSONMessage.invalidUTF8)
        case .invalidNumber: Message(JSONMessage.invalidNumber)
        case .numberOutOfRange: Message(JSONMessage.numberOutOfRange)
        case .tooDeep(let limit): Message(JSONMessage.tooDeep, ["limit": limit])
        }
    }

    /// The position and the reason.
    public var message: Message {
        Message(JSONMessage.atPlace, ["line": line, "column": column, "problem": problem])
    }

    /// The same in English.
    public var description: String { message.description }

    private static func name(of byte: UInt8) -> Message {
        if byte > 0x20, byte < 0x7F {
            return Message(JSONMessage.character, ["character": String(Character(Unicode.Scalar(byte)))])
        }
        return Message(JSONMessage.byte, ["digits": digits(byte, 2, radix: 16).uppercased()])
    }
}
