internal import Store

/// Reranks the best articles of a search by where the words of the query stand in them.
///
/// BM25 sees how often words occur, not whether they stand together, at the beginning, or in the words of the query's
/// own sentence. To its weight S are added, each measured in idf so that rare words count more:
///
///     S + 0.3·P + 3.4·(0.4·K + 0.3·R + 0.15·B + W·(0.15·Q + 0.1·T))
///
/// - P: for each two neighbouring words of the query that stand within eight words of each other, the mean of their
///   idf.
/// - K: the best passage. At each place where a word of the query stands, every word counts by its nearest occurrence:
///   its idf, times how well it matches (as typed 1, the same stem 0.9, akin 0.6 of the similarity), times
///   exp(−distance²/450); the title is everywhere near. K is the highest such sum.
/// - R: for words that the article lacks, their idf times the similarity of the nearest akin word.
/// - B: idf / (1 + ln(1 + position/20)) of each word's first occurrence in the body.
/// - Q: the longest run of words that query and article share, as a share of the query's length. Not for keywords.
/// - T: what of the title, by idf, the query's words are.
/// - W: the idf of all the query's words.
///
/// The weights were chosen on French news, on questions to an encyclopedia and on questions to a public service, and
/// checked with each of these left out in turn.
struct Reranker {
    /// How many of the best articles are reranked.
    static let depth = 50
    /// The beginning of an article that is looked at, in words; few articles have more.
    static let mostWords = 4096

    private var matches: WordMatches
    private var entry = ForwardEntry()
    private var article = ArticleFeatures()

    init(_ vocabulary: Vocabulary) { matches = WordMatches(wordCount: vocabulary.count) }

    /// Orders the hits anew; their weights are those of the new order.
    /// - Parameter rarity: the idf of the generation's words, by id.
    mutating func rerank(
        _ hits: inout [RankedDocument], _ sought: SoughtWords, _ generation: Generation, rarity: [Float]
    ) {
        guard !sought.words.isEmpty, hits.count > 1 else { return }
        matches.prepare(sought, generation.vocabulary)
        for index in hits.indices.prefix(Self.depth) {
            generation.forward.read(hits[index].docid, into: &entry, mostWords: Self.mostWords)
            article.read(entry, sought, matches, rarity)
            hits[index].weight += article.score(sought)
        }
        let reranked = min(hits.count, Self.depth)
        // Of equal ones the first stays first. No feature is negative, so no article falls behind those that are not
        // reranked.
        hits[..<reranked].sort { $0.ranks(before: $1) }
    }
}
