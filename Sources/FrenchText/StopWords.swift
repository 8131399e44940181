/// Words that say little about what a text is about. They stay in the index, where phrases need them, and leave queries.
public enum StopWords {
    /// Whether a folded word is a stop word.
    public static func contains(_ surface: Span<UInt8>) -> Bool { words.contains(surface) }

    /// Whether a folded word asks a question (`quel`, `comment`, `pourquoi`).
    public static func isQuestionWord(_ surface: Span<UInt8>) -> Bool { questionWords.contains(surface) }

    private static let words = WordSet(text: "le la les un une des de du et a au aux en dans par pour sur est sont")
    private static let questionWords = WordSet(
        text: "quel quelle quels quelles comment pourquoi combien quand qui que quoi")
}
