/// Whether the words of a phrase stand together in an article.
struct PhraseMatcher {
    private let words: [WordID]
    private let slop: Int?

    /// Nil where the archive lacks one of the words: then no article has the phrase.
    init?(_ phrase: QueryPhrase, _ vocabulary: Vocabulary) {
        var words: [WordID] = []
        for surface in phrase.surfaces {
            guard let id = vocabulary.id(of: surface.utf8) else { return nil }
            // Words in any order need to be there once each.
            if phrase.slop == nil || !words.contains(id) { words.append(id) }
        }
        guard !words.isEmpty else { return nil }
        self.words = words
        // Between the first and the last of three words there is always one.
        slop = phrase.slop.map { max($0, words.count - 1) }
    }

    func matchesTitle(of entry: borrowing ForwardEntry) -> Bool { matches(entry.title, entry.titleJoined) }

    /// In the title or in the text; no phrase reaches from one into the other.
    func matches(_ entry: borrowing ForwardEntry) -> Bool {
        matchesTitle(of: entry) || matches(entry.body, entry.bodyJoined)
    }

    private func matches(_ text: [WordID], _ joined: [ForwardEntry.Joined]) -> Bool {
        if let slop { return areNear(text, joined, within: slop) }
        for position in text.indices where text[position] == words[0] {
            if followInOrder(from: position, text, joined) { return true }
        }
        return joined.contains { $0.word == words[0] && followInOrder(from: $0.position, text, joined) }
    }

    /// Whether the other words follow the first one, which stands at `start`.
    private func followInOrder(from start: Int, _ text: [WordID], _ joined: [ForwardEntry.Joined]) -> Bool {
        guard start + words.count <= text.count else { return false }
        return words.indices.dropFirst().allSatisfy { index in
            text[start + index] == words[index]
                || joined.contains { $0.position == start + index && $0.word == words[index] }
        }
    }

    /// Whether each word has an occurrence such that the first and the last of them are at most `slop` words apart.
    private func areNear(_ text: [WordID], _ joined: [ForwardEntry.Joined], within slop: Int) -> Bool {
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
