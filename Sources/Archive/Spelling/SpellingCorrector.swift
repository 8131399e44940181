internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// Reads words that an archive does not have as the nearest ones that it has. Immutable; one a generation.
struct SpellingCorrector: Sendable {
    let vocabulary: Vocabulary
    let dictionary: SpellingDictionary

    /// The same number of articles means more in a small archive: a smaller archive counts as if it had this many.
    private static let smallArchive = 200.0
    private let scale: Double

    /// How unlikely a candidate may be, for each letter of the word but two: the more letters are right, the less it
    /// takes. Without this a small archive, which lacks many a word, reads `mangé` as `Magne`.
    private static let unlikelihoodPerLetter = 15.0

    /// Two errors are put right only where they are of the kinds that people make: two plain ones make `élections` of
    /// `exactions`.
    private static let mostCostOfTwo = 160

    /// Costs a few milliseconds and some megabytes: see docs/experiments.md.
    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        dictionary = SpellingDictionary(vocabulary)
        scale = max(1, Self.smallArchive / Double(max(dictionary.mostDocuments, 1)))
    }

    /// The tree with the words replaced that the archive does not have, each with what was typed, and what was done.
    ///
    /// Only words that are wanted: what is demanded, refused, quoted, begun (`patrouil*`) or asked of a field is taken
    /// at its word.
    /// - Parameters:
    ///   - query: as it was typed: capitals there tell names.
    ///   - isKnown: whether a word is right though the archive lacks it.
    func correct(
        _ tree: QueryTree, of query: String, isKnown: @escaping (QueryWord) -> Bool = { _ in false }
    ) -> (tree: QueryTree, corrections: [Correction]) {
        var pass = SpellingPass(corrector: self, capitals: QueryCapitals(query), isKnown: isKnown)
        let tree = pass.read(tree)
        return (tree, pass.corrections)
    }

    /// What of the archive is nearest to a folded surface, best first, each word once; fewer where few are near, itself
    /// left out.
    func nearest(to surface: String, limit: Int) -> [SpellingCandidate] {
        var nearest: [SpellingCandidate] = []
        for candidate in candidates(for: Array(surface.utf8)).sorted(by: { $0.isLikelier(than: $1) }) {
            guard nearest.count < limit else { break }
            if !nearest.contains(where: { $0.words == candidate.words }) { nearest.append(candidate) }
        }
        return nearest
    }

    /// What is searched for a word that is typed so; nil where it is known, or nothing likely is near.
    func reading(of word: QueryWord, _ capital: QueryCapitals.Meaning) -> SpellingCandidate? {
        let surface = Array(word.surface.utf8)
        guard surface.count >= SpellingDictionary.shortestWord, !word.isStopWord, vocabulary.id(of: surface) == nil,
            !word.joined.contains(where: { vocabulary.id(of: $0.utf8) != nil || hasStem($0) })
        else { return nil }
        if hasStem(word.surface) { return reading(withStemOf: word.surface, capital) }

        let most = Self.unlikelihoodPerLetter * Double(surface.count - 2)
        var likely = candidates(for: surface).filter {
            ($0.distance == 1 || $0.cost <= Self.mostCostOfTwo) && $0.unlikelihood(scale: scale) <= most
        }
        switch capital {
        case .name:
            likely = likely.filter { $0.particle == nil && $0.words.allSatisfy(isName) }
        case .unknown:
            let least = likely.map(\.distance).min()
            let names = likely.filter { $0.distance == least && $0.words.allSatisfy(isName) }
            if !names.isEmpty { likely = names }
        case .none: break
        }
        return likely.min { $0.isLikelier(than: $1) }
    }

    /// A candidate as articles write it: `l’armée`, `les armées`.
    func written(_ candidate: SpellingCandidate) -> String {
        let words = candidate.words.map { vocabulary.written($0) }.joined(separator: " ")
        guard let particle = candidate.particle else { return words }
        if particle.isElided { return "\(particle.surface)’\(words)" }
        return particle.isLast ? "\(words) \(particle.surface)" : "\(particle.surface) \(words)"
    }

    private func candidates(for surface: [UInt8]) -> [SpellingCandidate] {
        dictionary.candidates(for: surface)
            + SpellingCuts(vocabulary: vocabulary).candidates(for: surface)
    }

    // MARK: - What the archive has

    private func hasStem(_ surface: String) -> Bool {
        !vocabulary.words(sharingStem: vocabulary.stem(of: surface)).isEmpty
    }

    /// Whether articles write a word with a capital.
    private func isName(_ id: WordID) -> Bool { vocabulary.written(id).first?.isUppercase ?? false }

    // MARK: - Words of a stem that the archive has

    /// A word with a known stem finds what it should, mostly: it is another form of a word. Three kinds are errors all
    /// the same, and said to be.
    private func reading(withStemOf surface: String, _ capital: QueryCapitals.Meaning) -> SpellingCandidate? {
        let bytes = Array(surface.utf8)
        let stem = vocabulary.stemmer.stem(surface)
        let near = dictionary.candidates(for: bytes).filter { $0.distance == 1 }.sorted { $0.isLikelier(than: $1) }

        // A name has no other forms: `malie` is not a form of `Mali`.
        if stem + "s" != surface, stem + "x" != surface, let id = vocabulary.id(of: stem.utf8), isName(id),
            let name = near.first(where: { $0.words == [id] })
        {
            return name
        }
        // The stem is the same with one consonant or two: `patrouiles`.
        let simple = Self.withoutDoubles(bytes)
        if !Self.changesDoubles(surface),
            let double = near.first(where: { Self.withoutDoubles(vocabulary.surface($0.words[0])) == simple })
        {
            return capital != .name || isName(double.words[0]) ? double : nil
        }
        guard capital != .name else { return nil }
        // Without its apostrophe `larmée` has the stem of `larme`.
        let forms = vocabulary.words(sharingStem: Array(stem.utf8)).reduce(0) { $0 + vocabulary.documents($1) }
        return SpellingCuts(vocabulary: vocabulary).elisions(bytes).min { $0.isLikelier(than: $1) }
            .flatMap { $0.documents >= Self.muchMoreFrequent * forms ? $0 : nil }
    }

    /// How much more frequent the word after an apostrophe must be than those with the stem of both as one.
    private static let muchMoreFrequent = 3

    /// Whether the word may be a form of a verb in -eler or -eter, which double their consonant and don't: `appelé`,
    /// `appelle`.
    private static func changesDoubles(_ surface: String) -> Bool {
        ["ele", "eles", "ete", "etes"].contains(where: surface.hasSuffix)
    }

    /// A word with one consonant wherever it has two that are the same.
    private static func withoutDoubles(_ surface: [UInt8]) -> [UInt8] {
        var simple: [UInt8] = []
        for byte in surface where byte != simple.last || "aeiouy".utf8.contains(byte) { simple.append(byte) }
        return simple
    }
}
