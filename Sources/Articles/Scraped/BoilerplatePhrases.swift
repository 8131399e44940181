/// What the press writes around articles, by how a line begins.
enum BoilerplatePhrases {
    /// What a line is that begins with one of them, or with a number and one of them: `8 commentaires`.
    static func kind(of line: ScrapedLine) -> ScrapedBoilerplate? {
        let words = line.folded.words
        guard let first = words.first else { return nil }
        if let phrase = phrase(beginning: words, line) { return phrase.kind }
        guard line.words <= 3, isNumber(first) else { return nil }
        let rest = words.drop { isNumber($0) }
        if rest.isEmpty { return .number }
        guard let phrase = phrase(beginning: Array(rest), line) else { return nil }
        switch phrase.kind {
        case .comments, .share, .label: return phrase.kind
        default: return nil
        }
    }

    /// `8`, `1.2k`
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "k") } && word.first != UInt8(ascii: "k")
    }

    private struct Phrase {
        var kind: ScrapedBoilerplate
        var words: [[UInt8]]
        /// How long a line that begins so may be.
        var mostWords: Int
        var condition: Condition?
    }

    /// When a line that begins so counts, even if it ends like a sentence; by the mark behind the phrase's number of words.
    private enum Condition: Character {
        /// Always: no sentence of an article begins so.
        case always = "!"
        /// Where nothing follows, or a colon.
        case colon = ":"
        /// Where nothing follows, or a figure is in it.
        case figure = "#"
    }

    private static func phrase(beginning words: [ArraySlice<UInt8>], _ line: ScrapedLine) -> Phrase? {
        guard let first = words.first, let candidates = table[PackedWord(first)] else { return nil }
        return candidates.first { phrase in
            guard line.words <= phrase.mostWords, words.count >= phrase.words.count else { return false }
            guard zip(phrase.words, words).allSatisfy({ $0.elementsEqual($1) }) else { return false }
            let hasFigure = words.contains { isNumber($0) }
            switch phrase.condition {
            case .always: return true
            case .figure where !hasFigure: return words.count == phrase.words.count
            case .colon where words.count > phrase.words.count: return hasColon(line, behind: phrase)
            default: break
            }
            // « Partager les richesses du sous-sol est un devoir. »
            guard line.endsSentence, phrase.mostWords <= 12 || !hasColon(line, behind: phrase) else { return true }
            return words.count <= phrase.words.count + (line.text.last == "." && !hasFigure ? 0 : 2)
        }
    }

    /// `Légende : …`
    private static func hasColon(_ line: ScrapedLine, behind phrase: Phrase) -> Bool {
        guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return FoldedText(line.text.utf8[..<colon]).words.count == phrase.words.count
    }

    /// Whether it is a word that heads a part of an article as well as one of a page.
    static func mayBeHeading(_ line: ScrapedLine) -> Bool { headings.contains { line.folded.isEqual(to: $0) } }

    private static let headings = [
        "abonnes", "annonce", "annonces", "connexion", "inscription", "lectures", "navigation", "precedent",
        "recherche",
        "repondre", "reponses", "retour", "suivant", "suivre", "theme", "themes",
    ].map { Array($0.utf8) }

    /// Whether the foot of a page that a line is may stand between two paragraphs: `Suivez-nous sur WhatsApp`.
    static func invites(_ line: ScrapedLine) -> Bool { invitations.contains { line.folded.starts(with: $0) } }

    private static let invitations = [
        "abonnez vous", "follow us", "inscription a la newsletter", "inscrivez vous", "recevez", "rejoignez nous",
        "retrouvez nous", "suivez", "telechargez l application", "telechargez notre application",
    ].map { Array($0.utf8) }

    /// By their first word; the longest first.
    private static let table: [PackedWord: [Phrase]] = {
        var table: [PackedWord: [Phrase]] = [:]
        for (kind, text) in phrases {
            for phrase in text.split(whereSeparator: { $0 == "," || $0.isNewline }) {
                var parts = phrase.split(separator: " ")
                guard var last = parts.popLast(), !parts.isEmpty else { continue }
                let condition = last.last.flatMap { Condition(rawValue: $0) }
                if condition != nil { last.removeLast() }
                let words = parts.map { Array($0.utf8) }
                let most = Int(last) ?? words.count
                table[PackedWord(words[0][...]), default: []].append(
                    Phrase(kind: kind, words: words, mostWords: most, condition: condition))
            }
        }
        return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Each phrase with the most words that a line beginning with it has; `=` where there is nothing but the phrase. In
    /// a sentence it counts only with one of the marks above, or a colon behind it.
    private static let phrases: [(ScrapedBoilerplate, String)] = [
        (
            .comments,
            """
            ajouter un commentaire 12, annuler la reponse =, commentaire 3, commentaires 4, comments 3,
            comments are closed 8, connectez vous pour commenter 12, ecrire un commentaire 12, en reponse a 8,
            enregistrer mon nom 40!, laisser un commentaire 12, laisser une reponse 12, laisser votre commentaire 12,
            laissez un commentaire 12, laissez votre commentaire 12, leave a comment 12, leave a reply 12,
            les articles commentaires et propos 40!, les champs obligatoires 40!, les commentaires sont fermes 10,
            nouveau commentaire 6, participer a la discussion 8, post comment =, poster un commentaire 12,
            publier un commentaire 12, reagir =, reagir a cet article 12, reagissez =, reagissez a 12,
            reply =, repondre =, reponses 3#, required fields are marked 40!, save my name email 40!,
            sign in to comment 8, soyez le premier a commenter 16!, soyez le premier a reagir 16!, vos commentaires 6,
            vos reactions 6, votre adresse de messagerie ne sera pas publiee 40!,
            votre adresse e mail ne sera pas publiee 40!, votre adresse email ne sera pas publiee 40!,
            votre avis sera publie 40!, votre commentaire 6, vous devez etre connecte 16!,
            vous devez vous connecter 16!, your email address will not be published 40!
            """
        ),
        (
            .related,
            """
            a consulter aussi 8, a decouvrir aussi 8, a la une =, a ne pas manquer 6, a voir egalement =,
            article precedent 30, article similaire 8, article suivant 30, articles connexes 8,
            articles connexesplus de l auteur 8, articles lies 8, articles populaires 8, articles recents 8,
            articles recommandes 8, articles relatifs 8, articles similaires 8, autres articles 8,
            ca peut vous interesser 10, cela pourrait vous interesser 10, ces articles pourraient 12,
            contenus sponsorises 6, dans la meme categorie 8, dans la meme rubrique 8, dans le meme dossier 8,
            dernieres actualites 8, dernieres infos 8, dernieres nouvelles 8, derniers articles 8, don t miss =,
            du meme auteur 8, fil info =, flash info =, le plus lu =, les plus consultes 6, les plus lus 6,
            les plus populaires 6, les plus vus 6, liens commerciaux =, more from 8, more news 6, navigation =,
            navigation de l article 6, navigation des articles 6, ne manquez pas 8, next =, next article 30,
            next post 30, next up =, other articles 6, plus d actualites 8, plus d articles 8, plus d infos 8,
            plus de l auteur 6, plus lus =, post navigation =, pour aller plus loin 6, precedent =, previous =,
            previous article 30, previous post 30, recent posts 6, recommande pour vous 8, recommandes pour vous 8,
            recommended 4, related =, related articles 8, related news 6, related posts 8, suivant =,
            sur le meme sujet 8, sur le meme theme 8, trending 4, vous aimerez aussi 10,
            vous pourriez aimer 10, vous pourriez aussi aimer 10, vous pourriez etre interesse 12,
            you may also like 8
            """
        ),
        (
            .footer,
            """
            a propos =, a propos de nous 8, abonnez vous 30!, all rights reserved 40!, conditions generales 20,
            contactez la redaction 12, contactez nous 8, copyright 40!, designed by 12, developed by 12,
            espace annonceurs 6, fierement propulse par 12, follow us 12, inscription a la newsletter 16!,
            inscrivez vous 30!, made with 8, mentions legales 20, newsletter 6, nos partenaires 4, nous contacter 8,
            plan du site 8, politique de confidentialite 20, powered by 12, proudly powered by 12,
            qui sommes nous 8, recevez 40, rejoignez nous 16!, retrouvez nous 16!, site developpe par 12, suivez 12,
            suivez l actualite 30!, suivez notre chaine 30!, suivez nous 12, suivez toute l actualite 30!,
            telechargez l application 30!, telechargez notre application 30!, theme by 8, tous droits reserves 40!,
            tous les droits reserves 40!
            """
        ),
        (
            .label,
            """
            a ecouter 25, a lire 25, a lire aussi 40!, a lire egalement 40!, a voir aussi 40!, a voir egalement 40!,
            abonnes =, affichages 4, alerte info =, article abonne =, article reserve 8,
            article reserve aux abonnes 8, categorie 8, categories 12, classe dans 12, cliquez ici 14!,
            contenu reserve 8, contenu reserve aux abonnes 8, duree de la video 10, duree de lecture 10, ecouter =,
            ecouter aussi 40!, en savoir plus 8, etiquettes 20, fil d ariane =, filed under 12, la newsletter 6,
            la suite apres cette publicite 10, lecture 5#, lecture audio 8, lectures =, lire aussi 40!,
            lire egalement 40!, lire l article 20, lire la suite 12, lisez aussi 40!, lu 4#, lus 4#, min de lecture 4,
            min read 4, mots cles 30, nombre de lectures 6, non classe =, partages =, posted in 12, read also 30!,
            read more 8, reading time 10, regarder aussi 40!, reserve abonnes 6, reserve aux abonnes 8,
            single post =, tag 8, tagged 20, tags 20, temps de lecture 10, the rest after this ad 10, theme =,
            themes =, voir aussi 40!, vu 4#, vues 4#
            """
        ),
        (
            .share,
            """
            chargement 4, click to email 12, click to print 10, click to share 12, cliquer pour 14,
            cliquez pour imprimer 14!, cliquez pour partager 14!, connect with us =, copier le lien 6, copy link 4,
            e mail =, ecouter cet article 8, ecouter l article 8, envoyer a un ami 8, envoyer par 8,
            envoyer un lien 8, imprimer 6, j aime ca 6, like =, like this 4, loading =, partage =, partager 4,
            partager cet article 8, partager sur 6, partages 2, partagez 12, print =, rejoignez notre chaine 16!,
            rejoindre notre canal 12, share 6, share on 6, share this 6, shares 2, suivre =, telecharger 6, tweet =,
            tweeter 4
            """
        ),
        (
            .menu,
            """
            acceder au contenu 6, accepter =, accepter et continuer 6, accepter les cookies 6, accueil 3,
            afficher plus 4, aller a 10, aller au contenu 6, bienvenue connectez vous 10,
            ce site utilise des cookies 40!, charger plus 6, close =, connexion 4, dark mode 4, fermer =,
            gerer les cookies 4, haut de page =, home =, inscription =, je m abonne 6, log in 4, main menu =,
            menu =, menu principal =, mode sombre 4, mon compte 4, more =, mot de passe 6, no result =,
            nom d utilisateur 6, nous utilisons des cookies 40!, pas de resultats 4, passer a la navigation 8,
            passer au contenu 6, personnalisez votre experience 30!, plus =, primary menu =, recherche =,
            rechercher 6, refuser =, retour =, retour a l accueil 8, retour en haut 6, s abonner 6, s inscrire 4,
            se connecter 6, search 4, search for =, sign in 4, skip links =, skip to content =,
            skip to main content =, skip to navigation =, toggle navigation =, top =, tout accepter =,
            view all result 4, voir plus 4, voir tous les resultats 6, vous etes ici 20, we use cookies 40!
            """
        ),
        (
            .advertisement,
            """
            ad =, ads =, advertisement 4, annonce =, annonce google =, annonces =, contenu sponsorise 6,
            espace publicitaire 6, pub =, publicite 4, sponsored 4, sponsorise 6
            """
        ),
        (
            .caption,
            """
            copyright photo 30!, credit =, credit photo 30!, credits =, credits photo 30!, illustration 20:,
            image d illustration 30!, legende 30:, legende image 40!, ph 6, photo 12, photo d illustration 30!,
            photo illustration 20, photos =
            """
        ),
    ]
}
