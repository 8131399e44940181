/// A light stemmer for French.
///
/// It gives one stem to the forms of a noun or adjective (number, gender, the commonest derivations) and to the
/// commonest forms of a verb. It changes names as little as it can. Words are folded before they are stemmed.
///
/// The method is from J. Savoy, "A stemming procedure and stopword list for general French corpora", JASIS 50(10),
/// 1999, and "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006. This
/// stemmer differs where folding or names require it. The endings of verbs are an addition, which improves results on
/// news and on questions. `StemRule` has the table of endings, `KnownForms` the words that no ending tells.
public struct LightFrenchStemmer: Sendable {
    /// Words that are not stemmed, such as names and acronyms. Folded.
    ///
    /// The stem of a protected word is the word followed by ``mark``. No other word has that stem: the name Roch stays
    /// apart from `roche` and `rocher`, whose stem is `roch`.
    public var protected: WordSet

    /// The byte that ends the stem of a protected word. It occurs in no folded word.
    public static let mark = UInt8(ascii: "=")

    /// A stemmer that leaves these words unstemmed.
    public init(protected: WordSet = WordSet(text: "")) {
        self.protected = protected
    }

    /// Replaces a folded word by its stem.
    public func stem(_ word: inout [UInt8]) {
        if protected.count > 0, protected.contains(word.span) {
            word.append(Self.mark)
        } else {
            Self.stem(&word)
        }
    }

    /// The stem of a folded word, with regard to the protected words.
    public func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The stem of a folded word that is not protected.
    public static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces a folded word that is not protected by its stem. A word of three letters or fewer stays as it is,
    /// unless it is a known form, and so does a word with any character other than the letters a to z.
    public static func stem(_ word: inout [UInt8]) {
        if let known = KnownForms.stem(of: word.span) {
            word = known
        } else {
            applyEndings(&word)
        }
    }

    /// Replaces a folded word by the stem that the rules for endings give.
    static func applyEndings(_ word: inout [UInt8]) {
        guard word.count > 3, word.allSatisfy(isLetter) else { return }
        removeInflection(&word)
        applyRules(&word)
        removeEnding(&word)
    }

    /// Removes the plural: `nationaux` becomes `national`, `armees` `armee`, `jeux` `jeu`.
    private static func removeInflection(_ word: inout [UInt8]) {
        let count = word.count
        if word[count - 1] == UInt8(ascii: "x") {
            word.removeLast()
            // -aux, but not -eaux. `KnownForms` has those whose singular is in -au.
            if count > 4, word[count - 2] == UInt8(ascii: "u"), word[count - 3] == UInt8(ascii: "a"),
                word[count - 4] != UInt8(ascii: "e")
            {
                word[count - 2] = UInt8(ascii: "l")
            }
        }
        if word.count > 3, word[word.count - 1] == UInt8(ascii: "s") { word.removeLast() }
    }

    private static func applyRules(_ word: inout [UInt8]) {
        var goesOn = true
        while goesOn, let last = word.last {
            var tail: UInt64 = 0
            for byte in word.suffix(8) { tail = tail << 8 | UInt64(byte) }
            goesOn = false
            for rule in StemRule.byLastLetter[Int(last) - Int(UInt8(ascii: "a"))]
            where tail & rule.mask == rule.ending && word.count >= rule.minimumLength {
                word.removeLast(rule.removed)
                word.append(contentsOf: rule.added)
                goesOn = rule.goesOn
                break
            }
        }
    }

    /// Makes double consonants single and removes the commonest endings that are left: `patrouille` and `patrouiller`
    /// become `patrouil`, `armee` `arm`, `economie` `econom`.
    private static func removeEnding(_ word: inout [UInt8]) {
        guard word.count > 4 else {
            // `tuée` has the stem of `tué`.
            if word.count == 4, word[3] == UInt8(ascii: "e"), word[2] == UInt8(ascii: "e") { word.removeLast() }
            return
        }
        var count = 1
        for index in 1..<word.count where word[index] != word[count - 1] || isVowel(word[index]) {
            word[count] = word[index]
            count += 1
        }
        if count > 7, word[count - 1] == UInt8(ascii: "e"), word[count - 2] == UInt8(ascii: "i") { count -= 2 }
        if count > 5, word[count - 1] == UInt8(ascii: "r") { count -= 1 }
        if count > 4, word[count - 1] == UInt8(ascii: "e") { count -= 1 }
        if count > 3, word[count - 1] == UInt8(ascii: "e") { count -= 1 }
        if count > 3, word[count - 1] == word[count - 2], !isVowel(word[count - 1]) { count -= 1 }
        word.removeLast(word.count - count)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
