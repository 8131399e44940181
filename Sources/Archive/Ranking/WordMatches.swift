internal import FrenchText
internal import Store

/// Which words of the archive match which word of a query, and how well: asked for every token of every article that is
/// reranked, so an answer costs one look into a table.
struct WordMatches {
    /// What one word of the archive is to the query.
    struct Match {
        /// The word of the query that it is, by surface or by stem; -1 for none.
        var word = -1
        var strength = 0.0
        /// The word of the query that it is akin to (sécuritaire, sécurité), though it has another stem; -1 for none.
        var relative = -1
        /// The length of the common beginning as a share of the longer of the two.
        var similarity = 0.0
        /// The place of its first occurrence in the query as typed; -1 without one.
        var place = -1

        var strengthOfRelative: Double { Ranking.relativeStrength * similarity }
    }

    /// By word id: 0, or the number of its match plus one.
    private var numbers: [UInt16]
    private var ids: [WordID] = []
    private var matches: [Match] = []
    /// By place in the query: the next place at which the same word stands; -1 for none.
    private(set) var nextPlaces: [Int] = []

    init(wordCount: Int) { numbers = Array(repeating: 0, count: wordCount) }

    /// What the word is to the query; nil for most words.
    func match(_ id: WordID) -> Match? { number(id).map { matches[$0] } }

    private func number(_ id: WordID) -> Int? {
        guard id < numbers.count else { return nil }
        let number = Int(numbers[Int(id)])
        return number == 0 ? nil : number - 1
    }

    /// Makes the table for one query, in place of the one before.
    mutating func prepare(_ sought: SoughtWords, _ vocabulary: Vocabulary) {
        for id in ids { numbers[Int(id)] = 0 }
        ids.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        for (index, word) in sought.words.enumerated() { add(word, index, vocabulary) }
        // What a word is by itself goes before what it is akin to.
        for (index, word) in sought.words.enumerated() where word.matchesStem {
            addRelatives(of: word.surfaces[0], index, vocabulary)
        }
        addPlaces(sought.sequence, vocabulary)
    }

    private mutating func add(_ word: SoughtWords.Word, _ index: Int, _ vocabulary: Vocabulary) {
        for surface in word.surfaces {
            if let id = vocabulary.id(of: surface.utf8) { add(id, index, Ranking.surfaceStrength) }
            guard word.matchesStem else { continue }
            for id in vocabulary.words(sharingStem: vocabulary.stem(of: surface)) {
                add(id, index, Ranking.stemStrength)
            }
        }
        for synonym in word.synonyms {
            for id in vocabulary.words(sharingStem: vocabulary.stem(of: synonym)) {
                add(id, index, Ranking.synonymStrength)
            }
        }
    }

    private mutating func add(_ id: WordID, _ index: Int, _ strength: Double) {
        change(id) { match in
            guard strength > match.strength else { return }
            match.word = index
            match.strength = strength
        }
    }

    /// Words of the same derivation: another stem, and a beginning in common of five letters at least and of 60 % of
    /// the query's word.
    private mutating func addRelatives(of surface: String, _ index: Int, _ vocabulary: Vocabulary) {
        let bytes = Array(surface.utf8)
        let shared = max(5, (bytes.count * 6 + 9) / 10)
        guard bytes.count >= shared else { return }
        for id in vocabulary.words(withPrefix: Array(bytes[..<shared])) {
            let other = vocabulary.surface(id)
            let common = zip(bytes, other).prefix { $0 == $1 }.count
            let similarity = Double(common) / Double(max(bytes.count, other.count))
            change(id) { match in
                guard match.word != index, similarity > match.similarity else { return }
                match.relative = index
                match.similarity = similarity
            }
        }
    }

    private mutating func addPlaces(_ sequence: [String], _ vocabulary: Vocabulary) {
        nextPlaces.removeAll(keepingCapacity: true)
        nextPlaces.append(contentsOf: repeatElement(-1, count: sequence.count))
        for place in sequence.indices.reversed() {
            guard let id = vocabulary.id(of: sequence[place].utf8) else { continue }
            let next = match(id)?.place ?? -1
            change(id) { $0.place = place }
            nextPlaces[place] = next
        }
    }

    private mutating func change(_ id: WordID, _ body: (inout Match) -> Void) {
        if let number = number(id) { return body(&matches[number]) }
        // More words than this match no query within the limits; those beyond go unseen.
        guard id < numbers.count, matches.count < Int(UInt16.max) - 1 else { return }
        matches.append(Match())
        ids.append(id)
        numbers[Int(id)] = UInt16(matches.count)
        body(&matches[matches.count - 1])
    }
}
