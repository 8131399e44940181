/// What matches can be counted by.
public enum Facet: String, Sendable, CaseIterable {
    case year, month, source, language
}

/// How many matches have each value of a facet.
public struct FacetCounts: Sendable, Equatable {
    public struct Value: Sendable, Equatable {
        /// `2025`, `2025-05`, the source's name, or the language's code: `fr`.
        public var value: String
        public var documents: Int

        public init(value: String, documents: Int) {
            self.value = value
            self.documents = documents
        }
    }

    public var facet: Facet
    /// Years and months newest first, sources and languages by their number of matches.
    public var values: [Value]
    /// Matches that have no value.
    public var missing: Int

    public init(facet: Facet, values: [Value], missing: Int) {
        self.facet = facet
        self.values = values
        self.missing = missing
    }
}
