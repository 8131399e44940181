extension ArchiveReader {
    /// How many articles match. Costs about half of what finding them does, and nothing where the index knows it.
    func count(_ tree: QueryTree) throws(ArchiveError) -> Int { try count(tree, with: compiler(for: tree)) }

    /// The same, by a compiler that knows where the tree's phrases stand: that of any tree which has all of them.
    func count(_ tree: QueryTree, with compiler: QueryCompiler) throws(ArchiveError) -> Int {
        var compiler = compiler
        compiler.ranks = false
        let query = try compiler.compile(tree).scaled(by: 0).checked()
        let bounds = try database.search(query, MatchSettings()).counts
        if bounds.isExact { return bounds.lower }
        return try database.search(query, MatchSettings(checkAtLeast: documentCount)).counts.lower
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
