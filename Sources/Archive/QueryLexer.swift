/// One piece of a query as typed.
enum QueryPiece: Equatable {
    enum Operator: Equatable { case and, or, except }

    case open, close
    case connective(Operator)
    /// `+` or `-` before a word, a phrase or a parenthesis.
    case sign(QueryTree.Clause.Demand)
    /// What stands between quotation marks.
    case phrase(String)
    /// `name:` before a word or a phrase.
    case field(Field)
    /// Anything else, up to white space.
    case word(String)
}

/// Cuts a query into pieces. Every text can be cut; nothing is an error.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// Whether a field's value comes next: a sign before it is part of the value.
    private var isAtValue = false
    /// The opening marks that nothing closes from here on.
    private var unclosed: Set<Unicode.Scalar> = []

    static func pieces(of query: String) -> [QueryPiece] {
        var lexer = QueryLexer(scalars: Array(query.unicodeScalars))
        var pieces: [QueryPiece] = []
        while let piece = lexer.next() {
            pieces.append(piece)
            if case .field = piece { lexer.isAtValue = true } else { lexer.isAtValue = false }
        }
        return pieces
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// What opens a phrase, with what may close it: keyboards and languages mix them.
    private static let openings: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\"": ["\""], "«": ["»"], "“": ["”", "“", "\""], "„": ["“", "”", "\""],
    ]

    private static let longestFieldName = Field.allCases.flatMap(\.names).map(\.unicodeScalars.count).max() ?? 0

    private mutating func next() -> QueryPiece? {
        while index < scalars.count {
            if let closings = Self.openings[scalars[index]] {
                if let phrase = phrase(upTo: closings) { return phrase }
            } else if !scalars[index].properties.isWhitespace {
                break
            }
            // White space, or a quotation mark without its other half.
            index += 1
        }
        guard index < scalars.count else { return nil }
        let scalar = scalars[index]
        switch scalar {
        case "(":
            index += 1
            return .open
        case ")":
            index += 1
            return .close
        case "+", "-":
            if !isAtValue, index + 1 < scalars.count, !scalars[index + 1].properties.isWhitespace {
                index += 1
                return .sign(scalar == "+" ? .demanded : .refused)
            }
        default: break
        }
        return word()
    }

    /// The phrase that the mark at `index` opens; nil, and nothing read, where none closes it.
    private mutating func phrase(upTo closings: [Unicode.Scalar]) -> QueryPiece? {
        let start = index + 1
        guard !unclosed.contains(scalars[index]) else { return nil }
        guard let end = scalars[start...].firstIndex(where: { closings.contains($0) }) else {
            unclosed.insert(scalars[index])
            return nil
        }
        index = end + 1
        return .phrase(text(start..<end))
    }

    private mutating func word() -> QueryPiece {
        let start = index
        while index < scalars.count, !scalars[index].properties.isWhitespace {
            let scalar = scalars[index]
            if scalar == "(" || scalar == ")" || (Self.openings[scalar] != nil && index > start) { break }
            index += 1
            guard scalar == ":", index - start <= Self.longestFieldName + 1 else { continue }
            if let field = Field(name: text(start..<index - 1).lowercased()) { return .field(field) }
        }
        let word = text(start..<index)
        return switch word {
        case "ET", "AND": .connective(.and)
        case "OU", "OR": .connective(.or)
        case "SAUF", "NOT": .connective(.except)
        default: .word(word)
        }
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
