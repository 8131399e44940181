import Testing

@testable import Articles

@Suite struct EncodingTests {
    /// Some bytes, and the text that they are.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var text: String

        init(_ name: String, _ bytes: [UInt8], _ text: String) {
            testDescription = name
            self.bytes = bytes
            self.text = text
        }
    }

    static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return littleEndian ? bytes.reversed() : bytes
        }
    }

    static let french = "L’armée – « Œuvre » à 10 €\n"
    static let cases: [Case] = [
        Case("ASCII", Array("plain\n".utf8), "plain\n"),
        Case("UTF-8", Array(french.utf8), french),
        Case("UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF] + french.utf8, french),
        Case("UTF-16LE", utf16(french, littleEndian: true), french),
        Case("UTF-16BE", utf16(french, littleEndian: false), french),
        Case("UTF-16 beyond the BMP", utf16("a 𝄞", littleEndian: true), "a 𝄞"),
        Case("UTF-16 with half a unit", utf16("été", littleEndian: true) + [0x41], "été\u{FFFD}"),
        Case("UTF-16 with a lone surrogate", [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41], "\u{FFFD}A"),
        Case(
            "Windows-1252",
            [0x4C, 0x92] + "arm".utf8 + [0xE9, 0x65, 0x20, 0x96, 0x20, 0xAB, 0x20, 0x8C] + "uvre ".utf8
                + [0xBB, 0x20, 0xE0] + " 10 ".utf8 + [0x80, 0x0A],
            french),
        Case("Windows-1252, one word", [0xE9, 0x74, 0xE9], "été"),
        Case("Windows-1252, accent at the end", Array("le caf".utf8) + [0xE9], "le café"),
        Case("UTF-8 cut inside a character", Array("l’armée a".utf8) + [0xC3], "l’armée a\u{FFFD}"),
        Case(
            "UTF-8 with a damaged byte", Array("é à è ê ç ù î ô œ ’ « »".utf8) + [0xFF, 0x20],
            "é à è ê ç ù î ô œ ’ « »\u{FFFD} "),
        Case("CR LF", Array("a\r\nb\r\n\r\nc".utf8), "a\nb\n\nc"),
        Case("CR alone", Array("a\rb\r\rc".utf8), "a\nb\n\nc"),
        Case("a stray CR among LF", Array("a\rb\nc\r".utf8), "a\rb\nc\r"),
        Case("UTF-16 CR LF", utf16("a\r\nb", littleEndian: true), "a\nb"),
        Case("a byte order mark alone", [0xEF, 0xBB, 0xBF], ""),
    ]

    @Test(arguments: cases)
    func `UTF-8, UTF-16 with a byte order mark and Windows-1252 are decoded`(_ example: Case) throws {
        let decoded = try DecodedText(decoding: example.bytes)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
    }

    @Test(
        arguments: [
            ("an ELF header", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00]),
            ("a NUL in a text", Array("les patrouilles\0 conjointes".utf8)),
            ("a NUL in Windows-1252", [0xE9, 0x00, 0x74]),
            ("UTF-16 without a byte order mark", [0x41, 0x00, 0x42, 0x00]),
            ("UTF-32", [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00]),
            ("control characters", [0x41, 0x01, 0x02, 0x41]),
        ] as [(String, [UInt8])])
    func `NULs and control characters are refused as binary`(_ name: String, _ bytes: [UInt8]) {
        #expect { try DecodedText(decoding: bytes) } throws: { error in
            if case DecodedText.Failure.binary = error { true } else { false }
        }
    }

    @Test(
        arguments: [
            ("code page 850: armée à", [0x61, 0x72, 0x6D, 0x82, 0x65, 0x20, 0x85]),
            ("Mac Roman: armée", [0x61, 0x72, 0x6D, 0x8E, 0x65]),
            ("windows-1251: Привет", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]),
            ("KOI8-R: привет", [0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4]),
            ("random bytes", [0x9D, 0xAC, 0x81, 0xFE, 0x8F, 0x90, 0xA4, 0xD7, 0x41]),
        ] as [(String, [UInt8])])
    func `Text in another encoding is refused, not misread`(_ name: String, _ bytes: [UInt8]) {
        #expect { try DecodedText(decoding: bytes) } throws: { error in
            if case DecodedText.Failure.unknownEncoding = error { true } else { false }
        }
    }

    @Test func `Any bytes decode to UTF-8 without a NUL, or are refused`() {
        var generator = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = [
            0x00, 0x0A, 0x0D, 0x20, 0x41, 0x65, 0x80, 0x92, 0xA9, 0xBB, 0xBF, 0xC3, 0xE2, 0xEF, 0xFE, 0xFF,
        ]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
            }
            guard let decoded = try? DecodedText(decoding: bytes) else { continue }
            #expect((try? UTF8Span(validating: decoded.bytes.span)) != nil, "\(bytes)")
            #expect(!decoded.bytes.contains(0), "\(bytes)")
        }
    }
}
