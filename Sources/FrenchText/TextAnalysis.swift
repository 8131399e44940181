/// The rules that turn text into terms, taken together: tokens, folding, stems, stop words.
public enum TextAnalysis {
    /// The number of these rules. An index that was built under another number is rebuilt before it is searched.
    ///
    /// Every change that gives some text other terms raises it. The tests of FrenchText and Archive compare the terms
    /// of fixed texts with those recorded for this number. Where they differ, the tests fail and say what to do.
    public static let version = 3
}
