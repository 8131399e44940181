internal import QueryLanguage
internal import SearchModel
internal import Store

/// The last word of a query that is being typed, which may go on: it stands for every word of the archive that begins
/// so, and is not corrected.
struct UnfinishedWord {
    /// Fewer letters begin too many words.
    private static let fewestLetters = 3

    let vocabulary: Vocabulary
    /// Where the query ends, in Unicode scalars: what ends before, ended by a space or a mark, is finished.
    private let end: Int

    /// - Parameter query: as it was typed so far.
    init(of query: String, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        end = query.unicodeScalars.count
    }

    /// The tree with the word completed, if the query ends in one that words of the archive begin with.
    func completed(_ tree: QueryTree) -> QueryTree {
        // Where a stop word is all that was typed so far, another word is about to be.
        if case .word(let word) = tree { return completed(word, isAlone: true) }
        return tree.mapLeaves { leaf, demand in demand == .refused ? leaf : completedLeaf(leaf) }
    }

    private func completedLeaf(_ leaf: QueryTree) -> QueryTree {
        switch leaf {
        case .word(let word): return completed(word, isAlone: false)
        case .field(let field, var phrase):
            // A phrase in quotation marks ends with them.
            guard phrase.source.range.upperBound == end, phrase.surfaces.count == 1, field != .language,
                isLongEnough(phrase.surfaces[0]), !field.isRanked || begins(phrase.surfaces[0])
            else { return leaf }
            phrase.endsInPrefix = true
            return .field(field, phrase)
        default: return leaf
        }
    }

    private func completed(_ word: QueryWord, isAlone: Bool) -> QueryTree {
        guard word.source.range.upperBound == end, isAlone || !word.isStopWord,
            isLongEnough(word.surface), begins(word.surface)
        else {
            return .word(word)
        }
        let prefix = QueryTree.prefix(QueryPrefix(word.surface, source: word.source))
        // What is a word already is found in all its forms.
        guard !word.isStopWord, vocabulary.id(of: word.surface.utf8) != nil else { return prefix }
        return .any([.word(word), prefix])
    }

    private func isLongEnough(_ surface: String) -> Bool { surface.unicodeScalars.count >= Self.fewestLetters }

    /// Whether words of the articles begin so.
    private func begins(_ surface: String) -> Bool {
        !vocabulary.words(withPrefix: Array(surface.utf8)).isEmpty
    }
}
