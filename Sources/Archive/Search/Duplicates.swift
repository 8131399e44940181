public import SearchModel

/// The articles that a hit stands for beside its own.
public struct Duplicates: Sendable, Equatable {
    public struct Article: Sendable, Equatable {
        public var id: String
        public var title: String
        public var source: String?
        public var date: CalendarDate?
        /// As that of a hit.
        public var notBefore: CalendarDate?
        public var path: String
    }

    /// How many there are.
    public var count: Int
    /// The earliest of them, `most` at most: by date, those without one last, then by id.
    public var articles: [Article]

    /// How many are told of each hit.
    public static let most = 20
}
