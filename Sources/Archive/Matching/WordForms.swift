internal import QueryLanguage
internal import Store

/// What an article must have to have a word of a query: one of the word's forms.
///
/// A stem finds more than the forms of a word, for the ranking. Which articles match is decided by the forms alone,
/// unless the archive has no form of the word.
struct WordForms {
    /// The terms of the forms: folded surfaces.
    private(set) var terms: [[UInt8]] = []
    /// Whether the stem also finds words that are no forms of the word.
    private(set) var isNarrower = false

    /// - Parameter surfaces: the word and its joined forms, folded.
    init(of surfaces: [String], _ vocabulary: Vocabulary) {
        for surface in surfaces {
            let (forms, others) = vocabulary.wordsByForm(of: surface)
            if !forms.isEmpty && !others.isEmpty { isNarrower = true }
            add(Array(surface.utf8))
            for id in forms.isEmpty ? others : forms { add(vocabulary.surface(id)) }
        }
    }

    private mutating func add(_ term: [UInt8]) {
        if !terms.contains(term) { terms.append(term) }
    }
}

/// The forms of the words of one query and the spellings of its phrases. Telling them takes some microseconds each, and
/// finding, ranking and marking all ask for them.
final class KnownWordForms {
    let vocabulary: Vocabulary
    private var known: [[String]: WordForms] = [:]
    private var phrases: [[String]: [[String]]] = [:]

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func of(_ surfaces: [String]) -> WordForms {
        if let forms = known[surfaces] { return forms }
        let forms = WordForms(of: surfaces, vocabulary)
        known[surfaces] = forms
        return forms
    }

    func of(_ word: QueryWord) -> WordForms { of([word.surface] + word.joined) }

    /// See `PhraseSpellings.of`.
    func spellings(of surfaces: [String]) -> [[String]] {
        if let spellings = phrases[surfaces] { return spellings }
        let spellings = PhraseSpellings.of(surfaces, vocabulary)
        phrases[surfaces] = spellings
        return spellings
    }
}

extension [QueryTree] {
    /// The trees in their order, those together that were typed as one word: the `su` and the `25` of `Su-25`.
    var compounds: [[QueryTree]] {
        var compounds: [[QueryTree]] = []
        for tree in self {
            guard case .word(let word) = tree, !word.joined.isEmpty else {
                compounds.append([tree])
                continue
            }
            var before: [String] = []
            var count = 0
            for other in compounds.reversed() {
                guard case .word(let first)? = other.first, other.count == 1 else { break }
                before.insert(first.surface, at: 0)
                if word.joined.contains(before.joined() + word.surface) { count = before.count }
            }
            let parts = compounds.suffix(count).flatMap { $0 }
            compounds.removeLast(count)
            compounds.append(parts + [tree])
        }
        return compounds
    }
}
