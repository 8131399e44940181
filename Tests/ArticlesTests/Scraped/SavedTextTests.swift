import SearchModel
import Testing

@testable import Articles

/// What stands in the middle of an article, at its end and above it, and looks like something else.
@Suite struct SavedTextTests {
    static let first = ScrapedArticleTests.first
    static let second = ScrapedArticleTests.second
    static let title = ScrapedArticleTests.title

    static func article(_ lines: [String], _ format: ArticleFormat = .text) throws -> ScrapedArticle {
        try ScrapedArticleTests.article(lines.joined(separator: "\n\n"), format)
    }

    /// Each stands between two paragraphs and stays.
    @Test(
        arguments: [
            "En réponse à cette attaque, l’armée malienne a lancé une opération dans toute la zone frontalière.",
            "Recevez, Monsieur le Président, l’expression de ma très haute considération et de mon respect.",
            "Légende vivante de la musique malienne, Salif Keïta a annoncé mardi la fin de sa carrière.",
            "À lire le communiqué de l’état-major, aucun soldat malien n’a perdu la vie dans cette attaque.",
            "Publié le 2 mars 2025, le rapport de l’ONU accable l’armée et ses alliés.",
            "Source sécuritaire : « Nous avons perdu dix hommes »",
            "Source d’inquiétude : les prix du mil",
            "Réponses aux critiques", "Lecture du jugement", "Lu pour vous", "Le 12 janvier 2024",
        ], [[], ["Accueil"]])
    func `A line of the text stays though it begins like one of the frame`(_ line: String, above: [String]) throws {
        let article = try Self.article(above + [Self.title, Self.first, Self.second, line, Self.first + " Encore."])
        #expect(article.title == Self.title)
        #expect(article.paragraphs == [Self.first, Self.second, line, Self.first + " Encore."])
        #expect(article.dates.published == nil)
        #expect(article.source == nil)
    }

    /// Each stands between two paragraphs and goes, alone.
    @Test(arguments: [
        ["Sur le même sujet", "Gao : un camion prend feu"], ["Suivez-nous sur WhatsApp"],
        ["Inscrivez-vous à notre newsletter pour recevoir nos articles"],
    ])
    func `A box between two paragraphs goes, and only the box`(_ box: [String]) throws {
        for (above, below) in [
            ([Self.first], [Self.second]), ([Self.first, Self.second], ["Enfin, " + Self.second.lowercased()]),
        ] {
            let article = try Self.article(["Accueil", Self.title] + above + box + below + ["Articles similaires"])
            #expect(article.title == Self.title)
            #expect(article.paragraphs == above + below)
        }
    }

    @Test func `A box below the text ends it`() throws {
        let other = "Un camion-citerne a pris feu à Gao : \(Self.first.lowercased())"
        let lines = ["Accueil", Self.title, Self.first, Self.second]
        for below in [
            ["Sur le même sujet", "Gao : un camion-citerne prend feu", other],
            ["Articles similaires", "Gao : un camion prend feu", "12 mars 2025", Self.second + " Là."],
            ["À propos", Self.second + " Là."], ["Suivez-nous", "Laisser un commentaire", Self.second + " Là."],
        ] { #expect(try Self.article(lines + below).paragraphs == [Self.first, Self.second]) }
    }

    @Test func `A word that heads a part makes no page of a text`() throws {
        let lines = [Self.title, Self.first, "Navigation", "Les bateaux restent à quai.", Self.second]
        #expect(try Self.article(lines).paragraphs == Array(lines.dropFirst()))
    }

    // MARK: - The end

    @Test(arguments: [
        ["Les deux pays ont convenu de :", "- Renforcer les patrouilles", "- Ouvrir des écoles", "- Baisser les prix"],
        ["« Nous n’avons plus peur », a conclu le vieil homme assis devant sa case de Ménaka"],
        ["« Nous n’avons plus peur », dit-il. Affaire à suivre"],
    ])
    func `The last lines stay, be they a list or without a full stop`(_ last: [String]) throws {
        let article = try Self.article(["Accueil", Self.title, Self.first, Self.second] + last + ["Partager"])
        #expect(article.paragraphs == [Self.first, Self.second] + last.map { String($0.drop { "- ".contains($0) }) })
    }

    @Test func `Paragraphs above and below a long list stay`() throws {
        let list = [
            "MINISTÈRE DE LA DÉFENSE :", "Chef de cabinet :", "- Colonel Moussa Traoré.", "Chargés de mission :",
            "- Monsieur Awa Diallo, juriste.", "- Monsieur Ali Maïga.", "- Madame Fatou Keïta.", "- Madame Awa Sy.",
            "- Monsieur Issa Sow.", "- Madame Rokia Ba.",
        ]
        let article = try Self.article(
            ["Accueil", "Conseil des ministres : les nominations", Self.first] + list + [Self.second, "Partager"])
        #expect(article.paragraphs.first == Self.first)
        #expect(article.paragraphs.last == Self.second)
        #expect(article.paragraphs.count == list.count + 2)
    }

    @Test(arguments: [
        ("Que Dieu protège nos soldats. Vive le Mali", "Que Dieu protège nos soldats. Vive le Mali", nil),
        ("Elle a été reçue par le Gal. Diop", "Elle a été reçue par le Gal. Diop", nil),
        ("Elle a été reçue par le général. Awa Diallo", "Elle a été reçue par le général.", "Awa Diallo"),
    ])
    func `A signature is told from the end of a sentence`(_ end: String, text: String, author: String?) throws {
        let article = try Self.article([Self.title, Self.first, Self.second + " " + end])
        #expect(article.paragraphs.last == Self.second + " " + text)
        #expect(article.author == author)
    }

    @Test func `A name above the text is the author for want of another`() throws {
        let head = ["Accueil", Self.title, "Orange Mali"]
        #expect(try Self.article(head + [Self.first, Self.second]).author == "Orange Mali")
        #expect(try Self.article(head + [Self.first, Self.second, "Awa Diallo"]).author == "Awa Diallo")
        #expect(
            try Self.article(["Accueil", Self.title, "admin", Self.first, Self.second, "Awa Diallo"]).author
                == "Awa Diallo")
        #expect(try Self.article(["Accueil", Self.title, Self.first, Self.second, "(Avec AFP)"]).author == "Avec AFP")
    }

