/// A phrase with which lines of a copied text begin that are not part of the article.
struct LinePhrase {
    let kind: ScrapedBoilerplate
    let words: [[UInt8]]
    /// The most words of a line that begins so.
    private let mostWords: Int
    private let condition: Condition?

    /// When a line that begins so counts, even if it ends like a sentence; by the mark behind the number of words.
    enum Condition: Character {
        /// Always: no sentence of an article begins so.
        case always = "!"
        /// If nothing follows, or a colon.
        case colon = ":"
        /// If nothing follows, or a figure is in the line.
        case figure = "#"
    }

    /// `limit`: the number of words and the condition, such as `40!`; without a number as many words as the phrase has.
    init(kind: ScrapedBoilerplate, phrase: String, limit: Substring) {
        self.kind = kind
        words = phrase.split(separator: " ").map { Array($0.utf8) }
        condition = limit.last.flatMap { Condition(rawValue: $0) }
        mostWords = Int(condition == nil ? limit : limit.dropLast()) ?? words.count
    }

    /// What a line is that begins with a phrase of the table, or with a number and such a phrase: `8 commentaires`.
    static func kind(of line: ScrapedLine) -> ScrapedBoilerplate? {
        let words = line.folded.words
        guard let first = words.first else { return nil }
        if let phrase = opening(words, line) { return phrase.kind }
        guard line.words <= 3, isNumber(first) else { return nil }
        let rest = words.drop { isNumber($0) }
        if rest.isEmpty { return .number }
        guard let phrase = opening(Array(rest), line) else { return nil }
        switch phrase.kind {
        case .comments, .share, .label: return phrase.kind
        default: return nil
        }
    }

    private static func opening(_ words: [ArraySlice<UInt8>], _ line: ScrapedLine) -> LinePhrase? {
        guard let first = words.first else { return nil }
        return BoilerplatePhrases.ofLines[PackedWord(first)]?.first { $0.matches(words, line) }
    }

    /// Whether the words of a line begin so, and the line is as long and ends as it may.
    private func matches(_ words: [ArraySlice<UInt8>], _ line: ScrapedLine) -> Bool {
        guard line.words <= mostWords, words.count >= self.words.count,
            zip(self.words, words).allSatisfy({ $0.elementsEqual($1) })
        else { return false }
        let hasFigure = words.contains { Self.isNumber($0) }
        switch condition {
        case .always: return true
        case .figure where !hasFigure: return words.count == self.words.count
        case .colon where words.count > self.words.count: return hasColon(line)
        default: break
        }
        // « Partager les richesses du sous-sol est un devoir. »
        guard line.endsSentence, mostWords <= 12 || !hasColon(line) else { return true }
        return words.count <= self.words.count + (line.text.last == "." && !hasFigure ? 0 : 2)
    }

    /// Whether a colon follows the phrase: `Légende : …`.
    private func hasColon(_ line: ScrapedLine) -> Bool {
        guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return FoldedText(line.text.utf8[..<colon]).words.count == words.count
    }

    /// Whether a word counts something: `8`, `1.2k`.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "k") } && word.first != UInt8(ascii: "k")
    }
}
