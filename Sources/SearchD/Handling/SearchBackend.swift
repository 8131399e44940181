internal import SearchModel
import SearchProtocol

/// What answers searches: the index behind the request handler. Called from many threads at a time.
protocol SearchBackend: Sendable {
    /// Asks `isCancelled` between stages and throws `cancelled` once it says so.
    func search(_ request: SearchRequest, isCancelled: () -> Bool) throws(ProtocolError) -> SearchResults
    /// How what has been typed may go on.
    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> Suggestions
    /// Articles like one; `notFound` where no article has that id.
    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarResults
    func document(_ request: DocumentRequest) throws(ProtocolError) -> WholeArticle
    var summary: IndexSummary { get }
}

/// What an index says of itself.
struct IndexSummary: Sendable, Equatable {
    /// The index's directory.
    var path: String
    var generation: Int
    var documents: Int
    /// RFC 3339, UTC, to the second.
    var builtAt: String
}
