internal import FrenchText
internal import QueryLanguage
internal import Store

/// Reads one word as two: where the apostrophe or the space between them was not typed.
struct SpellingCuts {
    let vocabulary: Vocabulary

    /// An apostrophe is what is left out most.
    private static let missingApostrophe = 50
    private static let missingSpace = 170
    /// Of the articles with a word, at most one in `mostBeside` has it beside a given other word. Stop words stand
    /// beside any word.
    private static let mostBeside = 10

    /// What is elided before a vowel or an h, longest first.
    private static let elided = ["lorsqu", "puisqu", "quoiqu", "jusqu", "qu", "c", "d", "j", "l", "m", "n", "s", "t"]

    /// The shortest word after an apostrophe, the shortest after a space, and the shortest stop word, in letters.
    private static let shortestElided = 3
    private static let shortestSpaced = 4
    private static let shortestStopWord = 2

    /// The readings of a folded surface as two words that the archive has.
    func candidates(for surface: [UInt8]) -> [SpellingCandidate] {
        elisions(surface) + spaces(surface)
    }

    /// The readings as a word after an elided particle.
    func elisions(_ surface: [UInt8]) -> [SpellingCandidate] {
        Self.elided.compactMap { particle in
            guard surface.starts(with: particle.utf8) else { return nil }
            let rest = surface[particle.utf8.count...]
            guard let first = rest.first, Self.isElidedBefore(first) else { return nil }
            let shortest = Analysis.isStopWord(Array(rest)) ? Self.shortestStopWord : Self.shortestElided
            guard rest.count >= shortest, let word = word(rest) else { return nil }
            return SpellingCandidate(
                words: [word.id], particle: .init(surface: particle, isElided: true), distance: 1,
                cost: Self.missingApostrophe, documents: word.documents)
        }
    }

    private func spaces(_ surface: [UInt8]) -> [SpellingCandidate] {
        guard surface.count >= Self.shortestStopWord + Self.shortestSpaced else { return [] }
        return (Self.shortestStopWord...surface.count - Self.shortestStopWord).compactMap { cut in
            let (left, right) = (surface[..<cut], surface[cut...])
            guard max(left.count, right.count) >= Self.shortestSpaced else { return nil }
            let leftStops = Analysis.isStopWord(Array(left))
            let rightStops = Analysis.isStopWord(Array(right))
            guard leftStops || left.count >= Self.shortestSpaced, rightStops || right.count >= Self.shortestSpaced,
                let first = word(left), let second = word(right)
            else { return nil }
            let rarer = min(first.documents, second.documents)
            let beside = leftStops || rightStops ? rarer : rarer / Self.mostBeside
            guard beside >= SpellingDictionary.fewestDocuments else { return nil }
            var candidate = SpellingCandidate(
                words: [first.id, second.id], distance: 1, cost: Self.missingSpace, documents: beside)
            if leftStops {
                candidate.words = [second.id]
                candidate.particle = .init(surface: String(decoding: left, as: UTF8.self), isElided: false)
            } else if rightStops {
                candidate.words = [first.id]
                candidate.particle = .init(
                    surface: String(decoding: right, as: UTF8.self), isElided: false, isLast: true)
            }
            return candidate
        }
    }

    private func word(_ surface: ArraySlice<UInt8>) -> (id: WordID, documents: Int)? {
        guard let id = vocabulary.id(of: surface) else { return nil }
        let documents = vocabulary.documents(id)
        return documents >= SpellingDictionary.fewestDocuments ? (id, documents) : nil
    }

    private static func isElidedBefore(_ letter: UInt8) -> Bool { "aeiouyh".utf8.contains(letter) }
}
