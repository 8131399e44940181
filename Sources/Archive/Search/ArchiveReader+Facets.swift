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

    /// Counts the articles that a tree matches by these facets, in the order given; a query of no parts counts the
    /// whole archive.
    func facets(
        _ facets: [Facet], of tree: QueryTree, matching documents: DocumentSet
    ) throws(ArchiveError) -> [FacetCounts] {
        if facets.isEmpty { return [] }
        if tree == .sequence([]) { return try self.facets(facets) }
        return try open.shared.facets(open.database).counts(facets, of: documents)
    }
}
