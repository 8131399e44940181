internal import FrenchText
internal import SearchModel

/// Makes the snippets of an answer, one text after the other, keeping its storage between them.
struct SnippetMaker {
    private let selector = SnippetSelector()
    private var tokens = TokenList()
    private var matches: [Int] = []
    private var stem: [UInt8] = []

    init() {}

    /// The passage of `text` that answers, or its beginning where nothing in it matches; nil for a text without words.
    ///
    /// The snippet's line counts from the text's first, which is 0.
    /// - Parameters:
    ///   - stems: whether words of the same stem match.
    ///   - tokenizer: the one that the article was indexed with.
    mutating func snippet(of text: [UInt8], _ terms: MatchedTerms, stems: Bool, _ tokenizer: Tokenizer) -> Snippet? {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(text.span, into: &tokens)
        terms.match(tokens, stems: stems, into: &matches, scratch: &stem)
        let passage = selector.passage(of: text.span, tokens, matches: matches, weights: terms.weights)
        guard !passage.range.isEmpty else { return nil }
        return Self.render(passage, of: text)
    }

    /// The passage on one line: white space run together, an ellipsis where a sentence was cut.
    private static func render(_ passage: SnippetSelector.Passage, of text: [UInt8]) -> Snippet {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(passage.range.count + 8)
        var scalars = 0
        if passage.startsInsideSentence {
            bytes += "… ".utf8
            scalars = 2
        }
        var highlights: [Range<Int>] = []
        var pending = passage.highlights[...]
        var start: Int?
        var isAfterSpace = true
        for index in passage.range {
            if let mark = pending.first {
                if start == nil, index >= mark.lowerBound { start = scalars }
                if let begin = start, index >= mark.upperBound {
                    highlights.append(begin..<scalars)
                    pending.removeFirst()
                    start = pending.first.flatMap { index >= $0.lowerBound ? scalars : nil }
                }
            }
            let byte = text[index]
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isSpace && isAfterSpace { continue }
            bytes.append(isSpace ? 0x20 : byte)
            if byte & 0xC0 != 0x80 { scalars += 1 }
            isAfterSpace = isSpace
        }
        if let begin = start { highlights.append(begin..<scalars) }
        if passage.endsInsideSentence { bytes += " …".utf8 }
        // A line feed by itself breaks a line within a paragraph, as in verse.
        let line = (0..<passage.range.lowerBound).count { index in
            text[index] == 0x0A
                && (index > 0 && text[index - 1] == 0x0A || index + 1 < text.count && text[index + 1] == 0x0A)
        }
        return Snippet(text: String(decoding: bytes, as: UTF8.self), highlights: highlights, line: line)
    }
}
