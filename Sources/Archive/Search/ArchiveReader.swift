public import Messages
internal import QueryLanguage
public import SearchModel
public import Store

/// Reads one generation: searches it and gives its articles. One thread at a time; open as many as there are threads.
///
/// Searching the published generation of the index in `folder`:
///
///     let index = IndexDirectory(path: folder)
///     var reader = try ArchiveReader(index.openCurrent())
///     let results = try reader.search(SearchRequest(query: "coopération militaire", limit: 3))
///     for hit in results.hits { print(hit.title, hit.path, hit.line) }
///
/// Several readers of one generation share what it costs to make:
///
///     let shared = SearchableGeneration(try index.openCurrent())
///     let first = try ArchiveReader(shared)
///     let second = try ArchiveReader(shared)
public struct ArchiveReader: ~Copyable {
    let open: OpenGeneration
    var reranker: Reranker
    var snippets = SnippetMaker()

    /// The generation that it reads.
    public var generation: Generation { open.generation }

    /// Opens the generation's database: tens of microseconds.
    public init(_ shared: SearchableGeneration) throws(ArchiveError) {
        open = try OpenGeneration(shared)
        reranker = Reranker(shared.generation.vocabulary)
    }

    /// A reader that shares nothing with others of the same generation.
    public init(_ generation: Generation) throws(ArchiveError) { try self.init(SearchableGeneration(generation)) }

    /// Answers a query.
    /// - Parameters:
    ///   - synonyms: made for this reader's generation.
    ///   - isCancelled: asked between the steps of the work.
    /// - Throws: `queryTooLarge` for a query past the limits, `cancelled`, or a failure to read.
    public mutating func search(
        _ request: SearchRequest, synonyms: Synonyms = .none, isCancelled: () -> Bool = { false }
    ) throws(ArchiveError) -> SearchResults {
        let parsed = try QueryParser.parse(request.query)
        let (read, corrections) = read(parsed.tree, request, synonyms)
        var tree = synonyms.expanding(read).weighingExpansions(in: generation)
        try Self.check(isCancelled)
        var compiler = try open.compiler(for: tree)
        let near = try nearest(tree, compiler, of: request.query)
        if let near { (tree, compiler) = (near.tree, near.compiler) }
        try Self.check(isCancelled)
        let sought = SoughtWords(of: tree)
        let (match, page) = try match(tree, sought, compiler, request, isCancelled)
        try Self.check(isCancelled)

        let hits = try hits(page, marking: request.snippets ? tree : nil, isCancelled)
        let counts = match.counts
        let total = SearchResults.Total(count: counts.estimated, isExact: counts.isExact)
        var results = SearchResults(
            generation: generation.number, total: total, understood: (near?.tree ?? read).description, hits: hits)
        results.corrections = corrections
        results.warnings = (near.map { [$0.warning] } ?? []) + parsed.warnings
        results.advice = try advice(tree, sought, compiler, request, match.counts)
        try Self.check(isCancelled)
        results.facets = try facets(
            request.facets, of: tree, with: compiler, requiresAll: match.requiresAll)
        if request.explain {
            results.explanation = try QueryExplanation.parts(
                of: tree, query: request.query, in: open.database, documentCount: open.documentCount, compiler: compiler
            )
        }
        return results
    }

    /// Reads what was typed against what the archive has.
    private func read(
        _ typed: QueryTree, _ request: SearchRequest, _ synonyms: Synonyms
    ) -> (tree: QueryTree, corrections: [Correction]) {
        var tree = typed.readAsText(typed: request.query)
        if request.unfinished { tree = UnfinishedWord(of: request.query, generation.vocabulary).completed(tree) }
        guard request.spelling == .auto else { return (tree, []) }
        // A name that the lists know stands for another, which the archive may have.
        return open.shared.spelling.correct(tree, of: request.query) { synonyms.contains($0.surface) }
    }

    /// What to say of a query that finds little, or asks for words that no article has; nil for most queries, which
    /// costs them a look into the vocabulary for each word.
    private func advice(
        _ tree: QueryTree, _ sought: SoughtWords, _ compiler: QueryCompiler, _ request: SearchRequest,
        _ counts: MatchCounts
    ) throws(ArchiveError) -> Advice? {
        let isFew = counts.upper < AdviceMaker.fewHits
        let vocabulary = generation.vocabulary
        let isSplit = !QueryEdits(tree, [], SuggestionPrinter(request.query)).names.isEmpty
        guard isFew || isSplit || sought.words.contains(where: { !vocabulary.has($0) }) else { return nil }
        let hits = isFew ? counts.estimated : max(counts.estimated, AdviceMaker.fewHits)
        var maker = AdviceMaker(tree, query: request.query, hits: hits, compiler: compiler)
        let spelling = open.shared.spelling
        return try maker.advice(open) { surface in
            spelling.nearest(to: surface, limit: AdviceMaker.mostNearest).map {
                Advice.Word(word: spelling.written($0), documents: $0.documents)
            }
        }
    }

    static func check(_ isCancelled: () -> Bool) throws(ArchiveError) {
        if isCancelled() { throw ArchiveError(.cancelled, .cancelled) }
    }

    // MARK: - Hits

    /// What was found, as it is shown; with snippets where `tree` says what to mark in them.
    mutating func hits(
        _ page: Page, marking tree: QueryTree?, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> [Hit] {
        var terms: MatchedTerms?
        if let tree {
            terms = try MatchedTerms(
                of: tree, in: open.database, documentCount: open.documentCount, generation.stemmer,
                hasUnstemmed: open.hasUnstemmed)
        }
        var hits: [Hit] = []
        hits.reserveCapacity(page.hits.count)
        for (index, match) in page.hits.enumerated() {
            var hit = try hit(match)
            if let terms {
                try Self.check(isCancelled)
                hit.snippet = try snippet(of: match.docid, hit, terms)
            }
            if !page.copies.isEmpty { hit.hit.copies = try copies(page.copies[index]) }
            hits.append(hit.hit)
        }
        return hits
    }

    /// A hit, and what is known of its article beside.
    struct Found {
        var hit: Hit
        var paragraphLines: ParagraphLines
        /// Whether its words are found by their stems.
        var isStemmed: Bool
        var snippet: Snippet? {
            get { hit.snippet }
            set { hit.snippet = newValue }
        }
    }

    func hit(_ found: RankedDocument) throws(ArchiveError) -> Found {
        let card = try open.card(found.docid)
        var article = card.article
        article.line = generation.line(of: found.docid)
        let isStemmed = !open.hasUnstemmed || LanguageTag.isStemmed(card.language)
        return Found(hit: Hit(article, score: found.weight), paragraphLines: card.paragraphLines, isStemmed: isStemmed)
    }

    mutating func snippet(
        of docid: UInt32, _ found: Found, _ terms: MatchedTerms
    ) throws(ArchiveError) -> Snippet? {
        let text = try open.database.data(docid)
        guard var snippet = snippets.snippet(of: text, terms, stems: found.isStemmed) else { return nil }
        snippet.line = found.hit.article.line &+ found.paragraphLines.line(after: snippet.line)
        return snippet
    }

    // MARK: - Articles

    /// The article of that id; nil where there is none.
    public func article(id: String) throws(ArchiveError) -> StoredArticle? {
        guard let docid = try open.database.firstDocument(TermPrefix.identity.term(id.utf8)) else { return nil }
        let card = try open.card(docid)
        let text = String(decoding: try open.database.data(docid), as: UTF8.self)
        return StoredArticle(card, text: text, line: generation.line(of: docid))
    }
}
