extension FrenchBoilerplate {
    /// Whether a block that begins like a site's own words reads as a sentence of an article all the same.
    static func isDoubtful(_ block: PageBlock) -> Bool {
        guard block.endsLikeSentence, block.words >= 5, block.linkedWords == 0, block.boldWords < block.words,
            block.functionWordDensity >= PageBlock.leastFunctionWords
        else { return false }
        let text = FoldedText(block.text.utf8.prefix(400))
        // `Publicité : …`
        guard let word = doubtfulBeginnings.first(where: { text.starts(with: $0) }),
            !block.text.utf8.prefix(word.count + 6).contains(UInt8(ascii: ":"))
        else { return false }
        return !text.words.contains { sitesWords.contains(Array($0)) }
    }

    private static let doubtfulBeginnings = list(
        """
        accueil
        commentaires
        copyright
        email
        e mail
        envoyer par
        il vous reste
        imprimer
        newsletter
        partager
        pour ne rien manquer
        publicite
        reagir
        suivez notre
        video
        """)

    /// What sites speak of when they speak of themselves.
    private static let sitesWords = Set(
        list(
            """
            abonne
            abonnes
            abonnez
            abonnement
            actualite
            actualites
            app
            application
            article
            articles
            cliquez
            contenu
            contenus
            facebook
            inscrivez
            instagram
            lettre
            lire
            newsletter
            newsletters
            notifications
            page
            rejoignez
            reserves
            site
            suivre
            telechargez
            telegram
            twitter
            whatsapp
            youtube
            """))
}
