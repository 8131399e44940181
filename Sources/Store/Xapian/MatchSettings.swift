internal import CXapian

/// How a query is ranked: how many documents are wanted, and in which order.
package struct MatchSettings: Sendable {
    /// Which documents come first.
    package enum Order: Sendable {
        /// Those of the greatest weight.
        case relevance
        /// Those whose value in the slot is the greatest, in byte order; documents without a value come last.
        case value(ValueSlot)
    }

    /// The most documents that are given.
    package var limit: Int
    /// What a query with weights is ranked by.
    package var weights: BM25Weights
    /// Which documents come first.
    package var order: Order

    /// Settings that by default order by relevance.
    package init(
        limit: Int, weights: BM25Weights = BM25Weights(), order: Order = .relevance
    ) {
        self.limit = limit
        self.weights = weights
        self.order = order
    }
}

/// The parameters of BM25, as Xapian names them (S. Robertson et al., "Okapi at TREC-3", 1994). The defaults are
/// Xapian's.
package struct BM25Weights: Sendable {
    /// How much it counts that a document repeats a term; with 0, nothing.
    package var k1: Double
    /// The same for a term that the query repeats.
    package var k3: Double
    /// How much a document's length counts, from 0 to 1.
    package var b: Double
    /// The least that a document's length counts for, as a share of the average.
    package var minimumLength: Double

    /// Weights, by default those of Xapian.
    package init(k1: Double = 1, k3: Double = 1, b: Double = 0.5, minimumLength: Double = 0.5) {
        self.k1 = k1
        self.k3 = k3
        self.b = b
        self.minimumLength = minimumLength
    }
}

extension cx_search_options {
    init(_ settings: MatchSettings) {
        self.init()
        limit = UInt32(clamping: settings.limit)
        check_at_least = 0
        let weights = settings.weights
        self.weights = cx_bm25(k1: weights.k1, k3: weights.k3, b: weights.b, min_normlen: weights.minimumLength)
        switch settings.order {
        case .relevance:
            sort = CX_BY_RELEVANCE
            sort_slot = CX_NO_SLOT
        case .value(let slot):
            sort = CX_BY_VALUE_DESCENDING
            sort_slot = slot.rawValue
        }
    }
}
