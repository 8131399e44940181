/// What stands around the article in a text copied from a page, known by its words.
enum ScrapedBoilerplate: String {
    case share, menu, comments, related, footer, legal, label, advertisement, caption, number, address, repeated

    /// Nothing of the article comes after it: comments, further articles, the foot of the page.
    var endsArticle: Bool {
        switch self {
        case .comments, .related, .footer: true
        default: false
        }
    }

    /// What a line is, if its words say so.
    init?(_ line: ScrapedLine) {
        let folded = line.folded
        if folded.isEmpty || line.words == 0 {
            self = .number
        } else if line.words <= 40, let found = Self.beginning(of: folded, words: line.words) {
            self = found
        } else if Self.legalWords.contains(where: { line.folded.has($0) }) {
            self = .legal
        } else if Self.isShare(line) {
            self = .share
        } else if line.words <= 40, line.text.unicodeScalars.contains("©"), !line.endsSentence || line.words <= 12 {
            self =
                line.text.unicodeScalars.first == "©" || folded.starts(with: Array("copyright".utf8))
                ? .footer : .caption
        } else if line.words <= 60, Self.captionWords.contains(where: { folded.has($0) }),
            !line.hasVerb || line.words <= 8
        {
            self = .caption
        } else if line.words <= 60, !line.endsSentence, Self.endsWithCredit(line.text) {
            self = .caption
        } else if line.words <= 3, Self.isAddress(line.text) {
            self = .address
        } else {
            return nil
        }
    }

    private static func beginning(of folded: FoldedText, words: Int) -> ScrapedBoilerplate? {
        for (kind, phrases) in phrases {
            for phrase in phrases where folded.starts(with: phrase.words) {
                if words <= phrase.mostWords { return kind }
            }
        }
        return nil
    }

    private struct Phrase {
        var words: [UInt8]
        /// How long a line that begins so may be.
        var mostWords: Int
    }

