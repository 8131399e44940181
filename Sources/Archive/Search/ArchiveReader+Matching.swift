internal import CXapian

extension ArchiveReader {
    /// Finds what the tree asks for, and ranks it: by BM25, then the best again by where the words stand.
    mutating func match(
        _ tree: QueryTree, _ words: SoughtWords, _ compiler: QueryCompiler, _ options: SearchOptions,
        _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> Database.Match {
        var compiler = compiler
        let offset = min(max(options.offset, 0), SearchOptions.highestOffset)
        let limit = min(max(options.limit, 0), SearchOptions.highestLimit)
        if options.sort == .date { return try matchByDate(tree, compiler, options, offset..<offset + limit) }

        var sought = words
        var settings = settings(options, 0..<offset + limit)
        if sought.isKeywords {
            settings.weights = Ranking.keywordWeights
            compiler.allWordsBonus = Ranking.keywordAllWordsBonus
        }
        // Where no hit is asked for, or only those far below, their order is none of the reranker's business.
        let isReranked = options.reranks && limit > 0 && offset < Reranker.depth
        if isReranked { settings.limit = UInt32(max(offset + limit, Reranker.depth)) }
        var match = try database.search(compiler.compile(tree).checked(), settings)
        if isReranked {
            try Self.check(isCancelled)
            try sought.weigh(
                in: database, documentCount: documentCount, generation.stemmer, hasUnstemmed: hasUnstemmed)
            reranker.rerank(&match.hits, sought, generation)
            if options.favoursRecent { try Recency.favour(&match.hits, depth: Reranker.depth, in: database) }
        }
        match.hits = Array(match.hits.dropFirst(offset).prefix(limit))
        return match
    }

    /// What turns the tree, or a part of it, into a Xapian query: it knows where the tree's phrases stand.
    func compiler(for tree: QueryTree) throws(ArchiveError) -> QueryCompiler {
        var compiler = QueryCompiler(years: years, stemmer: generation.stemmer)
        compiler.hasUnstemmed = hasUnstemmed
        compiler.phrases = try FoundPhrases(tree, in: database, generation)
        return compiler
    }

    /// The newest first, of those that have all the words; of those that have any, where none has all.
    private func matchByDate(
        _ tree: QueryTree, _ compiler: QueryCompiler, _ options: SearchOptions, _ range: Range<Int>
    ) throws(ArchiveError) -> Database.Match {
        var settings = settings(options, range)
        settings.sort = CX_BY_VALUE_DESCENDING
        settings.sort_slot = ValueSlot.date.rawValue
        var strict = compiler
        strict.requiresAll = true
        var match = try database.search(strict.compile(tree).checked(), settings)
        match.requiresAll = true
        if match.counts.lower > 0 { return match }
        return try database.search(compiler.compile(tree).checked(), settings)
    }

    private func settings(_ options: SearchOptions, _ range: Range<Int>) -> cx_search_options {
        .byRelevance(
            offset: range.lowerBound, limit: range.count, checkAtLeast: options.countsExactly ? documentCount : 1)
    }
}
