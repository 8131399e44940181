internal import FrenchText
public import Messages
internal import QueryLanguage
public import SearchModel
internal import Store

extension ArchiveReader {
    /// Completes what somebody types: its last word, and whole titles.
    ///
    /// Accents, capitals and elided particles make no difference. Words come by how many articles have them, those
    /// first that articles with the words before have too.
    /// - Throws: a failure to read.
    public func suggest(_ request: SuggestRequest) throws(ArchiveError) -> Suggestions {
        let index = try open.shared.titles(open.database)
        let typed = TypedText(request.text)
        let limit = request.limit.clamped(to: 0...Limits.suggestions)
        return Suggestions(
            generation: generation.number, words: try words(typed, limit, index),
            titles: try titles(typed, limit, index))
    }

    /// Makes what suggestions and corrections need, so that the first ones are as fast as the others: up to a hundred
    /// milliseconds, once a generation.
    public func prepare() throws(ArchiveError) {
        _ = open.shared.spelling
        _ = try open.shared.titles(open.database)
    }

    // MARK: - Words

    private func words(
        _ typed: TypedText, _ limit: Int, _ index: TitleIndex
    ) throws(ArchiveError) -> [Suggestions.Word] {
        guard let beginning = typed.beginning, limit > 0 else { return [] }
        let vocabulary = generation.vocabulary
        let range = vocabulary.words(withPrefix: beginning).indices
        var completions = Completions(range, index.frequencies, documentCount: Int(open.documentCount))
        if !typed.finished.isEmpty { try weigh(&completions, with: typed, index) }

        var words: [Suggestions.Word] = []
        var hasMore = false
        for rank in completions.best {
            let id = vocabulary.sorted[rank]
            let surface = vocabulary.surface(id)
            if Analysis.isStopWord(surface) { continue }
            hasMore = hasMore || surface != beginning
            let word = vocabulary.written(id)
            words.append(
                Suggestions.Word(
                    completion: typed.before + word, word: word, documents: vocabulary.documents(id)))
            if words.count == limit { break }
        }
        // A word that is whole and can't go on needs no completion.
        return hasMore ? words : []
    }

    /// Looks at some articles that have the words before: which of the completions they have.
    private func weigh(
        _ completions: inout Completions, with typed: TypedText, _ index: TitleIndex
    ) throws(ArchiveError) {
        let content = typed.finished.filter { !$0.isStopWord }
        guard !content.isEmpty else { return }
        let words = content.map { word in
            QueryTree.word(QueryWord(surface: String(decoding: word.surface, as: UTF8.self)))
        }
        var compiler = QueryCompiler(years: open.years, vocabulary: generation.vocabulary)
        compiler.hasUnstemmed = open.hasUnstemmed
        compiler.ranks = false
        let query = try compiler.compile(.all(words)).scaled(by: 0).checked()
        var entry = ForwardEntry()
        for hit in try open.database.search(query, MatchSettings(limit: Completions.mostArticles)) {
            generation.forward.read(hit.docid, into: &entry, mostWords: Completions.mostWords)
            completions.beginArticle()
            for word in entry.title { if let rank = index.rank(of: word) { completions.see(rank) } }
            for word in entry.body { if let rank = index.rank(of: word) { completions.see(rank) } }
        }
    }

    // MARK: - Titles

    private func titles(
        _ typed: TypedText, _ limit: Int, _ index: TitleIndex
    ) throws(ArchiveError) -> [ArticleRecord] {
        guard limit > 0 else { return [] }
        let vocabulary = generation.vocabulary
        var sought: [TitleIndex.Sought] = []
        for word in typed.finished {
            sought.append(TitleIndex.Sought(ranks: ranks(of: word, index), isOptional: word.isStopWord))
        }
        if let beginning = typed.beginning {
            let range = vocabulary.words(withPrefix: beginning).indices
            sought.append(TitleIndex.Sought(ranks: [range], isOptional: false))
        }
        var titles: [ArticleRecord] = []
        for document in index.search(sought, limit: limit) { titles.append(try open.card(document).article) }
        return titles
    }

    /// The words that a finished one may be: itself and those of its stem.
    private func ranks(of word: TypedText.Word, _ index: TitleIndex) -> [Range<Int>] {
        let vocabulary = generation.vocabulary
        var stem = word.surface
        if !word.isStopWord { generation.stemmer.stem(&stem) }
        let alike = word.isStopWord ? [] : vocabulary.words(sharingStem: stem)
        let itself = vocabulary.id(of: word.surface).map { [$0] } ?? []
        return Set(itself + alike).compactMap { index.rank(of: $0) }.map { $0..<$0 + 1 }
    }
}
