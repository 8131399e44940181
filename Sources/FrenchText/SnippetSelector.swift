/// Chooses the passage of a text that shows best why it was found.
public struct SnippetSelector: Sendable {
    /// A passage of a text and the words to mark in it.
    public struct Passage: Sendable, Equatable {
        /// The bytes of the passage; on character boundaries.
        public var range: Range<Int>

        /// Whether text was left out before the passage in the middle of a sentence.
        public var startsInsideSentence: Bool

        /// Whether text was left out after the passage in the middle of a sentence.
        public var endsInsideSentence: Bool

        /// The bytes of the text to mark, inside `range`, ordered, apart from each other. Matched words that only white
        /// space, hyphens or apostrophes separate are marked as one.
        public var highlights: [Range<Int>]
    }

    /// How many bytes of text to aim at.
    public var targetLength: Int

    public init(targetLength: Int = 240) {
        self.targetLength = targetLength
    }

    /// The best passage of a text.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - list: The tokens of this text, and of no other.
    ///   - matches: For each token the number of the query word that it matches, or -1. Missing ones match nothing.
    ///   - weights: What each query word is worth, above 0. Missing ones are worth 1.
    public func passage(of text: Span<UInt8>, _ list: TokenList, matches: [Int], weights: [Double]) -> Passage {
        Passage(range: 0..<0, startsInsideSentence: false, endsInsideSentence: false, highlights: [])
    }
}
