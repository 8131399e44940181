import JSON
import Testing

@Suite struct ParsingTests {
    @Test(
        arguments: [
            ("null", JSONValue.null),
            ("true", true),
            ("false", false),
            (" \t\r\n 1 \n", 1),
            ("0", 0),
            ("-1", -1),
            ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9.223372036854775808e18)),
            ("-9223372036854775809", .number(-9.223372036854775808e18)),
            ("18446744073709551616", .number(1.8446744073709551616e19)),
            ("-0", .number(-0.0)),
            ("-0.0", .number(-0.0)),
            ("1.5", 1.5),
            ("1.0", 1.0),
            ("1e2", 100.0),
            ("1E+2", 100.0),
            ("1e-2", 0.01),
            ("0e0", 0.0),
            ("123456789.123456789e-5", .number(123456789.123456789e-5)),
            ("1e-400", 0.0),
            ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
            ("5e-324", .number(.leastNonzeroMagnitude)),
            ("[]", []),
            ("[ ]", []),
            ("[1,2 , 3]", [1, 2, 3]),
            ("[[],[[]]]", [[], [[]]]),
            ("{}", [:]),
            ("{ }", [:]),
            (#"{"a":1,"b":[true,null]}"#, ["a": 1, "b": [true, nil]]),
            (#"{"a" : 1 , "b" : 2}"#, ["a": 1, "b": 2]),
            (#"{"":0}"#, ["": 0]),
            (#"{"a\nb":0}"#, ["a\nb": 0]),
            ("\u{FEFF}[]", []),
            (#""""#, ""),
            (#""l’armée – Sénégal œ 😀""#, "l’armée – Sénégal œ 😀"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u00E9\u20ac\u0000""#, "Aéé€\0"),
            (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"),
            (#""\udbff\udfff""#, "\u{10FFFF}"),
            ("\"\u{7F}\u{80}\u{2028}\"", "\u{7F}\u{80}\u{2028}"),
            ("\"\u{FFFF}\u{10FFFF}\"", "\u{FFFF}\u{10FFFF}"),
        ] as [(String, JSONValue)])
    func `JSON texts are accepted`(_ text: String, _ expected: JSONValue) throws {
        let value = try JSONValue.parse(text)
        #expect(value == expected)
        if case .number(let number) = expected, number == 0 {
            #expect(value.numberValue?.sign == number.sign)
        }
    }

    @Test(
        arguments: [
            (#""\ud83d""#, "\u{FFFD}"),
            (#""\ude00x""#, "\u{FFFD}x"),
            (#""\ud83dx""#, "\u{FFFD}x"),
            (#""\ud83d\n""#, "\u{FFFD}\n"),
            (#""\ud83d\u0041""#, "\u{FFFD}A"),
            (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
        ] as [(String, String)])
    func `Lone surrogates are repaired`(_ text: String, _ expected: String) throws {
        #expect(try JSONValue.parse(text) == .string(expected))
    }

    @Test(
        arguments: [
            ("", JSONError.Reason.unexpectedEnd, 0),
            ("  ", .unexpectedEnd, 2),
            ("[", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2),
            ("[1,", .unexpectedEnd, 3),
            (#"{"a""#, .unexpectedEnd, 4),
            (#"{"a":"#, .unexpectedEnd, 5),
            (#"{"a":1"#, .unexpectedEnd, 6),
            (#"""#, .unexpectedEnd, 1),
            (#""abc"#, .unexpectedEnd, 4),
            (#""\"#, .unexpectedEnd, 2),
            ("tru", .unexpectedEnd, 3),
            ("nul", .unexpectedEnd, 3),
            ("1 2", .trailingBytes, 2),
            ("[]]", .trailingBytes, 2),
            ("{}x", .trailingBytes, 2),
            ("nullx", .trailingBytes, 4),
            ("1a", .trailingBytes, 1),
            ("0x10", .trailingBytes, 1),
            (#""a"b"#, .trailingBytes, 3),
            ("01", .invalidNumber, 0),
            ("-01", .invalidNumber, 0),
            ("[00]", .invalidNumber, 1),
            ("-", .invalidNumber, 0),
            ("1.", .invalidNumber, 0),
            ("1.e1", .invalidNumber, 0),
            ("1e", .invalidNumber, 0),
            ("1e+", .invalidNumber, 0),
            ("-x", .invalidNumber, 0),
            ("-Infinity", .invalidNumber, 0),
            ("1e400", .numberOutOfRange, 0),
            ("-1e400", .numberOutOfRange, 0),
            (#""\x""#, .invalidEscape, 1),
            (#""\u12""#, .invalidEscape, 1),
            (#""\u12G4""#, .invalidEscape, 1),
            (#""\U0041""#, .invalidEscape, 1),
            (#""é\x""#, .invalidEscape, 3),
            (#""\ud83d\u12""#, .invalidEscape, 7),
            ("\"a\nb\"", .controlCharacter(10), 2),
            ("\"\t\"", .controlCharacter(9), 1),
            ("\"12345678\u{0}\"", .controlCharacter(0), 9),
        ] as [(String, JSONError.Reason, Int)])
    func `Other texts are refused with a reason and a place`(_ text: String, _ reason: JSONError.Reason, _ offset: Int)
    {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        "+1", ".5", "NaN", "Infinity", "True", "nil", "'a'", "[1 2]", "[,1]", "[1,]", "[1,,2]", "{1:2}",
        "{a:1}", #"{"a"}"#, #"{"a",1}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a":1 "b":2}"#, #"{"a" 1}"#, "]",
        "}", ",", ":", "//x\n1", "/**/1", "[1}", #"{"a":1]"#, "\u{A0}1", "\u{C}1", "\u{B}1", "é", "tRue", "falsf",
        "\u{FEFF}\u{FEFF}1",
    ])
    func `What is not a value is refused`(_ text: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        guard case .unexpected = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1),
            ([0x22, 0x61, 0xC3, 0x22], 2),
            ([0x22, 0xC0, 0x80, 0x22], 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
            ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
            ([0x22, 0x61, 0xE9, 0x5C, 0x6E, 0x22], 2),
            ([0x22, 0xE2, 0x82, 0x22], 1),
        ] as [([UInt8], Int)])
    func `Invalid UTF-8 is refused`(_ bytes: [UInt8], _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
        #expect(error?.reason == .invalidUTF8)
        #expect(error?.offset == offset)
    }

    @Test func `The depth is limited`() throws {
        func nested(_ depth: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        }
        _ = try JSONValue.parse(nested(64, "[", "]"))
        _ = try JSONValue.parse(nested(64, #"{"a":"#, "}"))
        for text in [nested(65, "[", "]"), nested(65, #"{"a":"#, "}"), String(repeating: "[", count: 1_000_000)] {
            let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
            #expect(error?.reason == .tooDeep(limit: 64))
        }
        // Depth is what is open at once, not what was opened.
        let wide = "[" + [String](repeating: "[]", count: 1000).joined(separator: ",") + "]"
        #expect(try JSONValue.parse(wide).arrayValue?.count == 1000)
    }

    @Test(arguments: [
        ("[1,\n 2,\n  x]", 3, 3),
        ("{\"é\":\"àç\",x}", 1, 11),
        ("\n\n\n", 4, 1),
        ("[1,\r\nx]", 2, 1),
        ("x", 1, 1),
    ])
    func `An error tells line and column`(_ text: String, _ line: Int, _ column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func `An error tells the column of an invalid byte`() {
        // {"é":"a<FF>b"}: the byte is the eighth code point.
        let bytes = Array(#"{"é":"a"#.utf8) + [0xFF, 0x62, 0x22, 0x7D]
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
        #expect(error?.column == 8)
        // A byte that looks like the inside of a character counts as one too.
        let inside = Array(#"{"é":"a"#.utf8) + [0x80, 0x62, 0x22, 0x7D]
        let second = #expect(throws: JSONError.self) { try JSONValue.parse(inside) }
        #expect(second?.column == 8)
    }

    @Test(arguments: [
        ("[1 2]", "line 1, column 4: unexpected “2” where “,” or “]” should be"),
        ("tRue", "line 1, column 2: unexpected “R” where “true” should be"),
        ("[\u{1}]", "line 1, column 2: unexpected byte 0x01 where a value should be"),
        ("\"\u{1}\"", "line 1, column 2: unescaped control character byte 0x01 in a string"),
        ("", "line 1, column 1: the JSON text ends too early"),
    ])
    func `An error explains itself`(_ text: String, _ message: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.description == message)
    }

    /// Every prefix of a valid text is refused, and none traps.
    @Test func `Every beginning of a text is refused`() throws {
        let text = Array(#"{"a":[1.5e3,-2,"é\u00e9\n\ud83d\ude00",true,false,null],"b":{"c":""}}"#.utf8)
        _ = try JSONValue.parse(text)
        for length in 0..<text.count {
            #expect(throws: JSONError.self) { try JSONValue.parse(Array(text[..<length])) }
        }
    }

    /// Every single-byte change of a valid text parses or throws, and what parses can be written and parsed again.
    @Test func `Every changed byte is survived`() throws {
        let text = Array(#"{"a":[1.5e3,-20,"é\u00e9\n😀\ud83d\ude00"],"b":{"c":null}}"#.utf8)
        for index in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[index] = byte
                guard let value = try? JSONValue.parse(changed) else { continue }
                #expect(try JSONValue.parse(value.text) == value)
            }
        }
    }
}
