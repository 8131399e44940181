/// Characters that are another form of plain letters and digits: those of mathematical alphabets (`𝐌𝐚𝐥𝐢`), in circles
/// (`Ⓜ`, `①`), raised and lowered digits (`²`), Roman numerals (`Ⅳ`), and the forms of Arabic letters inside words.
///
/// They are read from the Unicode name, as all letters are (see `LetterFolding`).
enum CompatibilityForms {
    /// The blocks of Arabic presentation forms.
    static let arabic: ClosedRange<UInt32> = 0xFB50...0xFEFC

    /// The kind and folded form of a number or symbol that stands for letters or digits; nil for any other.
    static func info(of scalar: Unicode.Scalar) -> CharacterInfo? {
        // Most symbols are not even looked at: their names are slow to make.
        guard mayBeForm(scalar.value), let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        if let roman = romanNumeral(words, scalar.properties.numericValue) {
            return CharacterInfo(.letter, isUppercase: words[0] == "ROMAN", folded: roman)
        }
        if words.contains("LETTER"), words.contains("LATIN"), let letter = words.last, letter.utf8.count == 1 {
            return CharacterInfo(.letter, isUppercase: words.contains("CAPITAL"), folded: letter.lowercased())
        }
        let isPlain = words.contains { numberForms.contains(String($0)) } || name.hasSuffix("FULL STOP")
        guard isPlain, let value = smallNumber(scalar.properties.numericValue) else { return nil }
        return CharacterInfo(.numeral, folded: String(value))
    }

    /// Superscripts in Latin-1, number forms, enclosed letters and digits, dingbats, the enclosed supplement.
    private static func mayBeForm(_ value: UInt32) -> Bool {
        switch value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x209C, 0x2160...0x217F, 0x2460...0x24FF, 0x2776...0x2793, 0x1F100...0x1F189:
            true
        default: false
        }
    }

    private static let numberForms: Set<String> = ["SUPERSCRIPT", "SUBSCRIPT", "CIRCLED", "PARENTHESIZED"]

    /// `iv` for `ROMAN NUMERAL FOUR`.
    private static func romanNumeral(_ words: [Substring], _ value: Double?) -> String? {
        guard words.contains("ROMAN"), let number = smallNumber(value), number > 0 else { return nil }
        let letters = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        return number <= letters.count ? letters[number - 1] : [50: "l", 100: "c", 500: "d", 1000: "m"][number]
    }

    /// A whole number of at most a thousand; nil for another, such as a fraction.
    private static func smallNumber(_ value: Double?) -> Int? { (0...1000).first { Double($0) == value } }

    /// The letter of `MATHEMATICAL BOLD CAPITAL M` or `SCRIPT SMALL G`; nil for another name.
    static func latinLetter(_ words: [Substring]) -> String? {
        guard let script = words.first, mathematical.contains(String(script)) else { return nil }
        if words == ["PLANCK", "CONSTANT"] { return "h" }
        guard let letter = words.last, letter.utf8.count == 1 else { return nil }
        return letter.lowercased()
    }

    private static let mathematical: Set<String> = [
        "MATHEMATICAL", "SCRIPT", "BLACK-LETTER", "DOUBLE-STRUCK", "PLANCK",
    ]

    /// The names of the plain letters that a form stands for: those of a mathematical Greek letter, or of an Arabic
    /// letter in one of its forms; nil for another name.
    static func plainName(_ words: [Substring]) -> [String]? {
        if words.first == "MATHEMATICAL", let letter = words.last { return ["GREEK SMALL LETTER \(letter)"] }
        guard words.first == "ARABIC", words.last == "FORM", words.count > 4 else { return nil }
        let name = words.dropLast(2).joined(separator: " ")
        guard words[1] == "LIGATURE" else { return [name] }
        guard words[2] == "LAM", words[3] == "WITH" else { return nil }
        return ["ARABIC LETTER LAM", "ARABIC LETTER " + words.dropLast(2).dropFirst(4).joined(separator: " ")]
    }
}
