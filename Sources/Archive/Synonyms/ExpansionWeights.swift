internal import FrenchText
internal import QueryLanguage
internal import Store

/// What the expansions of a tree are to weigh: as much as what was typed.
///
/// What was typed and what means the same tell as much of an article, however rare the words of either are and however
/// many: so an expansion is raised or lowered until its words' idf come to that of what was typed. (Then it counts less
/// by `Ranking.synonymWeight`.)
struct ExpansionWeights {
    private let generation: Generation

    /// The least and the most by which an expansion's weight is multiplied.
    private static let factors = 0.1...3.0

    init(_ generation: Generation) { self.generation = generation }

    /// The tree with its expansions weighed, and without those that no article has.
    func weighing(_ tree: QueryTree) -> QueryTree {
        tree.mapLeaves { leaf, _ in
            guard case .expanded(let tree, let expansions) = leaf else { return leaf }
            let typed = weight(of: tree)
            let kept = expansions.compactMap { expansion in
                weight(of: expansion).map { weight in
                    let factor = min(max(typed / weight, Self.factors.lowerBound), Self.factors.upperBound)
                    return Expansion(expansion.surfaces, written: expansion.written, weight: factor)
                }
            }
            return kept.isEmpty ? tree : .expanded(tree, kept)
        }
    }

    /// The weight of a word, of words side by side or of a phrase.
    private func weight(of tree: QueryTree) -> Double {
        switch tree {
        case .sequence(let clauses): clauses.reduce(0) { $0 + weight(of: $1.tree) }
        case .word(let word): word.isStopWord ? 0 : weight(ofWord: word.surface) ?? weight(ofWordIn: 0)
        case .phrase(let phrase): weight(ofPhrase: phrase.surfaces) ?? Double(phrase.surfaces.count) * idf(0)
        default: 0
        }
    }

    /// Nil for an expansion that no article has.
    private func weight(of expansion: Expansion) -> Double? {
        expansion.surfaces.count == 1
            ? weight(ofWord: expansion.surfaces[0]) : weight(ofPhrase: expansion.surfaces)
    }

    /// As stem and surface together. How rare the surface is by itself is left out: it is often rarer than its stem by
    /// chance.
    private func weight(ofWord surface: String) -> Double? {
        let words = generation.vocabulary.words(sharingStem: Array(generation.stemmer.stem(surface).utf8))
        if words.isEmpty {
            // Only articles in other languages may have it.
            guard !Analysis.isUnstemmed(surface), let id = generation.vocabulary.id(of: surface.utf8) else {
                return nil
            }
            return weight(ofWordIn: generation.vocabulary.documents(id))
        }
        return weight(ofWordIn: words.reduce(0) { $0 + generation.vocabulary.documents($1) })
    }

    private func weight(ofWordIn documents: Int) -> Double { (1 + Ranking.surfaceWeight) * idf(documents) }

    private func weight(ofPhrase surfaces: [String]) -> Double? {
        var sum = 0.0
        for surface in surfaces {
            guard let id = generation.vocabulary.id(of: surface.utf8), generation.vocabulary.documents(id) > 0 else {
                return nil
            }
            sum += idf(generation.vocabulary.documents(id))
        }
        return sum
    }

    private func idf(_ documents: Int) -> Double {
        let all = Double(generation.manifest.documentCount)
        return IDF.bm25(min(Double(documents), all), of: all)
    }
}

extension QueryTree {
    /// The tree as it is to be searched in a generation: see `ExpansionWeights`.
    func weighingExpansions(in generation: Generation) -> QueryTree { ExpansionWeights(generation).weighing(self) }
}
