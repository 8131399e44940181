/// What joins a word to the next one, so that both together may be written as one word.
struct WordLink {
    /// Where the next word begins.
    var next: Int

    /// Whether a hyphen stands between the two; else it is a space between letters and digits.
    var isHyphen: Bool
}

/// Which words side by side also have a joined form, at the position of the second one.
///
/// - Words with a hyphen between them: `porte-parole`, `Tin-Zaouatène`, `Su-25`. Neither may be a stop word (`dit-il`),
///   and two numbers are never joined (`2024-2025`).
/// - Letters and digits with a space between them, of a few characters: `Su 25`, `RN 6`, `10 km`.
/// - A compound of three or four words with hyphens, as a whole: `Bab-el-Oued`.
enum CompoundRules {
    /// First parts of compounds of which several spellings are in use, though some are stop words: `non-lieu`,
    /// `al-Qaïda`. Folded.
    private static let prefixes = WordSet(
        text: """
            aero afro agro al anti archi audio auto basket bi bio cardio co contre crypto cyber demi e eco el electro
            entre euro ex extra foot franco geo hand hydro hyper hypo infra inter intra islamo macro maxi mega meta
            micro mini mono multi narco neo neuro non omni para petro photo pluri poly porte post pre pro pseudo
            psycho quasi radio re retro semi socio sous sub super supra techno tele thermo tiers trans tri ultra vice
            video week
            """)

    /// Whether two words with a hyphen between them, or a space that links them, have a joined form.
    static func areJoined(_ first: Span<UInt8>, _ second: Word) -> Bool {
        guard first.count > 0, second.count > 0, !(isDigit(first[0]) && isDigit(second[0])) else { return false }
        if second.count >= 3, prefixes.contains(first), !isDigit(second[0]) { return true }
        return areEnds(first, second)
    }

    /// Whether a compound may begin and end with these words.
    static func areEnds(_ first: Span<UInt8>, _ last: Word) -> Bool { !StopWords.contains(first) && !last.isStopWord }

    /// Whether a byte is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Tokenizer {
    /// The most letters before digits, and after them, that a space separates from them: `COVID 19`, `10 km`.
    private static let mostLettersBefore = 5
    private static let mostLettersAfter = 2
    /// The most digits of such a name: `A 400`, but not a number of people.
    private static let mostDigits = 4

    /// What joins `word` to the word after it; nil if a hyphen is not followed by a letter or digit at once, and a
    /// space is not between letters and digits.
    @inline(__always)
    func link(after word: Word, _ text: Span<UInt8>) -> WordLink? {
        guard word.end < text.count else { return nil }
        let byte = text[word.end]
        if byte == UInt8(ascii: " ") {
            guard word.end + 1 < text.count, word.count > 0 else { return nil }
            // Most spaces are between letters.
            let next = text[word.end + 1]
            guard isDigit(next) || isDigit(word[word.count - 1]) else { return nil }
        } else if byte != UInt8(ascii: "-") && byte < 0x80 {
            return nil
        }
        return findLink(after: word, text)
    }

    private func findLink(after word: Word, _ text: Span<UInt8>) -> WordLink? {
        let joint = table.character(text, at: word.end)
        guard joint.end < text.count, word.count > 0 else { return nil }
        let next = table.character(text, at: joint.end)
        guard next.info.isAlphanumeric else { return nil }
        switch joint.kind {
        case .hyphen: return WordLink(next: joint.end, isHyphen: true)
        case .space: return isSpacedName(word, next, text) ? WordLink(next: joint.end, isHyphen: false) : nil
        default: return nil
        }
    }

    /// Whether a few letters and digits with a space between them may be a name: `Su 25`, `10 km`.
    private func isSpacedName(_ word: Word, _ next: SourceCharacter, _ text: Span<UInt8>) -> Bool {
        guard word.end - word.start == word.count, !word.isStopWord else { return false }
        if next.kind == .digit, isDigit(text[next.start]) {
            guard word.count <= Self.mostLettersBefore, (0..<word.count).allSatisfy({ isLetter(word[$0]) }) else {
                return false
            }
            let end = digitsEnd(text, next.start)
            guard !isYear(text, next.start..<end) else { return false }
            return end - next.start <= Self.mostDigits && numberEnd(text, from: next.start) == end
                && endsWord(text, end)
        }
        guard next.kind == .letter, word.count <= Self.mostDigits, (0..<word.count).allSatisfy({ isDigit(word[$0]) })
        else { return false }
        var letters = Word()
        letters.begin(at: next.start)
        var end = next.start
        var count = 0
        while end < text.count, count <= Self.mostLettersAfter {
            let character = table.character(text, at: end)
            guard character.kind == .letter || character.kind == .mark else { break }
            if character.kind == .letter { count += 1 }
            letters.append(character.info)
            end = character.end
        }
        return count <= Self.mostLettersAfter && !letters.isStopWord && endsWord(text, end)
    }

    /// Whether four digits are likely a year: `Mali 2025`.
    private func isYear(_ text: Span<UInt8>, _ digits: Range<Int>) -> Bool {
        guard digits.count == 4 else { return false }
        let century = (text[digits.lowerBound], text[digits.lowerBound + 1])
        return century == (UInt8(ascii: "1"), UInt8(ascii: "9")) || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
    }

    /// Whether a word ends here, and nothing joins it to what follows.
    private func endsWord(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end < text.count else { return true }
        let character = table.character(text, at: end)
        if character.kind == .hyphen, character.end < text.count {
            return !table.character(text, at: character.end).info.isAlphanumeric
        }
        switch character.kind {
        case .letter, .digit, .numeral, .apostrophe, .mark: return false
        default: return true
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
