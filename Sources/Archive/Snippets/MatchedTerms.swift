internal import FrenchText
internal import ProgramSupport
internal import QueryLanguage
internal import SearchModel
internal import Store

/// What a query looks for in a text, ready to be compared with the text's tokens: which of them matched, and which word
/// of the query each one matches.
struct MatchedTerms {
    /// One word of the query: it matches by its surface, by its stem too, or as a prefix.
    struct Term {
        var surface: [UInt8]
        var stem: [UInt8]?
        /// The words of its stem that match; nil if all do.
        var forms: Set<[UInt8]>?
        var isPrefix = false
        /// Which word of the query this is; forms of one word share it.
        var index: Int
    }

    /// Words that count only next to one another, in this order: those of a phrase, of a name.
    struct Run {
        var surfaces: [[UInt8]]
        /// Whether the last word is the beginning of one.
        var endsInPrefix = false
        var index: Int
    }

    private let known: KnownWordForms
    private var vocabulary: Vocabulary { known.vocabulary }
    private var stemmer: LightFrenchStemmer { vocabulary.stemmer }
    /// Whether words must be forms of those of the query, as in queries of a few words: see `QueryCompiler`.
    private let matchesForms: Bool
    private(set) var terms: [Term] = []
    private(set) var runs: [Run] = []
    /// By a word's index: how rare it is in the archive (idf).
    private(set) var weights: [Double] = []
    /// Which beginnings, of two bytes each, some term or another word of its stem has: most tokens are done with after
    /// this look.
    private var beginnings = ByteSet()

    /// - Parameters:
    ///   - sought: the words that the tree looks for.
    ///   - known: the forms of the query.
    ///   - hasUnstemmed: whether any article is in another language than French.
    init(
        of tree: QueryTree, _ sought: SoughtWords, _ known: KnownWordForms, in database: borrowing Database,
        documentCount: UInt32, hasUnstemmed: Bool
    ) throws(ArchiveError) {
        self.known = known
        matchesForms = sought.words.count <= Ranking.mostWordsForBonus
        collect(tree)
        var frequencies = [Int](repeating: 0, count: weights.count)
        for term in terms {
            let key = term.stem.map { TermPrefix.stem.term($0) } ?? term.surface
            frequencies[term.index] = max(frequencies[term.index], try database.documentFrequency(key))
            if hasUnstemmed {
                frequencies[term.index] = max(frequencies[term.index], try database.documentFrequency(term.surface))
            }
            beginnings.insert(Self.beginning(term.surface.span))
            for form in term.forms ?? [] { beginnings.insert(Self.beginning(form.span)) }
            if term.stem != nil, term.forms == nil {
                for id in vocabulary.words(sharingStem: term.stem ?? []) {
                    beginnings.insert(Self.beginning(vocabulary.surface(id).span))
                }
            }
        }
        // A phrase is as rare as its rarest word, or rarer.
        for run in runs {
            var least = Int.max
            for surface in run.surfaces.dropLast(run.endsInPrefix ? 1 : 0) {
                least = min(least, try database.documentFrequency(surface))
            }
            frequencies[run.index] = max(frequencies[run.index], least)
        }
        weights = frequencies.map { IDF.ofTerm(in: $0, of: Int(documentCount)) }
    }

    private mutating func collect(_ tree: QueryTree) {
        switch tree {
        case .sequence, .all, .any, .except: for part in tree.wantedParts ?? [] { collect(part) }
        case .word(let word):
            if word.isStopWord { return }
            add([word.surface] + word.joined, stems: true)
        case .phrase(let phrase) where phrase.isLoose:
            for surface in phrase.surfaces where !Analysis.isStopWord(surface) { add([surface], stems: true) }
        case .phrase(let phrase) where phrase.slop == nil && phrase.surfaces.count > 1: add(phrase)
        case .phrase(let phrase): for surface in phrase.surfaces { add([surface], stems: false) }
        case .prefix(let prefix): add([prefix.letters], stems: false, isPrefix: true)
        case .field(.title, let phrase):
            for word in phrase.wholeSurfaces { add([word], stems: true) }
            if let beginning = phrase.prefix { add([beginning], stems: false, isPrefix: true) }
        case .expanded(let tree, let expansions):
            collect(tree, with: expansions.filter { $0.surfaces.count == 1 }.map { $0.surfaces[0] })
            for expansion in expansions where expansion.surfaces.count > 1 { add(QueryPhrase(expansion.surfaces)) }
        case .field(.text, let phrase):
            if phrase.surfaces.count > 1 {
                add(phrase)
            } else {
                add(phrase.surfaces, stems: !phrase.endsInPrefix, isPrefix: phrase.endsInPrefix)
            }
        case .field, .dates: break
        }
    }

