/// An article, made up, for pages of many makes to hold.
struct Story: Sendable {
    var name: String
    var title: String
    var lead: String?
    var author: String?
    /// As `2025-03-14` and as `14 mars 2025`.
    var date, day: String
    var blocks: [Block]

    struct Block: Sendable {
        enum Kind { case paragraph, heading, question, list, quote }
        var kind: Kind
        var lines: [String]

        var html: String {
            let text = lines.joined()
            return switch kind {
            case .paragraph: "<p>\(text)</p>"
            case .heading: "<h2>\(text)</h2>"
            case .question: "<p><strong>\(text)</strong></p>"
            case .list: "<ul>\(lines.map { "<li>\($0)</li>" }.joined())</ul>"
            case .quote: "<blockquote><p>\(text)</p></blockquote>"
            }
        }

        init(_ kind: Kind, _ lines: String...) { (self.kind, self.lines) = (kind, lines) }
    }

    // MARK: As pages write it

    func html() -> String { blocks.map(\.html).joined() }
    func html(_ range: Range<Int>) -> String { blocks[range].map(\.html).joined() }
    func html(_ range: PartialRangeFrom<Int>) -> String { blocks[range].map(\.html).joined() }

    /// All of it, its parts apart by line breaks.
    func lines(_ separator: String) -> String {
        blocks.map { block in
            switch block.kind {
            case .heading, .question: "<b>\(block.lines.joined())</b>"
            case .list: block.lines.map { "- " + $0 }.joined(separator: "<br>")
            default: block.lines.joined()
            }
        }.joined(separator: separator)
    }

    /// Nothing where there is none.
    func lead(_ before: String, _ after: String) -> String { lead.map { before + $0 + after } ?? "" }

