/// Where a phrase has to stand for a block of a page, or a line of a copied text, to be no part of the article.
enum BoilerplatePlace: String, CaseIterable {
    // MARK: In a page

    /// At the beginning of a block of up to 60 words.
    case block
    /// At the beginning of a block of up to 25 words.
    case short
    /// Anywhere in a block of up to 40 words.
    case part
    /// All of a block.
    case whole
    /// At the beginning of a short block that announces what follows the article.
    case appendix
    /// All of a block that stands above the comments.
    case comments
    /// At the beginning of a link that leads to another article.
    case link
    /// At the beginning of a block that may be a sentence of the article all the same.
    case doubtful
    /// All that stands before the colon of a caption.
    case label

    // MARK: In a copied text

    /// All of a line that may head a part of the article as well.
    case heading
    /// At the beginning of an invitation that may stand between two paragraphs.
    case invitation
    /// All of a line that stands above headlines of other articles.
    case headlines
    /// Anywhere in a notice about cookies, newsletters and personal data.
    case legal
    /// At the beginning of the credit of a photograph.
    case credit
    /// Anywhere in the caption of a photograph.
    case photo
    /// At the end of the beginning of another article.
    case excerpt

    /// Whether one of the phrases that count here stands at this place in a text.
    func matches(_ text: FoldedText) -> Bool { match(in: text) != nil }

    /// The phrase of those that count here that stands at this place in a text, in bytes.
    func match(in text: FoldedText) -> [UInt8]? {
        let phrases = BoilerplatePhrases.byPlace[self] ?? []
        return switch self {
        case .block, .short, .appendix, .link, .doubtful, .invitation, .credit:
            phrases.first { text.starts(with: $0) }
        case .whole, .comments, .label, .heading, .headlines: phrases.first { text.isEqual(to: $0) }
        case .part, .legal, .photo: phrases.first { text.has($0) }
        case .excerpt: phrases.first { text.ends(with: $0) }
        }
    }
}
