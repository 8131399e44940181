import Testing

@testable import Articles

@Suite struct ArticleFormatTests {
    @Test(
        arguments: [
            ("/a/b.txt", ArticleFormat.text), ("b.TXT", .text), ("b.md", .markdown), ("é.Md", .markdown),
            ("a.b.jsonl", .jsonLines), ("x.JSONL", .jsonLines), ("b.json", nil), ("b.txt~", nil), (".txt", nil),
            ("txt", nil),
            ("b.html", .html), ("B.HTM", .html), ("b.xhtml", .html), ("b.shtml", nil), ("a.txt/b", nil),
            ("/a/.md", nil), ("", nil), ("b\u{0E}txt", nil), ("b.t\u{18}t", nil),
        ] as [(String, ArticleFormat?)])
    func `The end of a file's name says its format, in capitals too`(path: String, format: ArticleFormat?) {
        #expect(ArticleFormat(path: FilePath(path)) == format)
    }

    @Test(arguments: [
        ("/a/b", "/a", true), ("/a", "/a", true), ("/ab", "/a", false), ("/a", "/a/b", false), ("/a/b", "/", true),
        ("/a/b", "/a/", true),
    ])
    func `A path is within itself and each folder above it`(path: String, folder: String, isWithin: Bool) {
        #expect(FilePath(path).isWithin(FilePath(folder)) == isWithin)
    }

    @Test func `A path that is no text has a string, a description on one line and an order`() {
        let path = FilePath(bytes: [0x2F, 0xE9, 0x0A, 0x2E, 0x6D, 0x64])
        #expect(path.string == "/\u{FFFD}\n.md")
        #expect(path.description == "/\u{FFFD}\\n.md")
        #expect(FilePath("/é") < path)
    }
}