    /// `isOpen`: with OpenGraph. `linked`: with JSON-LD, and `body` in that.
    func head(
        _ site: String, _ more: String = "", lang: String = "fr-FR", isOpen: Bool = true, linked: Bool = false,
        body: String? = nil
    ) -> String {
        let open = """
            <meta property="og:title" content="\(title)"><meta property="og:site_name" content="\(site)">\
            <meta property="og:description" content="\((lead ?? paragraphs[0]).prefix(150))">
            """
        let stated = body.map { ", \"articleBody\": \"\($0)\"" } ?? ""
        let script = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
            "headline": "\(title)", "datePublished": "\(date)T10:00:00Z"\(stated)}]}</script>
            """
        return """
            <!DOCTYPE html><html lang="\(lang)"><head><meta charset="UTF-8"><title>\(title) - \(site)</title>\(isOpen ? open : "")\
            \(linked ? script : "")\(more)</head>
            """
    }

    // MARK: As it is

    var paragraphs: [String] { blocks.flatMap(\.lines) }
    /// What is read out of it: the lead and the paragraphs.
    var expected: [String] { (lead.map { [$0] } ?? []) + paragraphs }
    /// On one line.
    var text: String { paragraphs.joined(separator: " ") }

    // MARK: What stands around it

    static let menu = """
        <ul id="menu-main" class="menu"><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li><li><a href="/e">Économie</a></li>\
        <li><a href="/s">Société</a></li><li><a href="/f">Sports</a></li><li><a href="/c">Contact</a></li></ul>
        """
    static let others = [
        "Mali : la rentrée scolaire reportée dans trois régions du pays",
        "Le prix du riz baisse sur les marchés de Niamey",
        "Football : les Étalons s’imposent à Ouagadougou", "Orpaillage : huit morts dans un éboulement à Kangaba",
    ]
    static let excerpt = """
        Le ministre de l’Éducation nationale a annoncé jeudi que les élèves de trois régions ne reprendront pas les cours avant la fin du \
        mois, en raison des inondations [...]
        """
    static let comments = [
        """
        Bravo à nos vaillants agents, il faut que ça continue comme ça partout dans le pays, parce que la corruption nous tue à petit feu \
        depuis des années.
        """,
        """
        Moi je ne suis pas d’accord avec cet article. On attend toujours les résultats des enquêtes précédentes et rien ne vient, c’est \
        toujours la même histoire dans ce pays.
        """,
        """
        Que Dieu nous vienne en aide, nous en avons assez de ces gens qui vivent sur notre dos pendant que nous travaillons la terre.
        """,
    ]

    static func each(_ values: [String], _ separator: String = "", _ html: (String) -> String) -> String {
        values.map(html).joined(separator: separator)
    }
}

extension Story {
    static let all = [brief, news, interview, communique, dispatch]

    static let brief = Story(
        name: "brief", title: "Ségou : un camion de vivres saisi à l’entrée de la ville", author: "Moussa Keïta",
        date: "2025-03-14", day: "14 mars 2025",
        blocks: [
            Block(
                .paragraph,
                """
                Les agents des douanes ont saisi mercredi un camion chargé de vivres au poste de contrôle situé à l’entrée de la ville. Le \
                chauffeur, qui n’avait aucun document, a pris la fuite.
                """),
            Block(
                .paragraph,
                """
                La cargaison, estimée à douze millions de francs CFA, a été remise au gouverneur de la région. Une enquête est ouverte pour \
                retrouver le propriétaire du véhicule.
                """),
        ])

    static let news = Story(
        name: "news", title: "Burkina Faso : les producteurs de coton réclament leurs arriérés",
        lead: """
            À Bobo-Dioulasso, plusieurs centaines de producteurs se sont rassemblés pour demander le paiement des arriérés de la dernière \
            campagne.
            """,
        author: "Aminata Ouédraogo", date: "2025-02-22", day: "22 février 2025",
        blocks: [
            Block(
                .paragraph,
                """
                Venus de toute la région des Hauts-Bassins, ils ont marché pendant deux heures jusqu’au siège de la société cotonnière. Une \
                délégation de cinq personnes y a été reçue par le directeur général.
                """),
            Block(
                .paragraph,
                """
                « Nous avons livré notre coton en janvier et nous n’avons toujours rien vu », s’indigne Salif Sanou, qui cultive six hectares \
                près de Houndé. Comme beaucoup, il a dû emprunter pour acheter ses semences.
                """),
            Block(.heading, "Une dette de trois milliards"),
            Block(
                .paragraph,
                """
                Selon la faîtière des producteurs, la dette s’élève à plus de trois milliards de francs CFA. La société reconnaît un retard, mais \
                parle d’un montant deux fois moins élevé :
                """),
            Block(.list, "1,4 milliard pour la campagne en cours ;", "200 millions de primes à la qualité."),
            Block(.quote, "« Tout le monde sera payé avant le début des semis, je m’y engage. »"),
            Block(
                .paragraph,
                """
                C’est ce qu’a promis le directeur général à l’issue de la rencontre. Les producteurs lui ont donné jusqu’au 15 mars, faute de quoi \
                ils menacent de ne pas semer cette année.
                """),
        ])

    static let interview = Story(
        name: "interview", title: "Ibrahim Maïga : « Le fleuve est notre route »",
        lead: "Piroguier depuis trente ans entre Gao et Ansongo, il raconte comment l’insécurité a changé son métier.",
        author: "La Rédaction", date: "2025-05-19", day: "19 mai 2025",
        blocks: [
            Block(.question, "Comment êtes-vous devenu piroguier ?"),
            Block(
                .paragraph,
                """
                Mon père l’était, et son père avant lui. J’ai commencé à l’âge de douze ans, pendant les vacances, et je n’ai plus jamais quitté \
                l’eau.
                """),
            Block(.question, "Qu’est-ce qui a changé ?"),
            Block(
                .paragraph,
                """
                Tout. Avant, on partait le soir et on dormait sur une île. Maintenant, on ne navigue que le jour, et il faut payer à chaque barrage, \
                parfois quatre fois entre deux villages.
                """),
            Block(.question, "Pensez-vous arrêter ?"),
            Block(.paragraph, "Non."),
            Block(
                .paragraph,
                """
                Si je m’arrête, qui va nourrir mes enfants ? Et puis les gens d’ici n’ont pas d’autre moyen de se déplacer : la route est coupée \
                depuis la saison des pluies.
                """),
        ])

    static let communique = Story(
        name: "communique", title: "Communiqué du Conseil des ministres", date: "2025-11-05", day: "5 novembre 2025",
        blocks: [
            Block(
                .paragraph,
                """
                Le Conseil des ministres s’est réuni en session ordinaire dans sa salle de délibérations au Palais de Koulouba, sous la présidence \
                du chef de l’État.
                """),
            Block(.heading, "AU CHAPITRE DES MESURES LÉGISLATIVES ET RÉGLEMENTAIRES"),
            Block(
                .paragraph,
                """
                1. Sur le rapport du ministre de l’Économie et des Finances, le Conseil a adopté un projet de décret portant approbation du marché \
                relatif à la construction d’un pont à Kayes.
                """),
            Block(.heading, "AU CHAPITRE DES MESURES INDIVIDUELLES"),
            Block(.paragraph, "Le Conseil a procédé aux nominations suivantes :"),
            Block(
                .list, "Secrétaire général : Monsieur Adama Coulibaly, administrateur civil ;",
                "Conseiller technique : Madame Fatoumata Sidibé, inspectrice des finances."),
            Block(.paragraph, "Bamako, le 5 novembre 2025"),
        ])

    static let dispatch = Story(
        name: "dispatch", title: "Niger : la campagne de vaccination prolongée d’une semaine à Zinder", author: "ANP",
        date: "2025-06-10", day: "10 juin 2025",
        blocks: [
            Block(
                .paragraph,
                """
                Zinder, 10 juin (ANP) – La campagne de vaccination contre la rougeole a été prolongée d’une semaine dans la région de Zinder, a \
                annoncé mardi la direction régionale de la santé publique.
                """),
            Block(
                .paragraph,
                """
                Plus de 300 000 enfants de six mois à cinq ans sont concernés. À ce jour, 71 % d’entre eux ont reçu une dose, selon les chiffres \
                communiqués à la presse par le médecin-chef, le Dr Ali Mahamane.
                """),
            Block(.paragraph, "Le vaccin est gratuit."),
        ])
}
