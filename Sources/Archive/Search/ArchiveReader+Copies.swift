public import Messages
public import SearchModel
internal import Store

extension ArchiveReader {
    /// The other articles of an article's cluster of copies, the earliest first; none where it has no copies.
    /// - Returns: nil where no article has that id.
    /// - Throws: a failure to read.
    public func copies(_ request: CopiesRequest) throws(ArchiveError) -> SimilarResults? {
        guard let docid = try open.database.firstDocument(TermPrefix.identity.term(request.id.utf8)) else { return nil }
        let clusters = generation.duplicates
        let others = clusters.number(of: docid).map { clusters.documents($0).filter { $0 != docid } } ?? []
        let page = others.dropFirst(request.offset.clamped(to: 0...Limits.offset))
            .prefix(request.limit.clamped(to: 0...Limits.hits))
        var results = SimilarResults(generation: generation.number, hits: [])
        for copy in page { results.hits.append(try hit(RankedDocument(docid: copy, weight: 0)).hit) }
        return results
    }
}
