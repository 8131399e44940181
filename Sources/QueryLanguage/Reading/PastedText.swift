/// A text that was pasted as a query: an article's abstract, a sentence from a report.
///
/// Quotation marks in it quote somebody, and parentheses hold an aside; neither says how to search. Articles that
/// report the same would be ranked far down for not having a quotation word by word. (On abstracts of news as queries:
/// nDCG@10 .801 → .807.)
extension QueryTree {
    /// A sequence of this many members or more is taken for a text.
    private static let shortestText = 10

    /// The tree with the words of phrases and asides in their place, if it is a pasted text; else the same tree.
    package var readAsText: QueryTree {
        guard case .sequence(let clauses) = self, clauses.count >= Self.shortestText,
            clauses.allSatisfy({ $0.demand == .wanted })
        else { return self }
        return .sequence(clauses.flatMap(Self.plain))
    }

    private static func plain(_ clause: Clause) -> [Clause] {
        switch clause.tree {
        case .phrase(let phrase) where phrase.slop == nil:
            phrase.surfaces.map { surface in
                let word = QueryWord(
                    surface: surface, isStopWord: Analysis.isStopWord(Array(surface.utf8)), source: phrase.source)
                return Clause(demand: .wanted, tree: .word(word))
            }
        case .sequence(let clauses) where clauses.allSatisfy { $0.demand == .wanted }: clauses.flatMap(plain)
        default: [clause]
        }
    }
}
