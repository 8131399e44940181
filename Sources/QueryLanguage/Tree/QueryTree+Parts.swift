extension QueryTree {
    /// Whether no other tree is inside it, synonyms aside.
    package var isLeaf: Bool {
        switch self {
        case .sequence, .all, .any, .except: false
        case .expanded(let tree, _): tree.isLeaf
        case .word, .phrase, .prefix, .field, .dates: true
        }
    }

    /// The parts of a tree of several that a match may have, so without what is refused; nil for a leaf and a name with
    /// synonyms.
    package var wantedParts: [QueryTree]? {
        switch self {
        case .sequence(let clauses): clauses.filter { $0.demand != .refused }.map(\.tree)
        case .all(let trees), .any(let trees): trees
        case .except(let tree, _): [tree]
        case .word, .phrase, .prefix, .field, .dates, .expanded: nil
        }
    }

    /// Whether this is one word, with or without others that mean the same: the index knows how many articles have it.
    package var isWord: Bool {
        if case .word = unexpanded { return true }
        return false
    }

    /// What was typed, of a tree with synonyms.
    package var unexpanded: QueryTree {
        if case .expanded(let tree, _) = self { return tree }
        return self
    }

    /// The tree that a person would type: without what reading it against the archive added.
    package var plain: QueryTree {
        switch self {
        case .sequence(let clauses): .sequence(clauses.map { Clause(demand: $0.demand, tree: $0.tree.plain) })
        case .all(let trees): .all(trees.map(\.plain))
        case .any(let trees): .any(trees.map(\.plain))
        case .except(let tree, let refused): .except(tree.plain, refused.plain)
        case .expanded(let tree, _): tree.plain
        case .word(let word):
            .word(
                QueryWord(
                    surface: word.surface, joined: word.joined, isStopWord: word.isStopWord, source: word.source))
        case .phrase(let phrase): .phrase(phrase.strict)
        case .prefix, .field, .dates: self
        }
    }
}
