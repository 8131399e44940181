public import Messages
internal import QueryLanguage
public import SearchModel
internal import Store

extension ArchiveReader {
    /// Counts the articles of the whole archive by these facets, in the order given.
    ///
    /// Only the first call for a generation costs anything: some ten milliseconds for 36,000 articles.
    public func facets(_ facets: [Facet]) throws(ArchiveError) -> [FacetCounts] {
        facets.isEmpty ? [] : try open.shared.facets(open.database).counts(facets)
    }

    /// Counts all the articles that match by these facets, in the order given; a query of no parts counts the whole
    /// archive.
    /// - Parameters:
    ///   - compiler: the one that it was searched with.
    ///   - requiresAll: see `QueryCompiler.requiresAll`; it must be what the hits beside the counts were searched with.
    func facets(
        _ facets: [Facet], of tree: QueryTree, with compiler: QueryCompiler, requiresAll: Bool = false
    ) throws(ArchiveError) -> [FacetCounts] {
        if facets.isEmpty { return [] }
        if tree == .sequence([]) { return try self.facets(facets) }
        let documents = try open.documents(matching: tree, with: compiler, requiresAll: requiresAll)
        return try open.shared.facets(open.database).counts(facets, of: documents)
    }
}
