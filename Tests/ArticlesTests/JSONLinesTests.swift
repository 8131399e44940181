import Messages
import SearchModel
import TestFolders
import Testing

@testable import Articles

@Suite struct JSONLinesTests {
    /// Reads all lines of a file that holds `bytes`, in blocks of `blockSize`.
    func lines(_ bytes: [UInt8], blockSize: Int = 1 << 20, lineLimit: Int = 1 << 24) throws -> (
        lines: [String], numbers: [Int], skipped: [String]
    ) {
        let folder = try TemporaryDirectory()
        var file = try JSONLines(
            FilePath(folder.write(bytes, to: "a.jsonl")), blockSize: blockSize, lineLimit: lineLimit)
        var result: (lines: [String], numbers: [Int], skipped: [String]) = ([], [], [])
        while let block = try file.nextBlock() {
            result.lines += block.lines.map { String(decoding: block[$0], as: UTF8.self) }
            result.numbers += block.lines.map(\.number)
            result.skipped += block.skipped.map { String("\($0)".dropFirst(folder.path.utf8.count + 1)) }
            for line in block.lines {
                let start = block.offset + line.range.lowerBound
                #expect(bytes[start..<start + line.range.count].elementsEqual(block[line]))
            }
        }
        return result
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 20])
    func `Lines are split alike, whatever the block size`(blockSize: Int) throws {
        let text = "\u{FEFF}{\"a\":1}\n\n  {\"b\":2}\r\n   \r\n{\"c\":\"é\"}   \n{\"last\":true}"
        let result = try lines(Array(text.utf8), blockSize: blockSize)
        #expect(result.lines == ["{\"a\":1}", "  {\"b\":2}", "{\"c\":\"é\"}", "{\"last\":true}"])
        #expect(result.numbers == [1, 3, 5, 6])
        #expect(result.skipped == [])
    }

    @Test(arguments: [1, 4, 10, 11, 100])
    func `Lines that are too long are skipped, and the others keep their numbers`(blockSize: Int) throws {
        let long = String(repeating: "x", count: 50)
        let result = try lines(
            Array("1\n\(long)\n3\n1234567890\n12345678901\n\(long)".utf8), blockSize: blockSize, lineLimit: 10)
        #expect(result.lines == ["1", "3", "1234567890"])
        #expect(result.numbers == [1, 3, 4])
        #expect(
            result.skipped
                == [2, 5, 6].map { "a.jsonl:\($0): has more than 0 MiB, which one article may have; split the article" }
        )
    }

    @Test(arguments: [
        ("", SkipReason.Code.empty, "is empty"),
        ("\n \n\r\n", .empty, "has nothing but white space"),
        ("\u{FEFF}\n", .empty, "has nothing but white space"),
        ("[\n{\"text\":\"a\"}\n]", .brokenJSON, "is one JSON array, not one JSON object a line"),
        ("\u{FEFF} [{\"text\":\"a\"}]", .brokenJSON, "is one JSON array, not one JSON object a line"),
        ("{\"text\":\"a\0\"}", .binary, "contains NUL bytes, so it is no text"),
    ])
    func `What is no file of lines is refused whole`(text: String, code: SkipReason.Code, what: String) throws {
        let error = #expect(throws: SkipReason.self) { try lines(Array(text.utf8)) }
        #expect(error?.code == code && error?.what.description == what)
    }

    @Test func `A file in UTF-16 is refused`() {
        let error = #expect(throws: SkipReason.self) {
            try lines(EncodingTests.utf16("{\"text\":\"a\"}", littleEndian: true))
        }
        #expect(error?.code == .unknownEncoding)
    }

    // MARK: One line

    func article(_ line: String) throws -> Article {
        try JSONArticle.article(line: Array(line.utf8).span, number: 7, path: "a.jsonl")
    }

    @Test func `Every known member is read`() throws {
        var article = try article(
            #"{"id":"x/1","title":" Le  titre\n ","text":"Un texte.\nDeux.","date":"2025-05-19T10:00:00Z","source":"AMAP","#
                + #""author":"A. Touré","url":"https://example.org/1","lang":"fr","other":[1,{"text":3}]}"#)
        #expect(article.unreadMembers == ["other"])
        article.unreadMembers = []
        #expect(
            article
                == Article(
                    ArticleRecord(
                        id: "x/1", title: "Le titre", source: "AMAP", author: "A. Touré", line: 7,
                        url: "https://example.org/1", language: "fr"),
                    text: "Un texte.\nDeux.", dates: article.dates))
        #expect(article.date == CalendarDate("2025-05-19") && article.dates.published?.source == .member)
    }

    @Test(
        arguments: [
            (#"{"text":"a"}"#, nil, "", "a", nil), (#"{"id":12,"text":"a"}"#, "12", "", "a", nil),
            (#"{"id":-9223372036854775808,"text":""  ,"title":"t"}"#, "-9223372036854775808", "t", "", nil),
            (#"{"id":null,"title":null,"text":"a","date":null,"source":null}"#, nil, "", "a", nil),
            (#"{"id":"","text":"a","date":""}"#, nil, "", "a", nil),
            (#"{"text":"a","date":"2025"}"#, nil, "", "a", "2025"),
            (#"{"text":"a","date":2025}"#, nil, "", "a", "2025"),
            (#"{"text":"a","date":" 2025-02 "}"#, nil, "", "a", "2025-02"),
            (#"{"text":"a","text":"b","date":"x","date":"2025"}"#, nil, "", "b", "2025"),
            (#"{"text":"\u00e9\ud83d\ude00"}"#, nil, "", "é😀", nil),
        ] as [(String, String?, String, String, String?)])
    func `Members may be missing, null or numbers, and the last of a name counts`(
        line: String, id: String?, title: String, text: String, date: String?
    ) throws {
        let article = try article(line)
        #expect(article.id == id ?? "" && article.title == title && article.text == text)
        #expect(article.date?.description == date)
        #expect(article.remarks == [])
    }

    @Test(arguments: [
        (#"{"text":"a","date":"hier"}"#, "has the date “hier”, which is not a date"),
        (#"{"text":"a","date":20251399}"#, "has the date 20251399, which is not a date"),
        (#"{"text":"a","date":-9223372036854775808}"#, "has the date -9223372036854775808, which is not a date"),
        (#"{"text":"a","date":{}}"#, "has an object as “date”, where a string should be"),
        (#"{"text":"a","lang":1}"#, "has an integer as “lang”, where a string should be"),
        (#"{"text":"a","author":[1]}"#, "has an array as “author”, where a string should be"),
        (#"{"text":"a","author":{"b":"c"}}"#, "has an object as “author”, where a string should be"),
    ])
    func `A member that is wrong is gone without, and a remark says so`(line: String, remark: String) throws {
        let article = try article(line)
        #expect(article.remarks.map(\.what.description) == [remark] && article.remarks.first?.line == 7)
        #expect(article.date == nil && article.author == nil && article.text == "a")
    }

    @Test(arguments: [
        ("", "a.jsonl:7:1: the JSON text ends too early; mend or remove the line"),
        (
            #"{"text":"été" "id":1}"#,
            "a.jsonl:7:15: unexpected “\"” where “,” or “}” should be; mend or remove the line"
        ),
        (#"{"text":"a"#, "a.jsonl:7:11: the JSON text ends too early; mend or remove the line"),
        (#"{"text":"a"} x"#, "a.jsonl:7:14: something follows the JSON value; mend or remove the line"),
        (#"{"text":"\x"}"#, "a.jsonl:7:10: invalid escape sequence in a string; mend or remove the line"),
        (#"[]"#, "a.jsonl:7: is an array, not an object; write the article as {\"title\": …, \"text\": …}"),
        (#"3"#, "a.jsonl:7: is an integer, not an object; write the article as {\"title\": …, \"text\": …}"),
        (#"{"title":"a"}"#, "a.jsonl:7: has no member “text”; add it: the text of the article as a string"),
        (#"{"text":null}"#, "a.jsonl:7: has no member “text”; add it: the text of the article as a string"),
        (#"{"text":1}"#, "a.jsonl:7: has an integer as “text”, where a string should be; write it as a string"),
        (
            #"{"text":"a","title":[]}"#,
            "a.jsonl:7: has an array as “title”, where a string should be; write it as a string"
        ),
        (
            #"{"text":"a","id":1.5}"#,
            "a.jsonl:7: has a number as “id”, where a string or an integer of 64 bits should be; write the id as a string"
        ),
        (
            #"{"text":"a","id":9223372036854775808}"#,
            "a.jsonl:7: has a number as “id”, where a string or an integer of 64 bits should be; write the id as a string"
        ),
        (
            #"{"text":" \n","title":""}"#,
            "a.jsonl:7: has no words in title and text; remove the line, or fetch the article again"
        ),
    ])
    func `A line that is no article is skipped, and the place is told`(line: String, message: String) {
        let error = #expect(throws: SkipReason.self) { try article(line) }
        #expect(error?.description == message)
    }

    @Test func `A line that is not UTF-8 is broken at the byte that is wrong`() {
        let error = #expect(throws: SkipReason.self) {
            let line = Array(#"{"text":"é "#.utf8) + [0xFF] + Array(#""}"#.utf8)
            return try JSONArticle.article(line: line.span, number: 3, path: "a.jsonl")
        }
        #expect(error?.code == .brokenJSON && error?.line == 3 && error?.column == 12)
    }
}
