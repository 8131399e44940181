internal import FrenchText
package import SearchModel

/// How an article lies in the Xapian database: term prefixes, value slots, the card. ARCHITECTURE.md
/// lists its terms under Design.
package enum Schema {
    /// Goes into manifests: any change to this file, to `Card`, or to the files beside the database raises it.
    static let version = 4

    /// How often a title's word counts: its within-document frequency is this much per occurrence.
    package static let titleWeight: UInt32 = 3

    /// The longest term in bytes, a NUL counting as two as it does to Xapian; the hash stands for longer ones.
    static let longestTerm = 240
}

/// The prefixes of terms that no field has: the table of `Field` has the others.
extension TermPrefix {
    /// A stem. The surface itself has no prefix.
    package static let stem = TermPrefix("Z")
    /// The article's id.
    package static let identity = TermPrefix("Q")
    /// An article whose words have no stems, as it is not in French; nothing after it.
    package static let unstemmed = TermPrefix("N")

    /// What ends a word that stands for itself among stems: as in the stem of a protected word, so that one term finds
    /// the name in every language.
    package static let unstemmedMark = LightFrenchStemmer.mark

    /// The term that says this of a document; the hash of a value that is too long stands for it.
    package func term(_ value: String.UTF8View) -> [UInt8] { make(value) }
    /// The same for bytes.
    package func term(_ value: [UInt8]) -> [UInt8] { make(value) }
    /// The same for a part of some bytes.
    package func term(_ value: ArraySlice<UInt8>) -> [UInt8] { make(value) }

    /// Generic within the module only: across modules it would not be specialised.
    private func make(_ value: some Sequence<UInt8>) -> [UInt8] {
        var term = [rawValue]
        term.append(contentsOf: value)
        if term.count + term.count(where: { $0 == 0 }) > Schema.longestTerm {
            let hash = ContentHash(of: term).description
            term.replaceSubrange(1..., with: hash.utf8)
        }
        return term
    }
}

/// The values that Xapian keeps of a document, by the number of their slot.
package enum ValueSlot: UInt32 {
    /// YYYYMMDD of `StoredArticle.placingDate`; unset for an article without.
    case date = 0
    case source = 2
    /// What a list of results shows: see `Card`.
    case card = 3
}
