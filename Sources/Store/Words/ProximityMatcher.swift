/// Whether words stand near one another in an article, in whatever order.
package struct ProximityMatcher {
    /// Each once.
    private let words: [WordID]
    /// How many words may lie between the first and the last of them, the last included.
    private let slop: Int

    /// Nil where the archive lacks one of the words: then no article has them all.
    package init?(_ surfaces: [String], slop: Int, _ vocabulary: Vocabulary) {
        var words: [WordID] = []
        for surface in surfaces {
            guard let id = vocabulary.id(of: surface.utf8) else { return nil }
            if !words.contains(id) { words.append(id) }
        }
        guard !words.isEmpty else { return nil }
        self.words = words
        // Between the first and the last of three words there is always one.
        self.slop = max(slop, words.count - 1)
    }

    /// Whether all the words stand near one another in the title.
    package func matchesTitle(of entry: borrowing ForwardEntry) -> Bool { areNear(entry.title, entry.titleJoined) }

    /// In the title or in the text, not some here and some there.
    package func matches(_ entry: borrowing ForwardEntry) -> Bool {
        matchesTitle(of: entry) || areNear(entry.body, entry.bodyJoined)
    }

    /// Whether each word has an occurrence such that the first and the last of them are near.
    private func areNear(_ text: [WordID], _ joined: [ForwardEntry.Joined]) -> Bool {
        var last = [Int?](repeating: nil, count: words.count)
        var extra = joined[...]
        for position in text.indices {
            if let index = words.firstIndex(of: text[position]) { last[index] = position }
            while let next = extra.first, next.position <= position {
                if let index = words.firstIndex(of: next.word) { last[index] = next.position }
                extra.removeFirst()
            }
            if last.allSatisfy({ $0.map { position - $0 <= slop } ?? false }) { return true }
        }
        return false
    }
}
