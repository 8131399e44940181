import SearchModel
import Testing

@testable import Articles

/// The five articles that the project began with, against what a reader takes out of them by hand.
@Suite struct SeedTests {
    struct Seed: Sendable {
        var name, title: String
        var date, notBefore, source, author: String?
        /// The first and the last sentence of the text, and how many paragraphs and headings it has.
        var first, last: String
        var paragraphs: Int
        /// Words that stand in the file and not in the article.
        var without: [String]
    }

    static let seeds = [
        Seed(
            name: "000_27a5067589dbf81e", title: "Mali–Sénégal : Une coopération militaire qui se renforce à Dakar.",
            date: "2025-11-05", author: "La Rédaction",
            first: "Rencontre stratégique entre le général Birame Diop et le colonel-major Oumarou Maïga\u{A0}!",
            last:
                "Et sur ce terrain, Dakar et Bamako semblent prêts à parler le même langage — celui du réalisme et de la "
                + "fraternité d’armes.",
            paragraphs: 17, without: ["Skip links", "La Rédaction", "Accueil", "Recherche", "Découvrir", "Drag"]),
        Seed(
            name: "001_33ff70cf11e4f1dd",
            title: "Mali-Sénégal : Renforcement de la coopération militaire face aux défis sécuritaires",
            notBefore: "2025-02-06", author: "Amen K.",
            first:
                "Le jeudi 6 février 2025, le ministre malien de la Défense et des Anciens Combattants, le Général de Corps "
                + "d’Armée Sadio Camara, a accueilli son homologue sénégalais, Birame Diop, accompagné d’une délégation de "
                + "haut niveau, pour une rencontre bilatérale de deux jours.",
            last:
                "Face à des défis sécuritaires et environnementaux complexes, les deux pays démontrent leur volonté d’agir "
                + "ensemble pour garantir la stabilité et la prospérité de leurs populations.",
            paragraphs: 5, without: ["Amen K."]),
        Seed(
            name: "002_0b819a4b389becc3",
            title: "Sénégal–Mali : une alliance militaire renforcée pour contrer la menace jihadiste.",
            notBefore: "2025-02",
            first:
                "Alors que la menace jihadiste se rapproche des frontières sénégalaises, Dakar et Bamako renforcent leur "
                + "alliance militaire.",
            last:
                "Dans un Sahel en recomposition, le tandem Dakar–Bamako s’impose désormais comme un pôle de coopération "
                + "stratégique, où défense, diplomatie et économie se conjuguent au service de la paix et de la sécurité.",
            paragraphs: 11,
            without: ["InternationalPolitique", "Partager", "Articles similaires", "commentaire", "e-mail"]),
        Seed(
            name: "003_540666b13cd33ea5",
            title: "Axe Mali–Sénégal : Le général Birame Diop à Bamako pour relancer la coopération sécuritaire",
            date: "2025-05-19", source: "abamako.com", author: "KM",
            first:
                "En visite officielle à Bamako, le ministre sénégalais des Forces armées, le général Birame Diop, a été reçu "
                + "ce lundi 19 mai 2025 par le président malien de la Transition, le général Assimi Goïta, dans un contexte "
                + "de tensions sécuritaires croissantes dans l’ouest du Mali.",
            last:
                "Il s’agit de la deuxième visite officielle du général Diop à Bamako depuis l’élection du président Faye, "
                + "confirmant le rôle stratégique du Mali dans la politique de sécurité régionale du Sénégal.",
            paragraphs: 7, without: ["Publié", "date 2025-05", "abamako", "le Gal Birame", "KM"]),
        Seed(
            name: "004_86a1c25da082e989",
            title: "Mali-Sénégal : Une coopération renforcée face aux défis sécuritaires et environnementaux",
            notBefore: "2025-02-20", source: "ASKIA 24",
            first:
                "Dans un contexte de menaces sécuritaires croissantes et de préoccupations environnementales, le Mali et le "
                + "Sénégal intensifient leur coopération bilatérale, dépassant les divergences politiques au sein de la "
                + "Cédéao pour privilégier une approche pragmatique.",
            last:
                "Comme l’a souligné le professeur Bathily lors de sa visite du 17 octobre 2024, « il n’existe pas une seule "
                + "communauté au Sénégal qui ne soit liée à une autre au Mali.",
            paragraphs: 9,
            without: [
                "ASKIA", "Askia", "Accueil", "Nord Actu", "Sahelfox", "Faits Divers", "Maroc", "Magnambougou", "Gourma",
                "resultats", "Partager", "Tweeter", "Autres Articles", "Non classé", "Koulouba", "Moussa Mara",
                "B2Gold",
                "Tessalit", "À propos", "Rédaction", "redaction", "Siège", "©", "2025 |",
            ]),
    ]

    static func article(_ seed: Seed, today: String = "2025-12-01", aliases: SourceAliases) throws -> ScrapedArticle {
        let path = FilePath("\(RepositoryFolder.seeds)/\(seed.name).txt")
        let text = try DecodedText(decoding: try InputFile(path).contents(limit: 1 << 20)).bytes
        let context = ScrapedArticle.Context(
            today: try #require(CalendarDate(today)), aliases: aliases, fileName: seed.name + ".txt")
        return ScrapedArticle(text, format: .text, context: context)
    }

    @Test(arguments: seeds, [SourceAliases(), SourceAliases("abamako.com = aBamako\nASKIA 24 = askia24.net")])
    func `Each seed gives its article, with aliases and without`(_ seed: Seed, aliases: SourceAliases) throws {
        let article = try Self.article(seed, aliases: aliases)
        #expect(article.title == seed.title)
        #expect(article.dates.published?.date.description == seed.date)
        #expect(article.dates.notBefore?.date.description == seed.notBefore)
        #expect(article.source == seed.source)
        #expect(article.author == seed.author)
        #expect(article.language == "fr")
        #expect(article.paragraphs.first?.hasPrefix(seed.first) == true)
        #expect(article.paragraphs.last?.hasSuffix(seed.last) == true)
        #expect(article.paragraphs.count == seed.paragraphs)
        #expect(!article.text.contains(seed.title))
        for words in seed.without { #expect(!article.text.contains(words), "\(words)") }
    }

    @Test func `Every paragraph and every line left out stands where it says`() throws {
        for seed in Self.seeds {
            let article = try Self.article(seed, aliases: SourceAliases())
            let lines = try InputFile(FilePath("\(RepositoryFolder.seeds)/\(seed.name).txt")).contents(limit: 1 << 20)
                .split(separator: 0x0A, omittingEmptySubsequences: false)
                .map { TitleLine.joined(String(decoding: $0, as: UTF8.self)) }
            for (paragraph, line) in zip(article.paragraphs, article.lines) {
                #expect(lines[line - 1].hasPrefix(paragraph))
            }
            for dropped in article.dropped {
                let line = try #require(dropped.line)
                #expect(lines[line - 1].contains(dropped.text))
            }
        }
    }

    @Test func `A day to come is no date`() throws {
        let article = try Self.article(Self.seeds[0], today: "2025-11-04", aliases: SourceAliases())
        #expect(article.dates.published == nil)
        #expect(article.dates.rejected.map(\.reason) == [.future])
    }
}
