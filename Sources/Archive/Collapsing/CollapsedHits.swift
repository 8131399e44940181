internal import Store

/// Hits in their order, of which one stands for each cluster of copies.
///
/// By relevance a cluster stands where the best of its articles does, and by date where the one that is shown does, so
/// that dates stay in their order. Shown is the earliest of those that match. Both follow from the hits' order alone:
/// the hits of one page are those that another page leaves out, whatever the pages' sizes.
struct CollapsedHits {
    private(set) var hits: [RankedDocument] = []
    /// The clusters that have a place, or that get none: those that were seen.
    private var seen = Set<Int>()

    /// Keeps the first hit of each cluster.
    init(firstOf ranked: [RankedDocument], _ clusters: DuplicateClusters, without excluded: Int? = nil) {
        if let excluded { seen.insert(excluded) }
        for hit in ranked {
            if let number = clusters.number(of: hit.docid), !seen.insert(number).inserted { continue }
            hits.append(hit)
        }
    }

    /// Keeps the earliest hit of each cluster, where it stands.
    /// - Parameter matching: what matches of the hits' clusters.
    init(earliestOf ranked: [RankedDocument], _ clusters: DuplicateClusters, matching: borrowing MatchingCopies) {
        // A cluster may have most of the hits: its earliest article is sought once.
        var earliest: [Int: UInt32] = [:]
        for hit in ranked {
            guard let number = clusters.number(of: hit.docid) else {
                hits.append(hit)
                continue
            }
            let first = earliest[number] ?? matching.first(number) ?? hit.docid
            earliest[number] = first
            if first == hit.docid { hits.append(hit) }
        }
    }
}
