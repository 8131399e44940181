import SearchModel
import Testing

@testable import Articles

struct CleanText: Sendable, CustomTestStringConvertible {
    var name: String
    var format: ArticleFormat
    var text: String

    var testDescription: String { name }

    /// Its lines as they are shown.
    var lines: [String] {
        text.split(separator: "\n").map { line in
            MarkdownText(format == .markdown ? line.drop { "#- ".contains($0) } : line).text.split {
                " \t".contains($0)
            }
            .joined(separator: " ")
        }
    }
}

@Suite struct CleanTextTests {
    static func article(_ text: String, _ format: ArticleFormat) throws -> ScrapedArticle {
        ScrapedArticle(
            Array(text.utf8), format: format, context: .init(today: try #require(CalendarDate("2026-11-24"))))
    }

    /// The text with its title, all spaces being one.
    static func all(_ article: ScrapedArticle) -> String {
        article.title + "\n" + article.paragraphs.joined(separator: "\n") + "\n" + (article.author ?? "") + "\n"
            + (article.source ?? "")
    }

    @Test(arguments: texts)
    func `All of a text without a page around it stays`(_ clean: CleanText) throws {
        let article = try Self.article(clean.text, clean.format)
        let all = Self.all(article)
        for line in clean.lines where !line.hasPrefix("Source :") {
            #expect(all.contains(line.drop { "-• ".contains($0) }), "\(line)")
        }
        #expect(article.dropped.count <= 2)
        #expect(article.dates.published == nil)
    }

    static let above = "Aller au contenu\nAccueil\nPolitique\nÉconomie\n\n"
    static let below =
        "\n\nPartager :\nFacebook\nTwitter\n\nArticles similaires\nKita : la récolte de coton en hausse de 12 %\n\n"
        + "Laisser un commentaire\n"

    /// With a page around them: nothing of the frame comes in, and hardly anything of the text is lost.
    @Test(arguments: texts)
    func `A frame around a text takes nothing of it away`(_ clean: CleanText) throws {
        let article = try Self.article(Self.above + clean.text + Self.below, clean.format)
        let all = Self.all(article)
        let lost = clean.lines.count { !all.contains($0.drop { "-• ".contains($0) }) }
        // The communiqué loses its date and who signed it.
        #expect(lost <= (clean.name == "communiqué" ? 4 : clean.name == "table" ? 1 : 0))
        for words in ["Aller au contenu", "Partager :", "Facebook", "Kita", "Articles similaires", "Laisser un"] {
            #expect(!all.contains(words), "\(words)")
        }
    }

    /// Articles of one to forty paragraphs, with headings between some of them.
    @Test func `Articles of all lengths stay whole`() throws {
        let sentences = [
            "Les éleveurs de la zone disent n’avoir jamais vu le fleuve aussi bas à cette période de l’année.",
            "Personne ne sait.",
            "« Nous avons creusé trois puits, et aucun n’a donné d’eau », raconte Issa Ag Mohamed, assis devant sa tente.",
            "Le préfet, lui, promet un forage avant la fin du mois ; il l’avait déjà promis l’an dernier.",
            "Combien de temps encore ?",
        ]
        for count in 1...40 {
            var paragraphs: [String] = []
            for index in 0..<count {
                if index % 7 == 5 { paragraphs.append("Un puits pour \(index) familles") }
                paragraphs.append(sentences[index % sentences.count] + " [\(index)]")
            }
            let title = "Sécheresse : à Gossi, les puits ne suffisent plus"
            for separator in ["\n", "\n\n"] {
                let article = try Self.article(([title] + paragraphs).joined(separator: separator), .text)
                #expect(article.title == title)
                #expect(article.paragraphs == paragraphs, "\(count)")
            }
        }
    }
}
