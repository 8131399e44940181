import Glibc
import ProgramSupport
import SearchModel
import TestFolders
import Testing

@testable import Articles

@Suite struct TextArticleTests {
    private static let reader = ArticleReader(today: CalendarDate(year: 2025, month: 11, day: 20).unsafelyUnwrapped)

    static func article(_ text: String, _ format: ArticleFormat = .text) throws -> Article {
        try reader.article(contents: Array(text.utf8), path: "a.txt", format: format)
    }

    /// Text, then title, text and the lines of the paragraphs.
    @Test(arguments: [
        ("Un titre de cinq mots\nLe texte.\n", "Un titre de cinq mots", "Le texte.", [2]),
        ("\n\n  Un titre de cinq mots \n\n \nLe texte.\n\n", "Un titre de cinq mots", "Le texte.", [6]),
        ("Un titre de cinq mots", "Un titre de cinq mots", "Un titre de cinq mots", [1]),
        ("\nBonjour", "Bonjour", "Bonjour", [2]),
        ("\u{FEFF}\u{200B}Un titre de cinq mots\r\nTexte\r\n", "Un titre de cinq mots", "Texte", [2]),
        (" date 2025-02 Un titre de cinq mots\nTexte", "Un titre de cinq mots", "Texte", [2]),
    ])
    func `A short text begins with its title`(text: String, title: String, body: String, lines: [Int]) throws {
        let article = try Self.article(text)
        #expect(article.title == title)
        #expect(article.text == body)
        #expect(article.paragraphLines == lines && article.line == lines[0])
    }

    @Test func `The paragraphs stand in the file where the article says`() throws {
        let prose = [
            "Les patrouilles conjointes ont repris ce matin le long de la Falémé, a-t-on appris de source sûre.",
            "Elles avaient été suspendues en août, quand la crue avait emporté les deux pontons de la rive gauche.",
            "Les habitants des villages voisins disent avoir vu passer les premiers véhicules avant le lever du jour.",
        ]
        let article = try Self.article(
            "Les patrouilles reprennent à Diboli\n\n\(prose[0])\n\n\n\(prose[1])\n\(prose[2])\n")
        #expect(article.text == prose.joined(separator: "\n\n"))
        #expect(article.paragraphLines == [3, 6, 7])
    }

    @Test func `The date of a scraper's mark is kept`() throws {
        let article = try Self.article(" date 2025-02 Un titre de cinq mots\nTexte")
        #expect(article.date == CalendarDate(year: 2025, month: 2))
        #expect(article.dates.published?.source == .scraperMark)
    }

    @Test(arguments: [
        (bytes: [], message: "is empty; remove it, or fetch the article again"),
        (
            bytes: Array(" \n\t\r\n\u{A0}\u{FEFF}".utf8),
            message: "has no words; remove it, or fetch the article again"
        ),
        (bytes: Array("---".utf8), message: "has no words; remove it, or fetch the article again"),
        (bytes: [0xFF, 0xFE, 0x61], message: "has no words; remove it, or fetch the article again"),
        (bytes: Array("***\n— … —".utf8), message: "has no words; remove it, or fetch the article again"),
        (
            bytes: [0x50, 0x4B, 0x03, 0x04, 0x00],
            message: "contains NUL bytes, so it is no text; remove it, or give it the ending of its real type"
        ),
        (
            bytes: [0x82, 0x85, 0x8A],
            message: "is neither UTF-8, nor UTF-16 with a byte order mark, nor Windows-1252; "
                + "convert it: iconv -f ENCODING -t UTF-8"
        ),
    ])
    func `A file that cannot be an article is skipped, with advice`(example: (bytes: [UInt8], message: String)) {
        for format in [ArticleFormat.text, .markdown] {
            let error = #expect(throws: SkipReason.self) {
                try Self.reader.article(contents: example.bytes, path: "a.txt", format: format)
            }
            #expect(error?.description == "a.txt: " + example.message)
        }
    }

    @Test func `A file is read by any name, and refused if it is too large or no file`() throws {
        let folder = try TemporaryDirectory()
        let path = try FilePath(folder.write("Un titre de cinq mots\nTexte", to: "été \n.txt"))
        #expect(try Self.reader.read(path, format: .text).text == "Texte")
        #expect(path.description == "\(folder.path)/été \\n.txt")

        #expect(throws: SkipReason.unreadable(FilePath(folder("none.txt")), .noSuchFileOrDirectory)) {
            try Self.reader.read(FilePath(folder("none.txt")), format: .text)
        }
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        for name in ["pipe.txt", "."] {
            let error = #expect(throws: SkipReason.self) {
                try Self.reader.read(FilePath(folder(name)), format: .text)
            }
            #expect(error?.code == .unsupported)
        }
        let large = try FilePath(folder.write("Un titre de cinq mots", to: "large.txt"))
        #expect(truncate(large.string, 100 << 20) == 0)
        let error = #expect(throws: SkipReason.self) { try Self.reader.read(large, format: .text) }
        #expect(
            error?.description == "\(large): has 100 MiB, more than the 16 MiB that one article may have; "
                + "split it into one file an article, or into JSON lines")
    }

    @Test func `A file of lines is not one article`() {
        let error = #expect(throws: SkipReason.self) {
            try Self.reader.article(contents: Array("{}".utf8), path: "a.jsonl", format: .jsonLines)
        }
        #expect(error?.description == "a.jsonl: is not one article but one a line; read its lines")
    }
}
