internal import FrenchText
internal import QueryLanguage
internal import SearchModel

/// A query while it is typed: the words that are finished, and the one that is not.
struct TypedText {
    struct Word {
        /// The folded surface.
        var surface: [UInt8]
        var isStopWord: Bool
    }

    /// The words before the last, those of the query language left out; the last ones, where there are many.
    private(set) var finished: [Word] = []
    /// What was typed of the last word, folded; nil where something else follows it.
    private(set) var beginning: [UInt8]?
    /// All that stands before the last word.
    private(set) var before = ""

    /// Words before these do not help to predict the next one.
    private static let mostWords = 8
    private static let connectives: Set = ["ET", "OU", "SAUF", "AND", "OR", "NOT"]

    init(_ text: String) {
        guard text.utf8.count <= Limits.queryBytes else { return }
        var list = TokenList()
        let bytes = Array(text.utf8)
        Tokenizer().tokenize(bytes.span, into: &list)
        let tokens = list.tokens.filter { !$0.isJoined }
        for (index, token) in tokens.enumerated() {
            let surface = Array(list.surfaces[token.surface])
            if index == tokens.count - 1, token.source.upperBound == bytes.count {
                beginning = surface
                before = String(decoding: bytes[..<token.source.lowerBound], as: UTF8.self)
            } else if !Self.isSyntax(token, bytes) {
                finished.append(Word(surface: surface, isStopWord: Analysis.isStopWord(surface)))
            }
        }
        finished = finished.suffix(Self.mostWords)
    }

    /// Whether a word is a connective or a field's name.
    private static func isSyntax(_ token: Token, _ bytes: [UInt8]) -> Bool {
        let typed = String(decoding: bytes[token.source], as: UTF8.self)
        let isField = token.source.upperBound < bytes.count && bytes[token.source.upperBound] == UInt8(ascii: ":")
        return connectives.contains(typed) || isField && Field(name: typed) != nil
    }
}
