/// What stands around the article in a text copied from a page, known by its words.
enum ScrapedBoilerplate: String {
    case share, menu, comments, related, footer, legal, label, advertisement, caption, number, address, repeated
    /// The title of another article.
    case headline
    /// What a page puts between two paragraphs, with the article on either side: an invitation, related articles.
    case box

    /// Nothing of the article comes after it: comments, further articles, the foot of the page.
    var endsArticle: Bool {
        switch self {
        case .comments, .related, .footer: true
        default: false
        }
    }

    /// Whether it is there only where a page was copied, so that other lines may be the page's too.
    var tellsOfPage: Bool {
        switch self {
        case .caption, .number, .address, .repeated, .headline: false
        default: true
        }
    }

    /// What a line is, if its words say so.
    init?(_ line: ScrapedLine) {
        let folded = line.folded
        if folded.isEmpty || line.words == 0 {
            self = .number
        } else if line.words <= 40, let found = BoilerplatePhrases.kind(of: line) {
            self = found
        } else if Self.isLegal(folded) {
            self = .legal
        } else if ShareButtons.areAll(of: line) {
            self = .share
        } else if line.words <= 40, line.text.unicodeScalars.contains("©"), !line.endsSentence || line.words <= 12 {
            self = PhotoCredit.isAll(of: line) || !line.startsWithCopyright ? .caption : .footer
        } else if PhotoCredit.isCaption(line) {
            self = .caption
        } else if line.words <= 3, Self.isAddress(line.text) {
            self = .address
        } else {
            return nil
        }
    }

    /// What is said to the reader of cookies, newsletters and data, in sentences like those of an article.
    private static func isLegal(_ folded: FoldedText) -> Bool {
        legalWords.contains { folded.has($0) } && readerWords.contains { folded.has($0) }
    }

    private static let legalWords = phrases(
        """
        technologies similaires, utilisons des cookies, utilise des cookies, gestion des cookies, refuse les cookies,
        emploie des cookies, accepter les cookies, deposer des cookies, prospection commerciale, ciblage publicitaire,
        votre newsletter, notre newsletter, droit d acces et de rectification, bloqueur de publicite,
        politique de confidentialite, vous desinscrire, vous desabonner, conditions generales d utilisation,
        privacy policy, we use cookies, boite mail, boite e mail, boite de reception
        """)

    private static let readerWords = phrases("vous, votre, vos, nous, notre, nos, you, your, we, our")

    private static func phrases(_ text: String) -> [[UInt8]] {
        text.split { $0 == "," || $0.isNewline }.map { Array($0.trimmed.utf8) }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http") || text.hasPrefix("www.") || text.contains("@") || text.hasPrefix("#")
    }
}

extension ScrapedLine {
    fileprivate var startsWithCopyright: Bool {
        text.unicodeScalars.first == "©" || folded.starts(with: Array("copyright".utf8))
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
