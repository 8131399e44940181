internal import CXapian

extension ArchiveReader {
    /// Finds articles about what one is about, without itself and its near copies, and one of each set of copies; nil where no article has that id.
    ///
    /// They come by their share in the most telling words, the first of which `understood` has and snippets mark. The total is an
    /// estimate of how many have any of these.
    /// - Parameter isCancelled: asked between the steps of the work.
    /// - Throws: `cancelled`, or a failure to read.
    public mutating func similar(
        _ options: SimilarOptions, isCancelled: () -> Bool = { false }
    ) throws(ArchiveError) -> SearchResults? {
        guard let docid = try database.firstDocument(TermPrefix.identity.term(options.id.utf8)) else { return nil }
        var entry = ForwardEntry()
        generation.forward.read(docid, into: &entry)
        let isStemmed = LanguageTag.isStemmed(try card(docid).language)
        let telling = TellingWords(of: entry, isStemmed: isStemmed, in: generation)
        try Self.check(isCancelled)

        let offset = min(max(options.offset, 0), SimilarOptions.highestOffset)
        let limit = min(max(options.limit, 0), SimilarOptions.highestLimit)
        let match = try likeness(telling, atMost: offset + limit)
        try Self.check(isCancelled)
        let others = withoutCopies(match.hits, of: docid, entry, atMost: offset + limit)

        let hits = try hits(
            others.dropFirst(offset), marking: options.snippets ? telling.tree : nil, isCancelled)
        let total = max(others.count, Int(match.counts.estimated) - 1)
        return SearchResults(
            generation: generation.number, total: SearchResults.Total(count: total, isExact: false),
            understood: telling.tree.description, hits: hits)
    }

    /// The articles that share most of the telling words: as many as asked for, and some in the place of copies.
    private func likeness(_ telling: TellingWords, atMost count: Int) throws(ArchiveError) -> Database.Match {
        let settings = cx_search_options.byRelevance(
            limit: count == 0 ? 0 : count + count / 2 + 10, checkAtLeast: 1)
        return try database.search(telling.query.checked(), settings)
    }

    private func withoutCopies(
        _ hits: [cx_hit], of docid: UInt32, _ article: ForwardEntry, atMost count: Int
    ) -> [cx_hit] {
        var shown = [Shingles(article)]
        var entry = ForwardEntry()
        var others: [cx_hit] = []
        for hit in hits where hit.docid != docid && others.count < count {
            generation.forward.read(hit.docid, into: &entry)
            let shingles = Shingles(entry)
            if shown.contains(where: { $0.isCopy(of: shingles) }) { continue }
            shown.append(shingles)
            others.append(hit)
        }
        return others
    }
}
