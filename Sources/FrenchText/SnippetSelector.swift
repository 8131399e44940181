/// Chooses the passage of a text that shows best why the text was found.
///
/// Every stretch of about the target length that begins with a matched word gets a score: for each distinct query word,
/// a little for repetitions, and more for query words side by side. The best stretch, the first among equals, then
/// grows to whole sentences if they fit, else to whole words.
public struct SnippetSelector: Sendable {
    /// A passage of a text and the words to mark in it.
    public struct Passage: Sendable, Equatable {
        /// The bytes of the passage. It begins and ends at boundaries of characters.
        public var range: Range<Int>

        /// Whether the passage begins in the middle of a sentence.
        public var startsInsideSentence: Bool

        /// Whether the passage ends in the middle of a sentence.
        public var endsInsideSentence: Bool

        /// The bytes of the text to mark, inside `range`, ordered, apart from each other. Matched words that only white
        /// space, hyphens or apostrophes separate are marked as one.
        public var highlights: [Range<Int>]
    }

    /// The length to aim at, in bytes of UTF-8. A passage is at most a sixth longer, unless a single word is.
    public var targetLength: Int

    /// A selector of passages of this length, in bytes of UTF-8; at least 16.
    public init(targetLength: Int = 240) {
        self.targetLength = max(16, targetLength)
    }

    /// The best passage of a text; its beginning when nothing matches.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - list: The tokens of this text, and of no other.
    ///   - matches: For each token the number of the query word that it matches, or -1. Missing ones match nothing.
    ///   - weights: What each query word is worth, above 0. Missing ones are worth 1.
    public func passage(of text: Span<UInt8>, _ list: TokenList, matches: [Int], weights: [Double]) -> Passage {
        var hits: [Hit] = []
        for (number, (token, term)) in zip(list.tokens, matches).enumerated() where term >= 0 {
            guard token.source.upperBound <= text.count else { break }
            // A joined form does not match twice.
            if let last = hits.last, last.term == term, last.position == token.position { continue }
            let weight = term < weights.count ? weights[term] : 1
            hits.append(Hit(token: number, position: token.position, source: token.source, term: term, weight: weight))
        }
        let core = bestStretch(hits).map { $0.first.source.lowerBound..<$0.last.source.upperBound }
        var passage = PassageBounds(target: targetLength, text, list).passage(around: core, text, list)
        passage.highlights = highlights(in: passage.range, text, list, matches)
        return passage
    }

    // MARK: The best stretch

    private struct Hit {
        var token: Int
        var position: Int
        var source: Range<Int>
        var term: Int
        var weight: Double
    }

    private func bestStretch(_ hits: [Hit]) -> (first: Hit, last: Hit)? {
        guard let first = hits.first else { return nil }
        var best = (first: first, last: first)
        var bestScore = -Double.infinity
        var end = 0
        for start in hits.indices {
            let limit = hits[start].source.lowerBound + targetLength
            end = max(end, start + 1)
            while end < hits.count, hits[end].source.upperBound <= limit { end += 1 }
            let score = score(hits[start..<end])
            if score > bestScore {
                bestScore = score
                best = (hits[start], hits[end - 1])
            }
        }
        return best
    }

    private func score(_ hits: ArraySlice<Hit>) -> Double {
        var distinct = 0.0
        var repeated = 0.0
        var together = 0.0
        for index in hits.indices {
            let hit = hits[index]
            let earlier = hits[..<index].count { $0.term == hit.term }
            if earlier == 0 { distinct += hit.weight } else if earlier < 3 { repeated += hit.weight }
            guard index > hits.startIndex else { continue }
            let before = hits[index - 1]
            let distance = hit.position - before.position
            guard before.term != hit.term, distance <= 3 else { continue }
            // In the order of the query, perhaps with a stop word between, as a phrase would be.
            let isOrdered = hit.term == before.term + 1 && distance <= 2
            together += min(hit.weight, before.weight) * (isOrdered ? 0.5 : distance == 1 ? 0.3 : 0.15)
        }
        return distinct + 0.1 * repeated + min(together, 0.5 * distinct)
    }

    // MARK: Highlights

    private func highlights(
        in range: Range<Int>, _ text: Span<UInt8>, _ list: TokenList, _ matches: [Int]
    ) -> [Range<Int>] {
        var highlights: [Range<Int>] = []
        for (token, term) in zip(list.tokens, matches) where term >= 0 {
            if token.source.lowerBound >= range.upperBound { break }
            let marked = token.source.clamped(to: range)
            guard !marked.isEmpty else { continue }
            if let last = highlights.last, isOneMark(text, last.upperBound, marked.lowerBound) {
                var joined = min(last.lowerBound, marked.lowerBound)..<max(last.upperBound, marked.upperBound)
                highlights.removeLast()
                // A joined form may begin before the mark that it extends, and reach the one before that.
                while let before = highlights.last, before.upperBound >= joined.lowerBound {
                    joined = min(before.lowerBound, joined.lowerBound)..<joined.upperBound
                    highlights.removeLast()
                }
                highlights.append(joined)
            } else {
                highlights.append(marked)
            }
        }
        return highlights
    }

    /// Whether nothing but white space, hyphens and apostrophes stands between two matched words.
    private func isOneMark(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
        var index = end
        while index < start {
            let character = CharacterTable.shared.character(text, at: index)
            switch character.kind {
            case .space, .hyphen, .apostrophe, .ignorable, .mark: break
            case .separator where text[index] == 0x20 || (0x09...0x0D).contains(text[index]): break
            default: return false
            }
            index = character.end
        }
        return true
    }
}
