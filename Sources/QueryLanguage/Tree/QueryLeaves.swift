/// Where a part of a query was read from: Unicode scalars of the query as typed; empty for a part that was not typed.
///
/// All of them are equal: two trees that ask for the same are the same, wherever their parts stood.
package struct QuerySource: Sendable, Hashable {
    /// The scalars, from the query's first, which is 0.
    package var range: Range<Int>

    /// A place in the query; by default none.
    package init(_ range: Range<Int> = 0..<0) { self.range = range }

    /// Always true.
    package static func == (_: QuerySource, _: QuerySource) -> Bool { true }

    /// Adds nothing, as all are equal.
    package func hash(into _: inout Hasher) {}
}

/// A word of a query, as the analysis of French reads it.
package struct QueryWord: Sendable, Equatable {
    /// The folded surface.
    package var surface: String
    /// Other surfaces that stand for the same word: `ndjamena` for the `djamena` of `N’Djamena`.
    package var joined: [String]
    /// Whether it is a stop word or a question word (`le`, `quel`).
    package var isStopWord: Bool
    /// What was typed, folded, where spelling put another surface in its place.
    package var typed: String?
    /// Where in the query it stood.
    package var source: QuerySource

    /// A word of these parts.
    package init(
        surface: String, joined: [String] = [], isStopWord: Bool = false, typed: String? = nil,
        source: QuerySource = QuerySource()
    ) {
        self.surface = surface
        self.joined = joined
        self.isStopWord = isStopWord
        self.typed = typed
        self.source = source
    }
}

/// Folded surfaces that belong together.
package struct QueryPhrase: Sendable, Hashable {
    /// The words, folded.
    package var surfaces: [String]
    /// How far apart the words may stand, in any order; nil where they must stand next to one another, in this order.
    package var slop: Int?
    /// Whether the last word is only the beginning of one: `"force conj*"`.
    package var endsInPrefix: Bool
    /// Whether articles need not have the phrase word for word, as none has it, but come near to it. The parser never
    /// says this: it comes from reading a query against the archive.
    package var isLoose = false
    /// Where in the query it stood.
    package var source: QuerySource

    /// A phrase of folded surfaces.
    package init(
        _ surfaces: [String], slop: Int? = nil, endsInPrefix: Bool = false, source: QuerySource = QuerySource()
    ) {
        self.surfaces = surfaces
        self.slop = slop
        self.endsInPrefix = endsInPrefix
        self.source = source
    }
}

extension QueryPhrase {
    /// The words that are whole.
    package var wholeSurfaces: ArraySlice<String> { surfaces.dropLast(endsInPrefix ? 1 : 0) }
    /// The beginning of the last word, where that is not whole.
    package var prefix: String? { endsInPrefix ? surfaces.last : nil }

    /// The phrase as it was typed, word for word.
    package var strict: QueryPhrase {
        var phrase = self
        phrase.isLoose = false
        return phrase
    }
}

/// The folded beginning of words.
package struct QueryPrefix: Sendable, Equatable {
    /// The folded letters, without the `*`.
    package var letters: String
    /// Where in the query it stood.
    package var source: QuerySource

    /// A prefix of folded letters.
    package init(_ letters: String, source: QuerySource = QuerySource()) {
        self.letters = letters
        self.source = source
    }
}

/// One word or several, as folded surfaces, that mean the same as what was typed.
package struct Expansion: Sendable, Equatable {
    /// The words, folded, in the order of the name.
    package var surfaces: [String]
    /// The name as the list writes it, with accents and small words; else its surfaces.
    package var written: String
    /// The factor for the weight of its words, so that together they count as much as what was typed.
    package var weight: Double

    /// An expansion that weighs what its words weigh, unless `weight` says otherwise.
    package init(_ surfaces: [String], written: String? = nil, weight: Double = 1) {
        self.surfaces = surfaces
        self.written = written ?? surfaces.joined(separator: " ")
        self.weight = weight
    }
}