    /// Each phrase with the most words that a line beginning with it has; `=` where there is nothing but the phrase.
    private static let phrases: [(ScrapedBoilerplate, [Phrase])] = [
        (
            .comments,
            list(
                """
                laisser un commentaire 12
                laissez un commentaire 12
                laisser une reponse 12
                laisser votre commentaire 12
                laissez votre commentaire 12
                ajouter un commentaire 12
                ecrire un commentaire 12
                poster un commentaire 12
                publier un commentaire 12
                votre commentaire 6
                vos commentaires 6
                commentaires 4
                commentaire 3
                reagir a cet article 12
                reagissez 8
                soyez le premier a commenter 16
                soyez le premier a reagir 16
                votre adresse e mail ne sera pas publiee 40
                votre adresse email ne sera pas publiee 40
                votre adresse de messagerie ne sera pas publiee 40
                leave a reply 12
                leave a comment 12
                your email address will not be published 40
                save my name email 40
                enregistrer mon nom 40
                comments 3
                post comment =
                annuler la reponse =
                """)
        ),
        (
            .related,
            list(
                """
                articles similaires 8
                article similaire 8
                autres articles 8
                articles lies 8
                articles relatifs 8
                articles connexes 8
                articles recents 8
                articles populaires 8
                derniers articles 8
                dernieres nouvelles 8
                dernieres actualites 8
                dernieres infos 8
                plus d articles 8
                plus d actualites 8
                plus d infos 8
                sur le meme sujet 8
                sur le meme theme 8
                dans la meme rubrique 8
                dans la meme categorie 8
                du meme auteur 8
                vous aimerez aussi 10
                vous pourriez aimer 10
                vous pourriez aussi aimer 10
                vous pourriez etre interesse 12
                cela pourrait vous interesser 10
                ca peut vous interesser 10
                ces articles pourraient 12
                a decouvrir aussi 8
                a lire egalement =
                a lire aussi =
                lire aussi =
                lire egalement =
                voir aussi =
                les plus lus 6
                les plus consultes 6
                les plus populaires 6
                le plus lu =
                plus lus =
                a la une =
                recommande pour vous 8
                recommandes pour vous 8
                articles recommandes 8
                related posts 8
                related articles 8
                you may also like 8
                more from 8
                recent posts 6
                article precedent 30
                article suivant 30
                previous article 30
                next article 30
                previous post 30
                next post 30
                navigation de l article 6
                navigation des articles 6
                """)
        ),
        (
            .footer,
            list(
                """
                tous droits reserves 40
                tous les droits reserves 40
                all rights reserved 40
                copyright 40
                mentions legales 20
                politique de confidentialite 20
                conditions generales 20
                a propos de nous 8
                a propos =
                qui sommes nous 8
                contactez nous 8
                nous contacter 8
                plan du site 8
                powered by 12
                fierement propulse par 12
                site developpe par 12
                suivez nous 12
                follow us 12
                rejoignez nous 16
                abonnez vous 30
                inscrivez vous 30
                inscription a la newsletter 16
                newsletter 6
                recevez 40
                """)
        ),
        (
            .label,
            list(
                """
                temps de lecture 10
                duree de la video 10
                article reserve aux abonnes 8
                reserve aux abonnes 8
                contenu reserve 8
                article abonne =
                abonnes =
                lecture audio 8
                min read 4
                mots cles 30
                tags 20
                etiquettes 20
                tag 8
                theme =
                themes =
                categorie 8
                categories 12
                classe dans 12
                non classe =
                a lire aussi 40
                lire aussi 40
                lire egalement 40
                a lire egalement 40
                a lire 25
                lisez aussi 40
                voir aussi 40
                a voir aussi 40
                ecouter aussi 40
                a ecouter 25
                regarder aussi 40
                lire la suite 12
                lire l article 20
                read more 8
                read also 30
                en savoir plus 8
                vues =
                partages =
                lectures =
                fil d ariane =
                vous etes ici 20
                """)
        ),
        (
            .share,
            list(
                """
                partager 4
                partager cet article 8
                partager sur 6
                partagez 12
                partage =
                share 6
                imprimer 6
                envoyer par 8
                envoyer a un ami 8
                copier le lien 6
                copy link 4
                tweet =
                tweeter 4
                telecharger 6
                like this 4
                j aime ca 6
                ecouter cet article 8
                ecouter l article 8
                """)
        ),
        (
            .menu,
            list(
                """
                skip to content =
                skip links =
                skip to main content =
                aller au contenu 6
                aller a 10
                acceder au contenu 6
                passer au contenu 6
                accueil 3
                home =
                menu =
                menu principal =
                recherche =
                rechercher 6
                search 4
                se connecter 6
                connexion 4
                connect with us =
                s inscrire 4
                s abonner 6
                je m abonne 6
                mon compte 4
                pas de resultats 4
                voir tous les resultats 6
                no result =
                view all result 4
                voir plus 4
                afficher plus 4
                charger plus 6
                retour =
                retour a l accueil 8
                retour en haut 6
                top =
                haut de page =
                nous utilisons des cookies 40
                ce site utilise des cookies 40
                we use cookies 40
                accepter 6
                tout accepter =
                """)
        ),
        (
            .advertisement,
            list(
                """
                publicite 4
                advertisement 4
                annonce =
                annonces =
                sponsorise 6
                contenu sponsorise 6
                espace publicitaire 6
                """)
        ),
        (
            .caption,
            list(
                """
                photo 12
                photos 8
                credit photo 30
                credits photo 30
                credit =
                credits =
                image d illustration 30
                illustration 20
                copyright photo 30
                """)
        ),
    ]

