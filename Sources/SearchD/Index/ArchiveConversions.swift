import Archive
import SearchProtocol

extension ProtocolError {
    /// The one place where the archive's failures get the protocol's codes.
    init(_ error: ArchiveError) {
        let code: ErrorCode =
            switch error.code {
            case .noIndex: .noIndex
            case .needsReindex, .corrupt: .needsReindex
            case .queryTooLarge: .queryTooLarge
            case .cancelled: .cancelled
            case .locked: .busy
            case .noSpace, .io, .internalError: .internalError
            }
        self.init(code, error.message, hint: error.hint)
    }
}

extension DaemonFailure {
    /// An index that cannot be served at the start.
    init(_ error: ArchiveError) {
        let status: ExitStatus =
            switch error.code {
            case .noIndex: .noIndex
            case .needsReindex, .corrupt: .badIndex
            case .locked: .tryAgain
            case .noSpace, .io: .inputOutput
            case .queryTooLarge, .cancelled, .internalError: .software
            }
        self.init(status, error.description)
    }
}

extension SearchOptions {
    init(_ request: SearchRequest) {
        let sort: Sort =
            switch request.sort {
            case .relevance: .relevance
            case .date: .date
            }
        self.init(
            query: request.query, offset: request.offset, limit: request.limit, sort: sort,
            snippets: request.snippets, countsExactly: request.count == .exact)
    }
}

extension SearchReply {
    /// The time that it took is for the caller to fill in.
    init(_ results: SearchResults) {
        self.init(
            generation: results.generation,
            total: Total(count: results.total.count, isExact: results.total.isExact),
            understood: results.understood, microseconds: 0, hits: results.hits.map { SearchReply.Hit($0) })
    }
}

extension SearchReply.Hit {
    init(_ hit: Archive.Hit) {
        self.init(
            id: hit.id, title: hit.title, source: hit.source, author: hit.author, date: hit.date?.description,
            path: hit.path, line: hit.line, url: hit.url, score: hit.score,
            snippet: hit.snippet.map {
                SearchReply.Snippet(text: $0.text, highlights: $0.highlights, line: $0.line)
            })
    }
}

extension DocumentReply {
    init(_ article: StoredArticle, generation: Int) {
        self.init(
            generation: generation, id: article.id, title: article.title, text: article.text,
            date: article.date?.description, source: article.source, author: article.author, url: article.url,
            path: article.path, line: article.line)
    }
}
