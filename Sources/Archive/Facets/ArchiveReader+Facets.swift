internal import NIOConcurrencyHelpers

extension ArchiveReader {
    /// Counts the articles of the whole archive by these facets, in the order given.
    ///
    /// Nothing but the first call for a generation costs anything: some ten milliseconds for 36,000 articles.
    public func facets(_ facets: [Facet]) throws(ArchiveError) -> [FacetCounts] {
        facets.isEmpty ? [] : try facetTable().counts(facets)
    }

    /// Counts all the articles that match by these facets, in the order given; a query of no parts counts the whole archive.
    /// - Parameters:
    ///   - compiler: the one that it was searched with.
    ///   - requiresAll: as `QueryCompiler.requiresAll`: as the hits beside the counts were looked for.
    func facets(
        _ facets: [Facet], of tree: QueryTree, with compiler: QueryCompiler, requiresAll: Bool = false
    ) throws(ArchiveError) -> [FacetCounts] {
        if facets.isEmpty { return [] }
        if tree == .sequence([]) { return try self.facets(facets) }
        return try facetTable().counts(facets, of: documents(matching: tree, with: compiler, requiresAll: requiresAll))
    }

    /// The generation's table, made by the reader that needs it first. (Two that need it at once may both make it.)
    private func facetTable() throws(ArchiveError) -> FacetTable {
        if let table = generation.facetTable.withLockedValue({ $0 }) { return table }
        let table = try FacetTable(database)
        generation.facetTable.withLockedValue { $0 = table }
        return table
    }
}
