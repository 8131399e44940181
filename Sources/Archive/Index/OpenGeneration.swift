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
    /// - Parameter known: phrases that need not be looked for.
    func compiler(for tree: QueryTree, known: FoundPhrases = FoundPhrases()) throws(ArchiveError) -> QueryCompiler {
        var compiler = QueryCompiler(years: years, vocabulary: generation.vocabulary)
        compiler.hasUnstemmed = hasUnstemmed
        compiler.phrases = try FoundPhrases(
            tree, in: database, generation, names: shared.foundNames, known: known, forms: compiler.forms)
        return compiler
    }

    /// What a tree matches, as far as it was looked for.
    struct Matches {
        /// Every document that matches, or some of them.
        var documents: DocumentSet
        /// Whether it is every document.
        var isComplete: Bool
        /// Whether words side by side must all be there: see `QueryCompiler.requiresAll`.
        var requiresAll: Bool
    }

    /// What a tree matches: what its hits are chosen from, and what counts count.
    ///
    /// By relevance these are the articles with any of the words; by date those with all of them, or with any where no
    /// article has all.
    /// - Parameters:
    ///   - compiler: one that knows where the tree's phrases stand: that of any tree which has all of them.
    ///   - postings: how many are read at most, at some ten nanoseconds each.
    func matches(
        _ tree: QueryTree, with compiler: QueryCompiler, sort: SearchRequest.Sort, reading postings: UInt64 = .max
    ) throws(ArchiveError) -> Matches {
        var compiler = compiler
        compiler.ranks = false
        if sort == .date {
            compiler.requiresAll = true
            let strict = try database.documents(matching: compiler.compile(tree))
            if !strict.isEmpty { return Matches(documents: strict, isComplete: true, requiresAll: true) }
        }
        compiler.requiresAll = false
        let matches = try database.matches(of: compiler.compile(tree), reading: postings)
        return Matches(documents: matches.documents, isComplete: matches.isComplete, requiresAll: false)
    }

    /// How many articles match by relevance.
    func count(_ tree: QueryTree) throws(ArchiveError) -> Int {
        try matches(tree, with: compiler(for: tree), sort: .relevance).documents.count
    }
}
