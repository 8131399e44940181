/// What the French press writes around an article, known by how it begins.
enum FrenchBoilerplate {
    static func reason(_ block: PageBlock) -> DropReason? {
        let text = FoldedText(block.text.utf8.prefix(400))
        if block.words <= 60 {
            for beginning in beginnings where text.starts(with: beginning) { return .phrase }
        }
        if block.words <= 40 {
            for part in parts where text.contains(part) { return .phrase }
        }
        if block.words <= 25 {
            if isLabelledCaption(block.text) { return .phrase }
            for beginning in shortBeginnings where text.starts(with: beginning) { return .phrase }
        }
        if block.words <= 6 {
            for whole in wholes where text.isEqual(to: whole) { return .phrase }
        }
        return nil
    }

    /// `Photo : des grévistes devant la mairie.`
    private static func isLabelledCaption(_ text: String) -> Bool {
        guard let colon = text.utf8.prefix(12).firstIndex(of: UInt8(ascii: ":")) else { return false }
        let label = FoldedText(text.utf8[..<colon])
        return captionLabels.contains { label.isEqual(to: $0) }
    }

    private static let captionLabels = list(
        """
        photo
        photos
        ph
        legende
        """)

    /// Whether a link begins with words that lead away from the article.
    static func opensReadAlso(_ words: ArraySlice<UInt8>) -> Bool {
        // `À`, `A`, `L`, `V`
        guard let first = words.first, [0x41, 0x61, 0x4C, 0x6C, 0x56, 0x76, 0xC3].contains(first) else { return false }
        let text = FoldedText(words)
        return readAlso.contains { text.starts(with: $0) }
    }

    private static let readAlso = list(
        """
        a lire
        a voir aussi
        a voir egalement
        lire aussi
        lire egalement
        lisez aussi
        voir aussi
        """)

    /// Whether the block announces what follows an article: other articles, comments, how to cite it.
    static func opensAppendix(_ block: PageBlock) -> Bool {
        guard block.words <= 10 else { return false }
        // `3 commentaires`
        let text = FoldedText(block.text.utf8.drop { !$0.isASCIILetter && $0 < 0x80 })
        return appendices.contains { text.starts(with: $0) }
            || block.isHeading && beginnings.contains { text.starts(with: $0) }
    }

    /// Whether the block stands above what readers wrote, as `27 commentaires` does.
    static func opensComments(_ block: PageBlock) -> Bool {
        guard block.words <= 4 else { return false }
        let text = FoldedText(block.text.utf8.drop { !$0.isASCIILetter && $0 < 0x80 })
        return commentTitles.contains { text.isEqual(to: $0) }
    }

    private static let commentTitles = list(
        """
        commentaires
        commentaire
        vos commentaires
        les commentaires
        reactions
        reactions des lecteurs
        avis des lecteurs
        nouveau commentaire
        nouveaux commentaires
        vos reactions
        laisser un commentaire
        laissez un commentaire
        comments
        """)

    /// Whether a short block is a byline: `Par Awa Diallo`.
    static func isByline(_ block: PageBlock) -> Bool {
        guard block.words <= 9, !block.isHeading else { return false }
        let text = FoldedText(block.text.utf8)
        // `Par Awa Diallo`, not `Par ailleurs, il pleut.`
        let isName = block.text.split(separator: " ").dropFirst().first?.first?.isUppercase ?? false
        return text.starts(with: Array("par".utf8)) && (isName || !block.endsLikeSentence)
            || text.starts(with: Array("source".utf8))
            || text.starts(with: Array("propos recueillis".utf8))
            || text.starts(with: Array("by".utf8))
    }

    /// Whether a block at the end is who wrote it, and for whom: names, on one line or two.
    static func isSignature(_ block: PageBlock) -> Bool {
        guard block.words <= 8, block.text.utf8.count <= 200, block.functionWords * 2 < block.words,
            !block.endsLikeSentence, !block.isHeading
        else { return false }
        let words = block.text.split { $0.isWhitespace || $0 == "(" || $0 == "/" }
        let capitals = words.count { $0.first?.isUppercase ?? false }
        return capitals * 10 >= words.count * 7 && !block.text.utf8.contains { (0x30...0x39).contains($0) }
    }

    static func list(_ text: String) -> [[UInt8]] {
        text.split(separator: "\n").map { Array($0.utf8) }
    }

