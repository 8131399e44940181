import Glibc
import TestFolders
import Testing

@testable import Articles

@Suite struct TextArticleTests {
    static func article(_ text: String, _ format: ArticleFormat = .text) throws -> Article {
        try TextArticle.article(contents: Array(text.utf8), path: "a.txt", format: format)
    }

    static let seeds = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/seeds"

    @Test(arguments: [
        ("000_27a5067589dbf81e", "Mali–Sénégal : Une coopération militaire qui se renforce à Dakar.", nil),
        (
            "001_33ff70cf11e4f1dd",
            "Mali-Sénégal : Renforcement de la coopération militaire face aux défis sécuritaires", nil
        ),
        (
            "002_0b819a4b389becc3",
            "Sénégal–Mali : une alliance militaire renforcée pour contrer la menace jihadiste.", nil
        ),
        (
            "003_540666b13cd33ea5",
            "Axe Mali–Sénégal : Le général Birame Diop à Bamako pour relancer la coopération sécuritaire - abamako.com",
            "2025-05"
        ),
        ("004_86a1c25da082e989", "Santé : le Maroc se dote de deux nouveaux pôles médicaux d’excellence", nil),
    ])
    func seed(name: String, title: String, date: String?) throws {
        let path = FilePath("\(Self.seeds)/\(name).txt")
        let article = try TextArticle.read(path, format: .text)
        #expect(article.title == title)
        #expect(article.date?.description == date)
        #expect(article.text.contains("coopération"))
        // Every line of the text stands in the file where the article says.
        let lines = try DecodedText(decoding: try InputFile(path).contents(limit: 1 << 20)).bytes
            .split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in article.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let original = lines[article.line - 1 + index]
            let isTitle = line.isEmpty && String(decoding: original, as: UTF8.self).contains(title)
            #expect(isTitle || original.starts(with: line.utf8), "line \(article.line + index)")
        }
    }

    /// Text, then title, text and line of the article.
    @Test(arguments: [
        ("Un titre de cinq mots\nLe texte.\n", "Un titre de cinq mots", "Le texte.", 2),
        ("\n\n  Un titre de cinq mots \n\n \nLe texte.\n\n", "Un titre de cinq mots", "Le texte.", 6),
        ("Menu\nUn titre de cinq mots\nLe texte.", "Un titre de cinq mots", "Menu\n\nLe texte.", 1),
        ("\nMenu\n\nUn titre de cinq mots", "Un titre de cinq mots", "Menu", 2),
        ("Un titre de cinq mots", "Un titre de cinq mots", "Un titre de cinq mots", 1),
        ("\nBonjour", "Bonjour", "Bonjour", 2),
        ("Trois petits mots\nEt puis", "Trois petits mots", "Et puis", 2),
        ("12 34 56 78 90\nUn titre de cinq mots\nTexte", "Un titre de cinq mots", "12 34 56 78 90\n\nTexte", 1),
        ("• Femmes et Jeunes\nUn titre de cinq mots\nTexte", "Un titre de cinq mots", "• Femmes et Jeunes\n\nTexte", 1),
        ("Mali\u{A0}: un\u{A0}titre\tavec  blancs\nTexte", "Mali\u{A0}: un\u{A0}titre avec blancs", "Texte", 2),
        ("\u{FEFF}\u{200B}Un titre de cinq mots\r\nTexte\r\nfin\r\n", "Un titre de cinq mots", "Texte\nfin", 2),
        (" date 2025-02 Un titre de cinq mots\nTexte", "Un titre de cinq mots", "Texte", 2),
        ("date 2025 Un titre de cinq mots\nTexte", "date 2025 Un titre de cinq mots", "Texte", 2),
        ("---\nUn titre de cinq mots\n---\nTexte", "Un titre de cinq mots", "---\n\n---\nTexte", 1),
    ])
    func plainText(text: String, title: String, body: String, line: Int) throws {
        let article = try Self.article(text)
        #expect(article.title == title)
        #expect(article.text == body)
        #expect(article.line == line)
        #expect(article.origins.title == .firstLine)
    }

    @Test(arguments: [
        ("# Mali\n\nUn texte de cinq mots.", "Mali", "Un texte de cinq mots.", 3),
        ("# **Le titre** #\nUn texte.", "Le titre", "Un texte.", 2),
        ("# **Le titre**\nUn texte.", "Le titre", "Un texte.", 2),
        ("## Menu\n# Le titre ##\nUn texte.", "Le titre", "## Menu\n\nUn texte.", 1),
        ("## Un titre de cinq mots\nUn texte.", "Un titre de cinq mots", "Un texte.", 2),
        ("#hashtag\nUn titre de cinq mots\nTexte", "Un titre de cinq mots", "#hashtag\n\nTexte", 1),
        (
            "---\ntitle: un titre caché ici bas\n---\n\n# Le titre\nTexte", "Le titre",
            "title: un titre caché ici bas\n---\n\n\nTexte", 2
        ),
        ("---\nUn titre de cinq mots\nTexte", "Un titre de cinq mots", "---\n\nTexte", 1),
    ])
    func markdown(text: String, title: String, body: String, line: Int) throws {
        let article = try Self.article(text, .markdown)
        #expect(article.title == title)
        #expect(article.text == body)
        #expect(article.line == line)
    }

    @Test func aParagraphGivesItsBeginningAsTitleAndStaysInTheText() throws {
        let paragraph = String(repeating: "Les patrouilles conjointes reprennent à Diboli. ", count: 40)
        let article = try Self.article("Menu\n\(paragraph)\nFin")
        #expect(article.title.hasPrefix("Les patrouilles conjointes"))
        #expect(article.title.hasSuffix("…"))
        #expect((250...300).contains(article.title.count))
        #expect(article.text == "Menu\n\(paragraph)\nFin")
        let word = try Self.article(String(repeating: "é", count: 5_000))
        #expect(word.title.count == 300 && word.text.count == 5_000)
    }

    @Test func theScrapersDateIsKept() throws {
        let article = try Self.article(" date 2025-02 Un titre de cinq mots\nTexte")
        #expect(article.date == ArticleDate(year: 2025, month: 2))
        #expect(article.origins.date == .scraperMark)
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
    func skips(example: (bytes: [UInt8], message: String)) {
        for format in [ArticleFormat.text, .markdown] {
            let error = #expect(throws: SkipReason.self) {
                try TextArticle.article(contents: example.bytes, path: "a.txt", format: format)
            }
            #expect(error?.description == "a.txt: " + example.message)
        }
    }

    @Test func files() throws {
        let folder = try TemporaryDirectory()
        let path = try FilePath(folder.write("Un titre de cinq mots\nTexte", to: "été \n.txt"))
        #expect(try TextArticle.read(path, format: .text).text == "Texte")
        #expect(path.description == "\(folder.path)/été \\n.txt")

        #expect(throws: SkipReason.unreadable(FilePath(folder("none.txt")), ENOENT)) {
            try TextArticle.read(FilePath(folder("none.txt")), format: .text)
        }
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        for name in ["pipe.txt", "."] {
            let error = #expect(throws: SkipReason.self) {
                try TextArticle.read(FilePath(folder(name)), format: .text)
            }
            #expect(error?.code == .unsupported)
        }
        let large = try FilePath(folder.write("Un titre de cinq mots", to: "large.txt"))
        #expect(truncate(large.string, 100 << 20) == 0)
        let error = #expect(throws: SkipReason.self) { try TextArticle.read(large, format: .text) }
        #expect(
            error?.description == "\(large): has 100 MiB, more than the 16 MiB that one article may have; "
                + "split it into one file an article, or into JSON lines")
    }

    @Test func anyTextKeepsItsWords() throws {
        let pieces = [
            "\n", "\n", "\r\n", " ", "mot", "été", "# ", "---", "•", "un deux trois quatre", "\u{A0}", "date 2025-01 ",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            for format in [ArticleFormat.text, .markdown] {
                guard let article = try? Self.article(text, format) else { continue }
                let words = { (text: String) in text.split { !$0.isLetter }.count { $0 != "date" } }
                #expect(words(article.title + "\n" + article.text) >= words(text), "\(text.debugDescription)")
                #expect(!article.title.isEmpty && !article.title.contains("\n"))
                #expect(article.line >= 1 && !article.text.isEmpty)
            }
        }
    }
}
