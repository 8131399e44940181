/// Words of a query on their way into the analysis, and where each of them stood in the query.
struct QueryText {
    private(set) var text = ""
    /// By byte of the text: the Unicode scalar of the query that it comes from.
    private var scalars: [Int] = []

    init() {}

    /// A text that begins at that scalar of the query.
    init(_ text: String, at start: Int) { append(text, at: start) }

    var isEmpty: Bool { text.isEmpty }

    /// Adds a word, a space before it.
    mutating func append(_ word: QueryText) {
        if !isEmpty {
            text += " "
            scalars.append(scalars.last ?? 0)
        }
        text += word.text
        scalars += word.scalars
    }

    private mutating func append(_ text: String, at start: Int) {
        self.text += text
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            for _ in 0..<UTF8.width(scalar) { scalars.append(start + offset) }
        }
    }

    /// Without the stars at its end; nil where there is none.
    var withoutStars: QueryText? {
        var shorter = self
        while shorter.text.unicodeScalars.last == "*" {
            shorter.text.unicodeScalars.removeLast()
            shorter.scalars.removeLast()
        }
        return shorter.text.utf8.count < text.utf8.count ? shorter : nil
    }

    /// Whether a word of the text ends where the text does.
    func ends(with word: QueryWord) -> Bool {
        !word.source.range.isEmpty && word.source.range.upperBound == source(of: 0..<text.utf8.count).upperBound
    }

    /// Where in the query these bytes of the text stood.
    func source(of bytes: Range<Int>) -> Range<Int> {
        guard !bytes.isEmpty, bytes.upperBound <= scalars.count else { return 0..<0 }
        return scalars[bytes.lowerBound]..<scalars[bytes.upperBound - 1] + 1
    }
}
