internal import SearchModel
internal import Store

/// The articles of some clusters that a query matches.
struct MatchingCopies {
    private let clusters: DuplicateClusters
    private let matching: DocumentSet

    /// - Parameter matching: everything that the query matches.
    init(_ clusters: DuplicateClusters, matching: DocumentSet) {
        self.clusters = clusters
        self.matching = matching
    }

    /// Looks up what matches of the clusters of these hits.
    init(
        of hits: some Collection<RankedDocument>, _ clusters: DuplicateClusters, in database: borrowing Database,
        matching query: consuming XapianQuery
    ) throws(ArchiveError) {
        let numbers = Set(hits.lazy.compactMap { clusters.number(of: $0.docid) })
        let members = numbers.flatMap { clusters.documents($0) }.sorted()
        self.init(
            clusters,
            matching: members.isEmpty
                ? DocumentSet() : try database.documents(matching: .combine(.and, query, .documents(members))))
    }

    /// The earliest of a cluster; nil where none of it matches.
    func first(_ number: Int) -> UInt32? { clusters.documents(number).first { matching.contains($0) } }

    /// Those of a cluster, the earliest first.
    func documents(_ number: Int) -> [UInt32] {
        matching.isEmpty ? [] : clusters.documents(number).filter { matching.contains($0) }
    }
}
