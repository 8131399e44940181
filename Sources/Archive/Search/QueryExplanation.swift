internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// A query's tree as a flat list of its parts: how each was read, and how many articles have it.
struct QueryExplanation {
    /// A leaf of the tree.
    private struct Leaf {
        var tree: QueryTree
        var demand: ExplainedPart.Demand
        var synonyms: [Expansion]
    }

    /// The parts, in the order of the query.
    /// - Parameters:
    ///   - tree: as it was read against the archive.
    ///   - query: as it was typed.
    static func parts(
        of tree: QueryTree, query: String, in open: borrowing OpenGeneration, compiler: QueryCompiler
    ) throws(ArchiveError) -> [ExplainedPart] {
        let scalars = Array(query.unicodeScalars)
        var parts: [ExplainedPart] = []
        for leaf in leaves(of: tree, .wanted) {
            let range = leaf.tree.source.clamped(to: scalars.indices)
            var typed = String.UnicodeScalarView()
            typed.append(contentsOf: scalars[range])
            let documents = try documents(with: leaf, in: open, compiler)
            parts.append(
                ExplainedPart(
                    kind: OpenCode(leaf.tree.kind), demand: OpenCode(leaf.demand), typed: String(typed), range: range,
                    read: leaf.tree.description, documents: documents,
                    synonyms: leaf.synonyms.map(\.written)))
        }
        return parts
    }

    /// How many articles have the part, whatever the rest of the query says.
    private static func documents(
        with leaf: Leaf, in open: borrowing OpenGeneration, _ compiler: QueryCompiler
    ) throws(ArchiveError) -> Int {
        // Most parts are words, and the index knows how many articles have a term.
        if case .word(let word) = leaf.tree, word.joined.isEmpty, leaf.synonyms.isEmpty, !compiler.hasUnstemmed {
            let surface = try open.database.documentFrequency(word.surface.utf8)
            if word.isStopWord { return surface }
            if !compiler.forms.of(word).isNarrower {
                let stem = compiler.vocabulary.stem(of: word.surface)
                return max(surface, try open.database.documentFrequency(TermPrefix.stem.term(stem)))
            }
        }
        // All the words of a name have to be there.
        var compiler = compiler
        compiler.ranks = false
        compiler.requiresAll = true
        let tree = leaf.synonyms.isEmpty ? leaf.tree : .expanded(leaf.tree, leaf.synonyms)
        return try open.database.documents(matching: compiler.compile(tree)).count
    }

    // MARK: - Leaves

    private static func leaves(of tree: QueryTree, _ demand: ExplainedPart.Demand) -> [Leaf] {
        switch tree {
        case .sequence(let clauses): clauses.flatMap { leaves(of: $0.tree, Self.demand(of: $0, in: demand)) }
        case .all(let trees): trees.flatMap { leaves(of: $0, demand == .refused ? .refused : .demanded) }
        case .any(let trees): trees.flatMap { leaves(of: $0, demand == .refused ? .refused : .wanted) }
        case .except(let tree, let refused): leaves(of: tree, demand) + leaves(of: refused, Self.refusal(in: demand))
        // A name of several words is one part: its synonyms are those of the whole.
        case .expanded(let tree, let expansions): [Leaf(tree: tree, demand: demand, synonyms: expansions)]
        case .word, .phrase, .prefix, .field, .dates: [Leaf(tree: tree, demand: demand, synonyms: [])]
        }
    }

    private static func demand(
        of clause: QueryTree.Clause, in demand: ExplainedPart.Demand
    ) -> ExplainedPart.Demand {
        switch clause.demand {
        case .refused: refusal(in: demand)
        case .demanded: demand == .refused ? .refused : .demanded
        // What only filters filters always.
        case .wanted: demand == .refused ? .refused : clause.tree.isFilter ? .demanded : .wanted
        }
    }

    /// What is refused of what is refused may be there.
    private static func refusal(in demand: ExplainedPart.Demand) -> ExplainedPart.Demand {
        demand == .refused ? .wanted : .refused
    }
}

extension QueryTree {
    /// What kind of leaf this is. Other trees count as words.
    fileprivate var kind: ExplainedPart.Kind {
        switch self {
        case .word(let word): word.isStopWord ? .stopWord : .word
        case .phrase(let phrase): phrase.slop == nil ? .phrase : .proximity
        case .prefix: .prefix
        case .field: .field
        case .dates: .dates
        case .expanded(let tree, _): tree.kind
        case .sequence, .all, .any, .except: .word
        }
    }
}
