internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// What a query asks for, word by word, as the ranking of the best articles sees it.
struct SoughtWords {
    /// A word that is not a stop word, with all that counts as it.
    struct Word {
        /// The folded surface as it was read, then its joined forms.
        var surfaces: [String]
        /// Whether words of the same stem match too: not inside a phrase.
        var matchesStem: Bool
        /// Other single words that mean the same.
        var synonyms: [String] = []
        /// How rare the stem is in the archive.
        var idf = 0.0
    }

    /// In the order of the query, each once.
    private(set) var words: [Word] = []
    /// Every word as it was typed, in its order, stop words too: what a sentence of the article may repeat.
    private(set) var sequence: [String] = []
    /// Whether any word of the query was left out as a stop word.
    private(set) var hasStopWords = false

    /// Whether the query is a few keywords, not a sentence or a question.
    var isKeywords: Bool { words.count <= Ranking.mostWordsForBonus && !hasStopWords }

    /// The idf of all the words together.
    var totalIDF: Double { words.reduce(0) { $0 + $1.idf } }

    init(of tree: QueryTree) {
        collect(tree)
        // Where stop words are all there is, they are what is sought.
        if words.isEmpty {
            hasStopWords = false
            for surface in sequence { add([surface], matchesStem: false) }
        }
    }

    /// Looks up how rare the words are.
    mutating func weigh(
        in database: borrowing Database, documentCount: UInt32, _ stemmer: LightFrenchStemmer, hasUnstemmed: Bool
    ) throws(ArchiveError) {
        for index in words.indices {
            let surface = words[index].surfaces[0]
            let term = TermPrefix.stem.term(stemmer.stem(surface).utf8)
            var frequency = try database.documentFrequency(term)
            if hasUnstemmed { frequency = max(frequency, try database.documentFrequency(surface.utf8)) }
            words[index].idf = IDF.bm25(Double(frequency), of: Double(documentCount))
        }
    }

    // MARK: - From the tree

    private mutating func collect(_ tree: QueryTree) {
        switch tree {
        case .sequence, .all, .any, .except: for part in tree.wantedParts ?? [] { collect(part) }
        case .word(let word):
            sequence.append(word.surface)
            if word.isStopWord {
                hasStopWords = true
            } else {
                add([word.surface] + word.joined, matchesStem: true)
            }
        case .phrase(let phrase):
            sequence += phrase.wholeSurfaces
            for surface in phrase.wholeSurfaces where !Analysis.isStopWord(Array(surface.utf8)) {
                add([surface], matchesStem: phrase.isLoose)
            }
        case .field(let field, let phrase):
            guard field.isRanked else { return }
            for surface in phrase.wholeSurfaces { add([surface], matchesStem: true) }
        case .expanded(let tree, let expansions):
            let index = words.count
            collect(tree)
            // Of a name of several words, any other name would have to stand for each of them.
            guard index == words.count - 1 else { return }
            words[index].synonyms = expansions.filter { $0.surfaces.count == 1 }.flatMap(\.surfaces)
        case .prefix, .dates: break
        }
    }

    private mutating func add(_ surfaces: [String], matchesStem: Bool) {
        guard !words.contains(where: { $0.surfaces[0] == surfaces[0] }) else { return }
        words.append(Word(surfaces: surfaces, matchesStem: matchesStem))
    }
}

extension Vocabulary {
    /// Whether any article has the word, in one of its forms.
    func has(_ word: SoughtWords.Word) -> Bool {
        word.surfaces.contains { surface in
            id(of: surface.utf8) != nil || !words(sharingStem: stem(of: surface)).isEmpty
        }
    }
}
