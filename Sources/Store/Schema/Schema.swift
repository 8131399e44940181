internal import FrenchText

/// How an article lies in the Xapian database: term prefixes, value slots, the card. FRENCH.md's table, made exact.
package enum Schema {
    /// Goes into manifests: any change to this file, to `Card`, or to the files beside the database raises it.
    static let version = 3

    /// How often a title's word counts: its within-document frequency is this much per occurrence.
    package static let titleWeight: UInt32 = 3

    /// The longest term in bytes, a NUL counting as two as it does to Xapian; the hash stands for longer ones.
    static let longestTerm = 240
}

/// What a term says of its document. Surfaces are folded, so that no surface begins with a capital.
package enum TermPrefix: UInt8 {
    /// A stem. The surface itself has no prefix.
    case stem = 0x5A  // Z
    case identity = 0x51  // Q
    /// A stem of the title; of an article that is not stemmed a word of it, with `unstemmedMark`.
    case title = 0x54  // T
    /// A word of the author's name.
    case author = 0x41  // A
    /// The source, folded, as one term.
    case source = 0x53  // S
    /// A word of the source's name.
    case sourceWord = 0x57  // W
    case year = 0x59  // Y2025
    case month = 0x4D  // M202505
    case day = 0x44  // D20250519
    /// The language, as one term: see `LanguageTag`.
    case language = 0x4C  // L
    /// A word of the address on the web.
    case urlWord = 0x55  // U
    /// An article whose words have no stems, as it is not in French; nothing after it.
    case unstemmed = 0x4E  // N

    /// What ends a word that stands for itself among stems: as in the stem of a protected word, so that one term finds the name in
    /// every language.
    package static let unstemmedMark = LightFrenchStemmer.mark

    package func term(_ value: some Sequence<UInt8>) -> [UInt8] {
        var term = [rawValue]
        term.append(contentsOf: value)
        if term.count + term.count(where: { $0 == 0 }) > Schema.longestTerm {
            let hash = ContentHash(of: term).description
            term.replaceSubrange(1..., with: hash.utf8)
        }
        return term
    }
}

package enum ValueSlot: UInt32 {
    /// YYYYMMDD of `StoredArticle.placingDate`; unset for an article without.
    case date = 0
    case source = 2
    /// What a list of results shows: see `Card`.
    case card = 3
}
