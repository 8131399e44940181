internal import FrenchText
internal import QueryLanguage
internal import Store

extension Synonyms {
    /// How many names one query is searched by beside what was typed, and how many words they have together. Names
    /// beyond these are left out, so that no list makes a query expensive.
    static let mostExpansions = 32
    static let mostExpansionWords = 128

    private struct Budget {
        var expansions = mostExpansions
        var words = mostExpansionWords
    }

    /// The tree with the names that were found in it, each beside what else means the same.
    ///
    /// Where several names begin at a word, the longest is taken. A name is a run of words side by side, or a whole
    /// phrase; words that are demanded (`+JNIM`) or refused stay as they were typed, as do those of fields.
    func expanding(_ tree: QueryTree) -> QueryTree {
        guard !isEmpty else { return tree }
        var budget = Budget()
        return expanding(tree, &budget)
    }

    private func expanding(_ tree: QueryTree, _ budget: inout Budget) -> QueryTree {
        switch tree {
        case .sequence(let clauses): return .sequence(expanding(clauses, &budget))
        case .all(let trees): return .all(trees.map { expanding($0, &budget) })
        case .any(let trees): return .any(trees.map { expanding($0, &budget) })
        case .except(let tree, let refused): return .except(expanding(tree, &budget), refused)
        case .word(let word):
            guard let match = longestMatch([word]) else { return tree }
            return expanded(tree, match, &budget)
        case .phrase(let phrase):
            let words = phrase.surfaces.map {
                QueryWord(surface: $0, isStopWord: Analysis.isStopWord(Array($0.utf8)))
            }
            guard phrase.slop == nil, !phrase.endsInPrefix, let match = longestMatch(words[...]),
                match.count == words.count
            else {
                return tree
            }
            return expanded(tree, match, &budget)
        case .prefix, .field, .dates, .expanded: return tree
        }
    }

    private func expanding(_ clauses: [QueryTree.Clause], _ budget: inout Budget) -> [QueryTree.Clause] {
        var result: [QueryTree.Clause] = []
        var index = 0
        while index < clauses.count {
            let clause = clauses[index]
            let words = clauses[index...].lazy.map(\.wantedWord).prefix { $0 != nil }.compactMap { $0 }
            if words.isEmpty, clause.demand == .wanted {
                result.append(QueryTree.Clause(demand: .wanted, tree: expanding(clause.tree, &budget)))
                index += 1
            } else if let match = longestMatch(Array(words)[...]) {
                let run = Array(clauses[index..<index + match.count])
                let tree = match.count == 1 ? clause.tree : .sequence(run)
                let expanded = expanded(tree, match, &budget)
                result += expanded == tree ? run : [QueryTree.Clause(demand: .wanted, tree: expanded)]
                index += match.count
            } else {
                result.append(clause)
                index += 1
            }
        }
        return result
    }

    private func expanded(_ tree: QueryTree, _ match: Match, _ budget: inout Budget) -> QueryTree {
        var expansions: [Expansion] = []
        for name in names(for: match, atMost: budget.expansions) where name.surfaces.count <= budget.words {
            expansions.append(Expansion(name.surfaces, written: name.written))
            budget.expansions -= 1
            budget.words -= name.surfaces.count
        }
        return expansions.isEmpty ? tree : .expanded(tree, expansions)
    }
}

extension QueryTree.Clause {
    /// The word that the clause is, if it is one that is wanted.
    fileprivate var wantedWord: QueryWord? {
        guard demand == .wanted, case .word(let word) = tree else { return nil }
        return word
    }
}
