internal import Messages
internal import QueryLanguage
internal import SearchModel
internal import Store

/// A generation and its database, open: what searching, counting and advising start from. One thread at a time.
struct OpenGeneration: ~Copyable {
    let shared: SearchableGeneration
    let database: Database
    let documentCount: UInt32
    /// The first and the last year that articles are dated to.
    let years: ClosedRange<Int>
    /// Whether any article is in another language than French: see `QueryCompiler`.
    let hasUnstemmed: Bool

    var generation: Generation { shared.generation }

    /// Opens the database: tens of microseconds.
    init(_ shared: SearchableGeneration) throws(ArchiveError) {
        let database = try Database(shared.generation.databasePath)
        let documentCount = try database.statistics().documentCount
        let hasUnstemmed = try database.documentFrequency(TermPrefix.unstemmed.term([])) > 0
        years = try Self.years(database)
        self.documentCount = documentCount
        self.hasUnstemmed = hasUnstemmed
        self.shared = shared
        self.database = database
    }

    private static func years(_ database: borrowing Database) throws(ArchiveError) -> ClosedRange<Int> {
        let years = try database.terms([TermPrefix.year.rawValue]).compactMap {
            Int(String(decoding: $0.term.dropFirst(), as: UTF8.self))
        }
        guard let first = years.first, let last = years.last, first <= last else { return 1000...1000 }
        return first...last
    }

    /// What a list of results shows of an article.
    /// - Throws: `corrupt` where it can't be read.
    func card(_ docid: UInt32) throws(ArchiveError) -> Card {
        do {
            return try Card(decoding: database.value(docid, .card))
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(
                .corrupt, .damagedArticle, ["path": generation.path, "number": Int(docid)], hint: .rebuild)
        }
    }

    // MARK: - Matching

    /// What turns the tree, or a part of it, into a Xapian query: it knows where the tree's phrases stand.
    func compiler(for tree: QueryTree) throws(ArchiveError) -> QueryCompiler {
        var compiler = QueryCompiler(years: years, vocabulary: generation.vocabulary)
        compiler.hasUnstemmed = hasUnstemmed
        compiler.phrases = try FoundPhrases(tree, in: database, generation, names: shared.foundNames)
        return compiler
    }

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
