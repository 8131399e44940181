import SearchModel
import TestFolders
import Testing

@testable import Articles

/// UTF-8 that was read in a code page of single bytes and encoded once more.
@Suite struct DoubleEncodingTests {
    /// The code pages, with the characters of the bytes from 0x80 on.
    enum Page: CaseIterable {
        case windows1252, latin1, macRoman

        private static let mac = Array(
            ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
                + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

        func scalar(of byte: UInt8) -> Unicode.Scalar {
            guard byte >= 0x80 else { return Unicode.Scalar(byte) }
            switch self {
            case .latin1: return Unicode.Scalar(byte)
            case .macRoman: return Self.mac[Int(byte) - 0x80]
            case .windows1252:
                // As decoders have it, which read the five bytes without a character as controls.
                return [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
                    ? Unicode.Scalar(byte) : Windows1252.scalar(of: byte)
            }
        }

        /// A text whose UTF-8 was read in this code page.
        func misread(_ text: String) -> String {
            String(String.UnicodeScalarView(text.utf8.map { scalar(of: $0) }))
        }
    }

    static func undone(_ text: String) -> String {
        String(decoding: DoubleEncoding.undone(in: Array(text.utf8)), as: UTF8.self)
    }

    private static let texts = [
        "L’éleveur a vendu ses bœufs à Médine.", "Où va l’Afrique ?", "Déjà vu", "MÉNAKA : L’ARMÉE SE DÉPLOIE",
        "« Nous n’avons plus peur », a dit le maire, à Kayes – « jamais ».", "Ça ira mieux à Noël",
        "Le 1er août, à 14 h 30, il faisait 40°C à l’ombre…", "Il a reçu 5 000 € pour son œuvre.",
        "Les maïs, les ambiguïtés, le cœur, la forêt, le goût, l’île, l’hôtel, l’Œuvre et l’Ève.",
        "Un titre sans accent\n\nPuis un texte qui en a, là où il le faut.", "“Guillemets” et ‘apostrophes’ d’été",
        "À l’été 2024, Zoé – dite « Zaza » – s’est mariée.",
        "انخفض سعر الدخن", "Le préfet 😀 a souri.",
    ]

    @Test(arguments: texts, Page.allCases)
    func `A text that was encoded twice is read as it was meant`(_ text: String, page: Page) {
        // Mac Roman lacks what it takes for other scripts and for emoji.
        if page == .macRoman, text.contains(where: { "😀".contains($0) }) || text.hasPrefix("ان") { return }
        #expect(Self.undone(page.misread(text)) == text)
    }

    @Test(arguments: texts) func `A text that was encoded three times is read as it was meant`(_ text: String) {
        #expect(Self.undone(Page.windows1252.misread(Page.windows1252.misread(text))) == text)
    }

    @Test(
        arguments: texts + [
            // Letters that are also the first half of such a pair.
            "A IRMÃ DE SÃO JOÃO", "“AMANHÔ, disse a IRMÔ", "«IRMû", "Não há pão na MANHÃ… nem na IRMÃ – disse.",
            "THÉÂTRE DU CHÂTEAU", "LIBERTÉ”, ÉGALITÉ»", "Ångström, Århus et BLÅ", "« Où ? » «à…» “é”", "PÂTÉ",
            "2√π et √2", "¬p",
            "Vietnam: NGƯỜI ĐÀN ÔNG, TÂY NGUYÊN, ÂU LẠC, Ã", "Â", "Ã", "â", "ã€", "â € l’",
            // About encodings.
            "On lit « Ã© » au lieu de « é », et « â€™ » au lieu de l’apostrophe.",
            "If you see Ã© or â€™ on a page, it is broken.",
            "Words such as cafÃ© and rÃ©sumÃ© show that UTF-8 was read as Latin-1.",
            "Mojibake: dÃ©jÃ  vu, prÃ©sident, Ã©tÃ©, lâ€™armÃ©e.",
            "« Ã©tÃ© » est l’été vu par un logiciel naïf.", "Ã©, Ã¨ et Ãª", "Le caractère Ã© n’est pas une lettre.",
            "L’encodage\n\ndÃ©jÃ  vu\n\nUne erreur fréquente, à éviter : ce sont les caractères accentués.",
        ])
    func `A text that is right stays as it is`(_ text: String) {
        #expect(Self.undone(text) == text)
    }

    @Test(arguments: [
        ("Il va Ã  MÃ©dine", "Il va à Médine"), ("Il va Ã   MÃ©dine", "Il va à  Médine"),
        ("Ã\nMÃ©dine", "à\nMédine"), ("â€œOui, lâ€™armÃ©eâ€", "“Oui, l’armée”"),
        ("â€œOui, lâ€™armÃ©eâ€\u{FFFD}", "“Oui, l’armée”"),
    ])
    func `What was lost on the way is guessed`(_ text: String, meant: String) {
        #expect(Self.undone(text) == meant)
    }

    @Test func `Only the part of a text that was encoded twice is undone`() {
        let right = "Économie, Société, Région : l’été à Kayes"
        let broken = "Les forces armées ont mené une opération près de Médine, où l’été est sec."
        let text = [right, Page.windows1252.misread(broken), right, Page.windows1252.misread("L’armée à Médine")]
        #expect(
            Self.undone(text.joined(separator: "\n"))
                == [right, broken, right, "L’armée à Médine"].joined(separator: "\n"))
    }

