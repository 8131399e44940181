public import SearchModel

/// A query as it was read, and what of it was not.
public struct ParsedQuery: Sendable, Equatable {
    public var tree: QueryTree
    /// In the order in which the query gives reason for them, one of each code at most.
    public var warnings: [Warning]
}
