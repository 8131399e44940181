internal import QueryLanguage
internal import SearchModel
internal import Store

extension ArchiveReader {
    /// Finds what the tree asks for and ranks it by BM25, then reranks the best by where the words stand. One of
    /// several copies is left, unless all are asked for.
    mutating func match(
        _ tree: QueryTree, _ words: SoughtWords, _ compiler: QueryCompiler, _ request: SearchRequest,
        _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> (match: Database.Match, page: Page) {
        let offset = request.offset.clamped(to: 0...Limits.offset)
        let limit = request.limit.clamped(to: 0...Limits.hits)
        let end = offset + limit
        let collapses = request.collapse && limit > 0 && generation.duplicates.count > 0
        // Only the first hits are reranked: not where none is asked for, or only later ones.
        let isReranked = request.sort == .relevance && request.rerank && limit > 0 && offset < Reranker.depth
        var count = collapses ? Self.hitsToCollapse(for: end) : end
        if isReranked { count = max(count, Reranker.depth) }
        while true {
            let match =
                request.sort == .date
                ? try matchByDate(tree, compiler, request, count)
                : try matchByRelevance(tree, words, compiler, request, count, isReranked, isCancelled)
            guard collapses else { return (match, Page(hits: Array(match.hits.dropFirst(offset).prefix(limit)))) }
            var filter = compiler
            filter.ranks = false
            filter.requiresAll = match.requiresAll
            let kept =
                request.sort == .date
                ? CollapsedHits(
                    earliestOf: match.hits, generation.duplicates,
                    matching: try MatchingCopies(of: match.hits, generation.duplicates, in: open.database) {
                        filter.compile(tree)
                    }
                ).hits
                : CollapsedHits(firstOf: match.hits, generation.duplicates).hits
            if kept.count >= end || match.hits.count < count {
                return (match, try page(kept.dropFirst(offset).prefix(limit)) { filter.compile(tree) })
            }
            // Most of the best are copies: look farther.
            count *= 4
            try Self.check(isCancelled)
        }
    }

    /// The best `count` documents.
    private mutating func matchByRelevance(
        _ tree: QueryTree, _ words: SoughtWords, _ compiler: QueryCompiler, _ request: SearchRequest, _ count: Int,
        _ isReranked: Bool, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> Database.Match {
        var compiler = compiler
        var sought = words
        var settings = settings(request, count)
        if sought.isKeywords {
            settings.weights = Ranking.keywordWeights
            compiler.allWordsBonus = Ranking.keywordAllWordsBonus
        }
        var match = try open.database.search(compiler.compile(tree).checked(), settings)
        if isReranked {
            try Self.check(isCancelled)
            try sought.weigh(
                in: open.database, documentCount: open.documentCount, generation.stemmer,
                hasUnstemmed: open.hasUnstemmed)
            reranker.rerank(&match.hits, sought, generation, rarity: open.shared.rarity)
            if request.recent { try Recency.favour(&match.hits, depth: Reranker.depth, in: open.database) }
        }
        return match
    }

    /// The newest `count` documents that have all the words, or any of the words where no document has all.
    private func matchByDate(
        _ tree: QueryTree, _ compiler: QueryCompiler, _ request: SearchRequest, _ count: Int
    ) throws(ArchiveError) -> Database.Match {
        var settings = settings(request, count)
        settings.order = .value(.date)
        var strict = compiler
        strict.requiresAll = true
        var match = try open.database.search(strict.compile(tree).checked(), settings)
        match.requiresAll = true
        if match.counts.lower > 0 { return match }
        return try open.database.search(compiler.compile(tree).checked(), settings)
    }

    private func settings(_ request: SearchRequest, _ count: Int) -> MatchSettings {
        MatchSettings(
            limit: count, checkAtLeast: request.count == .exact ? open.documentCount : 1, weights: Ranking.weights)
    }
}
