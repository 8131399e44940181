internal import CXapian

extension ArchiveReader {
    /// How many articles match. Costs about half of what finding them does, and nothing where the index knows it.
    func count(_ tree: QueryTree) throws(ArchiveError) -> Int { try count(tree, with: compiler(for: tree)) }

    /// The same, by a compiler that knows where the tree's phrases stand: that of any tree which has all of them.
    func count(_ tree: QueryTree, with compiler: QueryCompiler) throws(ArchiveError) -> Int {
        var compiler = compiler
        compiler.ranks = false
        let query = try compiler.compile(tree).scaled(by: 0).checked()
        var settings = cx_search_options()
        settings.weights = Ranking.weights
        settings.sort = CX_BY_RELEVANCE
        settings.sort_slot = CX_NO_SLOT
        settings.collapse_slot = CX_NO_SLOT
        let bounds = try database.search(query, settings).counts
        if bounds.lower == bounds.upper { return Int(bounds.lower) }
        settings.check_at_least = documentCount
        return Int(try database.search(query, settings).counts.lower)
    }

    /// Every document that matches, ascending.
    /// - Parameter requiresAll: see `QueryCompiler.requiresAll`.
    func documents(matching tree: QueryTree, requiresAll: Bool = false) throws(ArchiveError) -> [UInt32] {
        var compiler = try countingCompiler(tree)
        compiler.requiresAll = requiresAll
        return try database.documents(matching: compiler.compile(tree))
    }

    /// What compiles a tree to a query that matches the same articles, and ranks none.
    private func countingCompiler(_ tree: QueryTree) throws(ArchiveError) -> QueryCompiler {
        var compiler = try compiler(for: tree)
        compiler.ranks = false
        return compiler
    }
}

extension Database {
    /// Every document that a query matches, ascending. Costs the match and, for each document, some fifty nanoseconds.
    func documents(matching query: consuming XapianQuery) throws(ArchiveError) -> [UInt32] {
        var settings = cx_search_options()
        settings.limit = try statistics().documents
        settings.check_at_least = settings.limit
        settings.weights = Ranking.weights
        settings.sort = CX_BY_RELEVANCE
        settings.sort_slot = CX_NO_SLOT
        settings.collapse_slot = CX_NO_SLOT
        // Without weights, which cost as much again, relevance is the order of the documents.
        return try search(query.scaled(by: 0).checked(), settings).hits.map(\.docid)
    }
}
