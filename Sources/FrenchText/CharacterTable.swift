/// The kind and the folded form of every character.
///
/// The Latin, Greek, Cyrillic, Hebrew and Arabic blocks and punctuation are in a flat table. All other characters are
/// looked up in the standard library's Unicode properties. In the five scripts of the table, text in NFC and in NFD
/// gives the same words.
struct CharacterTable: Sendable {
    /// Built once, on first use, in about a millisecond.
    static let shared = CharacterTable()

    /// U+0000…U+07FF, then U+1E00…U+20FF.
    private let entries: [CharacterInfo]
    private let folding: LetterFolding

    private static let lowCount: UInt32 = 0x800
    private static let high: Range<UInt32> = 0x1E00..<0x2100

    private init() {
        let folding = LetterFolding()
        self.folding = folding
        entries = (Array(0..<Self.lowCount) + Array(Self.high)).map { value in
            Unicode.Scalar(value).map { Self.classify($0, folding) } ?? .separator
        }
    }

    /// The character that begins at `index`, which must be inside `text`.
    @inline(__always)
    func character(_ text: Span<UInt8>, at index: Int) -> SourceCharacter {
        let byte = text[index]
        if byte < 0x80 { return SourceCharacter(info: entries[Int(byte)], start: index, end: index + 1) }
        return multibyteCharacter(text, at: index)
    }

    private func multibyteCharacter(_ text: Span<UInt8>, at index: Int) -> SourceCharacter {
        // Two-byte sequences, which are nearly all multibyte characters of French, are in the table.
        let first = text[index]
        if (0xC2...0xDF).contains(first), index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 {
            let value = Int(first & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
            return SourceCharacter(info: entries[value], start: index, end: index + 2)
        }
        let (value, end) = decodeScalar(text, at: index)
        return SourceCharacter(info: info(of: value), start: index, end: end)
    }

    /// The first character from `index` on that is neither ignorable nor a mark; nil at the end of the text.
    func significantCharacter(_ text: Span<UInt8>, from index: Int) -> SourceCharacter? {
        var index = index
        while index < text.count {
            let character = character(text, at: index)
            if character.kind != .ignorable && character.kind != .mark { return character }
            index = character.end
        }
        return nil
    }

    /// The kind and folded form of a scalar value; a separator if there is no such scalar.
    func info(of value: UInt32) -> CharacterInfo {
        if value < Self.lowCount { return entries[Int(value)] }
        if Self.high.contains(value) { return entries[Int(Self.lowCount + value - Self.high.lowerBound)] }
        return Unicode.Scalar(value).map { Self.classify($0, folding) } ?? .separator
    }

    private static func classify(_ scalar: Unicode.Scalar, _ folding: LetterFolding) -> CharacterInfo {
        if let kind = punctuation[scalar] { return CharacterInfo(kind) }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .otherNumber, .letterNumber, .otherSymbol:
            return CompatibilityForms.info(of: scalar) ?? .separator
        case .uppercaseLetter, .titlecaseLetter:
            return CharacterInfo(.letter, isUppercase: true, folded: folding.fold(scalar))
        case .lowercaseLetter, .modifierLetter:
            return CharacterInfo(.letter, folded: folding.fold(scalar))
        case .otherLetter:
            if isStandalone(scalar) { return CharacterInfo(.ideograph, folded: String(scalar)) }
            let isFolded = scalar.value < high.upperBound || CompatibilityForms.arabic.contains(scalar.value)
            return CharacterInfo(.letter, folded: isFolded ? folding.fold(scalar) : String(scalar))
        case .decimalNumber:
            return CharacterInfo(.digit, folded: String(Int(properties.numericValue ?? 0)))
        case .nonspacingMark, .spacingMark, .enclosingMark:
            // In scripts outside the table, vowel signs are read as letters.
            if scalar.value >= lowCount && properties.isAlphabetic {
                return CharacterInfo(.letter, folded: String(scalar))
            }
            return CharacterInfo(.mark)
        case .format:
            return CharacterInfo(.ignorable)
        case .dashPunctuation:
            return CharacterInfo(.hyphen)
        default:
            return .separator
        }
    }

    private static func isStandalone(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value)
    }

    /// Characters whose kind does not follow from their Unicode category. U+0091, U+0092, U+0096 and U+0097 are quotes
    /// and dashes of Windows-1252 that were decoded as Latin-1.
    private static let punctuation: [Unicode.Scalar: CharacterKind] = {
        let kinds: [CharacterKind: String.UnicodeScalarView] = [
            .apostrophe: "'’‘‛ʼʻʹ′´`＇\u{91}\u{92}".unicodeScalars,
            .comma: ",".unicodeScalars,
            .dot: ".．".unicodeScalars,
            .hyphen: "−⁃\u{96}\u{97}".unicodeScalars,
            .ignorable: "\u{640}\u{34F}".unicodeScalars,
            .space: " \u{A0}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}".unicodeScalars,
        ]
        return kinds.reduce(into: [:]) { table, entry in
            for scalar in entry.value { table[scalar] = entry.key }
        }
    }()
}