    /// A single word that means the same as another is a form of it.
    private mutating func collect(_ tree: QueryTree, with synonyms: [String]) {
        if case .word(let word) = tree {
            add([word.surface] + word.joined + synonyms, stems: true)
        } else {
            collect(tree)
            if !synonyms.isEmpty { add(synonyms, stems: true) }
        }
    }

    private mutating func add(_ surfaces: [String], stems: Bool, isPrefix: Bool = false) {
        for surface in surfaces {
            var term = Term(surface: Array(surface.utf8), isPrefix: isPrefix, index: weights.count)
            if stems { term.stem = vocabulary.stem(of: surface) }
            if stems, matchesForms {
                let forms = known.of([surface])
                if forms.isNarrower { term.forms = Set(forms.terms) }
            }
            terms.append(term)
        }
        weights.append(0)
    }

    private mutating func add(_ phrase: QueryPhrase) {
        let spellings = phrase.endsInPrefix ? [phrase.surfaces] : known.spellings(of: phrase.surfaces)
        for spelling in spellings {
            let surfaces = spelling.map { Array($0.utf8) }
            runs.append(Run(surfaces: surfaces, endsInPrefix: phrase.endsInPrefix, index: weights.count))
        }
        weights.append(0)
    }

    /// Which word of the query each token of a text matches; -1 for none.
    /// - Parameters:
    ///   - stems: whether words of the same stem match.
    ///   - matches: gets as many numbers as the list has tokens.
    ///   - scratch: storage for a token's stem, kept from call to call.
    func match(_ list: borrowing TokenList, stems: Bool, into matches: inout [Int], scratch: inout [UInt8]) {
        matches.removeAll(keepingCapacity: true)
        for token in list.tokens {
            let number = list.withSurface(of: token) { surface in
                beginnings.contains(Self.beginning(surface)) ? word(of: surface, stems, scratch: &scratch) : -1
            }
            matches.append(number)
        }
        if !runs.isEmpty { matchRuns(list, &matches) }
    }

    private func matchRuns(_ list: borrowing TokenList, _ matches: inout [Int]) {
        let words = list.tokens.indices.filter { !list.tokens[$0].isJoined }
        for run in runs where run.surfaces.count <= words.count {
            for start in 0...words.count - run.surfaces.count {
                let isThere = run.surfaces.indices.allSatisfy { offset in
                    let surface = list.surfaces[list.tokens[words[start + offset]].surface]
                    let isBegun = run.endsInPrefix && offset == run.surfaces.count - 1
                    return isBegun
                        ? surface.starts(with: run.surfaces[offset]) : surface.elementsEqual(run.surfaces[offset])
                }
                guard isThere else { continue }
                for offset in run.surfaces.indices { matches[words[start + offset]] = run.index }
            }
        }
    }

    private func word(of surface: Span<UInt8>, _ stems: Bool, scratch: inout [UInt8]) -> Int {
        var isStemmed = false
        for term in terms {
            if Self.isEqual(term.surface.span, surface, isPrefix: term.isPrefix) { return term.index }
            guard stems, let stem = term.stem else { continue }
            if !isStemmed {
                scratch.removeAll(keepingCapacity: true)
                for byte in surface.indices { scratch.append(surface[byte]) }
                stemmer.stem(&scratch)
                isStemmed = true
            }
            guard scratch == stem else { continue }
            guard let forms = term.forms else { return term.index }
            if forms.contains(where: { Self.isEqual($0.span, surface, isPrefix: false) }) { return term.index }
        }
        return -1
    }

    private static func isEqual(_ term: Span<UInt8>, _ surface: Span<UInt8>, isPrefix: Bool) -> Bool {
        guard term.count == surface.count || (isPrefix && term.count < surface.count) else { return false }
        for index in term.indices where term[index] != surface[index] { return false }
        return true
    }

    private static func beginning(_ word: Span<UInt8>) -> UInt8 {
        guard word.count > 0 else { return 0 }
        return word[0] &* 31 &+ (word.count > 1 ? word[1] : 0)
    }
}