    // MARK: - Lines and addresses

    @Test(arguments: [
        ("ont me-\nné une opération", "ont mené une opération"), ("dans la ci-\nté de", "dans la cité de"),
        ("qui, dit-\nil, doit", "qui, dit-il, doit"), ("il a peut-\nêtre tort", "il a peut-être tort"),
        ("y a-t-\nil des", "y a-t-il des"), ("avec celle-\nci dans", "avec celle-ci dans"),
    ])
    func `A word broken at a hyphen is joined, and keeps one of its own`(_ broken: String, joined: String) throws {
        let text = Self.first.replacing("ont repris", with: broken)
        let article = try Self.article([Self.title, text, Self.second])
        #expect(article.paragraphs == [Self.first.replacing("ont repris", with: joined), Self.second])
    }

    @Test func `An address above the title is the article's, with its site and date`() throws {
        let url = "https://www.exemple.ml/2025/02/22/patrouilles.html"
        let article = try Self.article([url, Self.title, Self.first, Self.second])
        #expect(article.title == Self.title)
        #expect(article.url == url)
        #expect(article.source == "exemple.ml")
        #expect(article.dates.published?.date.description == "2025-02-22")
        #expect(article.paragraphs == [Self.first, Self.second])
    }

    @Test func `The rest of a long text keeps its paragraphs and their lines`() throws {
        let text =
            "\(Self.title)\n\n" + String(repeating: "Une ligne.\n", count: 20_000) + "\n\nUne fin.\n\nÀ suivre.\n"
        let article = try ScrapedArticleTests.article(text)
        #expect(article.paragraphs.suffix(2) == ["Une fin.", "À suivre."])
        #expect(article.lines.suffix(2) == [20_005, 20_007])
    }

    // MARK: - Headers

    @Test(arguments: [
        "Publication : Moussa Konaté raconte les années de plomb\n\n", "Langue : le bambara entre à l’école\n\n",
        "Signature : le Mali et la Russie créent une banque commune\n\n",
        "Site : le nouveau portail du gouvernement est en ligne\n\n",
        "Média : la HAC suspend Joliba TV\nPar : Awa Diallo\n\n", "---\n\nEntre deux règles.\n\n---\n\n",
        "---\n\nMali : entre deux règles\n\n---\n\n",
    ])
    func `Headlines with a colon, and rules, are no header`(_ text: String) {
        for format in [ArticleFormat.text, .markdown] {
            #expect(FileHeader(Array((text + Self.first).utf8), format: format).end == 0)
        }
    }

    @Test(arguments: [
        ("Titre : \"Nous restons\", dit le maire", "\"Nous restons\", dit le maire"),
        ("Titre : \"Nous restons\"", "Nous restons"),
        ("Titre : Mali : la campagne #JeVote", "Mali : la campagne #JeVote"),
        ("Titre : la marche #Bamako #Mali", "la marche #Bamako #Mali"),
    ])
    func `A title in a header keeps its own quotes and hash signs`(_ line: String, title: String) {
        #expect(FileHeader(Array("\(line)\nDate : 18/02/2025\n\n".utf8), format: .text)[.title] == title)
    }

    @Test func `A header ends with what it states, and empty members are none`() {
        let text = "Date : 18/02/2025\nSource : Studio Tamani\nMali : l’armée reprend\n\nLe texte."
        let header = FileHeader(Array(text.utf8), format: .text)
        #expect(header[.source] == "Studio Tamani")
        #expect(header.line == 3)
        let quoted = FileHeader(Array("---\ntitle: \"Non\" du maire, \"oui\" du préfet\n---\n".utf8), format: .markdown)
        #expect(quoted[.title] == "\"Non\" du maire, \"oui\" du préfet")
        let empty = FileHeader(
            Array("---\ntitle: Un titre\nauthor:\nsource: \"\"\nlang:\n---\n".utf8), format: .markdown)
        #expect(empty.values == [.title: "Un titre"])
    }
}
