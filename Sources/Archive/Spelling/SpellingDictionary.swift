internal import FrenchText
internal import Store

/// The words of an archive by their letters: finds those near to one that it does not have. Immutable; one a
/// generation.
///
/// Words lie by length, each with a signature of its letters. An error changes a length by one at most and a signature
/// by little, so that most words are refused by a few instructions and only the rest are compared letter by letter.
struct SpellingDictionary: Sendable {
    /// Words of one length.
    fileprivate struct Shelf {
        var signatures: [UInt64] = []
        var ids: [WordID] = []
        var documents: [UInt32] = []
        /// The words end to end.
        var bytes: [UInt8] = []
    }

    /// By length.
    private var shelves: [Shelf] = []

    /// How many articles have the most frequent word of the archive: nearly all.
    private(set) var mostDocuments = 0

    /// The shortest word that is offered, and the shortest typed that another is offered for, in letters.
    static let shortestWord = 4
    /// Rarer words are errors more often than not.
    static let fewestDocuments = 2
    /// The shortest word typed in which two errors are looked for.
    static let shortestForTwo = 8
    /// Longer strings are not words of a language.
    static let longestWord = 40

    /// A dictionary of those words that are long and frequent enough, and of Latin letters only.
    init(_ vocabulary: Vocabulary) {
        for id in vocabulary.sorted {
            let documents = vocabulary.documents(id)
            mostDocuments = max(mostDocuments, documents)
            if documents >= Self.fewestDocuments { vocabulary.withSurface(id) { add($0, id, documents) } }
        }
    }

    private mutating func add(_ surface: Span<UInt8>, _ id: WordID, _ documents: Int) {
        let length = surface.count
        guard length >= Self.shortestWord, length <= Self.longestWord, let signature = Self.signature(of: surface)
        else { return }
        while shelves.count <= length { shelves.append(Shelf()) }
        shelves[length].signatures.append(signature)
        shelves[length].ids.append(id)
        shelves[length].documents.append(UInt32(clamping: documents))
        for index in surface.indices { shelves[length].bytes.append(surface[index]) }
    }

    // MARK: - Looking up

    /// How many errors are looked for in a word of `length` letters.
    static func mostErrors(in length: Int) -> Int { length >= shortestForTwo ? 2 : 1 }

    /// The words near to a folded surface, in no order, itself left out. None for what has other letters than Latin
    /// ones or digits, or is too short or too long.
    func candidates(for surface: [UInt8]) -> [SpellingCandidate] {
        var found: [SpellingCandidate] = []
        guard surface.count >= Self.shortestWord, surface.count <= Self.longestWord,
            let signature = Self.signature(of: surface.span)
        else { return found }
        let errors = Self.mostErrors(in: surface.count)
        for length in surface.count - errors...surface.count + errors where length < shelves.count {
            shelves[length].look(for: surface.span, length, signature, errors, into: &found)
        }
        return found
    }

    /// Which letters a word has, and, in the upper half, which it has twice or more; nil where one is not from a to z.
    fileprivate static func signature(of word: Span<UInt8>) -> UInt64? {
        var once: UInt64 = 0
        var twice: UInt64 = 0
        for index in word.indices {
            let letter = word[index] &- UInt8(ascii: "a")
            guard letter < 26 else { return nil }
            let bit = UInt64(1) << UInt64(letter)
            twice |= once & bit
            once |= bit
        }
        return once | twice << 32
    }
}

extension SpellingDictionary.Shelf {
    fileprivate func look(
        for typed: Span<UInt8>, _ length: Int, _ signature: UInt64, _ errors: Int,
        into found: inout [SpellingCandidate]
    ) {
        let signatures = signatures.span
        let bytes = bytes.span
        for index in signatures.indices where Self.isNear(signature, signatures[index], errors) {
            let word = bytes.extracting(index * length..<(index + 1) * length)
            guard let distance = SpellingDistance.distance(typed, word, atMost: errors), distance > 0,
                let cost = SpellingError.cost(of: typed, for: word, atMost: distance)
            else { continue }
            found.append(
                SpellingCandidate(
                    words: [ids[index]], distance: distance, cost: cost, documents: Int(documents[index])))
        }
    }

    /// Whether so few errors, one or two, can lie between: each takes one letter away at most, and adds one at most.
    @inline(__always)
    private static func isNear(_ one: UInt64, _ other: UInt64, _ errors: Int) -> Bool {
        // Each of these steps clears the lowest bit that is set.
        var lost = one & ~other
        var won = other & ~one
        lost &= lost &- 1
        won &= won &- 1
        if errors > 1 {
            lost &= lost &- 1
            won &= won &- 1
        }
        return lost | won == 0
    }
}
