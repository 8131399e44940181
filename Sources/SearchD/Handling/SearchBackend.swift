internal import SearchModel
import SearchProtocol

/// Answers searches for the request handler. It is called from many threads at a time.
protocol SearchBackend: Sendable {
    /// Asks `isCancelled` between stages, and throws `cancelled` when it is true.
    func search(_ request: SearchRequest, isCancelled: () -> Bool) throws(ProtocolError) -> SearchResults
    /// Completions of what was typed.
    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> Suggestions
    /// Articles like one. Throws `notFound` if no article has that id.
    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarResults
    /// The copies of one article. Throws `notFound` if no article has that id.
    func copies(_ request: CopiesRequest) throws(ProtocolError) -> SimilarResults
    func document(_ request: DocumentRequest) throws(ProtocolError) -> WholeArticle
    var summary: IndexSummary { get }
    /// Whether `catchUp` has something to do. Quick enough for the event loop.
    var isBehind: Bool { get }
    /// Answers from now on with all that was published before this was called.
    func catchUp()
    /// The files and folders that the index is made of, the first hundred of them. It reads a file.
    var roots: [String] { get }
}

/// What `status` and the log show of an index.
struct IndexSummary: Sendable, Equatable {
    var path: String
    var generation: Int
    var documents: Int
    /// In RFC 3339, in UTC, to the second.
    var builtAt: String
}
