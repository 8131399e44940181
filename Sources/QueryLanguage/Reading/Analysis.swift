internal import FrenchText

/// The analysis of French as queries need it: the same tokens as the index has.
package enum Analysis {
    /// The words of a text, each with the joined forms that stand at its position.
    package static func words(of text: String) -> [QueryWord] { words(of: QueryText(text, at: 0)) }

    /// The words of a part of a query, which know where in the query they stand.
    static func words(of text: QueryText) -> [QueryWord] {
        var tokens = TokenList()
        Tokenizer().tokenize(text.text.utf8Span.span, into: &tokens)
        var words: [QueryWord] = []
        // The ends, in bytes, of the last word and of the one before.
        var ends = (before: 0, last: 0)
        for token in tokens.tokens {
            let bytes = Array(tokens.surfaces[token.surface])
            let surface = String(decoding: bytes, as: UTF8.self)
            if token.isJoined {
                // A joined form follows the word that it stands for.
                guard !words.isEmpty else { continue }
                words[words.count - 1].joined.append(surface)
                words[words.count - 1].isStopWord = false
                // The N’ of N’Djamena is in no word but this one.
                if token.source.lowerBound >= ends.before {
                    words[words.count - 1].source = QuerySource(text.source(of: token.source))
                }
            } else {
                let source = QuerySource(text.source(of: token.source))
                words.append(QueryWord(surface: surface, isStopWord: isStopWord(bytes), source: source))
                ends = (ends.last, token.source.upperBound)
            }
        }
        return words
    }

    /// Whether a folded surface is a stop word or a question word: searches leave it out.
    package static func isStopWord(_ surface: [UInt8]) -> Bool {
        StopWords.contains(surface.span) || StopWords.isQuestionWord(surface.span)
    }

    /// The same for a string.
    package static func isStopWord(_ surface: String) -> Bool { isStopWord(Array(surface.utf8)) }

    /// Whether a folded surface is a word that questions ask with.
    static func isQuestionWord(_ surface: String) -> Bool { StopWords.isQuestionWord(Array(surface.utf8).span) }

    /// Whether the index has no stem of a folded surface: those of stop words are left out, those of other question
    /// words are not.
    package static func isUnstemmed(_ surface: String) -> Bool { StopWords.contains(Array(surface.utf8).span) }
}
