public import Messages
internal import QueryLanguage
public import SearchModel
internal import Store

extension ArchiveReader {
    /// Finds articles about the same as a given one, without itself and its copies, and of other copies the earliest.
    ///
    /// They are ranked by the article's significant terms, the first of which snippets mark.
    /// - Returns: nil where no article has that id.
    /// - Parameter isCancelled: asked between the steps of the work.
    /// - Throws: `cancelled`, or a failure to read.
    public mutating func similar(
        _ request: SimilarRequest, isCancelled: () -> Bool = { false }
    ) throws(ArchiveError) -> SimilarResults? {
        guard let docid = try open.database.firstDocument(TermPrefix.identity.term(request.id.utf8)) else { return nil }
        var entry = ForwardEntry()
        generation.forward.read(docid, into: &entry)
        let isStemmed = LanguageTag.isStemmed(try open.card(docid).language)
        let significant = SignificantTerms(of: entry, isStemmed: isStemmed, in: generation, rarity: open.shared.rarity)
        try Self.check(isCancelled)

        let offset = request.offset.clamped(to: 0...Limits.offset)
        let limit = request.limit.clamped(to: 0...Limits.hits)
        let others = try likeness(significant, of: docid, atMost: offset + limit, isCancelled)
        let shown = others.dropFirst(offset).prefix(limit)
        let copies = try MatchingCopies(
            of: shown, generation.duplicates, in: open.database, matching: significant.query)
        let page = page(shown, copies)

        let tree = significant.tree
        let terms =
            request.snippets
            ? try matchedTerms(tree, SoughtWords(of: tree), KnownWordForms(generation.vocabulary)) : nil
        let hits = try hits(page, marking: terms, isCancelled)
        return SimilarResults(generation: generation.number, hits: hits)
    }

    /// The articles that share most of the significant terms, at least `count` of them where there are as many.
    private func likeness(
        _ significant: SignificantTerms, of docid: UInt32, atMost count: Int, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> [RankedDocument] {
        let clusters = generation.duplicates
        let own = clusters.number(of: docid)
        // One of the best is the article itself.
        var limit = count == 0 ? 0 : Self.hitsToCollapse(for: count + 1)
        while true {
            let settings = MatchSettings(limit: limit, weights: Ranking.weights)
            let found = try open.database.search(significant.query.checked(), settings)
            try Self.check(isCancelled)
            let others = CollapsedHits(firstOf: found.filter { $0.docid != docid }, clusters, without: own).hits
            if others.count >= count || found.count < limit { return others }
            limit *= 4
        }
    }
}
