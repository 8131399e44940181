/// The part that a character plays for the tokenizer.
enum CharacterKind: UInt8 {
    /// A character that ends a word and is none of the kinds below: punctuation, symbols, line ends, broken UTF-8.
    case separator
    case letter
    case digit
    /// An ideograph or a kana. Each is a word by itself, since these scripts put no space between words.
    case ideograph
    /// A combining mark. It is part of the word as written, but has no folded form.
    case mark
    /// A soft hyphen, zero-width character or directional mark. It is skipped.
    case ignorable
    case apostrophe
    case hyphen
    case dot
    case comma
    /// A space of the kinds that group the digits of a number.
    case space
    /// A raised, lowered or circled number: `²`, `₂`, `①`. It is part of a short word (`km²`) or a word by itself.
    case numeral
}

/// A character's kind, case and folded form in one word: kind in the low nibble, then a bit for upper case, three for
/// the count of folded bytes, and those bytes from bit 8 on.
struct CharacterInfo: Equatable {
    private let bits: UInt64

    init(_ kind: CharacterKind, isUppercase: Bool = false, folded: String = "") {
        var bits = UInt64(kind.rawValue) | (isUppercase ? 0x10 : 0)
        var count: UInt64 = 0
        for byte in folded.utf8.prefix(7) {
            bits |= UInt64(byte) << (8 + 8 * count)
            count += 1
        }
        self.bits = bits | count << 5
    }

    /// A separator that folds to nothing.
    static let separator = CharacterInfo(.separator)

    var kind: CharacterKind { CharacterKind(rawValue: UInt8(truncatingIfNeeded: bits & 0xF)) ?? .separator }

    var isUppercase: Bool { bits & 0x10 != 0 }

    /// How many bytes the folded form has: 0 to 7.
    var foldedCount: Int { Int(truncatingIfNeeded: bits >> 5 & 7) }

    /// The bytes of the folded form; the lowest byte is the first.
    var folded: UInt64 { bits >> 8 }

    /// The first byte of the folded form, or 0 if it is empty.
    var firstFoldedByte: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }

    /// Whether it is part of a word and of the word's folded form.
    var isAlphanumeric: Bool {
        // Letters and digits are kinds 1 and 2.
        bits & 0xF &- 1 < 2
    }
}

/// A character at its place in a text.
struct SourceCharacter {
    var info: CharacterInfo
    var start: Int

    /// Where the next character begins.
    var end: Int

    var kind: CharacterKind { info.kind }
}
