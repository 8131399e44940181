/// Where a part of a query was read from: Unicode scalars of the query as typed; nothing for a part that was not typed.
///
/// All of them are equal: two trees that ask for the same are the same, wherever their parts stood.
public struct QuerySource: Sendable, Hashable {
    public var range: Range<Int>

    public init(_ range: Range<Int> = 0..<0) { self.range = range }

    public static func == (_: QuerySource, _: QuerySource) -> Bool { true }

    public func hash(into _: inout Hasher) {}
}

/// A word of a query, as the analysis of French reads it.
public struct QueryWord: Sendable, Equatable {
    /// The folded surface.
    public var surface: String
    /// Other surfaces that stand for the same word: `ndjamena` for the `djamena` of `N’Djamena`.
    public var joined: [String]
    /// Whether it is one of those that say nothing of an article (`le`, `quel`).
    public var isStopWord: Bool
    /// What was typed, folded, where spelling put another surface in its place.
    public var typed: String?
    public var source: QuerySource

    public init(
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
public struct QueryPhrase: Sendable, Hashable {
    public var surfaces: [String]
    /// Nil: next to one another, in this order. A number: in any order, within so many words of each other.
    public var slop: Int?
    public var source: QuerySource

    public init(_ surfaces: [String], slop: Int? = nil, source: QuerySource = QuerySource()) {
        self.surfaces = surfaces
        self.slop = slop
        self.source = source
    }
}

/// The folded beginning of words.
public struct QueryPrefix: Sendable, Equatable {
    public var letters: String
    public var source: QuerySource

    public init(_ letters: String, source: QuerySource = QuerySource()) {
        self.letters = letters
        self.source = source
    }
}

/// One word or several, as folded surfaces, that mean the same as what was typed.
public struct Expansion: Sendable, Equatable {
    public var surfaces: [String]
    /// By what to multiply its words' weight, so that all of them tell as much as what was typed.
    public var weight: Double

    public init(_ surfaces: [String], weight: Double = 1) {
        self.surfaces = surfaces
        self.weight = weight
    }
}
