/// A stretch of text that a page sets apart: a paragraph, a heading, a list's item, a cell.
struct PageBlock {
    var text: String
    var kind: Kind
    /// The block-level element that it stands in.
    var node: Int
    /// The first node of its text.
    var firstText: Int
    /// The line of the page on which its text begins.
    var line = 1
    /// Of the text: how many words, how many of them are function words, how many stand in links or in bold.
    var words = 0, functionWords = 0, linkedWords = 0, boldWords = 0
    var endsLikeSentence = false
    /// Whether it is the beginning of something that goes on elsewhere: `… avant la fin du mois [...]`.
    var isExcerpt = false
    /// Whether it reads as prose in the page's language.
    var isProse = false

    enum Kind: Equatable {
        case paragraph, quote, preformatted, listItem, cell, caption, other
        case heading(level: Int)
    }

    var linkDensity: Double { words == 0 ? 1 : Double(linkedWords) / Double(words) }
    var functionWordDensity: Double { words == 0 ? 0 : Double(functionWords) / Double(words) }
    /// Whether it is nothing but figures: how many read or shared it.
    var isNumber: Bool { words <= 3 && text.utf8.allSatisfy { $0 < 0x80 && !$0.isASCIILetter } }
    /// Whether it announces what follows.
    var opensList: Bool { words >= 2 && text.utf8.last == UInt8(ascii: ":") }
    var isHeading: Bool { if case .heading = kind { true } else { false } }

    /// Whether it is a heading, or a line in bold that serves as one.
    var isLikeHeading: Bool { isHeading || words > 0 && words <= 20 && boldWords == words }

    /// Whether it reads as prose: sentences, not labels and links. The thresholds are near those of jusText (0.3 and
    /// 0.32 of function words, 0.2 of links) and boilerpipe (0.333 of links), set for French with its elisions counted
    /// as words.
    ///
    /// `functionWords`: whether the page is in a language whose function words are known.
    func isProse(functionWords isKnown: Bool) -> Bool {
        guard linkDensity <= 0.4, !isExcerpt, !isKnown || functionWordDensity >= Self.leastFunctionWords else {
            return false
        }
        return words >= 22 || words >= 10 && endsLikeSentence
    }

    static let leastFunctionWords = 0.2
}
