/// The parameters of `similar`: the article to find others like.
public struct SimilarRequest: Sendable, Equatable {
    public var id: String
    /// How many hits at most, 0…1000.
    public var limit: Int
    /// How many hits to skip, 0…10000.
    public var offset: Int
    public var snippets: Bool

    public init(id: String, limit: Int = Limits.defaultHits, offset: Int = 0, snippets: Bool = true) {
        self.id = id
        self.limit = limit
        self.offset = offset
        self.snippets = snippets
    }
}
