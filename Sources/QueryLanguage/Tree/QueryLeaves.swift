/// Where a part of a query was read from: Unicode scalars of the query as typed; nothing for a part that was not typed.
///
/// All of them are equal: two trees that ask for the same are the same, wherever their parts stood.
package struct QuerySource: Sendable, Hashable {
    package var range: Range<Int>

    package init(_ range: Range<Int> = 0..<0) { self.range = range }

    package static func == (_: QuerySource, _: QuerySource) -> Bool { true }

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
    package var source: QuerySource

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
    package var source: QuerySource

    package init(_ surfaces: [String], slop: Int? = nil, source: QuerySource = QuerySource()) {
        self.surfaces = surfaces
        self.slop = slop
        self.source = source
    }
}

/// The folded beginning of words.
package struct QueryPrefix: Sendable, Equatable {
    package var letters: String
    package var source: QuerySource

    package init(_ letters: String, source: QuerySource = QuerySource()) {
        self.letters = letters
        self.source = source
    }
}

/// One word or several, as folded surfaces, that mean the same as what was typed.
package struct Expansion: Sendable, Equatable {
    package var surfaces: [String]
    /// By what to multiply its words' weight, so that all of them tell as much as what was typed.
    package var weight: Double

    package init(_ surfaces: [String], weight: Double = 1) {
        self.surfaces = surfaces
        self.weight = weight
    }
}
