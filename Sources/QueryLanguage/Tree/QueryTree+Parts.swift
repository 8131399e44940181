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
        mapLeaves { leaf, _ in
            switch leaf {
            case .expanded(let tree, _): tree.plain
            case .word(let word):
                .word(
                    QueryWord(
                        surface: word.surface, joined: word.joined, isStopWord: word.isStopWord, source: word.source))
            case .phrase(let phrase): .phrase(phrase.strict)
            default: leaf
            }
        }
    }

    /// The tree with what `transform` makes of each leaf; a name with synonyms is one too.
    /// - Parameter transform: gets the leaf and how it is asked for: the strictest demand of the clauses that it stands
    ///   in, where refusing is stricter than demanding.
    package func mapLeaves(_ transform: (QueryTree, Clause.Demand) -> QueryTree) -> QueryTree {
        mapLeaves(under: .wanted, transform)
    }

    private func mapLeaves(
        under demand: Clause.Demand, _ transform: (QueryTree, Clause.Demand) -> QueryTree
    ) -> QueryTree {
        switch self {
        case .sequence(let clauses):
            .sequence(
                clauses.map { clause in
                    let stricter = demand == .refused || clause.demand == .wanted ? demand : clause.demand
                    return Clause(demand: clause.demand, tree: clause.tree.mapLeaves(under: stricter, transform))
                })
        case .all(let trees): .all(trees.map { $0.mapLeaves(under: demand, transform) })
        case .any(let trees): .any(trees.map { $0.mapLeaves(under: demand, transform) })
        case .except(let tree, let refused):
            .except(tree.mapLeaves(under: demand, transform), refused.mapLeaves(under: .refused, transform))
        case .word, .phrase, .prefix, .field, .dates, .expanded: transform(self, demand)
        }
    }
}
