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
        } else if line.words <= 40, let found = LinePhrase.kind(of: line) {
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
        BoilerplatePlace.legal.matches(folded) && readerWords.contains { folded.has($0) }
    }

    private static let readerWords = ["vous", "votre", "vos", "nous", "notre", "nos", "you", "your", "we", "our"]

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http") || text.hasPrefix("www.") || text.contains("@") || text.hasPrefix("#")
    }
}

extension ScrapedLine {
    fileprivate var startsWithCopyright: Bool {
        text.unicodeScalars.first == "©" || folded.starts(with: "copyright")
    }
}