    private static func list(_ text: String) -> [Phrase] {
        text.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            let most = words.last.flatMap { Int($0) } ?? words.count - 1
            return Phrase(words: Array(words.dropLast().joined(separator: " ").utf8), mostWords: most)
        }
    }

    /// In a line without a verb they make it a caption.
    private static let captionWords = [
        "photo d archives", "photo d illustration", "image d illustration", "afp photo", "photo afp", "reuters photo",
        "capture d ecran", "credit photo",
        "getty images", "droits reserves", "ap photo", "ph dr", "photo dr", "archives afp", "via reuters", "via afp",
        "shutterstock",
    ].map { Array($0.utf8) }

    /// What is said of cookies, newsletters and data, in sentences like those of an article.
    private static let legalWords = [
        "technologies similaires", "utilisons des cookies", "utilise des cookies", "gestion des cookies",
        "refuse les cookies",
        "emploie des cookies", "accepter les cookies", "deposer des cookies", "prospection commerciale",
        "ciblage publicitaire",
        "de votre newsletter", "droit d acces et de rectification", "bloqueur de publicite",
        "politique de confidentialite",
        "vous desinscrire", "vous desabonner", "conditions generales d utilisation", "privacy policy", "we use cookies",
    ].map { Array($0.utf8) }

    private static let shareWords: Set<PackedWord> = Set(
        """
        partager partagez partage tweeter tweet pin facebook twitter whatsapp linkedin telegram email mail imprimer \
        print share e pinterest x copier lien copy link reddit messenger viber sms instagram youtube tiktok threads \
        bluesky sur on via google plus tumblr vk flipboard par envoyer abonner like j aime follow shares partages
        """.split(separator: " ").map { PackedWord($0) })

    /// Nothing but names of networks and what one does there, whether or not they are glued: `PartagerTweeterPin`.
    private static func isShare(_ line: ScrapedLine) -> Bool {
        guard line.words <= 14, line.length <= 120 else { return false }
        var words: [PackedWord] = []
        var word = PackedWord()
        var isInWord = false
        var wasSmall = false
        for scalar in line.text.unicodeScalars {
            let value = UInt8(truncatingIfNeeded: scalar.value)
            let isLetter = scalar.isASCII && (0x61...0x7A).contains(value | 0x20)
            if isInWord, !isLetter || wasSmall && value < 0x61 {
                words.append(word)
                word = PackedWord()
                isInWord = false
            }
            if isLetter {
                word.append(value | 0x20)
                isInWord = true
                wasSmall = value >= 0x61
            } else if scalar.properties.isAlphabetic {
                return false
            }
        }
        if isInWord { words.append(word) }
        return !words.isEmpty && words.allSatisfy { shareWords.contains($0) }
    }

    private static let agencies: Set<String> = [
        "afp", "reuters", "ap", "epa", "sipa", "dr", "getty", "getty images", "unsplash", "maxppp", "hans lucas",
        "abaca",
        "belga", "keystone", "xinhua", "anadolu", "aa", "aps", "ap sipa", "cc by", "gettyimages", "sipa press",
    ]

    /// Whether a line ends with who took a photograph: `ERIC VIDAL / AFP`, `(Reuters)`.
    private static func endsWithCredit(_ text: String) -> Bool {
        var tail = text.suffix(30)
        guard let mark = tail.lastIndex(where: { "/(©".contains($0) }) else { return false }
        tail = tail[tail.index(after: mark)...]
        return agencies.contains(String(decoding: FoldedText(tail.utf8).bytes, as: UTF8.self))
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http") || text.hasPrefix("www.") || text.contains("@") || text.hasPrefix("#")
    }
}

extension FoldedText {
    /// Whether these words are in it.
    func has(_ words: [UInt8]) -> Bool {
        guard let first = words.first, bytes.count >= words.count else { return false }
        for start in 0...(bytes.count - words.count) where bytes[start] == first {
            guard start == 0 || bytes[start - 1] == 0x20 else { continue }
            let end = start + words.count
            if end == bytes.count || bytes[end] == 0x20, bytes[start..<end].elementsEqual(words) { return true }
        }
        return false
    }
}
