internal import Store

/// The numbers that rank, chosen on French news, on questions to paragraphs of an encyclopedia and on questions to
/// sheets of a public service.
enum Ranking {
    /// BM25 (S. Robertson et al., TREC-3, 1994), flatter than its usual settings: press articles are short and alike in
    /// length.
    static let weights = BM25Weights(k1: 1.0, k3: 1.0, b: 0.6, minimumLength: 0.5)

    /// The same for a few keywords, where the repetition of a word counts for less.
    static let keywordWeights = BM25Weights(k1: 0.7, k3: 1.0, b: 0.6, minimumLength: 0.5)

    /// What the word as typed adds to its stem.
    static let surfaceWeight = 0.7

    /// What matching every word adds, as a share of those words' weight; only for queries of a few words: in long ones
    /// it would let chance decide.
    static let allWordsBonus = 0.2
    static let keywordAllWordsBonus = 0.3
    static let mostWordsForBonus = 4

    /// What a synonym counts beside what was typed. (Queries by another name than the article has, two more of its
    /// words beside: nDCG@10 .33 without synonyms, .55 at 0.3, .59 at 0.7, .60 at 0.9.)
    static let synonymWeight = 0.7

    /// How many terms a prefix stands for: the most frequent ones.
    static let mostExpansions = 100

    // MARK: - Reranking: see `Reranker`

    static let surfaceStrength = 1.0
    static let stemStrength = 0.9
    static let relativeStrength = 0.6
    static let synonymStrength = 0.7

    static let pairWindow = 8
    static let pairWeight = 0.3
    static let passageWeight = 3.4 * 0.4
    static let relativeWeight = 3.4 * 0.3
    static let beginningWeight = 3.4 * 0.15
    static let runWeight = 3.4 * 0.15
    static let titleMatchWeight = 3.4 * 0.1
}
