internal import QueryLanguage
internal import SearchModel
internal import Store

extension ArchiveReader {
    /// How many postings are read at most to count what matches, unless every match has to be counted: some four
    /// milliseconds.
    static let mostPostings: UInt64 = 400_000

    /// What the tree matches by the request's order: hits, counts and facets are of these articles.
    func matches(
        _ tree: QueryTree, _ compiler: QueryCompiler, _ request: SearchRequest
    ) throws(ArchiveError) -> OpenGeneration.Matches {
        let countsAll = request.count == .exact || !request.facets.isEmpty
        return try open.matches(
            tree, with: compiler, sort: request.sort, reading: countsAll ? .max : Self.mostPostings)
    }

    /// Ranks what matches by BM25 or by date, then reranks the best by where the words stand. One of several copies is
    /// left, unless all are asked for.
    mutating func page(
        of matches: OpenGeneration.Matches, _ tree: QueryTree, _ words: SoughtWords, _ compiler: QueryCompiler,
        _ request: SearchRequest, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> Page {
        let offset = request.offset.clamped(to: 0...Limits.offset)
        let limit = request.limit.clamped(to: 0...Limits.hits)
        let end = offset + limit
        if limit == 0 || matches.isComplete && matches.documents.count <= offset { return Page(hits: []) }
        let clusters = generation.duplicates
        let collapses = request.collapse && clusters.count > 0
        // Only the first hits are reranked: not where only later ones are asked for.
        let isReranked = request.sort == .relevance && request.rerank && offset < Reranker.depth
        var count = collapses ? Self.hitsToCollapse(for: end) : end
        if isReranked { count = max(count, Reranker.depth) }
        while true {
            let found =
                request.sort == .date
                ? try byDate(tree, compiler, count, requiresAll: matches.requiresAll)
                : try byRelevance(tree, among: matches, words, compiler, request, count, isReranked, isCancelled)
            guard collapses else { return Page(hits: Array(found.dropFirst(offset).prefix(limit))) }
            let copies = try copies(of: found, among: matches, tree, compiler)
            let kept =
                request.sort == .date
                ? CollapsedHits(earliestOf: found, clusters, matching: copies).hits
                : CollapsedHits(firstOf: found, clusters).hits
            if kept.count >= end || found.count < count {
                return page(kept.dropFirst(offset).prefix(limit), copies)
            }
            // Most of the best are copies: look farther.
            count *= 4
            try Self.check(isCancelled)
        }
    }

    /// What matches of the hits' clusters.
    private func copies(
        of hits: [RankedDocument], among matches: OpenGeneration.Matches, _ tree: QueryTree, _ compiler: QueryCompiler
    ) throws(ArchiveError) -> MatchingCopies {
        if matches.isComplete { return MatchingCopies(generation.duplicates, matching: matches.documents) }
        var filter = compiler
        filter.ranks = false
        filter.requiresAll = matches.requiresAll
        return try MatchingCopies(
            of: hits, generation.duplicates, in: open.database, matching: filter.compile(tree))
    }

    /// The best `count` documents.
    private mutating func byRelevance(
        _ tree: QueryTree, among matches: OpenGeneration.Matches, _ words: SoughtWords, _ compiler: QueryCompiler,
        _ request: SearchRequest, _ count: Int, _ isReranked: Bool, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> [RankedDocument] {
        var compiler = compiler
        // What is demanded must be there, and the other words count where a form of them is.
        if matches.isComplete, case .sequence(let clauses) = tree, clauses.allSatisfy({ $0.demand != .demanded }) {
            compiler.known = matches.documents
        }
        var sought = words
        var settings = MatchSettings(limit: count, weights: Ranking.weights)
        if sought.isKeywords {
            settings.weights = Ranking.keywordWeights
            compiler.allWordsBonus = Ranking.keywordAllWordsBonus
        }
        var hits = try open.database.search(compiler.compile(tree).checked(), settings)
        if isReranked {
            try Self.check(isCancelled)
            try sought.weigh(
                in: open.database, documentCount: open.documentCount, generation.stemmer,
                hasUnstemmed: open.hasUnstemmed)
            reranker.rerank(&hits, sought, generation, rarity: open.shared.rarity)
            if request.recent { try Recency.favour(&hits, depth: Reranker.depth, in: open.database) }
        }
        return hits
    }

    /// The newest `count` documents.
    private func byDate(
        _ tree: QueryTree, _ compiler: QueryCompiler, _ count: Int, requiresAll: Bool
    ) throws(ArchiveError) -> [RankedDocument] {
        var compiler = compiler
        compiler.requiresAll = requiresAll
        return try open.database.search(
            compiler.compile(tree).checked(),
            MatchSettings(limit: count, weights: Ranking.weights, order: .value(.date)))
    }
}
