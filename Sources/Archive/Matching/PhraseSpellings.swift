internal import FrenchText
internal import QueryLanguage
internal import Store

/// The ways in which a phrase may be written: with an apostrophe that was not typed, in one word or in two.
///
/// | typed | also |
/// |---|---|
/// | `cote d ivoire`, `aujourd hui` | `cote ivoire` (as `Côte d’Ivoire` is indexed), `aujourdhui` |
/// | `un su 25`, `un porte parole` | `un su25`, `un porteparole` |
/// | `un su25`, `un porteparole` | `un su 25`, `un porte parole` |
/// | `12,500 people` | `12500 people`, in articles of other languages |
enum PhraseSpellings {
    /// The most that are looked for, the phrase as it was typed included.
    private static let most = 8

    /// The spellings whose words the archive has, first the phrase as it was typed.
    static func of(_ surfaces: [String], _ vocabulary: Vocabulary) -> [[String]] {
        var spellings: [[String]] = []
        extend([], surfaces[...], vocabulary, &spellings)
        return spellings
    }

    private static func extend(
        _ read: [String], _ rest: ArraySlice<String>, _ vocabulary: Vocabulary, _ spellings: inout [[String]]
    ) {
        guard spellings.count < most else { return }
        guard let word = rest.first else {
            if !read.isEmpty, !spellings.contains(read) { spellings.append(read) }
            return
        }
        extend(read + [word], rest.dropFirst(), vocabulary, &spellings)
        if let next = rest.dropFirst().first {
            if isElided(word, before: next) { extend(read, rest.dropFirst(), vocabulary, &spellings) }
            if mayBeOne(word, next), vocabulary.id(of: (word + next).utf8) != nil {
                extend(read + [word + next], rest.dropFirst(2), vocabulary, &spellings)
            }
        }
        for others in parts(of: word, vocabulary) {
            extend(read + others, rest.dropFirst(), vocabulary, &spellings)
        }
    }

    private static let elided: Set<String> = [
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]

    /// Whether a word is an elided particle that lacks its apostrophe; also the N of `N Djamena`.
    private static func isElided(_ word: String, before next: String) -> Bool {
        guard elided.contains(word), let first = next.utf8.first else { return false }
        return "aeiouyh".utf8.contains(first) || word == "n" || word == "m"
    }

    /// What only an apostrophe joins to the next word.
    private static let beginnings: Set<String> = ["aujourd", "prud", "presqu", "quelqu", "entr"]

    private static func mayBeOne(_ word: String, _ next: String) -> Bool {
        if beginnings.contains(word) { return true }
        guard let last = word.utf8.last, let first = next.utf8.first else { return false }
        if isDigit(last) && isDigit(first) { return false }
        return !Analysis.isStopWord(word) && !Analysis.isStopWord(next)
    }

    /// The words that one word is written as elsewhere.
    private static func parts(of word: String, _ vocabulary: Vocabulary) -> [[String]] {
        var parts: [[String]] = []
        if let id = vocabulary.id(of: word.utf8) {
            // As most articles write it: `porte-parole`.
            let words = Analysis.words(of: vocabulary.written(id)).map(\.surface)
            if words.count > 1 { parts.append(words) }
        }
        if let number = NumberStyle.english(word) { parts.append([number]) }
        let isDigits = word.utf8.map(isDigit)
        if let cut = isDigits.indices.dropFirst().first(where: { isDigits[$0] != isDigits[$0 - 1] }),
            isDigits[cut...].allSatisfy({ $0 == isDigits[cut] })
        {
            let bytes = Array(word.utf8)
            parts.append([bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) })
        }
        return parts.filter { $0.allSatisfy { vocabulary.id(of: $0.utf8) != nil } }
    }

    /// Whether a spelling has a number that the phrase has in English.
    static func isEnglish(_ spelling: [String], of surfaces: [String]) -> Bool {
        surfaces.contains { surface in
            NumberStyle.english(surface).map { spelling.contains($0) && !spelling.contains(surface) } ?? false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
