internal import CXapian

/// The numbers that rank, chosen on French news, on questions to paragraphs of an encyclopedia and on questions to
/// sheets of a public service.
enum Ranking {
    /// BM25 (S. Robertson et al., TREC-3, 1994), flatter than its usual settings: press articles are short and alike in length.
    static let weights = cx_bm25(k1: 1.0, k3: 1.0, b: 0.6, min_normlen: 0.5)

    /// What the word as typed adds to its stem.
    static let surfaceWeight = 0.7

    /// What matching every word adds, as a share of those words' weight; only for queries of a few words: in long ones
    /// it would let chance decide.
    static let allWordsBonus = 0.2
    static let mostWordsForBonus = 4

    /// What a synonym counts beside what was typed.
    static let synonymWeight = 0.5

    /// How many terms a prefix stands for: the most frequent ones.
    static let mostExpansions = 100
}