    /// Of a block of up to 60 words.
    private static let beginnings = list(
        """
        a lire aussi
        lire aussi
        lisez aussi
        lire egalement
        a lire egalement
        a voir aussi
        voir aussi
        ecouter aussi
        a ecouter
        sur le meme sujet
        sur le meme theme
        dans la meme rubrique
        abonnez vous
        inscrivez vous
        je m abonne
        recevez chaque
        recevez tous les
        recevez gratuitement
        recevez nos
        recevez notre
        cet article est reserve aux abonnes
        la lecture des articles est reservee
        votre abonnement n autorise pas
        continuez a lire
        continuez votre lecture
        deja abonne
        vous etes abonne
        vous avez deja un compte
        l article a ete ajoute
        la suite apres cette publicite
        la suite apres la publicite
        seulement une partie des depeches que l agence anadolu
        no media source currently available
        fin de articles recommandes
        l acces a ce contenu a ete bloque
        ce contenu est bloque
        vous devez etre connecte
        connectez vous
        identifiez vous
        veuillez activer
        la suite de cet article
        il vous reste
        la suite est reservee
        article reserve aux abonnes
        pour lire la suite
        laisser un commentaire
        laissez un commentaire
        votre adresse e mail ne sera pas publiee
        votre adresse email
        nous utilisons des cookies
        ce site utilise des cookies
        en poursuivant votre navigation
        tous droits reserves
        toute reproduction
        partager cet article
        partagez cet article
        suivez nous sur
        retrouvez nous sur
        rejoignez nous sur
        rejoignez notre
        rejoignez nos
        suivez notre
        abonnez vous a notre
        restez connectes
        pour ne rien manquer
        cliquez ici pour
        telechargez l application
        telechargez notre application
        en cliquant sur
        signaler une erreur
        url de cet article
        url de l article
        adresse de cet article
        permalien
        lien permanent
        """)

    /// Anywhere in a block of up to 40 words.
    private static let parts = list(
        """
        n engagent que leurs auteurs
        n engagent que leur auteur
        n engage que son auteur
        n engagent pas la redaction
        n engage pas la redaction
        tous droits reserves
        pour toute information contactez nous
        cliquez sur la video pour
        cliquez sur l image pour
        """)

    /// Of a block of up to 25 words.
    private static let shortBeginnings = list(
        """
        a lire
        a voir egalement
        lire la suite
        lire l article
        voir la video
        voir les photos
        temps de lecture
        lecture audio
        credit photo
        credits photo
        photo d illustration
        copyright
        publicite
        publie le
        publiee le
        mis a jour le
        mise a jour le
        modifie le
        poste le
        par la redaction
        newsletter
        mots cles
        commentaires
        reagir
        accueil
        partager
        imprimer
        envoyer par
        cliquez ici
        contactez nous
        email
        e mail
        video
        """)

    private static let appendices = list(
        """
        articles lies
        article lie
        articles similaires
        articles connexes
        articles associes
        articles recents
        articles recommandes
        autres articles
        derniers articles
        plus d articles
        dans le meme dossier
        sur le meme sujet
        sur le meme theme
        dans la meme rubrique
        dans la meme categorie
        a ne pas manquer
        nos autres articles
        articles populaires
        les plus populaires
        top articles
        du meme auteur
        de la meme auteure
        a voir egalement
        a decouvrir aussi
        pour citer cet article
        pour aller plus loin
        aller plus loin
        commentaires
        vos commentaires
        vos reactions
        laisser un commentaire
        laissez un commentaire
        poster un commentaire
        ajouter un commentaire
        les plus lus
        les plus lues
        a propos de l auteur
        a propos des auteurs
        vous aimerez aussi
        vous aimerez
        vous pourriez aimer
        vous pourriez aussi aimer
        recommande pour vous
        recommandes pour vous
        nos recommandations
        la redaction vous conseille
        contenus sponsorises
        contenu sponsorise
        newsletter
        related posts
        related articles
        read also
        leave a reply
        leave a comment
        """)

    private static let wholes = list(
        """
        afp
        avec afp
        reuters
        la redaction
        l essentiel
        en bref
        article suivant
        article precedent
        suivant
        precedent
        lien direct
        facebook
        twitter
        whatsapp
        linkedin
        """)
}
