import SearchModel
import Testing

@testable import Articles

@Suite struct ScrapedArticleTests {
    static func article(
        _ text: String, _ format: ArticleFormat = .text, aliases: String = "", fileName: String? = nil
    ) throws -> ScrapedArticle {
        let today = try #require(CalendarDate("2025-12-01"))
        return ScrapedArticle(
            Array(text.utf8), format: format,
            context: .init(today: today, aliases: SourceAliases(aliases), fileName: fileName))
    }

    static let first = """
        Les armées du Mali et du Sénégal ont repris leurs patrouilles conjointes dans la région de Kayes, où les attaques se \
        sont multipliées depuis le début de l’année selon les autorités des deux pays.
        """
    static let second = """
        Le général a salué une coopération qui, dit-il, doit beaucoup aux soldats des deux armées, et il a promis que les \
        patrouilles iraient désormais jusqu’à la frontière de la Mauritanie.
        """
    static let title = "Mali–Sénégal : les patrouilles conjointes reprennent dans la région de Kayes"

    /// What stands around the same article.
    static let frames: [(name: String, above: [String], below: [String])] = [
        ("nothing", [title], []),
        ("menu", ["Accueil", "Politique", "Économie", "Sports", "Culture", title], []),
        ("banner words", ["Connect with us", "Tweet", "Orange Mali", title], ["Tweet"]),
        ("comment count", [title, "3"], ["3 commentaires"]),
        ("date line", [title, "Publié le samedi 22 fevrier 2025 | Agence de Presse Africaine"], []),
        ("byline", [title, "Par Awa Diallo"], ["Awa Diallo"]),
        (
            "caption",
            [
                title, "Des soldats maliens lors d’une patrouille près de Kayes, le 12 mars 2024. © AFP",
                "Publié le 22 février 2025",
            ],
            []
        ),
        (
            "caption without a sign",
            [title, "Le général Traoré et son homologue à Bamako, le 3 mars 2023", "Publié le 22 février 2025"], []
        ),
        ("twice", [title + " - Mali Infos", title, "22 février 2025"], ["© 2025 Mali Infos. Tous droits réservés."]),
        ("share", [title, "PartagerTweeterPin", "Facebook Twitter WhatsApp"], ["Partager :", "Facebook", "WhatsApp"]),
        (
            "related", [title],
            [
                "Articles similaires", "Burkina : le gouvernement annonce une réforme des mines", "12 mars 2025",
                "Le gouvernement a annoncé mercredi une réforme du code des mines qui doit entrer en vigueur dans les...",
            ]
        ),
        (
            "comments", [title],
            [
                "Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée.", "Moussa",
                "Je trouve que cette coopération est une très bonne chose pour les populations de la région.",
            ]
        ),
        ("footer", [title], ["À propos de nous", "Mentions légales", "Contactez-nous", "© Mali Infos - 2025"]),
        (
            "headlines above",
            [
                "Foot : le Niger bat le Togo", "Riz : les prix montent à Niamey", "Une grève des enseignants au Tchad",
                "Le festival de Ségou ouvre ses portes", "Publicité", title,
                "Par Awa Diallo, le 22 février 2025 à 10h20",
            ], []
        ),
        (
            "cookies",
            ["Nous utilisons des cookies pour améliorer votre visite et mesurer l’audience de nos pages.", title], []
        ),
    ]

    @Test(arguments: frames, ["\n", "\n\n", "\n\n\n"])
    func `The article comes out of its frame, and no line is lost`(
        _ frame: (name: String, above: [String], below: [String]), separator: String
    ) throws {
        let lines = frame.above + [Self.first, Self.second] + frame.below
        let article = try Self.article(lines.joined(separator: separator))
        #expect(article.title == Self.title, "\(frame.name)")
        #expect(article.paragraphs == [Self.first, Self.second], "\(frame.name)")
        #expect(article.language == "fr")
        let dated = frame.above.contains { $0.contains("22 fevrier 2025") || $0.contains("22 février 2025") }
        #expect(article.dates.published?.date.description == (dated ? "2025-02-22" : nil), "\(frame.name)")
        #expect(article.dates.notBefore == nil, "\(frame.name)")
        // Nothing is lost: every line is in the text or said to be left out.
        #expect(article.dropped.count + article.paragraphs.count == lines.count, "\(frame.name)")
    }

