import Testing

@testable import Articles

@Suite struct PageDecoderTests {
    typealias Case = EncodingTests.Case

    static let head = "<meta charset=\"iso-8859-1\"><p>"
    static let cases: [Case] = [
        Case("UTF-8", Array("<p>L’été".utf8), "<p>L’été"),
        Case("UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF] + "<p>L’été".utf8, "<p>L’été"),
        Case("UTF-8 that says it is ISO 8859-1", Array((head + "L’été").utf8), head + "L’été"),
        Case("Windows-1252 that says it is ISO 8859-1", head.utf8 + [0x4C, 0x92, 0xE9, 0x74, 0xE9], head + "L’été"),
        Case("Windows-1252 that says it is UTF-8", "<meta charset=utf-8>".utf8 + [0xE9], "<meta charset=utf-8>é"),
        Case("Windows-1252 that says nothing", "<p>".utf8 + [0xE9, 0x74, 0xE9, 0x20, 0x80], "<p>été €"),
        Case("ISO 8859-15", "<meta charset=ISO-8859-15>".utf8 + [0xA4, 0xBD], "<meta charset=ISO-8859-15>€œ"),
        Case(
            "windows-1256, by its http-equiv",
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>".utf8 + [0xE3, 0xC7, 0xE1, 0xED],
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>مالي"),
        Case("an encoding that nobody knows", "<meta charset=x-klingon>".utf8 + [0xE9], "<meta charset=x-klingon>é"),
        Case("a stray byte in UTF-8", Array("é à è ê ç ù î ô œ ’ « »".utf8) + [0x92], "é à è ê ç ù î ô œ ’ « »’"),
        Case("UTF-16LE", EncodingTests.utf16("<p>L’été", littleEndian: true), "<p>L’été"),
        Case("UTF-16BE", EncodingTests.utf16("<p>L’été", littleEndian: false), "<p>L’été"),
        Case("UTF-16 with half a unit", EncodingTests.utf16("été", littleEndian: true) + [0x41], "été\u{FFFD}"),
        Case(
            "UTF-16 without a byte order mark",
            Array(EncodingTests.utf16("<html><body>été</body></html>", littleEndian: true).dropFirst(2)),
            "<html><body>été</body></html>"),
        Case("nothing", [], ""),
    ]

    @Test(arguments: cases)
    func `A page's bytes count more than the encoding that it names`(_ example: Case) throws {
        #expect(String(decoding: try PageDecoder.utf8(example.bytes), as: UTF8.self) == example.text)
    }

    @Test(
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
            [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00],
            [UInt8](repeating: 0, count: 100),
        ] as [[UInt8]])
    func `An image, an archive and NULs are no text`(_ bytes: [UInt8]) {
        #expect(throws: PageDecoder.Failure.binary) { try PageDecoder.utf8(bytes) }
    }

    @Test func `Any bytes become UTF-8, or are refused`() {
        var generator = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = [
            0x0A, 0x20, 0x3C, 0x41, 0x65, 0x80, 0x92, 0xA9, 0xBB, 0xC3, 0xE2, 0xED, 0xF0, 0xFE, 0xFF,
        ]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...14, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
            }
            guard let text = try? PageDecoder.utf8(bytes) else { continue }
            #expect((try? UTF8Span(validating: text.span)) != nil, "\(bytes)")
        }
    }
}
