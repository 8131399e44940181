public import Messages
internal import QueryLanguage
public import SearchModel
public import Store

/// Reads one generation: searches it and gives its articles. One thread at a time; open as many as there are threads.
///
/// Searching the published generation of the index in `folder`, then with two readers that share what it costs to make:
///
/// ```swift
/// let index = IndexDirectory(path: folder)
/// var reader = try ArchiveReader(index.openCurrent())
/// let results = try reader.search(SearchRequest(query: "coopération militaire", limit: 3))
/// for hit in results.hits { print(hit.title, hit.path, hit.line) }
///
/// let shared = SearchableGeneration(try index.openCurrent())
/// let first = try ArchiveReader(shared)
/// let second = try ArchiveReader(shared)
/// ```
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
        let (read, corrections) = Self.read(
            parsed.tree, of: request.query, request, synonyms, generation.vocabulary, open.shared.spelling)
        var tree = synonyms.expanding(read).weighingExpansions(in: generation)
        try Self.check(isCancelled)
        var compiler = try open.compiler(for: tree)
        let near = try nearest(tree, compiler, of: request.query)
        if let near { (tree, compiler) = (near.tree, near.compiler) }
        try Self.check(isCancelled)
        let sought = SoughtWords(of: tree)
        let matches = try matches(tree, compiler, request)
        try Self.check(isCancelled)
        let page = try page(of: matches, tree, sought, compiler, request, isCancelled)
        try Self.check(isCancelled)

        let terms = request.snippets ? try matchedTerms(tree, sought, compiler.forms) : nil
        let hits = try hits(page, marking: terms, isCancelled)
        let total = total(matches, atLeast: page)
        var results = SearchResults(
            generation: generation.number, total: total, understood: (near?.tree ?? read).description, hits: hits)
        results.corrections = corrections
        results.warnings = (near.map { [$0.warning] } ?? []) + parsed.warnings
        results.advice = try advice(tree, sought, compiler, request, synonyms, total)
        try Self.check(isCancelled)
        results.facets = try facets(request.facets, of: tree, matching: matches.documents)
        if request.explain {
            results.explanation = try QueryExplanation.parts(
                of: tree, query: request.query, in: open, compiler: compiler)
        }
        return results
    }

    /// Reads what was typed against what the archive has.
    private static func read(
        _ typed: QueryTree, of query: String, _ request: SearchRequest, _ synonyms: Synonyms, _ vocabulary: Vocabulary,
        _ spelling: @autoclosure () -> SpellingCorrector
    ) -> (tree: QueryTree, corrections: [Correction]) {
        var tree = typed.readAsText(typed: query)
        if request.unfinished { tree = UnfinishedWord(of: query, vocabulary).completed(tree) }
        guard request.spelling == .auto else { return (tree, []) }
        // A name that the lists know stands for another, which the archive may have.
        return spelling().correct(tree, of: query) { synonyms.contains($0.surface) }
    }

    /// How many articles match, and how many of them are no copies of one another: exactly, or at least so many.
    private func total(_ matches: OpenGeneration.Matches, atLeast page: Page) -> SearchResults.Total {
        guard matches.isComplete else {
            return SearchResults.Total(count: max(matches.documents.count, page.hits.count), isExact: false)
        }
        let count = matches.documents.count
        let copies = generation.duplicates.copies(among: matches.documents)
        return SearchResults.Total(count: count, isExact: true, withoutCopies: copies > 0 ? count - copies : nil)
    }

    /// What to say of a query that finds little, or asks for words that no article has; nil for most queries, which
    /// costs them a look into the vocabulary for each word.
    private func advice(
        _ tree: QueryTree, _ sought: SoughtWords, _ compiler: QueryCompiler, _ request: SearchRequest,
        _ synonyms: Synonyms, _ total: SearchResults.Total
    ) throws(ArchiveError) -> Advice? {
        let isFew = total.isExact && total.count < AdviceMaker.fewHits
        let vocabulary = generation.vocabulary
        guard
            isFew || sought.words.contains(where: { !vocabulary.has($0) })
                || !QueryEdits(tree, [], SuggestionPrinter(request.query)).names.isEmpty
        else { return nil }
        let hits = isFew ? total.count : max(total.count, AdviceMaker.fewHits)
        var maker = AdviceMaker(tree, query: request.query, hits: hits, sort: request.sort, compiler: compiler)
        let spelling = open.shared.spelling
        let generation = generation
        // What advice says is whole.
        var finished = request
        finished.unfinished = false
        let reading: (String) -> QueryTree? = { [finished] text in
            guard let parsed = try? QueryParser.parse(text) else { return nil }
            let (read, _) = Self.read(parsed.tree, of: text, finished, synonyms, vocabulary, spelling)
            return synonyms.expanding(read).weighingExpansions(in: generation)
        }
        return try maker.advice(open, reading: reading) { surface in
            spelling.nearest(to: surface, limit: AdviceMaker.mostNearest).map {
                Advice.Word(word: spelling.written($0), documents: $0.documents)
            }
        }
    }

    static func check(_ isCancelled: () -> Bool) throws(ArchiveError) {
        if isCancelled() { throw ArchiveError(.cancelled, .cancelled) }
    }

    // MARK: - Hits

    /// What snippets mark.
    func matchedTerms(
        _ tree: QueryTree, _ sought: SoughtWords, _ forms: KnownWordForms
    ) throws(ArchiveError) -> MatchedTerms {
        try MatchedTerms(
            of: tree, sought, forms, in: open.database, documentCount: open.documentCount,
            hasUnstemmed: open.hasUnstemmed)
    }

    /// What was found, as it is shown; with snippets where `terms` are what to mark in them.
    mutating func hits(
        _ page: Page, marking terms: MatchedTerms?, _ isCancelled: () -> Bool
    ) throws(ArchiveError) -> [Hit] {
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
        /// What it is written in, as it was stated.
        var language: String?
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
        return Found(
            hit: Hit(article, score: found.weight), paragraphLines: card.paragraphLines, isStemmed: isStemmed,
            language: card.language)
    }

    mutating func snippet(
        of docid: UInt32, _ found: Found, _ terms: MatchedTerms
    ) throws(ArchiveError) -> Snippet? {
        let text = try open.database.data(docid)
        let tokenizer = LanguageTag.tokenizer(found.language)
        guard var snippet = snippets.snippet(of: text, terms, stems: found.isStemmed, tokenizer) else { return nil }
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
