/// Folds single letters: lower case, without accents, ligatures spelled out.
///
/// The base of a Latin letter is read from its Unicode name (`LATIN SMALL LETTER E WITH ACUTE`), which never changes.
/// So every letter of every block is covered without a generated table. Greek and Cyrillic letters lose their accents
/// in the same way, and so do letters of mathematical alphabets and the forms of Arabic letters. Arabic letters are
/// unified as Lucene's ArabicNormalizer does (alef with hamza or madda, alef maksura, teh marbuta); in addition, hamza
/// on waw or yeh becomes its carrier.
struct LetterFolding {
    /// Greek and Cyrillic lower-case letters by name.
    private let namedLetters: [String: Unicode.Scalar]
    /// Arabic letters by name.
    private let arabicLetters: [String: Unicode.Scalar]

    init() {
        namedLetters = Self.byName([0x3B1...0x3C9, 0x430...0x45F])
        arabicLetters = Self.byName([0x621...0x64A, 0x671...0x6D3])
    }

    private static func byName(_ ranges: [ClosedRange<UInt32>]) -> [String: Unicode.Scalar] {
        var letters: [String: Unicode.Scalar] = [:]
        for value in ranges.joined() {
            if let scalar = Unicode.Scalar(value), let name = scalar.properties.name { letters[name] = scalar }
        }
        return letters
    }

    /// The folded form of a letter.
    func fold(_ letter: Unicode.Scalar) -> String {
        let lowercase = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
        if let folded = Self.exceptions[lowercase] { return folded }
        guard let name = lowercase.properties.name else { return String(lowercase) }
        let words = name.split(separator: " ")
        if let latin = Self.foldLatin(words) ?? CompatibilityForms.latinLetter(words) { return latin }
        if let plain = CompatibilityForms.plainName(words) {
            // Two letters in one form: lam with alef is the only one that texts are full of.
            let letters = plain.compactMap { namedLetters[$0] ?? arabicLetters[$0] }
            if letters.count == plain.count { return letters.map { Self.exceptions[$0] ?? String($0) }.joined() }
        }
        if let end = words.firstIndex(of: "WITH"), let base = namedLetters[words[..<end].joined(separator: " ")] {
            return String(base)
        }
        return String(lowercase)
    }

    /// The base letters in the words of a Latin letter's name; nil if it is not Latin or has no plain base.
    private static func foldLatin(_ words: [Substring]) -> String? {
        guard let script = words.first, ["LATIN", "FULLWIDTH", "MODIFIER", "SUPERSCRIPT"].contains(script),
            let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" })
        else { return nil }
        let rest = words[(kind + 1)...].drop { $0 == "SMALL" && script == "MODIFIER" }
        let base = rest.prefix { $0 != "WITH" && $0 != "PRECEDED" }
        if base.count == 1, let letters = base.first {
            // `E`, `AE`; a ligature may have three letters, while a letter of that length has a name (`ENG`).
            if letters.utf8.count <= (words[kind] == "LIGATURE" ? 3 : 2) { return letters.lowercased() }
        }
        return namedBases[base.joined(separator: " ")]
    }

    /// Letters whose name is not their spelling. Those with hooks and tails are used in the languages of the Sahel.
    private static let namedBases: [String: String] = [
        "AFRICAN D": "d", "ALPHA": "a", "DOTLESS I": "i", "DOTLESS J": "j", "ENG": "n", "ETH": "d", "EZH": "z",
        "GAMMA": "g", "IOTA": "i", "LONG S": "s", "OPEN E": "e", "OPEN O": "o", "SCHWA": "e", "SHARP S": "ss",
        "THORN": "th", "TURNED E": "e",
    ]

    private static let exceptions: [Unicode.Scalar: String] = [
        "ª": "a", "º": "o", "µ": "μ", "ς": "σ",
        // Cyrillic letters that consist of a base and a mark, which their names do not tell.
        "й": "и", "ҋ": "и", "ё": "е", "ѓ": "г", "ї": "і", "ќ": "к", "ў": "у",
        "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ۀ": "ە", "ة": "ه", "ۂ": "ہ", "ۓ": "ے",
    ]
}
