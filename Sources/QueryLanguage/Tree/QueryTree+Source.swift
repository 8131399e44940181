extension QueryTree {
    /// The part of the query that a leaf or words side by side were read from; empty for any other tree.
    package var source: Range<Int> {
        switch self {
        case .word(let word): word.source.range
        case .phrase(let phrase), .field(_, let phrase): phrase.source.range
        case .prefix(let prefix): prefix.source.range
        case .dates(_, let source): source.range
        case .sequence(let clauses): Self.hull(clauses.map(\.tree.source))
        case .expanded(let tree, _): tree.source
        case .all, .any, .except: 0..<0
        }
    }

    private static func hull(_ ranges: [Range<Int>]) -> Range<Int> {
        let ranges = ranges.filter { !$0.isEmpty }
        guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else { return 0..<0 }
        return start..<end
    }
}
