package import SearchModel

/// A query as it was read, and what of it was not.
package struct ParsedQuery: Sendable, Equatable {
    /// What was read; a sequence of no clauses where there is nothing to look for.
    package var tree: QueryTree
    /// In the order in which they came up, at most one of each code.
    package var warnings: [Warning]
}
