public import Messages

/// What matches can be counted by.
public enum Facet: String, Sendable, CaseIterable {
    case year, month, source, language

    /// What stands above its counts, and what names the matches that have no value.
    public var labels: (heading: AnswerLabel, missing: AnswerLabel) {
        switch self {
        case .year: (.byYear, .noDate)
        case .month: (.byMonth, .noDate)
        case .source: (.bySource, .noSource)
        case .language: (.byLanguage, .noLanguage)
        }
    }
}

/// How many matches have each value of a facet.
public struct FacetCounts: Sendable, Equatable {
    /// A value, and how many matches have it.
    public struct Value: Sendable, Equatable {
        /// `2025`, `2025-05`, the source's name, or the language's code: `fr`.
        public var value = ""
        /// How many of the matches have it.
        public var documents = 0

        /// An empty value.
        public init() {}

        /// A value with its count.
        public init(value: String, documents: Int) {
            self.value = value
            self.documents = documents
        }
    }

    /// What was counted by.
    public var facet = Facet.year
    /// Years and months newest first, sources and languages by their number of matches.
    public var values: [Value] = []
    /// Matches that have no value.
    public var missing = 0

    /// No counts.
    public init() {}

    /// Counts with these members.
    public init(facet: Facet, values: [Value], missing: Int) {
        self.facet = facet
        self.values = values
        self.missing = missing
    }
}
