/// A word or a number of a text that is searched for dates, with what stands before it.
struct DateToken {
    enum Content: Equatable {
        case word(DateWord)
        /// The value is capped; no date has that many digits.
        case number(Int, digits: Int)
    }

    var content: Content
    var start, end: Int
    var gap: Gap
    /// The number of the line, from 0.
    var line: Int
    /// Whether the word begins with a capital letter.
    var isCapitalised = false

    /// The characters between a token and the one before it.
    struct Gap {
        /// The first that is neither space nor line break, dashes of all kinds as `-`, bullets as `|`, apostrophes as
        /// `'`; 0 where there is no such character.
        var mark: UInt8 = 0
        /// The last of them.
        var lastMark: UInt8 = 0
        var marks = 0
        var hasSpace = false
        var lineBreaks = 0

        var isEmpty: Bool { marks == 0 && !hasSpace && lineBreaks == 0 }
        /// Spaces and at most one line break.
        var isBlank: Bool { marks == 0 && lineBreaks <= 1 }

        /// Whether there is nothing but this one mark, and perhaps spaces and a line break.
        func isOnly(_ mark: UInt8) -> Bool { marks == 1 && self.mark == mark && lineBreaks <= 1 }

        /// Whether a sentence, a segment or a line ends here.
        var separates: Bool {
            lineBreaks > 0 || hasSpace && marks > 0 && [mark, lastMark].contains { ".|!?;-".utf8.contains($0) }
                || mark == UInt8(ascii: "|")
        }
    }

    /// The tokens of a text, which need not be valid UTF-8. Elided letters (`d’`, `l’`) are tokens of their own.
    static func tokens(of text: [UInt8]) -> [DateToken] {
        var tokenizer = DateTokenizer(text: text)
        return tokenizer.run()
    }

    var number: Int? {
        guard case .number(let value, _) = content else { return nil }
        return value
    }

    var word: DateWord? {
        guard case .word(let word) = content else { return nil }
        return word
    }
}

/// Cuts a text into words and numbers, front to back.
private struct DateTokenizer {
    private let text: [UInt8]
    private var index = 0
    private var gap = DateToken.Gap()
    private var line = 0
    private var tokens: [DateToken] = []

    init(text: [UInt8]) { self.text = text }

    mutating func run() -> [DateToken] {
        tokens.reserveCapacity(text.count / 6)
        while index < text.count {
            let byte = text[index]
            if byte.isASCIIDigit {
                number()
            } else if let character = character(at: index), character.kind == .letter {
                word()
            } else {
                separator()
            }
        }
        return tokens
    }

    private mutating func append(_ content: DateToken.Content, from start: Int, isCapitalised: Bool = false) {
        tokens.append(
            DateToken(
                content: content, start: start, end: index, gap: gap, line: line, isCapitalised: isCapitalised))
        gap = DateToken.Gap()
    }

    private mutating func number() {
        let start = index
        if gap.isEmpty, let last = tokens.last { separate(from: last) }
        let lengthOfFirst = GluedDates.lengthOfFirst(after: tokens[...], gap: gap, digits: start, in: text)
        var value = 0
        while index < text.count, text[index].isASCIIDigit {
            value = min(value * 10 + Int(text[index]) - 0x30, 1 << 40)
            index += 1
            if index - start == lengthOfFirst {
                append(.number(value, digits: index - start), from: start)
                breakLine()
                return number()
            }
        }
        append(.number(value, digits: index - start), from: start)
    }

    /// What stands in two elements of a page side by side is on two lines, though nothing is between them.
    private mutating func breakLine() {
        gap.lineBreaks += 1
        line += 1
    }

    /// `Publié10 septembre 2024`, `Awa Diallo10 septembre 2024`: the number is no part of the word.
    private mutating func separate(from word: DateToken) {
        guard let meaning = word.word else { return }
        if meaning.mayTouchDay {
            gap.hasSpace = true
        } else if GluedDates.isDay(at: index, behind: word, in: text) {
            breakLine()
        }
    }

