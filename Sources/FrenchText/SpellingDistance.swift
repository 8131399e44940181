/// How far apart two spellings are: the Damerau–Levenshtein distance in its restricted form, also called optimal string
/// alignment (F. Damerau, CACM 7(3), 1964; R. Lowrance and R. Wagner, JACM 22(2), 1975, allow more): letters added, left
/// out, replaced, and neighbours exchanged, no letter touched twice.
///
/// Words are folded bytes, so that accents and capitals cost nothing. A letter of another script than Latin has two
/// bytes or more, and counts so.
public enum SpellingDistance {
    /// The most errors that are told from being too many.
    public static let mostErrors = 3

    /// The distance, where it is at most `bound`; nil where it is more, or more than `mostErrors`.
    ///
    /// Symmetric, and 0 for equal words only. Time and depth grow with the errors looked for, not with the words: it is
    /// meant for a few errors in a word.
    public static func distance(_ one: Span<UInt8>, _ other: Span<UInt8>, atMost bound: Int) -> Int? {
        guard bound >= 0 else { return nil }
        return (0...min(bound, mostErrors)).first { isWithin($0, one, other) }
    }

    /// Whether so many errors, or fewer, make one word of the other.
    ///
    /// Where two words begin alike no alignment is better than the one that keeps those letters, so only the first
    /// letters that differ need trying.
    private static func isWithin(_ errors: Int, _ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard abs(one.count - other.count) <= errors else { return false }
        let shorter = min(one.count, other.count)
        var start = 0
        while start < shorter, one[start] == other[start] { start += 1 }
        if start == shorter { return true }
        guard errors > 0 else { return false }
        let left = one.extracting(start...)
        let right = other.extracting(start...)
        if left.count > 1, right.count > 1, left[0] == right[1], left[1] == right[0],
            isWithin(errors - 1, left.extracting(2...), right.extracting(2...))
        {
            return true
        }
        return isWithin(errors - 1, left.extracting(1...), right.extracting(1...))
            || isWithin(errors - 1, left.extracting(1...), right)
            || isWithin(errors - 1, left, right.extracting(1...))
    }
}
