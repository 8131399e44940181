internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// The significant terms of an article: those that it has often and the archive seldom (wdf·idf; G. Salton and C.
/// Buckley, "Term-weighting approaches in automatic text retrieval", 1988), one for each stem.
struct SignificantTerms {
    /// How many are looked for.
    static let most = 25
    /// How many of them are shown and marked in snippets.
    static let mostShown = 12

    /// A term that more articles have than these, and more than a twelfth of all, is not significant and costs most.
    private static let mostArticles = 1000

    struct Term {
        /// The folded surface that comes first in the article, of those that have the stem.
        var surface: String
        /// In an article that is not stemmed, the surface.
        var stem: [UInt8]
        /// How often the article has the stem, a title's word counting as in the index.
        var frequency: Int
        var weight: Double
    }

    /// The most significant first.
    private(set) var terms: [Term] = []
    private let isStemmed: Bool

    /// - Parameters:
    ///   - isStemmed: whether the article's words have stems; else articles that have the same words are looked for.
    ///   - rarity: the idf of the generation's words, by id.
    init(of article: ForwardEntry, isStemmed: Bool, in generation: Generation, rarity: [Float]) {
        self.isStemmed = isStemmed
        var indexes: [[UInt8]: Int] = [:]
        var byWord: [WordID: Int] = [:]
        var found: [(word: WordID, stem: [UInt8], frequency: Int)] = []
        // A stem that no other article has finds none.
        let documents = Double(generation.manifest.documentCount)
        let onlyHere = Float(IDF.bm25(1.5, of: documents))
        let everywhere = Float(
            IDF.bm25(min(max(Double(Self.mostArticles), documents / 12), documents), of: documents))
        func count(_ word: WordID, _ frequency: Int) {
            if let index = byWord[word] {
                if index >= 0 { found[index].frequency += frequency }
                return
            }
            byWord[word] = -1
            guard Int(word) < rarity.count else { return }
            let idf = rarity[Int(word)]
            guard idf > max(0, everywhere), idf < onlyHere else { return }
            var stem = generation.vocabulary.surface(word)
            guard stem.count > 1 else { return }
            if isStemmed { generation.stemmer.stem(&stem) }
            let index = indexes[stem] ?? found.count
            if index == found.count {
                found.append((word, stem, 0))
                indexes[stem] = index
            }
            byWord[word] = index
            found[index].frequency += frequency
        }
        for word in article.title { count(word, Int(Schema.titleWeight)) }
        for word in article.body { count(word, 1) }
        let weighed = found.enumerated().map { index, entry in
            (index, Double(entry.frequency) * Double(rarity[Int(entry.word)]))
        }
        terms = weighed.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(Self.most).map { index, weight in
            let (word, stem, frequency) = found[index]
            let surface = String(decoding: generation.vocabulary.surface(word), as: UTF8.self)
            return Term(surface: surface, stem: stem, frequency: frequency, weight: weight)
        }
    }

    /// What has any of them, ranked by BM25, a word of the article counting as a repeated word of a query does (its k3
    /// is 1).
    var query: XapianQuery {
        var parts = XapianQuery.QueryParts()
        for word in terms {
            let repetition = 2 * Double(word.frequency) / (1 + Double(word.frequency))
            let term = isStemmed ? TermPrefix.stem.term(word.stem) : word.stem
            parts.append(XapianQuery.term(term).scaled(by: repetition))
        }
        return .combine(.or, parts)
    }

    /// The first of them as a query that a person may type.
    var tree: QueryTree {
        .sequence(
            terms.prefix(Self.mostShown).map {
                QueryTree.Clause(demand: .wanted, tree: .word(QueryWord(surface: $0.surface)))
            })
    }
}
