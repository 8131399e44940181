/// What the French press writes around an article, told by the words of a page's blocks.
enum PageBoilerplate {
    /// Where the phrases count that leave a block out, and how many words such a block has at most.
    private static let places: [(place: BoilerplatePlace, mostWords: Int)] = [
        (.block, 60), (.part, 40), (.short, 25), (.whole, 6),
    ]

    /// Whether the words of a block say that it is not the article's.
    static func isPhrase(_ block: PageBlock) -> Bool {
        let text = FoldedText(block.text.utf8.prefix(400))
        return places.contains { block.words <= $0.mostWords && $0.place.matches(text) }
            || block.words <= 25 && isLabelledCaption(block.text)
            || block.words <= 30 && EmbeddedPosts.isNotice(block.text)
            || block.words <= 4 && block.text.hasDigit && opensComments(block)
    }

    /// `Photo : des grévistes devant la mairie.`
    private static func isLabelledCaption(_ text: String) -> Bool {
        guard let colon = text.utf8.prefix(12).firstIndex(of: UInt8(ascii: ":")) else { return false }
        return BoilerplatePlace.label.matches(FoldedText(text.utf8[..<colon]))
    }

    /// Whether a link begins with words that lead away from the article.
    static func opensReadAlso(_ words: ArraySlice<UInt8>) -> Bool {
        // `À`, `A`, `L`, `V`
        guard let first = words.first, [0x41, 0x61, 0x4C, 0x6C, 0x56, 0x76, 0xC3].contains(first) else { return false }
        return BoilerplatePlace.link.matches(FoldedText(words))
    }

    /// Whether the block announces what follows an article: other articles, comments, how to cite it.
    static func opensAppendix(_ block: PageBlock) -> Bool {
        guard block.words <= 10, !isCrosshead(block) else { return false }
        let text = afterFigures(block)
        return BoilerplatePlace.appendix.matches(text) || block.isHeading && BoilerplatePlace.block.matches(text)
    }

    /// Whether the block stands above what readers wrote, as `27 commentaires` does.
    static func opensComments(_ block: PageBlock) -> Bool {
        guard block.words <= 4 else { return false }
        let words = FoldedText(block.text.utf8).words
        let rest = words.drop { $0.allSatisfy(\.isASCIIDigit) }
        let name = rest.prefix { !$0.allSatisfy(\.isASCIIDigit) }
        guard let first = name.first else { return false }
        // `6 messages`
        if name.count == 1, rest.count < words.count, counted.contains(Array(first)) { return true }
        return BoilerplatePlace.comments.matches(FoldedText(name.joined(separator: [0x20])))
    }

    /// What readers wrote, where it is counted.
    private static let counted = Set(
        ["message", "messages", "avis", "opinions", "contributions"].map { Array($0.utf8) })

    /// `commentaires` of `3 commentaires`.
    private static func afterFigures(_ block: PageBlock) -> FoldedText {
        FoldedText(block.text.utf8.drop { !$0.isASCIILetter && $0 < 0x80 })
    }

    // MARK: - Doubt

    /// Whether a line that begins with the word above comments heads a part of an article: `- Commentaires inquiets -`.
    static func isCrosshead(_ block: PageBlock) -> Bool {
        guard block.words <= 8, block.linkedWords == 0 else { return false }
        let words = FoldedText(block.text.utf8).words
        return words.count >= 2 && words.first.map { readersWords.contains(Array($0)) } ?? false
            && !words.dropFirst().contains {
                $0.contains(where: \.isASCIIDigit) || readers.contains(Array($0)) || sitesWords.contains(Array($0))
            }
    }

    private static let readersWords = Set(
        ["commentaire", "commentaires", "reactions", "reagir"].map { Array($0.utf8) })
    private static let readers = Set(
        "abonnes desactives facebook fermes internautes lecteurs lectrices membres recents sur visiteurs votre".split(
            separator: " "
        ).map { Array($0.utf8) })

    /// Whether a block that begins like a site's own words reads as a sentence of an article all the same.
    static func isDoubtful(_ block: PageBlock) -> Bool {
        guard block.endsLikeSentence, block.words >= 5, block.linkedWords == 0, block.boldWords < block.words,
            block.functionWordDensity >= PageBlock.leastFunctionWords
        else { return false }
        let text = FoldedText(block.text.utf8.prefix(400))
        // `Publicité : …`
        guard let phrase = BoilerplatePlace.doubtful.match(in: text),
            !block.text.utf8.prefix(phrase.count + 6).contains(UInt8(ascii: ":"))
        else { return false }
        return !text.words.contains { sitesWords.contains(Array($0)) }
    }

    /// What sites speak of when they speak of themselves.
    private static let sitesWords = Set(
        """
        abonne abonnes abonnez abonnement actualite actualites app application article articles cliquez contenu contenus \
        facebook inscrivez instagram lettre lire newsletter newsletters notifications page rejoignez reserves site \
        suivre telechargez telegram twitter whatsapp youtube
        """.split(separator: " ").map { Array($0.utf8) })

    /// Whether a sentence that is mostly a link sends readers to another article: `Lire notre dossier : …`.
    static func leadsAway(_ block: PageBlock) -> Bool {
        let words = FoldedText(block.text.utf8.prefix(60)).words
        return words.prefix(2).contains { leadingWords.contains(Array($0)) }
            || isPhrase(block)
    }

    private static let leadingWords = Set(
        """
        cliquez consultez decouvrez dossier ecouter ecoutez lire lisez notre nos regarder regardez relire relisez retrouvez voir voyez
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    // MARK: - Names

    /// Whether a short block is a byline: `Par Awa Diallo`.
    static func isByline(_ block: PageBlock) -> Bool {
        guard block.words <= 9, !block.isHeading else { return false }
        let text = FoldedText(block.text.utf8)
        // `Par Awa Diallo`, not `Par ailleurs, il pleut.`
        let isName = block.text.split(separator: " ").dropFirst().first?.first?.isUppercase ?? false
        if dispatchName(block) != nil { return true }
        if !block.endsLikeSentence, ScrapedByline.isByline(ScrapedLine(block.text, number: 0)) { return true }
        return text.starts(with: "par") && (isName || !block.endsLikeSentence)
            || ["source", "propos recueillis", "by"].contains { text.starts(with: $0) }
    }

    /// The last name of an agency's line: `AA / Niamey / Awa Diallo`.
    static func dispatchName(_ block: PageBlock) -> String? {
        guard block.words <= 10, !block.isHeading else { return nil }
        let parts = block.text.split(separator: " / ")
        guard parts.count == 3, parts[0] == parts[0].uppercased()[...], parts[0].count <= 8 else { return nil }
        let name = ScrapedLine(String(parts[2]), number: 0)
        return name.words >= 2 ? ScrapedByline.name(of: name) : nil
    }

    /// Whether a block at the end is who wrote it, and for whom: names, on one line or two.
    static func isSignature(_ block: PageBlock) -> Bool {
        guard block.words <= 8, block.text.utf8.count <= 200, block.functionWords * 2 < block.words,
            !block.endsLikeSentence, !block.isHeading
        else { return false }
        let words = block.text.split { $0.isWhitespace || $0 == "(" || $0 == "/" }
        let capitals = words.count { $0.first?.isUppercase ?? false }
        return capitals * 10 >= words.count * 7 && !block.text.hasDigit
    }
}
