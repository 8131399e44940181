internal import QueryLanguage

/// The articles with each name of several words that was looked for in a generation: finding them takes some
/// milliseconds where the words are frequent, and names are few.
struct FoundNames {
    private var documents: [QueryPhrase: [UInt32]] = [:]
    private var count = 0

    /// Numbers of articles, of all names together: 16 MB. Where they are reached, all is forgotten.
    private static let most = 4 << 20

    subscript(name: QueryPhrase) -> [UInt32]? { documents[name] }

    mutating func add(_ found: [UInt32], for name: QueryPhrase) {
        // A name that nothing has takes some place too.
        let size = found.count + 64
        if count + size > Self.most {
            documents.removeAll()
            count = 0
        }
        guard documents.updateValue(found, forKey: name) == nil else { return }
        count += size
    }
}
