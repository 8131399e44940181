extension Tokenizer {
    /// Reads the word that begins with `first` into `word` and returns where to go on. An elided particle that no word
    /// follows at once leaves `word` empty.
    func scanWord(_ text: Span<UInt8>, from first: SourceCharacter, _ word: inout Word) -> Int {
        word.begin(at: first.start)
        var index = startWord(text, at: first, &word)
        while index < text.count {
            let character = table.character(text, at: index)
            if character.info.isAlphanumeric {
                word.append(character.info)
                index = character.end
                word.end = index
                continue
            }
            switch character.kind {
            case .mark:
                index = character.end
                word.end = index
            case .ignorable:
                index = character.end
            case .numeral:
                guard takesNumeral(word) else { return index }
                word.append(character.info)
                index = character.end
                word.end = index
            case .apostrophe:
                switch readApostrophe(character, after: word, text) {
                case .join(let next):
                    index = next.start
                case .elide(let next, let name):
                    word.begin(at: next.start, name: name)
                    index = startWord(text, at: next, &word)
                case .drop:
                    word.begin(at: character.end)
                    return character.end
                case .end:
                    return index
                }
            case .dot:
                guard word.isSingleLetter, let next = initial(text, after: character.end) else { return index }
                scanInitials(text, from: next, &word)
                return word.end
            default:
                return index
            }
        }
        return index
    }

    /// Begins a word: a number has a grammar of its own, anything else is read by the caller.
    private func startWord(_ text: Span<UInt8>, at first: SourceCharacter, _ word: inout Word) -> Int {
        guard first.kind == .digit else { return first.start }
        word.end = scanNumber(text, from: first.start, &word)
        readHour(text, &word)
        return word.end
    }

    /// Whether a raised, lowered or circled digit belongs to the word before it, as in `km²` and `CO₂`. After a longer
    /// word it is the mark of a note.
    private func takesNumeral(_ word: Word) -> Bool {
        word.count > 0 && (word.count <= 2 || isDigit(word[word.count - 1]))
    }

    // MARK: Apostrophes

    /// The part that an apostrophe after a word plays.
    private enum Apostrophe {
        /// It is inside a word: `aujourd’hui`.
        case join(SourceCharacter)

        /// The letters before it are an elided particle; the word begins here.
        case elide(SourceCharacter, name: (start: Int, letter: UInt8)?)

        /// The letters before it are an elided particle, and the word follows at a distance: `l’« armée »`, `l' armée`.
        case drop

        /// It closes a quotation.
        case end
    }

    private func readApostrophe(_ apostrophe: SourceCharacter, after word: Word, _ text: Span<UInt8>) -> Apostrophe {
        guard let next = table.significantCharacter(text, from: apostrophe.end) else { return .end }
        if next.info.isAlphanumeric {
            if isElidedParticle(word) { return .elide(next, name: name(word, text, next)) }
            return isBetweenDigits(word, text, next) ? .end : .join(next)
        }
        guard isElidedParticle(word), !isQuoted(word, text) else { return .end }
        if opensQuotation(text, next) { return .drop }
        guard next.kind == .space, let after = table.significantCharacter(text, from: next.end) else { return .end }
        return after.kind == .letter ? .drop : .end
    }

    /// Whether an apostrophe has digits on both sides that it does not group. It groups them in `12'500`, not in
    /// `5′30`.
    private func isBetweenDigits(_ before: Word, _ text: Span<UInt8>, _ next: SourceCharacter) -> Bool {
        guard next.kind == .digit, before.count > 0, isDigit(before[before.count - 1]) else { return false }
        return before.count > 3 || digitsEnd(text, next.start) - next.start != 3
    }

    /// Whether an apostrophe also stands right before the word. The second one is a closing quote then.
    private func isQuoted(_ word: Word, _ text: Span<UInt8>) -> Bool {
        var start = word.start - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return false }
        // In broken UTF-8, stray bytes may stand between the two.
        let before = table.character(text, at: start)
        return before.kind == .apostrophe && before.end == word.start
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
    private func isElidedParticle(_ word: Word) -> Bool {
        guard word.count == 1 else { return word.isIn(Self.longParticles) }
        switch word[0] {
        case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "m"), UInt8(ascii: "t"),
            UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "c"):
            return true
        default: return false
        }
    }

    private static let longParticles = WordSet(text: "qu jusqu lorsqu puisqu quoiqu")

    // MARK: Initials

    /// The single letter at `index`, as in `C.E.D.E.A.O.`; nil if more letters or digits follow it.
    private func initial(_ text: Span<UInt8>, after index: Int) -> SourceCharacter? {
        guard let letter = table.significantCharacter(text, from: index), letter.kind == .letter else { return nil }
        if let next = table.significantCharacter(text, from: letter.end), next.info.isAlphanumeric { return nil }
        return letter
    }

    /// Reads the rest of `C.E.D.E.A.O.` from its second letter on. The last dot is not part of the word.
    private func scanInitials(_ text: Span<UInt8>, from second: SourceCharacter, _ word: inout Word) {
        var letter = second
        while true {
            word.append(letter.info)
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
