/// Splits French text into words, folds them and tells where they stand. Indexer, query, snippets and spelling use this
/// one, so that what is found is what was indexed and what is highlighted is what was found.
///
/// The rules, each with the file that holds it:
/// - Letters, digits and combining marks make words; invisible characters are as if absent; broken UTF-8 separates
///   (`CharacterTable`, `LetterFolding`).
/// - Elided particles before an apostrophe are cut off, other inner apostrophes join, `N’Djamena` also gives
///   `ndjamena` (`Tokenizer+Words`).
/// - Hyphens split; some prefixes also give the joined form (`CompoundPrefixes`).
/// - `1 404,5` is one number, `12.500` is `12500` (`Tokenizer+Numbers`).
/// - `C.E.D.E.A.O.` is `cedeao`; any other dot splits (`Tokenizer+Words`).
/// - A folded form is at most ``maximumSurfaceLength`` bytes long; what is longer is cut there.
public struct Tokenizer: Sendable {
    /// The most bytes that a folded form has. The rest of a longer word is left out of it, not out of its range.
    public static let maximumSurfaceLength = Word.capacity

    let table = CharacterTable.shared

    public init() {}

    /// Appends the words of `text` to `list`.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Invalid bytes separate words.
    ///   - list: Keeps what it holds.
    ///   - position: The position of the first word.
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
