/// A code page in which UTF-8 is read by mistake, so that each of its bytes becomes a character.
enum SingleByteCodePage: CaseIterable {
    /// Also ISO 8859-1, whose C1 controls stand for their own bytes.
    case windows1252
    case macRoman

    /// A character in the pieces that its bytes became.
    struct Pieces {
        var scalar: Unicode.Scalar
        /// What follows them.
        var rest: ScalarReader
        /// Whether the last piece is a mark that may follow a word by itself: `Ô` in `“IRMÔ`.
        var endsAsPunctuation: Bool

        /// Whether letters may follow it within a word.
        var isWordLike: Bool {
            scalar.properties.isAlphabetic || "«’‘“„".unicodeScalars.contains(scalar) || scalar.value == 0x301
        }
    }

    /// How much evidence there must be in a text without an accented letter. Mathematics has `√` before a letter.
    var leastEvidence: Int { self == .windows1252 ? 1 : 2 }

    /// Whether a character is what the first byte of an accented letter became.
    func isLead(_ scalar: Unicode.Scalar) -> Bool { leads[scalar] != nil }

    /// Whether there may be pieces in a text: a first one, and another character behind it that is not ASCII.
    func mayOccur(in text: ArraySlice<UInt8>) -> Bool {
        var index = text.startIndex
        while index + 2 < text.endIndex {
            let byte = text[index]
            if byte < 0xC2 {
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let next = index + length
            guard next < text.endIndex else { return false }
            if text[next] >= 0xC2, let scalar = ScalarReader(text[index..<next]).next, isLead(scalar) { return true }
            index = next
        }
        return false
    }

    /// The character whose pieces begin there; nil where they are none, or make a character that nobody writes here.
    func character(at reader: ScalarReader) -> Pieces? {
        guard let first = reader.next, let lead = leads[first] else { return nil }
        let count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        var value = UInt32(lead & (0x3F >> UInt8(count)))
        var rest = reader
        var last = first
        for _ in 0..<count {
            rest.skip()
            guard let next = rest.next, let byte = byte(of: next), byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
            last = next
        }
        rest.skip()
        guard Self.isExpected(value), let scalar = Unicode.Scalar(value) else { return nil }
        return Pieces(scalar: scalar, rest: rest, endsAsPunctuation: Self.punctuation.contains(last))
    }

    /// `à` whose second piece, a no-break space, became a space or went; and the closing quotation mark, whose last
    /// byte stands for nothing in Windows-1252.
    func characterWithLoss(at reader: ScalarReader, isAfterLetter: Bool) -> (text: String, rest: ScalarReader)? {
        guard self == .windows1252 else { return nil }
        var rest = reader
        if reader.next == "Ã", !isAfterLetter {
            rest.skip()
            guard rest.next.map({ $0 == " " || $0 == "\n" }) ?? true else { return nil }
            var one = rest
            one.skip()
            // Two spaces: the first is the no-break space.
            return ("à", rest.next == " " && one.next == " " ? one : rest)
        }
        guard reader.next == "â" else { return nil }
        rest.skip()
        guard rest.next == "€" || rest.next?.value == 0x80 else { return nil }
        rest.skip()
        if rest.next == "\u{FFFD}" { rest.skip() }
        return ("”", rest)
    }

    // MARK: - Tables

    private var leads: [Unicode.Scalar: UInt8] {
        switch self {
        case .windows1252: Self.windowsLeads
        case .macRoman: Self.macLeads
        }
    }

    /// The first bytes of the Latin letters and signs, of accents that combine, of Arabic letters, of punctuation and
    /// of emoji. (É, which is another first byte, stands before quotation marks in French: `LIBERTÉ”`.)
    private static let leadBytes: [UInt8] = [
        0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xCB, 0xCC, 0xD8, 0xD9, 0xDA, 0xDB, 0xE2, 0xEF, 0xF0,
    ]
    private static let windowsLeads = Dictionary(
        uniqueKeysWithValues: leadBytes.map { (Windows1252.scalar(of: $0), $0) })
    private static let macLeads: [Unicode.Scalar: UInt8] = ["¬": 0xC2, "√": 0xC3, "≈": 0xC5, "‚": 0xE2]

    private func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch self {
        case .windows1252:
            if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
            return Self.windowsBytes[scalar]
        case .macRoman: return Self.macBytes[scalar]
        }
    }

    private static let windowsBytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F { bytes[Windows1252.scalar(of: byte)] = byte }
        bytes["\u{FFFD}"] = nil
        return bytes
    }()

    /// The bytes from 0x80 to 0xBF; others do not continue a character.
    private static let macBytes: [Unicode.Scalar: UInt8] = {
        let characters = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (byte, scalar) in zip(UInt8(0x80)...0xBF, characters.unicodeScalars) { bytes[scalar] = byte }
        return bytes
    }()

    private static let punctuation = Set("“”‘’„‚»«…–—›‹•·\u{A0}".unicodeScalars)

    /// Letters and signs of the languages that are read here, and emoji.
    private static func isExpected(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0...0x17F, 0x300...0x36F, 0x600...0x6FF, 0x2000...0x206F, 0x20A0...0x20BF, 0x2100...0x21FF: true
        // What Windows-1252 has beside, and its bytes without a character: pieces of what was encoded three times.
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x192, 0x2C6, 0x2DC: true
        case 0x2212, 0x2600...0x27BF, 0xFE0F, 0xFEFF, 0xFFFD, 0x1F000...0x1FAFF: true
        default: false
        }
    }
}
