internal import JSON
internal import Messages

extension JSONError {
    /// The reason without the position.
    var sentence: Message {
        switch reason {
        case .unexpectedEnd: Message(JSONMessage.endsTooEarly)
        case .unexpected(let byte, let expected):
            Message(JSONMessage.unexpected, ["byte": Self.message(for: byte), "expected": Self.message(for: expected)])
        case .trailingBytes: Message(JSONMessage.trailing)
        case .invalidEscape: Message(JSONMessage.invalidEscape)
        case .controlCharacter(let byte): Message(JSONMessage.controlCharacter, ["byte": Self.message(for: byte)])
        case .invalidUTF8: Message(JSONMessage.invalidUTF8)
        case .invalidNumber: Message(JSONMessage.invalidNumber)
        case .numberOutOfRange: Message(JSONMessage.numberOutOfRange)
        case .tooDeep(let limit): Message(JSONMessage.tooDeep, ["limit": limit])
        }
    }

    private static func message(for byte: UInt8) -> Message {
        if byte > 0x20, byte < 0x7F {
            return Message(JSONMessage.character, ["character": String(Character(Unicode.Scalar(byte)))])
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return Message(JSONMessage.byte, ["digits": digits.count < 2 ? "0\(digits)" : digits])
    }

    /// What the parser says should have been there; signs and words of JSON are the same in every language.
    private static func message(for expected: String) -> Message {
        switch expected {
        case "a value": Message(JSONMessage.value)
        case "a member’s name in quotes": Message(JSONMessage.memberName)
        case "“,” or “]”": Message(JSONMessage.commaOrBracket)
        case "“,” or “}”": Message(JSONMessage.commaOrBrace)
        default: Message(JSONMessage.character, ["character": String(expected.dropFirst().dropLast())])
        }
    }
}

extension JSONValue {
    /// What a person calls this kind of value.
    var kindName: Message {
        switch self {
        case .null: Message(JSONMessage.null)
        case .bool: Message(JSONMessage.boolean)
        case .integer: Message(JSONMessage.integer)
        case .number: Message(JSONMessage.number)
        case .string: Message(JSONMessage.string)
        case .array: Message(JSONMessage.array)
        case .object: Message(JSONMessage.object)
        }
    }
}