    @Test func `The frame says author, source and date`() throws {
        func article(_ above: [String], _ below: [String] = []) throws -> ScrapedArticle {
            try Self.article((above + [Self.first, Self.second] + below).joined(separator: "\n\n"))
        }
        #expect(try article([Self.title, "Par Awa Diallo"]).author == "Awa Diallo")
        #expect(try article([Self.title], ["Awa Diallo"]).author == "Awa Diallo")
        #expect(try article([Self.title], ["La Rédaction"]).author == "La Rédaction")
        #expect(try article([Self.title + " - maliinfos.ml"]).source == "maliinfos.ml")
        #expect(try article([Self.title + " | Mali Infos"]).source == "Mali Infos")
        #expect(try article([Self.title], ["© 2025 Mali Infos. Tous droits réservés."]).source == "Mali Infos")
        #expect(try article([Self.title], ["Source : Studio Tamani"]).source == "Studio Tamani")
        #expect(
            try article([Self.title, "Publié le samedi 22 fevrier 2025 | Agence de Presse Africaine"]).source
                == "Agence de Presse Africaine")
        #expect(try article([Self.title]).source == nil)
        #expect(try article([Self.title]).author == nil)
        let marked = try article([" date 2025-02 " + Self.title])
        #expect(marked.title == Self.title)
        #expect(marked.dates.published?.date.description == "2025-02")
        #expect(marked.dates.published?.source == .scraperMark)
    }

    @Test(arguments: [40, 60, 72, 100])
    func `Lines broken at some width are put together`(width: Int) throws {
        func wrapped(_ text: String) -> String {
            var lines: [String] = [""]
            for word in text.split(separator: " ") {
                if lines[lines.count - 1].count + word.count >= width { lines.append("") }
                lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
            }
            return lines.joined(separator: "\n")
        }
        let article = try Self.article("\(Self.title)\n\n\(wrapped(Self.first))\n\n\(wrapped(Self.second))\n\nPartager")
        #expect(article.title == Self.title)
        #expect(article.paragraphs == [Self.first, Self.second])
        #expect(article.lines.first == 3)
    }

    @Test func `A paragraph broken at links or hyphens is put together`() throws {
        let broken = Self.first.replacing("la région de Kayes,", with: "la région de\n\nKayes\n\n,")
        let article = try Self.article("\(Self.title)\n\n\(broken)\n\n\(Self.second)")
        #expect(article.paragraphs == [Self.first, Self.second])
        let hyphen = Self.second.replacing("coopération qui", with: "coopé-\nration qui").replacing(
            "dit-il", with: "dit-\nil")
        #expect(
            try Self.article("\(Self.title)\n\n\(Self.first)\n\n\(hyphen)").paragraphs == [Self.first, Self.second])
    }

    @Test func `A text without a title keeps all of itself, and its beginning is the title`() throws {
        let article = try Self.article(Self.first + "\n\n" + Self.second)
        #expect(article.paragraphs == [Self.first, Self.second])
        #expect(article.title.hasPrefix("Les armées du Mali et du Sénégal"))
    }

    @Test func `Subheadings and lists of the article stay`() throws {
        let points = "• la reprise des patrouilles des deux armées\n• un poste de garde commun à la frontière de Diboli"
        let text =
            "\(Self.title)\n\n\(Self.first)\n\nUn accord ancien\n\n\(Self.second)\n\nLes deux pays ont convenu de :\n\n\(points)\n\n\(Self.second)"
        let article = try Self.article(text)
        #expect(article.paragraphs.contains("Un accord ancien"))
        #expect(article.paragraphs.contains("la reprise des patrouilles des deux armées"))
        #expect(article.dropped.map(\.text) == [Self.title])
    }

    @Test(arguments: [
        "---\ntitle: \"Le titre : un essai\"\ndate: 2025-02-22\nsource: Mali Infos\nauthor: Awa Diallo\nurl: https://exemple.ml/a\nlang: fr-ML\n---\n",
        "---\ntitre: 'Le titre : un essai'\npublié: 22 février 2025 # jour\nsite: Mali Infos\nauteurs:\n  - \"[[Awa Diallo]]\"\nlien: https://exemple.ml/a\nlangue: fr\n...\n",
        "---\n# commentaire\ntitle: >-\n  Le titre :\n  un essai\ndate: \"2025-02-22T08:30:00Z\"\npublisher: Mali Infos\nauthors: [Awa Diallo]\ncanonical: https://exemple.ml/a\nlanguage: fr\ntags: [mali]\n---\n",
        // Not closed.
        "---\ntitle: \"Le titre : un essai\"\ndate: 2025-02-22\nsource: Mali Infos\nauthor: Awa Diallo\nurl: https://exemple.ml/a\nlang: fr\n\n",
        "Titre : Le titre : un essai\nDate : 22/02/2025\nSource : Mali Infos\nAuteur : Awa Diallo\nURL : https://exemple.ml/a\nLangue : FR\n\n",
    ])
    func `A file's own header counts, in YAML or in plain lines`(header: String) throws {
        for format in [ArticleFormat.text, .markdown] {
            let article = try Self.article(header + "\n\(Self.first)\n\n\(Self.second)\n", format)
            #expect(article.title == "Le titre : un essai")
            #expect(article.dates.published?.date.description == "2025-02-22")
            #expect(article.dates.published?.source == .member)
            #expect(article.source == "Mali Infos")
            #expect(article.author == "Awa Diallo")
            #expect(article.url == "https://exemple.ml/a")
            #expect(article.language == "fr")
            #expect(article.paragraphs == [Self.first, Self.second])
            let number = header.split(separator: "\n", omittingEmptySubsequences: false).count + 1
            #expect(article.lines.first == number)
        }
    }

    @Test(arguments: [
        "Mali : les patrouilles reprennent dans la région\n\n",
        "Kayes : ville de l’ouest\nBamako : capitale du pays\n\n",
        "---\nUne ligne sans clé\n\n", "Bamako: \n", "---\nMali: la paix\nTitre: un accord\n\n",
    ])
    func `Lines that only look like members are no header`(text: String) {
        for format in [ArticleFormat.text, .markdown] { #expect(FileHeader(Array(text.utf8), format: format).end == 0) }
    }

    @Test func `Markdown gives its heading and its text, without marks and lists of links`() throws {
        let text = """
            - [Accueil](https://exemple.ml/)
            - [Politique](https://exemple.ml/politique)

            # \(Self.title)

            ![Des soldats](https://exemple.ml/a.jpg)

            **\(Self.first)**

            ## Un accord *ancien*

            > \(Self.second.replacing("coopération", with: "[coopération](https://exemple.ml/c)"))

            ---

            [Lire la suite](https://exemple.ml/b)
            """
        let article = try Self.article(text, .markdown)
        #expect(article.title == Self.title)
        #expect(article.paragraphs == [Self.first, "Un accord ancien", Self.second])
    }

    /// What clippers say of the note counts less than what the page says of the article.
    @Test func `A note's day is not the article's where the page states one`() throws {
        let header = "---\ntitle: \"\(Self.title)\"\ncreated: 2025-10-09 08:00:12Z\n---\n\n"
        let text = "\(Self.first)\n\n\(Self.second)\n"
        #expect(try Self.article(header + text, .markdown).dates.published?.date.description == "2025-10-09")
        let byline = "Par Edem Akakpo · 8 octobre 2025\n\n"
        let article = try Self.article(header + byline + text, .markdown)
        #expect(article.dates.published?.date.description == "2025-10-08")
        #expect(article.author == "Edem Akakpo")
    }

    @Test(arguments: [" Facebook  X  LinkedIn  WhatsApp  Telegram", "Aa  Aa  Aa"])
    func `Tools for sharing and reading are no author`(line: String) throws {
        let article = try Self.article(
            "Accueil\nPolitique\n\n\(Self.title)\n\n22 février 2025\n\(line)\n\n\(Self.first)\n\n\(Self.second)")
        #expect(article.title == Self.title)
        #expect(article.author == nil)
    }

    @Test func `Markdown is known in a file of another name`() throws {
        let text =
            "# \(Self.title)\n\n[Accueil](/) [Politique](https://exemple.ml/p)\n\n\(Self.first)\n\n\(Self.second)\n"
        let article = try TextArticle.article(
            contents: Array(text.utf8), path: "a.txt", format: .text,
            context: ScrapedArticle.Context(today: try #require(CalendarDate("2025-12-01"))))
        #expect(article.title == Self.title)
        #expect(article.text == Self.first + "\n\n" + Self.second)
        #expect(!MarkdownText.isLikely(Array("Un texte [1](a) et [2](b)]( [".utf8)))
    }

    /// As html2text writes links, and as pages are copied with their references.
    @Test func `References of links are not text`() throws {
        let text = """
            # Mali&nbsp;: l&rsquo;arm&eacute;e [reprend][1] les patrouilles à la frontière

            \(Self.first.replacing("’", with: "&#8217;"))

            \(Self.second.replacing("coopération", with: "[coopération][]")) Le texte [sic] de 1960 [2 novembre].

              [1]: https://exemple.ml/reprise
            [coopération]: <https://exemple.ml/c> "Un accord"
            [2]: /a?b=c
            """
        let article = try Self.article(text, .markdown)
        #expect(article.title == "Mali\u{A0}: l’armée reprend les patrouilles à la frontière")
        #expect(article.paragraphs == [Self.first, Self.second + " Le texte [sic] de 1960 [2 novembre]."])
        #expect(!article.dropped.contains { $0.text.contains("exemple.ml") })
    }

    @Test func `The file's name dates what says nothing of its date`() throws {
        let text = "\(Self.title)\n\n\(Self.first)\n\n\(Self.second)"
        let article = try Self.article(text, fileName: "2025-02-22-patrouilles.txt")
        #expect(article.dates.published?.date.description == "2025-02-22")
        #expect(article.dates.published?.source == .fileName)
    }

    @Test func `Aliases rename the source`() throws {
        let text = "\(Self.title) - maliinfos.ml\n\n\(Self.first)\n\n\(Self.second)"
        #expect(try Self.article(text, aliases: "Mali Infos = maliinfos.ml").source == "Mali Infos")
    }

    /// Any lines: nothing traps, nothing is invented, and every line is somewhere.
    @Test func `Any lines and any bytes are read, each paragraph on a line of the file`() throws {
        let pieces = [
            "", "", "Accueil", "• Politique", "- [Lien](x)", "3", "Publié le 22 février 2025", Self.title, Self.first,
            Self.second, "Partager",
            "---", "titre: x", "# T", "a", "é\u{301}", "\u{200B}", "Laisser un commentaire", "par", "Awa Diallo",
            "© 2025 X", "…", ".", "[](", "![", "**",
            "\\", "suite de la phrase", "fin.", "date 2025-02 ", "> ", "\u{FFFD}", "« »", "| a | b |", "-",
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            let lines = (0..<Int.random(in: 0...14, using: &generator)).compactMap { _ in
                pieces.randomElement(using: &generator)
            }
            for format in [ArticleFormat.text, .markdown] {
                let article = try Self.article(lines.joined(separator: "\n"), format)
                #expect(article.paragraphs.count == article.lines.count)
                #expect(article.paragraphs.allSatisfy { !$0.isEmpty && !$0.contains("\n") })
                #expect(article.lines.allSatisfy { (1...max(1, lines.count)).contains($0) })
                if lines.contains(Self.first), lines.allSatisfy({ $0 == Self.first || $0.isEmpty }) {
                    #expect(!article.text.isEmpty)
                }
            }
        }
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let today = try #require(CalendarDate("2025-12-01"))
            _ = ScrapedArticle(bytes, format: .markdown, context: .init(today: today))
        }
    }

    @Test func `What is longer than a page is kept`() throws {
        let text = "\(Self.title)\n\n\(Self.first)\n" + String(repeating: "Une ligne.\n", count: 25_000) + "La fin."
        let article = try Self.article(text)
        #expect(article.title == Self.title)
        #expect(article.paragraphs.last?.hasSuffix("Une ligne.\nLa fin.") == true)
        #expect(article.lines.last == 20_001)
    }

    @Test(arguments: [
        "a\n", "suite de\n", "- [a](b)\n", "[", "![](", "clé: valeur\n", "• a\n", "22 mai 2025\n", "é", "\n",
        "par Awa\n", "Le titre du jour\n", "* _",
    ])
    func `A long text of what might lead a reader in circles is read, and does not grow`(piece: String) throws {
        let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
        for format in [ArticleFormat.text, .markdown] {
            let article = try Self.article(text, format)
            // The lines of a paragraph that is one line are two apart.
            #expect(article.text.utf8.count <= 2 * text.utf8.count)
        }
    }
}
