internal import QueryLanguage
internal import SearchModel
internal import Store

/// Corrects the words of one query.
struct SpellingPass {
    let corrector: SpellingCorrector
    let capitals: QueryCapitals
    /// Whether a word is right though the archive lacks it.
    let isKnown: (QueryWord) -> Bool
    /// Each said once.
    private(set) var corrections: [Correction] = []

    init(corrector: SpellingCorrector, capitals: QueryCapitals, isKnown: @escaping (QueryWord) -> Bool) {
        self.corrector = corrector
        self.capitals = capitals
        self.isKnown = isKnown
    }

    mutating func read(_ tree: QueryTree) -> QueryTree {
        switch tree {
        case .word(let word):
            let words = words(for: word)
            return words.count == 1 ? .word(words[0]) : .all(words.map { .word($0) })
        case .sequence(let clauses): return .sequence(clauses.flatMap { read($0) })
        case .all(let trees): return .all(trees.map { read($0) })
        case .any(let trees): return .any(trees.map { read($0) })
        case .except(let tree, let refused): return .except(read(tree), refused)
        case .phrase, .prefix, .field, .dates, .expanded: return tree
        }
    }

    private mutating func read(_ clause: QueryTree.Clause) -> [QueryTree.Clause] {
        guard clause.demand == .wanted else { return [clause] }
        guard case .word(let word) = clause.tree else {
            return [QueryTree.Clause(demand: .wanted, tree: read(clause.tree))]
        }
        return words(for: word).map { QueryTree.Clause(demand: .wanted, tree: .word($0)) }
    }

    /// What to search for a word: itself, or one or two others.
    private mutating func words(for word: QueryWord) -> [QueryWord] {
        guard let reading = corrector.reading(of: word, capitals.meaning(in: word.source)), !isKnown(word) else {
            return [word]
        }
        if !corrections.contains(where: { $0.typed == word.surface }) {
            let vocabulary = corrector.vocabulary
            corrections.append(
                Correction(
                    typed: word.surface, read: corrector.written(reading),
                    documents: reading.words.map { vocabulary.documents($0) }.min() ?? 0))
        }
        return reading.words.map { id in
            let surface = corrector.vocabulary.surface(id)
            return QueryWord(
                surface: String(decoding: surface, as: UTF8.self), isStopWord: Analysis.isStopWord(surface),
                typed: word.surface, source: word.source)
        }
    }
}
