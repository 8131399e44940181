package import FrenchText

/// The words that are never stemmed: names and acronyms that the rules for endings would make one with another word.
///
/// They belong to an index: articles and queries must be stemmed alike, so a generation carries those that it was made
/// with.
public struct ProtectedWords: Sendable, Equatable {
    /// A generation's file of them: a line that says so, then one folded word a line, in byte order.
    static let fileName = "protected"
    private static let heading = "# words that are not stemmed"

    /// Words beyond these are left out.
    public static let mostWords = 20_000

    /// Folded, each once, in byte order.
    private(set) var words: [String] = []

    /// None.
    public init() {}

    /// - Parameter words: folded.
    package init(_ words: Set<String>) { self.words = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// Those of a generation.
    init(decoding bytes: [UInt8]) {
        words = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    }

    var encoded: [UInt8] { ([Self.heading] + words).flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

    /// A stemmer that leaves these words as they are. Making it costs a pass over them.
    package var stemmer: LightFrenchStemmer { LightFrenchStemmer(protected: WordSet(words)) }
}
