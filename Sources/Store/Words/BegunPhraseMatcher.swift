/// Whether words stand next to one another in an article, the last of which is the beginning of one: `porte par*`.
package struct BegunPhraseMatcher {
    /// The words that are whole, in their order.
    private let words: [WordID]
    /// All that the last one may be.
    private let last: Set<WordID>

    /// Nil where the archive lacks one of the words: then no article has the phrase.
    package init?(_ surfaces: [String], _ vocabulary: Vocabulary) {
        guard let beginning = surfaces.last else { return nil }
        var words: [WordID] = []
        for surface in surfaces.dropLast() {
            guard let id = vocabulary.id(of: surface.utf8) else { return nil }
            words.append(id)
        }
        last = Set(vocabulary.words(withPrefix: Array(beginning.utf8)))
        if last.isEmpty { return nil }
        self.words = words
    }

    /// Whether the words stand in the title.
    package func matchesTitle(of entry: borrowing ForwardEntry) -> Bool { stand(in: entry.title, entry.titleJoined) }

    /// In the title or in the text.
    package func matches(_ entry: borrowing ForwardEntry) -> Bool {
        matchesTitle(of: entry) || stand(in: entry.body, entry.bodyJoined)
    }

    private func stand(in text: [WordID], _ joined: [ForwardEntry.Joined]) -> Bool {
        guard text.count > words.count else { return false }
        let isJoinedLast = Set(joined.lazy.filter { last.contains($0.word) }.map(\.position))
        for end in words.count..<text.count where last.contains(text[end]) || isJoinedLast.contains(end) {
            let start = end - words.count
            let isThere = words.indices.allSatisfy { offset in
                text[start + offset] == words[offset]
                    || joined.contains { $0.position == start + offset && $0.word == words[offset] }
            }
            if isThere { return true }
        }
        return false
    }
}
