/// The buttons that a page has for sharing an article.
enum ShareButtons {
    /// Whether a line is nothing but names of networks and what one does there, glued or not: `PartagerTweeterPin`.
    static func areAll(of line: ScrapedLine) -> Bool {
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
        return !words.isEmpty && words.allSatisfy { self.words.contains($0) }
    }

    private static let words: Set<PackedWord> = Set(
        """
        partager partagez partage tweeter tweet pin facebook twitter whatsapp linkedin telegram email mail imprimer \
        print share e pinterest x copier lien copy link reddit messenger viber sms instagram youtube tiktok threads \
        bluesky sur on via google plus tumblr vk flipboard par envoyer abonner like j aime follow shares partages views vues skype viadeo partage to whats app facebookx print
        """.split(separator: " ").map { PackedWord($0) })
}
