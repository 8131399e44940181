internal import QueryLanguage

/// What the capitals of a query as typed say of its words.
struct QueryCapitals {
    enum Meaning: Equatable {
        /// The word is written as a name is.
        case name
        /// It has a capital, as any word would have there: the first of a query, one of a query in capitals.
        case unknown
        /// It has none.
        case none
    }

    private let scalars: [Unicode.Scalar]
    /// Where the first word begins.
    private let start: Int
    /// Whether a word begins with a small letter, so that a capital says something.
    private let hasSmallWords: Bool

    init(_ query: String) {
        scalars = Array(query.unicodeScalars)
        start = scalars.firstIndex { $0.properties.isAlphabetic } ?? 0
        let scalars = scalars
        hasSmallWords = scalars.indices.contains {
            scalars[$0].properties.isLowercase && ($0 == 0 || scalars[$0 - 1].properties.isWhitespace)
        }
    }

    /// What is meant by the capital of the word that stands there, if it has one.
    func meaning(in source: QuerySource) -> Meaning {
        let word = scalars[source.range.clamped(to: scalars.indices)].drop { !$0.properties.isAlphabetic }
        guard let first = word.first, first.properties.isUppercase else { return .none }
        guard hasSmallWords else { return .unknown }
        // An acronym is written so wherever it stands.
        let isAcronym = word.count > 1 && word.allSatisfy { !$0.properties.isLowercase }
        return word.startIndex > start || isAcronym ? .name : .unknown
    }
}
