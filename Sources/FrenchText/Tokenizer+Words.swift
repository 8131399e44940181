extension Tokenizer {
    /// Reads the word that begins with `first`, makes its tokens and returns where to go on.
    func scanWord(
        _ text: Span<UInt8>, from first: SourceCharacter, _ list: inout TokenList, _ state: inout State
    ) -> Int {
        var word = Word(surfaceStart: list.surfaces.count, start: first.start, end: first.start)
        var index = startWord(&word, text, at: first, &list)
        scan: while index < text.count {
            let character = table.character(text, at: index)
            switch character.kind {
            case .letter, .digit:
                append(character.info, to: word, &list)
                index = character.end
                word.end = index
            case .mark:
                index = character.end
                word.end = index
            case .ignorable:
                index = character.end
            case .apostrophe:
                switch readApostrophe(character, in: word, text, list) {
                case .join(let next):
                    index = next.start
                case .elide(let next, let name):
                    list.surfaces.removeSubrange(word.surfaceStart...)
                    word.start = next.start
                    word.end = next.start
                    word.name = name
                    index = startWord(&word, text, at: next, &list)
                case .drop:
                    list.surfaces.removeSubrange(word.surfaceStart...)
                    return character.end
                case .end:
                    break scan
                }
            case .dot:
                guard isSingleLetter(list.surfaces.span.extracting(word.surfaceStart..<list.surfaces.count)),
                    let next = initial(text, after: character.end)
                else { break scan }
                scanInitials(&word, text, from: next, &list)
                index = word.end
                break scan
            default:
                break scan
            }
        }
        emit(word, text, &list, &state)
        return max(index, word.end)
    }

    /// Begins a word: a number has a grammar of its own, anything else is read by the caller.
    private func startWord(
        _ word: inout Word, _ text: Span<UInt8>, at first: SourceCharacter, _ list: inout TokenList
    ) -> Int {
        guard first.kind == .digit else { return first.start }
        word.end = scanNumber(text, from: first.start, &list)
        return word.end
    }

    @inline(__always)
    private func append(_ info: CharacterInfo, to word: Word, _ list: inout TokenList) {
        guard list.surfaces.count - word.surfaceStart + info.foldedCount <= Self.maximumSurfaceLength else { return }
        info.appendFolded(to: &list.surfaces)
    }

    // MARK: Apostrophes

    /// What an apostrophe after a word does.
    private enum Apostrophe {
        /// It is inside a word: `aujourd’hui`.
        case join(SourceCharacter)

        /// What stands before it is an elided particle; the word begins here.
        case elide(SourceCharacter, name: (start: Int, letter: UInt8)?)

        /// What stands before it is an elided particle, and the word is further off: `l’« armée »`, `l' armée`.
        case drop

        /// It closes a quotation.
        case end
    }

    private func readApostrophe(
        _ apostrophe: SourceCharacter, in word: Word, _ text: Span<UInt8>, _ list: TokenList
    ) -> Apostrophe {
        guard let next = table.significantCharacter(text, from: apostrophe.end) else { return .end }
        let particle = list.surfaces.span.extracting(word.surfaceStart..<list.surfaces.count)
        if next.info.isAlphanumeric {
            if isElidedParticle(particle) { return .elide(next, name: name(word, text, next)) }
            return isBetweenDigits(particle, text, next) ? .end : .join(next)
        }
        guard isElidedParticle(particle), !isQuoted(word, text) else { return .end }
        if opensQuotation(text, next) { return .drop }
        guard next.kind == .space, let after = table.significantCharacter(text, from: next.end) else { return .end }
        return after.kind == .letter ? .drop : .end
    }

    /// Whether an apostrophe has digits on both sides and does not group them: it does in `12'500`, not in `5′30`.
    private func isBetweenDigits(_ before: Span<UInt8>, _ text: Span<UInt8>, _ next: SourceCharacter) -> Bool {
        guard next.kind == .digit, before.count > 0, isDigit(before[before.count - 1]) else { return false }
        return before.count > 3 || digitsEnd(text, next.start) - next.start != 3
    }

    /// Whether an apostrophe stands right before the word too, which makes the second one a closing quote.
    private func isQuoted(_ word: Word, _ text: Span<UInt8>) -> Bool {
        var start = word.start - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start >= 0 && table.character(text, at: start).kind == .apostrophe
    }

    private func opensQuotation(_ text: Span<UInt8>, _ character: SourceCharacter) -> Bool {
        if character.kind == .apostrophe { return true }
        switch decodeScalar(text, at: character.start).value {
        case 0x22, 0x28, 0x2A, 0x5B, 0x5F, 0xAB, 0x201C, 0x201D, 0x201E, 0x2039: return true
        default: return false
        }
    }

    /// The `N’` or `M’` of a name such as N’Djamena, M’Bala, N’Golo: before a consonant, where French elides nothing,
    /// or a capital before a capitalised vowel (M’Hamed). Before a vowel in a line of capitals (`N’EST`) it is elided.
    private func name(_ word: Word, _ text: Span<UInt8>, _ next: SourceCharacter) -> (start: Int, letter: UInt8)? {
        let particle = table.character(text, at: word.start)
        let letter = particle.info.firstFoldedByte
        guard letter == UInt8(ascii: "n") || letter == UInt8(ascii: "m"), next.kind == .letter else { return nil }
        if isVowel(next.info.firstFoldedByte) {
            guard particle.info.isUppercase, next.info.isUppercase,
                let third = table.significantCharacter(text, from: next.end),
                third.kind == .letter, !third.info.isUppercase
            else { return nil }
        }
        return (word.start, letter)
    }

    /// Whether French elides before this letter: vowels, h and y.
    private func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "h"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// l d j m t s n c qu jusqu lorsqu puisqu quoiqu, folded (`ç’a` too).
    private func isElidedParticle(_ word: Span<UInt8>) -> Bool {
        guard word.count == 1 else { return word.count <= 6 && Self.longParticles.contains(word) }
        switch word[0] {
        case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "m"), UInt8(ascii: "t"),
            UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "c"):
            return true
        default: return false
        }
    }

    private static let longParticles = WordSet(text: "qu jusqu lorsqu puisqu quoiqu")

    // MARK: Initials

    /// Whether a folded form is one letter.
    private func isSingleLetter(_ surface: Span<UInt8>) -> Bool {
        guard surface.count > 0, surface.count <= 4, !isDigit(surface[0]) else { return false }
        return decodeScalar(surface, at: 0).end == surface.count
    }

    /// A letter that stands alone, as in `C.E.D.E.A.O.`, right at `index`.
    private func initial(_ text: Span<UInt8>, after index: Int) -> SourceCharacter? {
        guard let letter = table.significantCharacter(text, from: index), letter.kind == .letter else { return nil }
        if let next = table.significantCharacter(text, from: letter.end), next.info.isAlphanumeric { return nil }
        return letter
    }

    /// Reads the rest of `C.E.D.E.A.O.`, from its second letter; the last dot is not part of it.
    private func scanInitials(
        _ word: inout Word, _ text: Span<UInt8>, from second: SourceCharacter, _ list: inout TokenList
    ) {
        var letter = second
        while true {
            append(letter.info, to: word, &list)
            word.end = marksEnd(text, from: letter.end)
            guard let dot = table.significantCharacter(text, from: word.end), dot.kind == .dot,
                let next = initial(text, after: dot.end)
            else { return }
            letter = next
        }
    }

    /// Where the combining marks that begin at `index` end.
    private func marksEnd(_ text: Span<UInt8>, from index: Int) -> Int {
        var end = index
        var index = index
        while index < text.count {
            let character = table.character(text, at: index)
            guard character.kind == .mark || character.kind == .ignorable else { break }
            index = character.end
            if character.kind == .mark { end = index }
        }
        return end
    }
}
