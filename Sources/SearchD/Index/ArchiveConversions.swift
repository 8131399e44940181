import Archive
import SearchModel
import SearchProtocol
import Store

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
        favoursRecent = request.recent
        correctsSpelling = request.spelling == .auto
        reranks = request.rerank
        collapses = request.collapse
        facets = request.facets.map { SearchModel.Facet($0) }
        explains = request.explain
    }
}

extension SuggestOptions {
    init(_ request: SuggestRequest) {
        self.init(text: request.text, limit: request.limit)
    }
}

extension SimilarOptions {
    init(_ request: SimilarRequest) {
        self.init(id: request.id, offset: request.offset, limit: request.limit, snippets: request.snippets)
    }
}

extension SearchModel.Facet {
    init(_ facet: SearchRequest.Facet) {
        self =
            switch facet {
            case .year: .year
            case .month: .month
            case .source: .source
            case .language: .language
            }
    }
}

extension SearchReply {
    /// The time that it took is for the caller to fill in.
    init(_ results: SearchResults) {
        self.init(
            generation: results.generation,
            total: Total(count: results.total.count, isExact: results.total.isExact),
            understood: results.understood, microseconds: 0, hits: results.hits.map { SearchReply.Hit($0) })
        corrections = results.corrections.map { Correction(typed: $0.typed, read: $0.read, documents: $0.documents) }
        warnings = results.warnings.map { Warning(code: $0.code.rawValue, message: $0.message) }
        advice = results.advice.map { Advice($0) }
        facets = results.facets.map { Facet($0) }
        explanation = results.explanation.map { ExplainedPart($0) }
    }
}

extension SearchReply.Advice {
    init(_ advice: Archive.Advice) {
        self.init(
            parts: advice.parts.map { part in
                Part(
                    typed: part.typed, documents: part.documents, hitsWithout: part.hitsWithout,
                    nearest: part.nearest.map { Word(word: $0.word, documents: $0.documents) })
            },
            suggestions: advice.suggestions.map { Suggestion(query: $0.query, hits: $0.hits) })
    }
}

extension SearchReply.Facet {
    init(_ counts: FacetCounts) {
        self.init(
            facet: counts.facet.rawValue,
            values: counts.values.map { Value(value: $0.value, documents: $0.documents) }, missing: counts.missing)
    }
}

extension SearchReply.ExplainedPart {
    init(_ part: Archive.ExplainedPart) {
        self.init(
            kind: part.kind.rawValue, demand: part.demand.rawValue, typed: part.typed, range: part.range,
            read: part.read, documents: part.documents, synonyms: part.synonyms)
    }
}

extension SearchReply.Hit {
    init(_ hit: Archive.Hit) {
        self.init(
            id: hit.id, title: hit.title, source: hit.source, author: hit.author, date: hit.date?.description,
            notBefore: hit.notBefore?.description, path: hit.path, line: hit.line, url: hit.url, language: hit.language,
            score: hit.score,
            snippet: hit.snippet.map {
                SearchReply.Snippet(text: $0.text, highlights: $0.highlights, line: $0.line)
            },
            duplicates: hit.duplicates.map { SearchReply.Duplicates($0) })
    }
}

extension SearchReply.Duplicates {
    init(_ duplicates: Archive.Duplicates) {
        self.init(
            count: duplicates.count,
            articles: duplicates.articles.map {
                Article(
                    id: $0.id, title: $0.title, source: $0.source, date: $0.date?.description,
                    notBefore: $0.notBefore?.description, path: $0.path)
            })
    }
}

extension SuggestReply {
    init(_ suggestions: Suggestions) {
        self.init(
            generation: suggestions.generation,
            words: suggestions.words.map { Word(completion: $0.completion, word: $0.word, documents: $0.documents) },
            titles: suggestions.titles.map {
                Title(
                    id: $0.id, title: $0.title, date: $0.date?.description, notBefore: $0.notBefore?.description,
                    path: $0.path)
            })
    }
}

extension SimilarReply {
    /// The time that it took is for the caller to fill in.
    init(_ results: SearchResults) {
        self.init(
            generation: results.generation, microseconds: 0, hits: results.hits.map { SearchReply.Hit($0) })
    }
}

extension DocumentReply {
    init(_ article: StoredArticle, generation: Int) {
        self.init(
            generation: generation, id: article.id, title: article.title, text: article.text,
            date: article.date?.description, notBefore: article.notBefore?.description, source: article.source,
            author: article.author, url: article.url, language: article.language,
            path: article.path, line: article.line)
    }
}
