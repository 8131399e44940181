import JSON
import TestFolders
import Testing

@Suite struct WritingTests {
    @Test(
        arguments: [
            (JSONValue.null, "null"),
            (true, "true"),
            (.integer(.min), "-9223372036854775808"),
            (1.5, "1.5"),
            (0.1, "0.1"),
            (100.0, "100.0"),
            (1e-5, "1e-05"),
            (1e300, "1e+300"),
            (.number(-0.0), "-0.0"),
            (.number(.infinity), "null"),
            (.number(.nan), "null"),
            ("", #""""#),
            ("l’armée 😀\u{7F}\u{2028}/", "\"l’armée 😀\u{7F}\u{2028}/\""),
            ("\"\\\u{8}\u{C}\n\r\t\0\u{1}\u{1F}", ##""\"\\\b\f\n\r\t\u0000\u0001\u001f""##),
            ("12345678\n12345678", ##""12345678\n12345678""##),
            ([], "[]"),
            ([1, [2, []], [:]], "[1,[2,[]],{}]"),
            (["a": 1, "b": ["c": nil], "d": []], #"{"a":1,"b":{"c":null},"d":[]}"#),
            (["é\"": "x"], ##"{"é\"":"x"}"##),
        ] as [(JSONValue, String)])
    func `Values are written compactly`(_ value: JSONValue, _ expected: String) {
        #expect(value.text == expected)
    }

    @Test func `Members that have a value are written`() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("a", "x")
        writer.member("b", String?.none)
        writer.member("c", 3)
        writer.member("d", Int?.none)
        writer.member("e", 0.5)
        writer.member("f", Double?.none)
        writer.member("g", false)
        writer.member("h", UInt64.max)
        writer.key("i")
        writer.raw("[1,2]".utf8Span.span)
        writer.member("j", true)
        writer.endObject()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"a":"x","c":3,"e":0.5,"g":false,"h":18446744073709551615,"i":[1,2],"j":true}"#)
        writer.removeAll()
        writer.string("y")
        #expect(writer.finish() == Array(#""y""#.utf8))
    }

    /// A special byte is found at every place of the eight bytes that are looked at together, and after every other
    /// byte.
    @Test func `Special bytes are escaped at every position`() throws {
        for length in 0..<20 {
            for special in ["\"", "\\", "\n", "\u{1F}", "\0"] {
                for filler in ["a", "é", "\u{20}", "\u{21}", "\u{7F}", "\u{80}"] {
                    let text = String(repeating: filler, count: length) + special + filler
                    #expect(try JSONValue.parse(JSONValue.string(text).text) == .string(text))
                    #expect(JSONValue.string(text).text.utf8.count > text.utf8.count + 2)
                }
            }
        }
    }

    @Test(.random, arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `Any value reads back as it was written`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let value = JSONValue.random(depth: 4, using: &generator)
            #expect(try JSONValue.parse(value.text) == value)
        }
    }

    @Test func `The last of several members is looked up`() throws {
        let value = try JSONValue.parse(#"{"a":1,"b":2,"a":3}"#)
        #expect(value["a"] == 3)
        #expect(value["c"] == nil)
        #expect(value.objectValue?.members.count == 3)
        #expect(JSONValue.null["a"] == nil)

        var object = try #require(value.objectValue)
        object["b"] = 5
        object["d"] = "x"
        object["a"] = nil
        #expect(JSONValue.object(object).text == #"{"b":5,"d":"x"}"#)
    }

    @Test func `Numbers are converted where nothing is lost`() {
        #expect(JSONValue.number(3).integerValue == 3)
        #expect(JSONValue.number(3.5).integerValue == nil)
        #expect(JSONValue.number(1e300).integerValue == nil)
        #expect(JSONValue.integer(3).numberValue == 3)
        #expect(JSONValue.string("3").integerValue == nil)
    }
}

extension JSONValue {
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .integer(.random(in: .min ... .max, using: &generator))
        case 3:
            let number = Double(bitPattern: generator.next())
            return .number(number.isFinite ? number : 0.5)
        case 4, 5: return .string(randomText(using: &generator))
        case 6:
            let count = Int.random(in: 0..<5, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            let count = Int.random(in: 0..<5, using: &generator)
            return .object(
                JSONObject(
                    (0..<count).map { _ in
                        JSONObject.Member(
                            key: randomText(using: &generator), value: random(depth: depth - 1, using: &generator))
                    }))
        }
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<24, using: &generator) {
            let limit: UInt32 = [0x20, 0x80, 0x800, 0x11_0000][Int.random(in: 0..<4, using: &generator)]
            text.append(Unicode.Scalar(.random(in: 0..<limit, using: &generator)) ?? "\\")
        }
        return String(text)
    }
}
