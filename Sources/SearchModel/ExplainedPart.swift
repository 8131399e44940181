/// One part of a query, and how it was read.
public struct ExplainedPart: Sendable, Equatable {
    /// What kind of part it is; a `proximity` is a phrase with `~`, and `dates` a range or a date.
    public enum Kind: String, Sendable, CaseIterable {
        case word, stopWord, phrase, proximity, prefix, field, dates
    }

    /// Whether articles must have it: a wanted one may be absent, as may each word of a plain query.
    public enum Demand: String, Sendable, CaseIterable {
        case wanted, demanded, refused
    }

    /// What kind of part it is.
    public var kind = OpenCode(Kind.word)
    /// Whether articles must have it.
    public var demand = OpenCode(Demand.wanted)
    /// As it stands in the query.
    public var typed = ""
    /// Where it stands there, in Unicode scalars.
    public var range = 0..<0
    /// What is looked for, in the query language: `patrouilles`, `date:2025-02..2025-05`.
    public var read = ""
    /// How many articles it matches by itself.
    public var documents = 0
    /// What else counts as it, by the list of synonyms.
    public var synonyms: [String] = []

    /// An empty part.
    public init() {}

    /// A part with these members.
    public init(
        kind: OpenCode<Kind>, demand: OpenCode<Demand>, typed: String, range: Range<Int>, read: String, documents: Int,
        synonyms: [String] = []
    ) {
        self.kind = kind
        self.demand = demand
        self.typed = typed
        self.range = range
        self.read = read
        self.documents = documents
        self.synonyms = synonyms
    }
}
