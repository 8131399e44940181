internal import CXapian

/// How a query is matched: how many documents are wanted, in which order, and how many are counted.
struct MatchSettings: Sendable {
    /// Which documents come first.
    enum Order: Sendable {
        /// Those of the greatest weight.
        case relevance
        /// Those whose value in the slot is the greatest, in byte order; documents without a value come last.
        case value(ValueSlot)
    }

    /// The most documents that are given.
    var limit = 0
    /// How many documents to look at before stopping early: as many as there are count every match. One at least tells
    /// whether anything matches when no document is asked for.
    var checkAtLeast: UInt32 = 0
    /// What a query with weights is ranked by.
    var weights = BM25Weights()
    var order = Order.relevance
}

/// The parameters of BM25, as Xapian names them (S. Robertson et al., "Okapi at TREC-3", 1994). The defaults are Xapian's.
struct BM25Weights: Sendable {
    /// How much saying a term again in a document counts; 0 for nothing.
    var k1 = 1.0
    /// The same for a term that the query repeats.
    var k3 = 1.0
    /// How much a document's length counts, from 0 to 1.
    var b = 0.5
    /// The least that a document's length counts for, as a share of the average.
    var minimumLength = 0.5
}

/// How many documents match: between `lower` and `upper`, probably `estimated`.
struct MatchCounts: Sendable, Equatable {
    var lower, estimated, upper: Int

    /// Whether the number is known and not estimated.
    var isExact: Bool { lower == upper }
}

extension cx_search_options {
    init(_ settings: MatchSettings) {
        self.init()
        limit = UInt32(clamping: settings.limit)
        check_at_least = settings.checkAtLeast
        let weights = settings.weights
        self.weights = cx_bm25(k1: weights.k1, k3: weights.k3, b: weights.b, min_normlen: weights.minimumLength)
        collapse_slot = CX_NO_SLOT
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
