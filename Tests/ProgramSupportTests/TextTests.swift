import Messages
import ProgramSupport
import Testing

/// Text for messages and files.
@Suite struct TextTests {
    @Test(arguments: [
        ("Mopti", "Mopti"), ("", ""), ("a\nb\tc\r", "a b c "), ("\u{1B}[2J", "\u{FFFD}[2J"),
        ("a\u{202E}b\u{85}\u{2028}", "a\u{FFFD}b  "), ("é\u{7F}", "é\u{FFFD}"),
    ])
    func `What a terminal would obey is made visible`(_ text: String, _ expected: String) {
        #expect(printable(text) == expected)
    }

    @Test func `Numbers have as many digits as asked for, or more`() {
        #expect(digits(7, 3) == "007")
        #expect(digits(1234, 3) == "1234")
        #expect(digits(UInt64.max, 16, radix: 16) == "ffffffffffffffff")
        #expect(digits(0xAB, 4, radix: 16) == "00ab")
    }

    @Test(arguments: [("abc", "abc"), ("abcd", "abcd"), ("abcde", "abc…"), ("", "")])
    func `A text that is quoted is shortened`(_ text: String, _ expected: String) {
        #expect(text.shortened(to: 4) == expected)
    }

    @Test(arguments: [("  a b\u{A0}\t", "a b"), ("", ""), (" \n ", ""), ("a", "a")])
    func `White space at the ends is cut off`(_ text: String, _ expected: String) {
        #expect(text[...].trimmed == expected)
    }

    @Test(arguments: [(0, "1970-01-01T00:00:00Z"), (1_747_656_309, "2025-05-19T12:05:09Z")])
    func `Points in time are those of RFC 3339`(_ seconds: Int, _ expected: String) {
        #expect(Timestamp.text(secondsSince1970: seconds) == expected)
    }
}
