/// One part of a query, and how it was read.
public struct ExplainedPart: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case word, stopWord, phrase, proximity, prefix, field, dates
    }

    public enum Demand: String, Sendable, CaseIterable {
        case wanted, demanded, refused
    }

    public var kind: Kind
    public var demand: Demand
    /// As it stands in the query, and where: Unicode scalars.
    public var typed: String
    public var range: Range<Int>
    /// What is looked for, in the query language: `patrouilles`, `date:2025-02..2025-05`.
    public var read: String
    /// How many articles it matches by itself.
    public var documents: Int
    /// What else counts as it, by the list of synonyms.
    public var synonyms: [String]

    public init(
        kind: Kind, demand: Demand, typed: String, range: Range<Int>, read: String, documents: Int, synonyms: [String]
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
