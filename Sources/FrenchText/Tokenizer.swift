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
    public static let maximumSurfaceLength = 64

    let table = CharacterTable.shared

    public init() {}

    /// Appends the words of `text` to `list`.
    ///
    /// - Parameters:
    ///   - text: UTF-8. Invalid bytes separate words.
    ///   - list: Keeps what it holds.
    ///   - position: The position of the first word.
    public func tokenize(_ text: Span<UInt8>, into list: inout TokenList, from position: Int = 0) {
        var state = State(position: position)
        var index = 0
        while index < text.count {
            let character = table.character(text, at: index)
            switch character.kind {
            case .letter, .digit:
                index = scanWord(text, from: character, &list, &state)
            case .ideograph:
                let start = list.surfaces.count
                character.info.appendFolded(to: &list.surfaces)
                emit(Word(surfaceStart: start, start: character.start, end: character.end), text, &list, &state)
                index = character.end
            default:
                index = character.end
            }
        }
    }

    /// What the words of one text hand on to the next word.
    struct State {
        /// The position of the next word.
        var position: Int

        /// The prefix that the next word follows, if one does.
        var prefix: Prefix?

        struct Prefix {
            /// The prefix's number in the list.
            var token: Int

            /// Where the word must begin that it is joined to.
            var end: Int
        }
    }

    /// A word that is being read; its folded form is the end of the list's surfaces.
    struct Word {
        var surfaceStart: Int
        var start: Int
        var end: Int

        /// Where `N’` or `M’` of a name begins, and its folded letter.
        var name: (start: Int, letter: UInt8)?
    }

    /// Makes a token of a finished word, and the joined tokens that go with it.
    func emit(_ word: Word, _ text: Span<UInt8>, _ list: inout TokenList, _ state: inout State) {
        let surface = word.surfaceStart..<list.surfaces.count
        guard !surface.isEmpty else { return }
        list.tokens.append(
            Token(surface: surface, source: word.start..<word.end, position: state.position, isJoined: false))
        let number = list.tokens.count - 1
        if let name = word.name {
            let start = list.surfaces.count
            list.surfaces.append(name.letter)
            appendJoined(surface, start, name.start..<word.end, &list, &state)
        }
        if let prefix = state.prefix, prefix.end == word.start {
            let first = list.tokens[prefix.token]
            let start = list.surfaces.count
            for index in first.surface { list.surfaces.append(list.surfaces[index]) }
            appendJoined(surface, start, first.source.lowerBound..<word.end, &list, &state)
        }
        state.prefix = prefixEnd(surface, text, word.end, list).map { State.Prefix(token: number, end: $0) }
        state.position &+= 1
    }

    /// Completes the joined form that begins at `start` with `surface`, unless it gets too long.
    private func appendJoined(
        _ surface: Range<Int>, _ start: Int, _ source: Range<Int>, _ list: inout TokenList, _ state: inout State
    ) {
        guard list.surfaces.count - start + surface.count <= Self.maximumSurfaceLength else {
            list.surfaces.removeSubrange(start...)
            return
        }
        for index in surface { list.surfaces.append(list.surfaces[index]) }
        list.tokens.append(
            Token(surface: start..<list.surfaces.count, source: source, position: state.position, isJoined: true))
    }
}
