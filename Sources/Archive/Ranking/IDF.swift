internal import Glibc
internal import Store

/// How much a term says of the documents that have it, which is more the fewer they are (K. Spärck Jones, "A
/// statistical interpretation of term specificity and its application in retrieval", 1972).
///
/// Ranking needs the formula of Xapian's BM25, because what it adds is on the scale of BM25's weights. Snippets compare
/// words with each other only. Theirs is the plain formula, which never comes near 0: a frequent word of the query is
/// still worth showing.
enum IDF {
    /// The idf of Xapian's BM25 (BM25Weight::init), which never falls below a small positive number.
    /// - Parameters:
    ///   - frequency: how many documents have the term.
    ///   - documents: how many there are.
    static func bm25(_ frequency: Double, of documents: Double) -> Double {
        let odds = (documents - frequency + 0.5) / (frequency + 0.5)
        return log(odds < 2 ? odds / 2 + 1 : odds)
    }

    /// What a term counts in choosing a passage: 0.1 at least.
    static func ofTerm(in frequency: Int, of documents: Int) -> Double {
        max(0.1, log((Double(documents) + 1) / (Double(frequency) + 0.5)))
    }

    /// By word id, how rare its stem is in an archive (`bm25`); 0 for a stop word.
    static func ofStems(of vocabulary: Vocabulary, documents: Int) -> [Float] {
        let documents = Double(documents)
        return vocabulary.documentsByStem().map { frequency in
            frequency == 0 ? 0 : Float(bm25(min(Double(frequency), documents), of: documents))
        }
    }
}
