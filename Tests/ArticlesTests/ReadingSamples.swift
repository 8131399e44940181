@testable import Articles

/// Files that are read for ``ReadingVersionTests``, made up: of every format, with what dates, titles, sources and
/// boilerplate may look like.
struct ReadingSample {
    /// The file's name, which tells its format.
    var file: String
    var text: String

    private static let prose = """
        Les armées du Mali et du Sénégal ont repris leurs patrouilles conjointes dans la région de Kayes, où les attaques se \
        sont multipliées depuis le début de l’année selon les autorités des deux pays.
        """
    private static let more = """
        Le général a salué une coopération qui, dit-il, doit beaucoup aux soldats des deux armées, et il a promis que les \
        patrouilles iraient désormais jusqu’à la frontière de la Mauritanie.
        """

    static let all =
        files
        + dates.enumerated().map { number, line in
            ReadingSample(file: "date-\(number).txt", text: "Un accord à Kayes\n\n\(line)\n\n\(prose)\n\n\(more)\n")
        }
        + boilerplate.enumerated().map { number, line in
            ReadingSample(
                file: "line-\(number).txt",
                text: "Accueil\n\nUn accord à Kayes\n\n\(prose)\n\n\(line)\n\n\(more)\n\nLaisser un commentaire\n")
        }
        + boilerplate.enumerated().map { number, line in
            ReadingSample(
                file: "block-\(number).html",
                text: "<title>Un accord à Kayes</title><div><p>\(prose)<p>\(line)<p>\(more)</div>")
        }

    private static let dates = [
        "Publié le samedi 22 fevrier 2025 | Agence du Fleuve", "Mis à jour le 3 mars 2025 à 14h30", "22/02/2025",
        "Kayes, le 22 févr. 2025", "Par Awa Diallo, 8 octobre 2025 à 10h20", "Posted on February 21, 2025 by admin",
        "Dakar, 20 février 2025 (AF) – Le ministre a reçu les maires de la région pour parler du prix de l’eau.",
        "La réunion s’est tenue ce mercredi 5 novembre 2025 à la mairie de Kayes, devant les habitants du quartier.",
        "Prévu le 12 mars 2026, le sommet réunira du 28 février au 2 mars 2025 les ministres des deux pays voisins.",
        "5 nov. 2025 · 1 204 vues", "Un rapport publié le 12 mars 2025 par l’institut dit le contraire de tout cela.",
    ]

    private static let boilerplate = [
        "À lire aussi : un convoi attaqué", "Abonnez-vous à notre lettre", "8 commentaires", "Partager sur Facebook",
        "Publicité", "Photo : les deux généraux à Kayes", "© Le Fleuve 2025. Tous droits réservés.", "Mots-clés : Mali",
        "Votre adresse e-mail ne sera pas publiée.", "Articles similaires", "Newsletter", "Accueil triomphal à Kayes.",
        "Ce site utilise des cookies pour mesurer votre visite et celle de nos lecteurs.", "Temps de lecture : 3 min",
        "Propos recueillis par Awa Diallo", "Source : Le Fleuve", "AFP", "PartagerTweeterPin", "Lire la suite",
        "Les propos n’engagent que leurs auteurs.", "Légende : un marché", "Recevez nos articles", "Précédent", "Tags",
        "Il vous reste 60 % de cet article à lire.", "Le ministre a reçu les maires. Lire la suite", "Retour",
    ]

    private static let files = [
        ReadingSample(
            file: "2025-02-22-note.md",
            text: """
                ---
                title: "Le prix du mil : un essai"
                published: 22 février 2025
                source: https://www.le-fleuve.example/mil
                author: [Awa Diallo, Moussa Kanté]
                lang: fr-ML
                ---
                # Le prix du mil

                [Accueil](https://exemple.ml/) · [Politique](https://exemple.ml/p)

                \(prose)

                ## Un *marché* calme

                - la [reprise](https://exemple.ml/r) des ventes au marché de Médine
                - un poste de garde à la frontière

                > \(more)

                [1]: https://exemple.ml/un
                """),
        ReadingSample(
            file: "entete.txt",
            text: "Titre : Le prix du mil\nDate : 22/02/2025\nSource : Le Fleuve\n\n\(prose)\n\n\(more)\n\nAwa Diallo\n"
        ),
        ReadingSample(
            file: "copie.txt",
            text: """
                Le Fleuve
                Accueil
                Politique
                Sports
                date 2025-02 Le prix du mil baisse à Kayes - Le Fleuve
                22 février 2025
                Par Awa Diallo
                3
                Partager

                \(prose.replacing(" ", with: "\u{A0}", maxReplacements: 2))

                Un marché calme

                \(more) AD

                Sur le même sujet
                Gao : un camion prend feu
                3 commentaires
                Bravo !
                © Le Fleuve 2025 | Site développé par Kayes Web
                """),
        ReadingSample(
            file: "page.html",
            text: """
                <!DOCTYPE html><html lang="en-US"><head><title>Le prix du mil baisse | Le Fleuve</title>
                <meta property="og:site_name" content="Le Fleuve"><meta name="author" content="Écrit par Awa Diallo">
                <link rel="canonical" href="https://www.le-fleuve.example/2025/02/22/mil">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le prix du mil baisse",
                "datePublished": "2025-02-22T23:30:00+00:00", "dateModified": "2025-02-24",
                "articleBody": "\(prose) \(more)"}</script></head><body><nav><a href="/">Accueil</a></nav>
                <h1>Le prix du mil baisse</h1><time class="entry-date" datetime="2025-02-23">23 février</time>
                <article><p class="chapo">Le mil n’a jamais été aussi bon marché, et les paysans s’en plaignent déjà.</p>
                <figure><img src="a.jpg"><figcaption>Un marché à Médine</figcaption></figure><p>\(prose)</p>
                <div class="related"><a href="/b">Un convoi attaqué près de la Falémé, deux blessés</a></div>
                <h2>Un marché calme</h2><p>\(more) L&amp;#39;&amp;eacute;t&amp;eacute; viendra&nbsp;!</p>
                <ul><li>12 tonnes à Kayes</li><li>8 tonnes à Médine</li></ul><p>Awa Diallo</p></article>
                <section id="comments"><h3>2 commentaires</h3><p>Moussa</p><p>\(more)</p></section></body></html>
                """),
        ReadingSample(
            file: "articles.jsonl",
            text: """
                {"id": 7, "title": " Le  prix\\n du mil ", "text": "\(prose)", "date": "2025-02-22T08:30:00Z", "lang": "fr"}
                {"text": "\(prose)\\n\\nLa réunion s’est tenue ce mercredi 5 novembre 2025.", "source": "www.askia24.net"}
                {"title": "Undated", "text": "The council met on 6 February 2025 and will meet again.", "date": "demain"}
                {"text": "\(more)", "url": "https://exemple.ml/2025/03/14/mil", "author": 7, "date": "2031-01-02"}
                {"title": "Sans texte"}
                ["pas un article"]
                """),
        ReadingSample(
            file: "anglais.txt", text: "A market\n\nThe price of millet has fallen in the towns of the west.\n"),
        ReadingSample(file: "arabe.txt", text: "سوق\n\nانخفض سعر الدخن في مدن غرب البلاد بعد موسم الأمطار.\n"),
        ReadingSample(file: "vide.txt", text: " \n"),
    ]
}
