/// The rules that turn text into terms, taken as one thing: tokens, folding, stems, stop words.
public enum TextAnalysis {
    /// The number of these rules. It goes up with every change that gives some text other terms; an index that was
    /// built under another number must be rebuilt before it is searched.
    public static let version = 1
}
