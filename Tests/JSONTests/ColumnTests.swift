import JSON
import Testing

/// Where errors are said to be, when what stands before them has more than one byte a character.
@Suite struct ColumnTests {
    /// Characters of one to four bytes, one of them two code points.
    private static let before = ["", "a", "é", "aé", "éé", "€", "é€", "𐍈", "a𐍈é", "e\u{301}"]

    /// Bytes that are no UTF-8: never used ones, the inside of a character without its beginning, beginnings without
    /// the rest, a surrogate, a character written too long.
    private static let invalid: [[UInt8]] = [
        [0xFF], [0xC0], [0x80], [0xBF, 0xBF], [0xC3], [0xE2, 0x82], [0xF0, 0x90, 0x8D], [0xED, 0xA0, 0x80],
        [0xC0, 0xAF],
    ]

    private static func expect(
        _ text: [UInt8], _ reason: JSONError.Reason, line: Int = 1, column: Int, offset: Int,
        at location: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: JSONError.self, sourceLocation: location) { try JSONValue.parse(text) }
        #expect(
            error == JSONError(reason: reason, offset: offset, line: line, column: column), "\(text)",
            sourceLocation: location)
    }

    @Test(arguments: before, invalid)
    func `An invalid byte is the code point after those before it`(_ text: String, _ bytes: [UInt8]) {
        let (column, offset) = (text.unicodeScalars.count + 2, text.utf8.count + 1)
        for end in [[0x22], [0x61, 0x22], []] as [[UInt8]] {
            Self.expect([0x22] + text.utf8 + bytes + end, .invalidUTF8, column: column, offset: offset)
        }
        // After an escape, in a key, and on another line.
        Self.expect(
            Array("\"\\n\(text)".utf8) + bytes + [0x22], .invalidUTF8, column: column + 2, offset: offset + 2)
        Self.expect(
            Array("{\"\(text)".utf8) + bytes + Array("\":1}".utf8), .invalidUTF8, column: column + 1, offset: offset + 1
        )
        Self.expect(
            Array("[\"ô\",\n\"\(text)".utf8) + bytes + Array("\"]".utf8), .invalidUTF8, line: 2, column: column,
            offset: offset + 7)
    }

    @Test(arguments: before)
    func `So is any other error`(_ text: String) {
        let (column, offset) = (text.unicodeScalars.count + 2, text.utf8.count + 1)
        Self.expect(Array("\"\(text)\\x\"".utf8), .invalidEscape, column: column, offset: offset)
        Self.expect(Array("\"\(text)\t\"".utf8), .controlCharacter(9), column: column, offset: offset)
        Self.expect(Array("\"\(text)".utf8), .unexpectedEnd, column: column, offset: offset)
        Self.expect(Array("\"\(text)\" x".utf8), .trailingBytes, column: column + 2, offset: offset + 2)
    }
}
