import FrenchText
import Testing

/// The words of a text as one line: folded forms with spaces between them, joined forms after a `+`.
func words(_ text: String) -> String {
    let list = tokenize(Array(text.utf8))
    var line = ""
    for token in list.tokens {
        if token.isJoined { line += "+" } else if !line.isEmpty { line += " " }
        line += list.surface(of: token)
    }
    return line
}

/// What the tokens cover, as written, between bars.
func sources(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return tokenize(bytes).tokens.map { String(decoding: bytes[$0.source], as: UTF8.self) }.joined(separator: "|")
}

func tokenize(_ bytes: [UInt8], from position: Int = 0) -> TokenList {
    var list = TokenList()
    Tokenizer().tokenize(bytes.span, into: &list, from: position)
    return list
}

/// A text and what is expected of it.
struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String

    init(_ text: String, _ expected: String) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }
}
