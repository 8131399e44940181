/// A light stemmer for French nouns and adjectives, on folded words.
public struct LightFrenchStemmer: Sendable {
    /// Words that keep their form: names, acronyms. Folded.
    public var protected: WordSet

    public init(protected: WordSet = WordSet(text: "")) {
        self.protected = protected
    }

    /// Replaces a folded word by its stem, unless it is protected.
    public func stem(_ word: inout [UInt8]) {
        guard !protected.contains(word.span) else { return }
        Self.stem(&word)
    }

    /// Replaces a folded word by its stem.
    public static func stem(_ word: inout [UInt8]) {
        if word.count > 3, word.last == UInt8(ascii: "s") { word.removeLast() }
    }

    /// The stem of a folded word.
    public static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
