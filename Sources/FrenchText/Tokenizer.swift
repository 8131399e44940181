/// Splits French text into words, folds them and gives their places in the text.
///
/// The indexer, queries, snippets and spelling all use this tokenizer. So a query finds the words that were indexed,
/// and a snippet highlights the words that matched.
///
/// ```swift
/// var list = TokenList()
/// Tokenizer().tokenize("L’armée patrouille à N’Djamena".utf8Span.span, into: &list)
/// let surfaces = list.tokens.map { list.surface(of: $0) }
/// // ["armee", "patrouille", "a", "djamena", "ndjamena"]
/// let stems = surfaces.map { LightFrenchStemmer.stem($0) }
/// // ["arm", "patrouil", "a", "djamena", "ndjamena"]
/// ```
///
/// The rules, each with the file that holds it:
/// - Letters, digits and combining marks form words. Invisible characters are skipped. Broken UTF-8 separates words
///   (`CharacterTable`, `LetterFolding`).
/// - Elided particles before an apostrophe are cut off. Other apostrophes inside a word are dropped and join its parts.
///   `N’Djamena` also gives `ndjamena` (`Tokenizer+Words`).
/// - A hyphen ends a word. `porte-parole`, `Su-25` and `Su 25` also give the joined form (`CompoundRules`).
/// - `1 404,5` is one number; `12.500` is `12500`, in English `12,500` is (`Tokenizer+Numbers`). `14 h 45` is `14h45`
///   (`Tokenizer+Hours`).
/// - `C.E.D.E.A.O.` is `cedeao`. Any other dot ends a word (`Tokenizer+Words`).
/// - A folded form has at most ``maximumSurfaceLength`` bytes. A longer form is cut there.
public struct Tokenizer: Sendable {
    /// The most bytes that a folded form has. The rest of a longer word is missing from the form, but is part of the
    /// token's range in the text.
    public static let maximumSurfaceLength = Word.capacity

    let table = CharacterTable.shared

    /// How the text writes numbers.
    let numbers: NumberStyle

    /// A tokenizer. The character table behind all of them is made once, in about a millisecond.
    ///
    /// - Parameter numbers: how the text writes numbers.
    public init(numbers: NumberStyle = .french) {
        self.numbers = numbers
    }

    /// Appends the words of `text` to `list`.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Invalid bytes separate words.
    ///   - list: the tokens are appended to those that it holds.
    ///   - position: the position of the first word.
    public func tokenize(_ text: Span<UInt8>, into list: inout TokenList, from position: Int = 0) {
        var word = Word()
        var emitter = TokenEmitter(position: position)
        var index = 0
        while index < text.count {
            let character = table.character(text, at: index)
            if character.info.isAlphanumeric {
                index = scanWord(text, from: character, &word)
                emitter.emit(word, link: link(after: word, text), into: &list)
            } else if character.kind == .ideograph || character.kind == .numeral {
                word.begin(at: character.start)
                word.append(character.info)
                word.end = character.end
                emitter.emit(word, link: nil, into: &list)
                index = character.end
            } else {
                index = character.end
            }
        }
    }
}