    private mutating func word() {
        let start = index
        // `10 septembre 2024Mis à jour`, `10/09/2024Par Awa Diallo`
        if gap.isEmpty, GluedDates.endsDate(tokens[...]), let first = character(at: index), first.isCapital,
            index + first.length < text.count, let second = character(at: index + first.length),
            second.kind == .letter, !second.isCapital
        {
            breakLine()
        }
        var packed = PackedWord()
        var isCapitalised = false
        var isAccented = false
        defer {
            // « un programme lancé en juin 2024 » plans nothing; « programmé » does.
            if packed == Self.programme || packed == Self.programmes, !isAccented {
                tokens[tokens.count - 1].content = .word(.other)
            }
        }
        while index < text.count, let next = character(at: index) {
            switch next.kind {
            case .letter:
                isAccented = isAccented || next.length > 1
                if index == start { isCapitalised = next.isCapital }
                if let folded = next.folded { packed.append(folded) }
            case .apostrophe:
                // « aujourd’hui » is one word.
                guard packed == Self.aujourd else {
                    append(.word(DateWord(packed)), from: start, isCapitalised: isCapitalised)
                    return
                }
            // A combining accent.
            case .ignorable: isAccented = true
            default:
                append(.word(DateWord(packed)), from: start, isCapitalised: isCapitalised)
                return
            }
            index += next.length
        }
        append(.word(DateWord(packed)), from: start, isCapitalised: isCapitalised)
    }

    private static let aujourd = PackedWord("aujourd")
    private static let programme = PackedWord("programme")
    private static let programmes = PackedWord("programmes")

    private mutating func separator() {
        guard let next = character(at: index) else { return }
        switch next.kind {
        case .space: gap.hasSpace = true
        case .lineBreak:
            gap.lineBreaks += 1
            line += 1
        case .ignorable: break
        case .apostrophe: mark(UInt8(ascii: "'"))
        case .mark(let mark): self.mark(mark)
        case .letter: break
        }
        index += next.length
    }

    private mutating func mark(_ mark: UInt8) {
        if gap.marks == 0 { gap.mark = mark }
        gap.lastMark = mark
        gap.marks += 1
    }

    private struct Character {
        enum Kind: Equatable {
            case letter, space, lineBreak, ignorable, apostrophe
            case mark(UInt8)
        }

        var kind: Kind
        var length: Int
        /// The small ASCII letter that it is without its accent.
        var folded: UInt8?
        var isCapital = false
    }

    private func character(at index: Int) -> Character? {
        let byte = text[index]
        switch byte {
        case 0x61...0x7A: return Character(kind: .letter, length: 1, folded: byte)
        case 0x41...0x5A: return Character(kind: .letter, length: 1, folded: byte | 0x20, isCapital: true)
        case 0x0A, 0x0B, 0x0C: return Character(kind: .lineBreak, length: 1)
        case 0x20, 0x09, 0x0D: return Character(kind: .space, length: 1)
        case 0x27, 0x60: return Character(kind: .apostrophe, length: 1)
        case 0..<0x80: return Character(kind: .mark(byte), length: 1)
        default: return wide(at: index)
        }
    }

    private func wide(at index: Int) -> Character {
        guard let scalar = text.scalar(at: index) else { return Character(kind: .ignorable, length: 1) }
        let length = scalar.length
        switch scalar.value {
        case 0xC0...0x17F where scalar.value != 0xD7 && scalar.value != 0xF7:
            let isCapital = scalar.value < 0xE0 || scalar.value >= 0x100 && scalar.value % 2 == 0
            return Character(
                kind: .letter, length: length, folded: WordFolding.letter(of: scalar.value) ?? 0x7F,
                isCapital: isCapital)
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F, 0xFFFD:
            return Character(kind: .ignorable, length: length)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return Character(kind: .space, length: length)
        case 0x85, 0x2028, 0x2029: return Character(kind: .lineBreak, length: length)
        case 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032: return Character(kind: .apostrophe, length: length)
        case 0x2010...0x2015, 0x2212: return Character(kind: .mark(UInt8(ascii: "-")), length: length)
        case 0xB7, 0x2022, 0x25CF, 0x25AA, 0x2502, 0x203A, 0xBB, 0xAB:
            return Character(kind: .mark(UInt8(ascii: "|")), length: length)
        case 0xB0, 0xBA: return Character(kind: .mark(UInt8(ascii: "^")), length: length)
        case 0x1D49: return Character(kind: .letter, length: length, folded: UInt8(ascii: "e"))
        case 0x2B3: return Character(kind: .letter, length: length, folded: UInt8(ascii: "r"))
        case 0x80...0xBF, 0x2016...0x2BFF, 0x3001...0x3003, 0x1F000...:
            return Character(kind: .mark(0x7F), length: length)
        default: return Character(kind: .letter, length: length, folded: 0x7F)
        }
    }
}

extension [UInt8] {
    /// The character that begins at `index`, and how many bytes it has; nil where the bytes are not UTF-8.
    func scalar(at index: Int) -> (value: UInt32, length: Int)? {
        let first = self[index]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first < 0x80 || (0xC2...0xF4).contains(first), index + length <= count else { return nil }
        var value = first < 0x80 ? UInt32(first) : UInt32(first & (0x7F >> UInt8(length)))
        for offset in 1..<Swift.max(1, length) {
            let byte = self[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }
}
