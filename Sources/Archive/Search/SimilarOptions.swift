/// Which article to find others like, and how many of them.
public struct SimilarOptions: Sendable, Equatable {
    /// The article's id.
    public var id: String
    /// How many hits to leave out, and how many to give after them.
    public var offset, limit: Int
    public var snippets: Bool

    /// The most hits that one answer gives, and the deepest that it goes.
    public static let highestLimit = 100
    public static let highestOffset = 100

    public init(id: String, offset: Int = 0, limit: Int = 10, snippets: Bool = true) {
        self.id = id
        self.offset = offset
        self.limit = limit
        self.snippets = snippets
    }
}
