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
/// - A hyphen ends a word. Some prefixes also give the joined form (`CompoundPrefixes`).
/// - `1 404,5` is one number; `12.500` is `12500` (`Tokenizer+Numbers`).
/// - `C.E.D.E.A.O.` is `cedeao`. Any other dot ends a word (`Tokenizer+Words`).
/// - A folded form has at most ``maximumSurfaceLength`` bytes. A longer form is cut there.
public struct Tokenizer: Sendable {
    /// The most bytes that a folded form has. The rest of a longer word is missing from the form, but is part of the
    /// token's range in the text.
    public static let maximumSurfaceLength = Word.capacity

    let table = CharacterTable.shared

    /// A tokenizer. The character table behind all of them is made once, in about a millisecond.
    public init() {}

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
                emitter.emit(word, compoundStart: compoundStart(after: word, text), into: &list)
            } else if character.kind == .ideograph {
                word.begin(at: character.start)
                word.append(character.info)
                word.end = character.end
                emitter.emit(word, compoundStart: nil, into: &list)
                index = character.end
            } else {
                index = character.end
            }
        }
    }
}
