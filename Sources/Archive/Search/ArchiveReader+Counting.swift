internal import CXapian

extension ArchiveReader {
    /// How many articles match. Costs about half of what finding them does, and nothing where the index knows it.
    func count(_ tree: QueryTree) throws(ArchiveError) -> Int { try count(tree, with: compiler(for: tree)) }

    /// The same, by a compiler that knows where the tree's phrases stand: that of any tree which has all of them.
    func count(_ tree: QueryTree, with compiler: QueryCompiler) throws(ArchiveError) -> Int {
        var compiler = compiler
        compiler.ranks = false
        let query = try compiler.compile(tree).scaled(by: 0).checked()
        var settings = cx_search_options.byRelevance()
        let bounds = try database.search(query, settings).counts
        if bounds.lower == bounds.upper { return Int(bounds.lower) }
        settings.check_at_least = documentCount
        return Int(try database.search(query, settings).counts.lower)
    }

    /// Every document that matches, ascending.
    /// - Parameters:
    ///   - compiler: see `count`.
    ///   - requiresAll: see `QueryCompiler.requiresAll`.
    func documents(
        matching tree: QueryTree, with compiler: QueryCompiler, requiresAll: Bool = false
    ) throws(ArchiveError) -> [UInt32] {
        var compiler = compiler
        compiler.ranks = false
        compiler.requiresAll = requiresAll
        return try database.documents(matching: compiler.compile(tree))
    }
}

extension Database {
    /// Every document that a query matches, ascending. Costs the match and, for each document, some fifty nanoseconds.
    func documents(matching query: consuming XapianQuery) throws(ArchiveError) -> [UInt32] {
        let all = try statistics().documents
        let settings = cx_search_options.byRelevance(limit: Int(all), checkAtLeast: all)
        // Without weights, which cost as much again, relevance is the order of the documents.
        return try search(query.scaled(by: 0).checked(), settings).hits.map(\.docid)
    }
}
