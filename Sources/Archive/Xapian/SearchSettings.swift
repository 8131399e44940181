internal import CXapian

extension cx_search_options {
    /// The best `limit` hits after the first `offset`, ranked by relevance alone.
    /// - Parameter checkAtLeast: how many documents to look at before stopping early; all of them count every match. One
    ///   at least tells whether anything matches when no hit is asked for.
    static func byRelevance(offset: Int = 0, limit: Int = 0, checkAtLeast: UInt32 = 0) -> cx_search_options {
        var options = cx_search_options()
        options.offset = UInt32(clamping: offset)
        options.limit = UInt32(clamping: limit)
        options.check_at_least = checkAtLeast
        options.weights = Ranking.weights
        options.sort = CX_BY_RELEVANCE
        options.sort_slot = CX_NO_SLOT
        options.collapse_slot = CX_NO_SLOT
        return options
    }
}

extension cx_hit {
    /// Whether the hit comes before the other: by its weight, of equal ones the first document.
    func ranks(before other: cx_hit) -> Bool { (weight, other.docid) > (other.weight, docid) }
}
