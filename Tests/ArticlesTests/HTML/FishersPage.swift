import Testing

@testable import Articles

/// An article of eight paragraphs, in pages that differ in one thing each.
enum FishersPage {
    static let title = "À Marola, les pêcheurs réparent leurs filets après la crue"
    static let author = "Binta Kouyaté"

    static let paragraphs = [
        """
        Les pêcheurs de la commune de Marola ont commencé mardi à réparer leurs filets, deux semaines après la crue qui a \
        emporté une partie du marché aux poissons.
        """,
        """
        Selon la présidente de la coopérative, Aminata Touré, plus de trois cents familles doivent recevoir du fil et des \
        flotteurs avant la fin du mois de novembre.
        """,
        """
        « Nous avons tout perdu en une nuit, et personne ne nous avait prévenus que l’eau monterait si vite », raconte \
        Ousmane Bah, qui pêche avec ses trois fils.
        """,
        """
        Le gouverneur s’est rendu sur place samedi et a promis que la digue, construite il y a trente ans et jamais \
        entretenue, serait relevée avant l’hivernage.
        """,
        """
        Une équipe de la protection civile parcourt désormais les campements de l’île, du matin au soir, pour compter les \
        pirogues qui manquent et les maisons tombées.
        """,
        """
        Les commerçantes de la ville attendent le retour du poisson séché, dont le prix a doublé en dix jours dans tous les \
        marchés de la région.
        """,
        """
        Plusieurs associations demandent que les dégâts soient estimés par une commission indépendante, comme cela s’était \
        fait après la crue de l’année dernière.
        """,
        """
        La coopérative réunira ses membres vendredi prochain pour décider de la date à laquelle la pêche reprendra dans les \
        bras du fleuve.
        """,
    ]

    /// Paragraphs of it, in that markup; `%` stands for the text.
    static func body(_ range: Range<Int> = 0..<8, as markup: String = "<p>%</p>") -> String {
        paragraphs[range].map { markup.replacing("%", with: $0) }.joined(separator: "\n")
    }

    /// The page, whose metadata state title, author and day unless `head` is given.
    static func page(
        _ body: String, head: String? = nil, heading: String? = nil, line: String = "<p>Publié le 12 mars 2024</p>"
    ) -> String {
        let stated = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(title)",
            "datePublished": "2024-03-12T09:15:00+00:00", "author": {"@type": "Person", "name": "\(author)"}}</script>
            """
        return """
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title) - Le Courrier de Marola</title>
            <meta property="og:site_name" content="Le Courrier de Marola">\(head ?? stated)</head><body>
            <header><nav><ul><li><a href="/p">Politique</a></li><li><a href="/e">Économie</a></li></ul></nav></header>
            <main><article>\(heading ?? "<h1>\(title)</h1>")\(line)
            \(body)</article></main>
            <footer><p>© Le Courrier de Marola. Tous droits réservés.</p></footer></body></html>
            """
    }

    static func article(_ page: String) throws -> Article { try HTMLArticleTests.extraction(page).article }

    /// The text's paragraphs.
    static func text(_ page: String) throws -> [String] {
        try article(page).text.split(separator: "\n\n").map(String.init)
    }
}
