import SearchModel
import Testing

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("/a/b-c_d.txt~", "/a/b-c_d.txt~"), ("é à", "%C3%A9%20%C3%A0"), ("100%", "100%25"), ("", ""),
    ])
    func `Text is encoded as in addresses`(_ text: String, _ encoded: String) {
        #expect(PercentEncoding.encode(Array(text.utf8)) == encoded)
        #expect(PercentEncoding.decode(encoded) == Array(text.utf8))
    }

    @Test func `Every byte comes back`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(PercentEncoding.decode(PercentEncoding.encode(bytes)) == bytes)
    }

    @Test(arguments: ["%", "%4", "%zz", "a%4", "%%41"])
    func `A sign without figures stands for itself`(_ text: String) {
        #expect(PercentEncoding.decode(text).first == text.utf8.first)
    }

    @Test func `An article's path is that of its bytes, where they are not text`() {
        var record = ArticleRecord(path: "/a/M\u{FFFD}naka.txt")
        #expect(record.rawPath == Array("/a/M\u{FFFD}naka.txt".utf8))
        record.pathBytes = "/a/M%E9naka.txt"
        #expect(record.rawPath == Array("/a/M".utf8) + [0xE9] + Array("naka.txt".utf8))
    }
}
