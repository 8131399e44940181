internal import QueryLanguage
internal import SearchModel
internal import Store

/// The articles that come nearest to a quotation which none has word for word: most of its words stand in a passage
/// that is not much longer.
///
/// Of the articles that rank best by the words, those are found that have three fifths of them in such a passage, and
/// at most one less than the best of them.
struct NearQuotations {
    /// How many articles are looked at.
    private static let depth = 200
    /// Of so many words or more a quotation is looked for so. What has fewer is not told from other texts.
    static let fewestWords = 4

    private let forward: ForwardIndex
    private let query: () -> XapianQuery
    /// By word of the archive: which of the words it stands for.
    private var numbers: [WordID: Int] = [:]
    private let count: Int
    /// How many words a passage has at most.
    private let width: Int

    /// Nil where there are too few words to go by.
    init?(_ phrase: QueryPhrase, _ generation: Generation) {
        var words: [String] = []
        for surface in phrase.surfaces where !Analysis.isStopWord(surface) && !words.contains(surface) {
            words.append(surface)
        }
        guard words.count > 1 else { return nil }
        let vocabulary = generation.vocabulary
        for (number, surface) in words.enumerated() {
            for id in vocabulary.words(sharingStem: vocabulary.stem(of: surface)) { numbers[id] = number }
        }
        for (number, surface) in words.enumerated() {
            if let id = vocabulary.id(of: surface.utf8) { numbers[id] = number }
        }
        var compiler = QueryCompiler(years: 0...0, vocabulary: vocabulary)
        compiler.hasUnstemmed = true
        query = { compiler.compile(.any(words.map { .word(QueryWord(surface: $0)) })) }
        forward = generation.forward
        count = words.count
        width = 2 * phrase.surfaces.count
    }

    /// The articles, ascending.
    func documents(_ database: borrowing Database, _ entry: inout ForwardEntry) throws(ArchiveError) -> [UInt32] {
        let settings = MatchSettings(limit: Self.depth, weights: Ranking.weights)
        var near: [(document: UInt32, words: Int)] = []
        for hit in try database.search(query().checked(), settings) {
            forward.read(hit.docid, into: &entry)
            let words = max(
                mostTogether(in: entry.title, entry.titleJoined), mostTogether(in: entry.body, entry.bodyJoined))
            near.append((hit.docid, words))
        }
        let best = near.map(\.words).max() ?? 0
        let fewest = max(2, (3 * count + 4) / 5, best - 1)
        return near.filter { $0.words >= fewest }.map(\.document).sorted()
    }

    /// How many of the words stand in one passage, at most.
    private func mostTogether(in text: [WordID], _ joined: [ForwardEntry.Joined]) -> Int {
        var last = [Int](repeating: -width, count: count)
        var extra = joined[...]
        var most = 0
        for position in text.indices {
            var isFound = false
            if let number = numbers[text[position]] {
                last[number] = position
                isFound = true
            }
            while let next = extra.first, next.position <= position {
                if let number = numbers[next.word] { last[number] = position }
                extra.removeFirst()
            }
            if isFound { most = max(most, last.count { position - $0 < width }) }
        }
        return most
    }
}

extension QueryTree {
    /// The tree with those quotations loosened that no article has; nil where there are none.
    ///
    /// What is demanded (`+"…"`) or refused stays as it is.
    func loosened(_ phrases: FoundPhrases) -> (tree: QueryTree, quotations: [QueryPhrase])? {
        var quotations: [QueryPhrase] = []
        let tree = mapLeaves { leaf, demand in
            guard demand == .wanted, case .phrase(var phrase) = leaf, phrase.slop == nil, !phrase.endsInPrefix,
                phrase.surfaces.count >= NearQuotations.fewestWords, phrases.documents(phrase).isEmpty
            else { return leaf }
            phrase.isLoose = true
            quotations.append(phrase)
            return .phrase(phrase)
        }
        return quotations.isEmpty ? nil : (tree, quotations)
    }
}
