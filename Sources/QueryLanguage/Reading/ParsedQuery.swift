package import SearchModel

/// A query as it was read, and what of it was not.
package struct ParsedQuery: Sendable, Equatable {
    package var tree: QueryTree
    /// In the order in which the query gives reason for them, one of each code at most.
    package var warnings: [Warning]
}
