/// A word of the query that the archive does not have, read as one that it has.
public struct Correction: Sendable, Equatable {
    /// As it was typed.
    public var typed: String
    /// What was searched instead, as most articles write it.
    public var read: String
    /// How many articles have it.
    public var documents: Int

    public init(typed: String, read: String, documents: Int) {
        self.typed = typed
        self.read = read
        self.documents = documents
    }
}
