internal import FrenchText

/// The analysis of French as queries need it: the same tokens as the index has.
enum Analysis {
    /// The words of a text, each with the joined forms that stand at its position.
    static func words(of text: String) -> [QueryWord] {
        var tokens = TokenList()
        Tokenizer().tokenize(text.utf8Span.span, into: &tokens)
        var words: [(position: Int, word: QueryWord)] = []
        for token in tokens.tokens where !token.isJoined {
            let bytes = Array(tokens.surfaces[token.surface])
            let surface = String(decoding: bytes, as: UTF8.self)
            words.append((token.position, QueryWord(surface: surface, isStopWord: isStopWord(bytes))))
        }
        for token in tokens.tokens where token.isJoined {
            guard let index = words.firstIndex(where: { $0.position == token.position }) else { continue }
            words[index].word.joined.append(String(decoding: tokens.surfaces[token.surface], as: UTF8.self))
            words[index].word.isStopWord = false
        }
        return words.map(\.word)
    }

    /// Whether a folded surface says nothing of an article.
    static func isStopWord(_ surface: [UInt8]) -> Bool {
        StopWords.contains(surface.span) || StopWords.isQuestionWord(surface.span)
    }

    static func stem(_ surface: String) -> String { LightFrenchStemmer.stem(surface) }
}
