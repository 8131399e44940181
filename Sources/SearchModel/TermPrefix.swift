/// What a term says of its document: the capital that it begins with. Surfaces are folded and have none, so that no
/// word is taken for such a term.
public struct TermPrefix: RawRepresentable, Sendable, Hashable {
    /// The capital, in ASCII.
    public let rawValue: UInt8

    /// The prefix with that ASCII code.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The prefix of that letter, which is one of A to Z.
    public init(_ letter: Unicode.Scalar) { rawValue = UInt8(truncatingIfNeeded: letter.value) }

    /// A stem of the title; of an article that is not stemmed a word of it, with a mark.
    public static let title = TermPrefix("T")
    /// The source, folded, as one term.
    public static let source = TermPrefix("S")
    /// The year of the article's date: `Y2025`.
    public static let year = TermPrefix("Y")
    /// The month of the article's date: `M202505`.
    public static let month = TermPrefix("M")
    /// The day of the article's date: `D20250519`.
    public static let day = TermPrefix("D")
}
