internal import SearchModel
internal import Store

/// The articles of some clusters that a query matches.
struct MatchingCopies {
    private let clusters: DuplicateClusters
    private let matching: Set<UInt32>

    /// - Parameters:
    ///   - hits: whose clusters.
    ///   - query: what they must match.
    init(
        of hits: some Collection<RankedDocument>, _ clusters: DuplicateClusters, in database: borrowing Database,
        matching query: () -> XapianQuery
    ) throws(ArchiveError) {
        self.clusters = clusters
        let numbers = Set(hits.lazy.compactMap { clusters.number(of: $0.docid) })
        let members = numbers.flatMap { clusters.documents($0) }.sorted()
        guard !members.isEmpty else {
            matching = []
            return
        }
        matching = Set(try database.documents(matching: .combine(.and, query(), .documents(members))))
    }

    /// The earliest of a cluster; nil where none of it matches.
    func first(_ number: Int) -> UInt32? { clusters.documents(number).first { matching.contains($0) } }

    /// Those of a cluster, the earliest first.
    func documents(_ number: Int) -> [UInt32] {
        matching.isEmpty ? [] : clusters.documents(number).filter { matching.contains($0) }
    }
}
