import Messages
import ProgramSupport
import SearchModel
import TestFolders

@testable import Archive
@testable import SearchModel
@testable import Store

/// Some fifty small articles: those that the tests ask for by name, and others to be found among.
enum Corpus {
    static let articles: [StoredArticle] = told + fillers(30)

    private static func article(
        _ id: String, _ title: String, _ text: String, _ date: String? = nil, source: String? = nil,
        author: String? = nil, line: Int = 3
    ) -> StoredArticle {
        StoredArticle(
            ArticleRecord(
                id: id, title: title, source: source, author: author, date: date.flatMap { CalendarDate($0) },
                path: "/articles/\(id).txt", line: line, url: "https://example.org/\(id)"), text: text)
    }

    private static let told = [
        article(
            "armee-1", "Le Mali mobilise", "Hier, l’armée a repris la ville. Les habitants saluent.", "2025-02-20",
            source: "Abamako.com", author: "Aminata Diop"),
        article(
            "armee-2", "Réunion à Niamey", "Les armées des trois pays se sont réunies.", "2025-02", source: "ASKIA 24"),
        article("armee-3", "Défilé", "L'ARMÉE DE TERRE A DÉFILÉ.", "2024-09-22", author: "Moussa N’Diaye"),
        article("armee-4", "Recrutement", "On recrute dans l'arme\u{301}e, dit-on à l’ar\u{AD}mée.", "2024"),
        article("cedeao-1", "Sommet", "La Cédéao se réunit à Abuja.", "2025-05-19", source: "Abamako.com"),
        article("cedeao-2", "Retrait", "Le retrait de la CEDEAO est acté.", "2025-01-29", source: "Studio Tamani"),
        article("cedeao-3", "Histoire", "La C.E.D.E.A.O. fut fondée à Lagos.", "2024-02-29"),
        article("phrase-1", "Accord", "Un accord de coopération militaire est signé.", "2025-03-31"),
        article("phrase-2", "Débat", "La coopération avance, militaire ou non.", "2025-04-01"),
        article("phrase-3", "Visite", "La COOPERATION\r\nMILITAIRE avance à grands pas.", "2023-12-31"),
        article("phrase-4", "Fin de coopération", "Militaire de carrière, il parle.", "2025-12"),
        article("title-1", "Patrouilles conjointes à la frontière", "Les soldats marchent ensemble.", "2025-06-01"),
        article(
            "body-1", "Frontière", "Des patrouilles conjointes ont commencé. Beaucoup de monde les attend ici.",
            "2025-06-02"),
        article("tchad-1", "Capitale", "Le marché de N’Djamena est ouvert."),
        article("tchad-2", "Voyage", "Ndjamena accueille des visiteurs."),
        article("anti-1", "Lutte", "La lutte anti-terroriste continue."),
        article("anti-2", "Force", "Une force antiterroriste est née."),
        article("nombre-1", "Bilan", "On compte 1 404,5 tonnes de riz."),
        article("nombre-2", "Compte", "Soit 1\u{202F}404,5 tonnes en tout."),
        article("jihad-1", "Attaque", "Des jihadistes ont attaqué un convoi."),
        article("jihad-2", "Analyse", "Le jihadisme recule, dit un chercheur."),
        article("vide", "", "", "2020-01-01"),
    ]

    private static func fillers(_ count: Int) -> [StoredArticle] {
        let words = [
            "récolte", "mil", "sorgho", "pluie", "marché", "école", "route", "pont", "village", "santé", "eau", "prix",
        ]
        var generator = SeededGenerator(fixed: 3)
        return (0..<count).map { number in
            var sentence = "Ici"
            for _ in 0..<(10 + generator.below(30)) { sentence += " le " + generator.element(words) }
            return article(
                "autre-\(number)", "Campagne \(number)", sentence + ".",
                "\(2018 + number % 5)-\(digits(1 + number % 12, 2))-\(digits(1 + number % 28, 2))", line: number + 1)
        }
    }
}
