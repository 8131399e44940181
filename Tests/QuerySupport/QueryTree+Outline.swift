package import QueryLanguage

/// How trees are written in tables of cases: every node with its kind, so that none can pass for another.
extension QueryTree {
    package var outline: String {
        switch self {
        case .sequence(let clauses): "[\(clauses.map { $0.outline }.joined(separator: " "))]"
        case .all(let trees): "all(\(trees.map(\.outline).joined(separator: " ")))"
        case .any(let trees): "any(\(trees.map(\.outline).joined(separator: " ")))"
        case .except(let tree, let refused): "except(\(tree.outline) \(refused.outline))"
        case .word(let word): ([word.surface] + word.joined).joined(separator: "/") + (word.isStopWord ? "~" : "")
        case .phrase(let phrase):
            "<\(phrase.surfaces.joined(separator: " "))\(phrase.endsInPrefix ? "*" : "")>"
                + (phrase.slop.map { "~\($0)" } ?? "")
        case .prefix(let prefix): prefix.letters + "*"
        case .field(let field, let phrase):
            "\(field):\(phrase.surfaces.joined(separator: "_"))\(phrase.endsInPrefix ? "*" : "")"
                + (phrase.slop.map { "~\($0)" } ?? "")
        case .dates(let range, _): "date(\(range))"
        case .expanded(let tree, let expansions):
            "{\(tree.outline) | \(expansions.map { $0.surfaces.joined(separator: " ") }.joined(separator: ", "))}"
        }
    }
}

extension QueryTree.Clause {
    fileprivate var outline: String {
        switch demand {
        case .wanted: tree.outline
        case .demanded: "+" + tree.outline
        case .refused: "-" + tree.outline
        }
    }
}
