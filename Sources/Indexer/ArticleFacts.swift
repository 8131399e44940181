internal import SearchModel
internal import Store

/// What the report of a run says about an article.
struct ArticleFacts: Sendable, Equatable {
    /// How the article is dated.
    enum Dating: Sendable {
        case published
        /// It has no date of publication, but it names a day that was past.
        case notBefore
        case unknown
    }

    var source: String?
    /// The language without region or script.
    var language: String?
    var dating: Dating
    /// The number of words of the text.
    var words: Int

    init(_ article: StoredArticle) {
        source = article.source
        language = article.plainLanguage
        dating = article.date != nil ? .published : article.notBefore != nil ? .notBefore : .unknown
        words = article.text.utf8Span.span.wordCount
    }
}

extension Span<UInt8> {
    /// About how many words a text in UTF-8 has. It differs from the count of the index by a few hundredths, and is
    /// much faster.
    ///
    /// A word is a run of letters and digits. An elided article counts with its word: `l’armée` is one.
    var wordCount: Int {
        var words = 0
        var isInWord = false
        var isElided = false
        var index = 0
        while index < count {
            let byte = self[index]
            index += 1
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF:
                if !isInWord && !isElided { words += 1 }
                isInWord = true
                isElided = false
            case UInt8(ascii: "'"):
                isElided = isInWord
                isInWord = false
            case 0xC2:
                // No-break spaces, guillemets and other signs of Latin-1
                isInWord = false
                isElided = false
                index += 1
            case 0xE2:
                // Dashes, quotation marks, arrows and other signs; U+2018 and U+2019 are apostrophes too
                let isApostrophe =
                    index + 1 < count && self[index] == 0x80 && (self[index + 1] == 0x98 || self[index + 1] == 0x99)
                isElided = isApostrophe && isInWord
                isInWord = false
                index += 2
            default:
                isInWord = false
                isElided = false
            }
        }
        return words
    }
}
