/// The edit distance between two spellings: how many letters must be added, left out, replaced, or exchanged with their
/// neighbour, if no letter is touched twice.
///
/// This is the Damerau–Levenshtein distance in its restricted form, optimal string alignment (F. Damerau, CACM 7(3),
/// 1964; the unrestricted form is R. Lowrance and R. Wagner, JACM 22(2), 1975). Words are compared as folded bytes, so
/// accents and capitals cost nothing. A letter of another script than Latin has two bytes or more, and counts as so
/// many letters.
public enum SpellingDistance {
    /// The greatest distance that is measured.
    public static let mostErrors = 3

    /// The distance if it is at most `bound`; nil if it is greater, or greater than `mostErrors`.
    ///
    /// It is symmetric, and 0 for equal words only. Time and depth of recursion grow with the bound, not with the
    /// length of the words.
    public static func distance(_ one: Span<UInt8>, _ other: Span<UInt8>, atMost bound: Int) -> Int? {
        guard bound >= 0 else { return nil }
        return (0...min(bound, mostErrors)).first { isWithin($0, one, other) }
    }

    /// Whether `errors` errors or fewer turn one word into the other.
    ///
    /// No alignment is better than the one that keeps a common beginning, so it is enough to try the first letters that
    /// differ.
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
