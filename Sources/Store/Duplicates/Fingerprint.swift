/// What tells of an article's text whether another one is almost the same, without reading either.
///
/// Made of the runs of three words (shingles) of its text, from the folded surfaces alone: so it does not depend on the
/// other articles, nor on the ids of words. The title is left out, as papers give a dispatch titles of their own.
///
/// A text of fewer than `fewestWords` words has only an identity, which is that of title and text together: there are
/// too few runs to tell one dispatch from the next, and so short a text may say no more than "for subscribers only". An
/// article of fewer than `fewestWordsInAll` words is never a copy: a note of a sentence or two is seldom a dispatch.
struct Fingerprint: Equatable, Sendable {
    /// The same for articles that say the same, word for word; 0 for one that says next to nothing.
    var identity: UInt64
    /// The SimHash of the runs (M. Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002):
    /// the more runs two texts share, the fewer bits differ.
    var simHash: UInt64
    /// How many words the text has.
    var wordCount: UInt32
    /// Hashes of the smallest runs (A. Broder, 1997), in pairs: two texts have one in common with a probability of 1
    /// − (1 − r²)⁸ where r is their resemblance. 0 where the text has no band.
    var bands: InlineBands

    typealias InlineBands = SIMD8<UInt32>

    /// Shorter texts are the same only where every word is, the title's too.
    static let fewestWords = 32

    /// Title and text together.
    static let fewestWordsInAll = 24

    /// A document that isn't there, or an article with too few words.
    static let none = Fingerprint(identity: 0, simHash: 0, wordCount: 0, bands: InlineBands())
}

// MARK: - In a file

extension Fingerprint {
    /// How many bytes it takes.
    static let size = 8 + 8 + 4 + 4 * InlineBands.scalarCount

    func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: identity.littleEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: simHash.littleEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: wordCount.littleEndian) { bytes.append(contentsOf: $0) }
        for index in bands.indices { withUnsafeBytes(of: bands[index].littleEndian) { bytes.append(contentsOf: $0) } }
    }

    /// Reads what `append` wrote; traps past the end.
    init(_ bytes: RawSpan, at offset: Int) {
        identity = bytes.number(at: offset, as: UInt64.self)
        simHash = bytes.number(at: offset + 8, as: UInt64.self)
        wordCount = bytes.number(at: offset + 16, as: UInt32.self)
        bands = InlineBands()
        for index in bands.indices { bands[index] = bytes.number(at: offset + 20 + 4 * index, as: UInt32.self) }
    }
}
