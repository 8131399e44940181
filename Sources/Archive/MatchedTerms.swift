internal import FrenchText

/// What a query looks for in a text, ready to be compared with the text's tokens: which of them matched, and which word
/// of the query each one matches.
struct MatchedTerms {
    /// One word of the query: it matches by its surface, by its stem too, or as a prefix.
    struct Term {
        var surface: [UInt8]
        var stem: [UInt8]?
        var isPrefix = false
        /// Which word of the query this is; forms of one word share it.
        var index: Int
    }

    private(set) var terms: [Term] = []
    /// By a word's index: how rare it is in the archive (idf).
    private(set) var weights: [Double] = []
    /// Whether some term begins with that byte: most tokens are done with after this look.
    private var firstBytes = [Bool](repeating: false, count: 256)

    init(of tree: QueryTree, in database: borrowing Database, documentCount: UInt32) throws(ArchiveError) {
        collect(tree)
        var frequencies = [Int](repeating: 0, count: weights.count)
        for term in terms {
            let key = term.stem.map { TermPrefix.stem.term($0) } ?? term.surface
            frequencies[term.index] = max(frequencies[term.index], try database.documentFrequency(key))
            firstBytes[Int(term.surface.first ?? 0)] = true
        }
        weights = frequencies.map { idf(documents: Double(documentCount), frequency: Double($0)) }
    }

    private mutating func collect(_ tree: QueryTree) {
        switch tree {
        case .sequence(let clauses): for clause in clauses where clause.demand != .refused { collect(clause.tree) }
        case .all(let trees), .any(let trees): for tree in trees { collect(tree) }
        case .except(let tree, _): collect(tree)
        case .word(let word):
            if word.isStopWord { return }
            add([word.surface] + word.joined, stems: true)
        case .phrase(let surfaces): for surface in surfaces { add([surface], stems: false) }
        case .prefix(let prefix): add([prefix], stems: false, isPrefix: true)
        case .field(.title, let words): for word in words { add([word], stems: true) }
        case .field, .dates: break
        }
    }

    private mutating func add(_ surfaces: [String], stems: Bool, isPrefix: Bool = false) {
        for surface in surfaces {
            terms.append(
                Term(
                    surface: Array(surface.utf8), stem: stems ? Array(Analysis.stem(surface).utf8) : nil,
                    isPrefix: isPrefix, index: weights.count))
        }
        weights.append(0)
    }

    /// Which word of the query a token matches; nil for none.
    /// - Parameter scratch: storage for the token's stem, kept from call to call.
    func index(of surface: ArraySlice<UInt8>, scratch: inout [UInt8]) -> Int? {
        guard let first = surface.first, firstBytes[Int(first)] else { return nil }
        var isStemmed = false
        for term in terms {
            if surface.elementsEqual(term.surface) || (term.isPrefix && surface.starts(with: term.surface)) {
                return term.index
            }
            guard let stem = term.stem else { continue }
            if !isStemmed {
                scratch.removeAll(keepingCapacity: true)
                scratch.append(contentsOf: surface)
                LightFrenchStemmer.stem(&scratch)
                isStemmed = true
            }
            if scratch == stem { return term.index }
        }
        return nil
    }
}

/// How much a term that so many documents have tells (K. Spärck Jones, 1972), never below a small positive number.
func idf(documents: Double, frequency: Double) -> Double {
    max(0.1, naturalLogarithm((documents + 1) / (frequency + 0.5)))
}
