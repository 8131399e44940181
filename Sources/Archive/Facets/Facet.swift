/// What matches can be counted by.
public enum Facet: String, Sendable, CaseIterable {
    case year, month, source
}

/// How many matches have each value of a facet.
public struct FacetCounts: Sendable, Equatable {
    public struct Value: Sendable, Equatable {
        /// `2025`, `2025-05`, or the source's name.
        public var value: String
        public var documents: Int

        public init(value: String, documents: Int) {
            self.value = value
            self.documents = documents
        }
    }

    public var facet: Facet
    /// Years and months newest first, sources by their number of matches.
    public var values: [Value]
    /// Matches that have no value.
    public var missing: Int

    public init(facet: Facet, values: [Value], missing: Int) {
        self.facet = facet
        self.values = values
        self.missing = missing
    }
}
