internal import Glibc
internal import Store

/// What may have been meant by a word that an archive does not have.
struct SpellingCandidate: Equatable {
    /// The words to search instead: one, or two that were written as one.
    var words: [WordID]
    /// What was left out between or before them: `l` for `larmée`, `les` for `lesarmées`. It is not searched for.
    var particle: Particle?
    /// How many errors lie between.
    var distance: Int
    /// What those errors cost: see `SpellingError`.
    var cost: Int
    /// How many articles have it; for two words, how many are likely to have them side by side.
    var documents: Int

    struct Particle: Equatable {
        var surface: String
        /// Whether an apostrophe belongs after it, and not a space.
        var isElided: Bool
        /// Whether it stands after the word: `armeede`.
        var isLast = false
    }

    /// Ten times as many articles weigh as much as this part of an error.
    private static let decade = 40.0

    /// How unlikely it is to be meant: what its errors cost, less for what more articles have.
    ///
    /// - Parameter scale: what to multiply the number of articles with.
    func unlikelihood(scale: Double = 1) -> Double {
        Double(cost) - Self.decade * log10(Double(max(documents, 1)) * scale)
    }

    /// Whether it is likelier to be meant than the other: fewer errors, then likelier errors in a more frequent word.
    func isLikelier(than other: SpellingCandidate) -> Bool {
        if distance != other.distance { return distance < other.distance }
        let (left, right) = (unlikelihood(), other.unlikelihood())
        if left != right { return left < right }
        return words.lexicographicallyPrecedes(other.words)
    }
}