    // MARK: - Properties

    private static let words = """
        à a été l’armée déjà où forêt maïs cœur œuvre naïve Noël ça là-bas garçon hôtel goût île août préfet présidente \
        Sénégal Médine région « » – … 12 % 3 000 € l’État États-Unis ÉTÉ À Ça événement élève, élèves ; qu’elle qu’à \
        jusqu’à aujourd’hui Kayes le la les des mil marché dit-il : “non” n° 40°C Évreux bœuf sœur ambigüe aïeul
        """.split(separator: " ").map(String.init)

    private static func sentence(_ generator: inout SeededGenerator) -> String {
        (0..<generator.below(20) + 3).map { _ in generator.element(words) }.joined(separator: " ")
    }

    @Test(.random) func `Any text in French stays as it is`() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<Fuzzing.inputs(default: 200) {
            let text = (0..<generator.below(4) + 1).map { _ in Self.sentence(&generator) }.joined(separator: "\n")
            #expect(Self.undone(text) == text)
        }
    }

    @Test(.random, arguments: Page.allCases)
    func `Any text in French that was encoded twice comes back`(_ page: Page) {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<Fuzzing.inputs(default: 200) {
            // Some word has an accent, or else there is nothing to tell by.
            let lines = ["L’été a déjà été long."] + (0..<generator.below(3)).map { _ in Self.sentence(&generator) }
            let text = lines.joined(separator: "\n")
            #expect(Self.undone(page.misread(text)) == text)
        }
    }

    @Test(.random) func `Any bytes are undone to UTF-8 in which nothing else changes`() {
        var generator = SeededGenerator(seed: 43)
        let pieces = [
            "Ã", "©", "â", "€", "™", "Â", "\u{A0}", "e", " ", "√", "¬", "‚", "Ä", "ô", "\n", "ð", "Ÿ", "\u{9D}",
        ]
        for _ in 0..<Fuzzing.inputs(default: 1000) {
            var bytes = Array((0..<generator.below(12)).map { _ in generator.element(pieces) }.joined().utf8)
            if generator.below(4) == 0 { bytes += generator.bytes(generator.below(6)) }
            let undone = DoubleEncoding.undone(in: bytes)
            if (try? UTF8Span(validating: bytes.span)) != nil {
                #expect((try? UTF8Span(validating: undone.span)) != nil)
            }
            #expect(undone.count <= bytes.count)
            #expect(bytes.count { $0 == 0x0A } == undone.count { $0 == 0x0A })
        }
    }

    // MARK: - Formats

    private static let title = "L’armée se déploie à Médine"
    private static let prose = """
        Les armées du Mali et du Sénégal ont repris leurs patrouilles conjointes dans la région de Kayes, où les attaques se \
        sont multipliées depuis le début de l’année selon les autorités des deux pays.
        """

    private func read(_ text: String, _ file: String) throws -> Article {
        let reader = ArticleReader(today: try #require(CalendarDate("2025-12-01")))
        let format = try #require(ArticleFormat(path: FilePath(file)))
        guard format == .jsonLines else {
            return try reader.article(contents: Array(text.utf8), path: FilePath(file), format: format)
        }
        return try reader.article(line: Array(text.utf8).span, number: 1, path: FilePath(file))
    }

    @Test(arguments: Page.allCases) func `It is undone in every format`(_ page: Page) throws {
        let (title, prose) = (page.misread(Self.title), page.misread(Self.prose))
        let escaped = prose.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return scalar.isASCII ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
        let entities = prose.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
        let files = [
            ("a.txt", "\(title)\n\n\(prose)\n"), ("a.md", "# \(title)\n\n\(prose)\n"),
            ("a.html", "<title>\(title)</title><h1>\(title)</h1><p>\(prose)</p>"),
            ("a.html", "<meta property=\"og:title\" content=\"\(title)\"><h1>\(title)</h1><p>\(entities)</p>"),
            ("a.jsonl", #"{"title": "\#(title)", "text": "\#(prose)"}"#),
            ("a.jsonl", #"{"title": "\#(title)", "text": "\#(escaped)"}"#),
        ]
        for (file, text) in files {
            // &#128; and the like are characters of Windows-1252 in a page.
            if page == .latin1, text.contains("&#") { continue }
            let article = try read(text, file)
            #expect(article.title == Self.title, "\(file)")
            #expect(article.text == Self.prose, "\(file)")
        }
    }

    @Test func `What JSON-LD states is undone`() throws {
        let page = """
            <title>x</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": \
            "\(Page.windows1252.misread(Self.title))", "author": "\(Page.windows1252.misread("Zoé Traoré"))"}</script>\
            <h1>\(Self.title)</h1><p>\(Self.prose)</p>
            """
        let article = try read(page, "a.html")
        #expect(article.title == Self.title && article.author == "Zoé Traoré" && article.text == Self.prose)
    }
}
