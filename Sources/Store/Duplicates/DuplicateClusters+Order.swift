internal import SearchModel

extension DuplicateClusters {
    /// Clusters as they were found, each put in order by what a database says of its articles.
    ///
    /// Articles of one date come in the order of their ids and not of their documents, which depend on the runs.
    init(ordering clusters: [[UInt32]], of database: borrowing Database) throws(ArchiveError) {
        var ordered: [[UInt32]] = []
        for cluster in clusters {
            var articles: [(document: UInt32, date: String, id: String)] = []
            for document in cluster {
                let card = try? Card(decoding: database.value(document, .card))
                articles.append((document, card?.orderAmongCopies ?? "", card?.id ?? ""))
            }
            articles.sort { ($0.date, $0.id, $0.document) < ($1.date, $1.id, $1.document) }
            ordered.append(articles.map(\.document))
        }
        self.init(ordered)
    }
}

extension Card {
    /// What is dated comes before what only cannot be older than a day, and that before what has no date.
    fileprivate var orderAmongCopies: String {
        if let date = article.date { return "0" + date.sortKey }
        return article.notBefore.map { "1" + $0.sortKey } ?? "2"
    }
}
