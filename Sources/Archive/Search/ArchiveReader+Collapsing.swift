internal import SearchModel
internal import Store

extension ArchiveReader {
    /// A stretch of what was found, one hit for each cluster of copies.
    struct Page {
        var hits: [RankedDocument]
        /// By hit, the documents that it stands for beside its own, the earliest first; empty where nothing was
        /// collapsed.
        var copies: [[UInt32]] = []
    }

    /// How many hits to look at first so that `count` are likely to be left of them.
    static func hitsToCollapse(for count: Int) -> Int { count + count / 4 + 10 }

    /// Puts the earliest of the articles that match in the place of each hit.
    func page(_ hits: ArraySlice<RankedDocument>, _ matching: MatchingCopies) -> Page {
        let clusters = generation.duplicates
        var page = Page(hits: Array(hits))
        for index in page.hits.indices {
            var documents = clusters.number(of: page.hits[index].docid).map { matching.documents($0) } ?? []
            if !documents.isEmpty { page.hits[index].docid = documents.removeFirst() }
            page.copies.append(documents)
        }
        return page
    }

    /// What is shown of a hit's copies; nil for none.
    func copies(_ documents: [UInt32]) throws(ArchiveError) -> Copies? {
        guard !documents.isEmpty else { return nil }
        var copies = Copies(count: documents.count, articles: [])
        for document in documents.prefix(Limits.copies) { copies.articles.append(try open.card(document).article) }
        return copies
    }
}
