internal import QueryLanguage

/// A part of a query that can keep articles away from it: a word, a filter, a group of alternatives.
struct QueryPart {
    enum Role {
        /// What does not have it is not found.
        case required
        /// What has any of several is found.
        case alternative
        /// What has it is not found.
        case refused
    }

    /// Which child to take at each level, from the top of the tree.
    var path: [Int]
    var tree: QueryTree
    var role: Role
}

extension QueryTree {
    /// The parts, in the order of the query, without stop words.
    var parts: [QueryPart] {
        var parts: [QueryPart] = []
        collect(into: &parts, path: [], role: .required)
        return parts
    }

    private func collect(into parts: inout [QueryPart], path: [Int], role: QueryPart.Role) {
        switch self {
        case .sequence(let clauses):
            if role == .required, !path.isEmpty, clauses.hasAlternatives {
                parts.append(QueryPart(path: path, tree: self, role: role))
            }
            for (index, clause) in clauses.enumerated() {
                clause.tree.collect(into: &parts, path: path + [index], role: clauses.role(of: clause, in: role))
            }
        case .all(let trees):
            for (index, tree) in trees.enumerated() { tree.collect(into: &parts, path: path + [index], role: role) }
        case .any(let trees):
            if role != .alternative, !path.isEmpty { parts.append(QueryPart(path: path, tree: self, role: role)) }
            if role == .refused { return }
            for (index, tree) in trees.enumerated() {
                tree.collect(into: &parts, path: path + [index], role: .alternative)
            }
        case .except(let tree, let refused):
            tree.collect(into: &parts, path: path + [0], role: role)
            if role != .refused { parts.append(QueryPart(path: path + [1], tree: refused, role: .refused)) }
        case .word(let word) where word.isStopWord: break
        case .word, .phrase, .prefix, .field, .dates, .expanded:
            parts.append(QueryPart(path: path, tree: self, role: role))
        }
    }

    // MARK: - Editing

    /// The tree with another in the place of the one at `path`, or without it; nil where nothing is left to look for.
    func replacing(_ path: some Collection<Int>, with replacement: QueryTree?) -> QueryTree? {
        guard let edited = edited(Array(path)[...], replacement), edited.looksForSomething else { return nil }
        return edited
    }

    private func edited(_ path: ArraySlice<Int>, _ replacement: QueryTree?) -> QueryTree? {
        guard let index = path.first else { return replacement }
        let rest = path.dropFirst()
        switch self {
        case .sequence(var clauses):
            guard clauses.indices.contains(index) else { return self }
            if let tree = clauses[index].tree.edited(rest, replacement) {
                clauses[index].tree = tree
            } else {
                clauses.remove(at: index)
            }
            if clauses.count == 1, clauses[0].demand == .wanted { return clauses[0].tree }
            return clauses.isEmpty ? nil : .sequence(clauses)
        case .all(let trees): return Self.edited(trees, index, rest, replacement, QueryTree.all)
        case .any(let trees): return Self.edited(trees, index, rest, replacement, QueryTree.any)
        case .except(let tree, let refused):
            if index == 1 { return refused.edited(rest, replacement).map { .except(tree, $0) } ?? tree }
            return tree.edited(rest, replacement).map { .except($0, refused) }
        case .word, .phrase, .prefix, .field, .dates, .expanded: return replacement
        }
    }

    private static func edited(
        _ trees: [QueryTree], _ index: Int, _ rest: ArraySlice<Int>, _ replacement: QueryTree?,
        _ combine: ([QueryTree]) -> QueryTree
    ) -> QueryTree? {
        var trees = trees
        guard trees.indices.contains(index) else { return combine(trees) }
        if let tree = trees[index].edited(rest, replacement) { trees[index] = tree } else { trees.remove(at: index) }
        return trees.count > 1 ? combine(trees) : trees.first
    }

    /// Whether anything but stop words is looked for: more than that something be absent.
    private var looksForSomething: Bool {
        switch self {
        case .sequence(let clauses): clauses.contains { $0.demand != .refused && $0.tree.looksForSomething }
        case .all(let trees), .any(let trees): trees.contains(where: \.looksForSomething)
        case .except(let tree, _): tree.looksForSomething
        case .word(let word): !word.isStopWord
        case .phrase, .prefix, .field, .dates, .expanded: true
        }
    }
}

extension [QueryTree.Clause] {
    /// How many members are wanted, without filters and stop words.
    private var alternatives: Int {
        count { clause in
            guard clause.demand == .wanted, !clause.tree.isFilter else { return false }
            if case .word(let word) = clause.tree { return !word.isStopWord }
            return true
        }
    }

    /// Whether what has any of several members is found.
    fileprivate var hasAlternatives: Bool {
        alternatives > 1 && !contains { $0.demand == .demanded && !$0.tree.isFilter }
    }

    fileprivate func role(of clause: QueryTree.Clause, in role: QueryPart.Role) -> QueryPart.Role {
        if role == .refused { return .refused }
        switch clause.demand {
        case .refused: return .refused
        case .demanded: return role
        case .wanted:
            if clause.tree.isFilter { return role }
            // Beside what is demanded, what is wanted only ranks.
            let isAlone = alternatives == 1 && !contains { $0.demand == .demanded && !$0.tree.isFilter }
            return isAlone ? role : .alternative
        }
    }
}
