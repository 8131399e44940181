public import Messages
public import SearchModel

/// Looks up which articles a generation has, by id and by document.
public struct PublishedArticles: ~Copyable {
    private let database: Database

    /// Opens the generation's database: tens of microseconds.
    public init(_ generation: Generation) throws(ArchiveError) {
        database = try Database(generation.databasePath)
    }

    /// The document of the article with that id; nil where there is none.
    public func document(ofId id: String) throws(ArchiveError) -> UInt32? {
        try database.firstDocument(TermPrefix.identity.term(id.utf8))
    }

    /// What the generation shows of an article: its id, and the file that it came from.
    public func article(_ docid: UInt32) throws(ArchiveError) -> (id: String, path: String)? {
        guard let card = try? Card(decoding: database.value(docid, .card)) else { return nil }
        return (card.id, card.path)
    }

    /// The source of an article; nil where it has none.
    public func source(_ docid: UInt32) throws(ArchiveError) -> String? {
        try? Card(decoding: database.value(docid, .card)).source
    }
}
