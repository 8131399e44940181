internal import SearchModel
internal import Store

extension ArchiveReader {
    /// A stretch of what was found, one hit for each cluster of copies.
    struct Page {
        var hits: [RankedDocument]
        /// By hit, the documents that it stands for beside its own, the earliest first; empty where nothing was collapsed.
        var copies: [[UInt32]] = []
    }

    /// How many hits to look at first where so many are to be left of them.
    static func hitsToCollapse(for count: Int) -> Int { count + count / 4 + 10 }

    /// Puts the earliest of the articles that match in the place of each hit.
    func page(
        _ hits: ArraySlice<RankedDocument>, matching query: () -> XapianQuery
    ) throws(ArchiveError) -> Page {
        let clusters = generation.duplicates
        let matching = try MatchingCopies(of: hits, clusters, in: open.database, matching: query)
        var page = Page(hits: Array(hits))
        for index in page.hits.indices {
            var documents = clusters.number(of: page.hits[index].docid).map { matching.documents($0) } ?? []
            if !documents.isEmpty { page.hits[index].docid = documents.removeFirst() }
            page.copies.append(documents)
        }
        return page
    }

    /// What is shown of a hit's copies; nil for none.
    func duplicates(_ documents: [UInt32]) throws(ArchiveError) -> Duplicates? {
        guard !documents.isEmpty else { return nil }
        var duplicates = Duplicates(count: documents.count, articles: [])
        for document in documents.prefix(Duplicates.most) {
            let card = try open.card(document)
            duplicates.articles.append(
                Duplicates.Article(
                    id: card.id, title: card.title, source: card.source, date: card.date, notBefore: card.notBefore,
                    path: card.path))
        }
        return duplicates
    }
}
