/// Tells whether two words are forms of one word, as `opération` and `opérations` are, and `opération` and `opérateur`
/// are not.
///
/// A stem joins more than that: it brings together what is derived from one root, which is good for ranking, and words
/// that only look alike (`France`, `francs`). What must have a word is held to this.
///
/// The rules know endings and no words, beside those of `KnownForms`. Accents and capitals decide where endings don't:
/// `accordé` is no feminine of `accord`, and `France`, a name, is none of `franc`.
public struct Inflection: Sendable {
    /// A word as articles write it, and what follows from that.
    public struct Form: Sendable {
        /// Folded, and without the ending of a plural.
        fileprivate var folded: [UInt8]
        fileprivate var singular: [UInt8]
        /// Whether it is written as a name, with a capital.
        fileprivate var isName: Bool
        /// Whether the last vowel of its singular is an é.
        fileprivate var endsAccented: Bool
        /// The number of the word that it is a known form of.
        fileprivate var lexeme: Int?
        /// Whether it is a noun or an adjective, though it ends like a form of a verb: `manifestant`, `président`.
        fileprivate var isNoun: Bool

        /// - Parameters:
        ///   - folded: the folded surface.
        ///   - written: with its accents, if they are known.
        ///   - isName: whether it is written with a capital, and not only where sentences begin.
        ///   - isNoun: whether it is known to have a plural or a feminine.
        public init(folded: [UInt8], written: String, isName: Bool, isNoun: Bool = false) {
            self.folded = folded
            self.isName = isName
            self.isNoun = isNoun
            singular = Inflection.singular(folded)
            let letters = written.lowercased().unicodeScalars.reversed().drop { $0 == "s" }
            let accented = letters.first == "e" ? letters.dropFirst().first : letters.first
            endsAccented = accented == "é"
            lexeme = KnownForms.lexeme(of: folded.span)
        }

        /// A word as a person writes it.
        public init(_ written: String) {
            let isName = written.unicodeScalars.first?.properties.isUppercase ?? false
            self.init(folded: Array(Folding.fold(written).utf8), written: written, isName: isName)
        }

        /// Whether a folded word may be a noun as well as a participle or a verb in the plural: see `isNoun`.
        public static func mayBeNoun(_ folded: [UInt8]) -> Bool { folded.ends(with: "ant") || folded.ends(with: "ent") }
    }

    /// Whether the two are forms of one word.
    public static func areForms(_ one: Form, _ other: Form) -> Bool {
        if one.folded == other.folded { return true }
        if let first = one.lexeme, let second = other.lexeme { return first == second }
        // A verb of `KnownForms` has all its forms there; a participle may have a plural beside.
        if one.lexeme != nil || other.lexeme != nil {
            return one.singular == other.folded || one.folded == other.singular
        }
        if one.singular == other.singular { return true }
        return isFeminine(one, of: other) || isFeminine(other, of: one) || shareParadigm(one, other)
    }

    // MARK: - Plural

    /// A word without the ending of a plural: `national` for `nationaux`, `armee` for `armees`; `traval` for `travaux`
    /// and `travail`.
    private static func singular(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, let last = word.last else { return word }
        if word.count > 5, word.ends(with: "ail") { return Array(word.dropLast(2)) + "l".utf8 }
        let rest = Array(word.dropLast())
        if last == UInt8(ascii: "s") { return rest }
        guard last == UInt8(ascii: "x") else { return word }
        if word.count > 4, rest.ends(with: "au"), !rest.ends(with: "eau") { return Array(rest.dropLast()) + "l".utf8 }
        return rest.ends(with: "u") ? rest : word
    }

    // MARK: - Feminine

    /// Endings of a masculine and of its feminine, both in the singular.
    private static let feminines: [(masculine: String, feminine: String)] = [
        ("f", "ve"), ("eux", "euse"), ("eu", "euse"), ("eur", "euse"), ("teur", "trice"), ("deur", "drice"),
        ("er", "ere"), ("et", "ete"), ("c", "que"), ("c", "che"), ("eau", "elle"), ("ou", "olle"),
    ]

    private static func isFeminine(_ feminine: Form, of masculine: Form) -> Bool {
        for word in [masculine.folded, masculine.singular] where !NounForms.hasNoFeminine(word.span) {
            if feminine.singular.count == word.count + 1, feminine.singular.starts(with: word) {
                guard feminine.singular.last == UInt8(ascii: "e") else { continue }
                // `accordé` and `accord`; but `blessée` and `blessé`.
                if feminine.endsAccented != masculine.endsAccented { continue }
                return masculine.isName || !feminine.isName || isPeople(word)
            }
            // `malienne`, `officielle`, `muette`, `grosse`.
            if let last = word.last, "nltsp".utf8.contains(last), feminine.singular.count == word.count + 2,
                feminine.singular.starts(with: word), feminine.singular.suffix(2).elementsEqual([last, 0x65])
            {
                return true
            }
            for (ending, other) in feminines where word.ends(with: ending) && feminine.singular.ends(with: other) {
                if word.dropLast(ending.utf8.count) == feminine.singular.dropLast(other.utf8.count) { return true }
            }
        }
        return false
    }

    /// Whether a word may be the name of a people, which has a capital as a noun only: `Française`, `français`.
    private static func isPeople(_ word: [UInt8]) -> Bool {
        ["ais", "ois", "ain", "an", "ien", "een", "and", "ol"].contains { word.ends(with: $0) }
    }

    // MARK: - Verbs

    /// The endings of regular verbs, each text those of one. Forms in -s are without it.
    private static let paradigms: [Set<String>] = [
        """
        e er ee ent on ez ait aient ai ant era eront erait eraient erai erent
        """,
        """
        i ir ie it issent isson issez issait issaient issai issant ira iront irait iraient irent
        """,
        """
        re ent u ue ait aient ant it irent ra ront rait raient on ez
        """,
    ].map { Set($0.split { $0.isWhitespace }.map(String.init)) }

    /// The least letters before an ending of a verb.
    private static let shortestRoot = 3
    private static let longestEnding = 8

    /// Whether the two are one beginning with two endings of one kind of verb.
    private static func shareParadigm(_ one: Form, _ other: Form) -> Bool {
        let (first, second) = (one.singular, other.singular)
        let common = zip(first, second).prefix { $0 == $1 }.count
        guard common >= shortestRoot, !one.isNoun, !other.isNoun else { return false }
        let from = max(shortestRoot, max(first.count, second.count) - longestEnding)
        guard from <= common else { return false }
        for root in (from...common).reversed() {
            let endings = [first, second].map { String(decoding: $0[root...], as: UTF8.self) }
            guard paradigms.contains(where: { paradigm in endings.allSatisfy(paradigm.contains) }) else { continue }
            return !(one.isName || other.isName)
        }
        return false
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
