internal import SearchModel

/// One piece of a query as typed, and where it stands.
struct QueryPiece: Equatable {
    enum Operator: Equatable { case and, or, except }

    enum Kind: Equatable {
        case open, close
        case connective(Operator)
        /// `+` or `-` before a word, a phrase or a parenthesis.
        case sign(QueryTree.Clause.Demand)
        /// What stands between quotation marks, and the number that follows them: `"a b"~8`.
        case phrase(String, slop: Int?)
        /// `name:` right before a word or a phrase.
        case field(Field)
        /// Anything else, up to white space.
        case word(String)
    }

    var kind: Kind
    /// In Unicode scalars of the query.
    var range: Range<Int>

    /// What stands in a word or a phrase, and where that begins.
    var text: QueryText? {
        switch kind {
        case .word(let text): QueryText(text, at: range.lowerBound)
        case .phrase(let text, _): QueryText(text, at: range.lowerBound + 1)
        default: nil
        }
    }
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
            if case .field = piece.kind { lexer.isAtValue = true } else { lexer.isAtValue = false }
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
        case "(": return single(.open)
        case ")": return single(.close)
        case "+", "-":
            if !isAtValue, mayHaveSign, index + 1 < scalars.count, !scalars[index + 1].properties.isWhitespace {
                return single(.sign(scalar == "+" ? .demanded : .refused))
            }
        default: break
        }
        return word()
    }

    /// Whether a sign may stand at `index`: not where the hyphen joins what follows to a name in quotation marks or to
    /// an aside, as in `(Zia)-ul-Haq`.
    private var mayHaveSign: Bool {
        guard index > 0 else { return true }
        let before = scalars[index - 1]
        return before.properties.isWhitespace || "(+-".unicodeScalars.contains(before)
    }

    private mutating func single(_ kind: QueryPiece.Kind) -> QueryPiece {
        index += 1
        return QueryPiece(kind: kind, range: index - 1..<index)
    }

    /// The phrase that the mark at `index` opens; nil, and nothing read, where none closes it.
    private mutating func phrase(upTo closings: [Unicode.Scalar]) -> QueryPiece? {
        let start = index
        guard !unclosed.contains(scalars[start]) else { return nil }
        guard let end = scalars[(start + 1)...].firstIndex(where: { closings.contains($0) }) else {
            unclosed.insert(scalars[start])
            return nil
        }
        index = end + 1
        let slop = slop()
        return QueryPiece(kind: .phrase(text(start + 1..<end), slop: slop), range: start..<index)
    }

    /// Reads the `~8` after a phrase, if it is there. A number beyond a million counts as a million.
    private mutating func slop() -> Int? {
        guard index < scalars.count, scalars[index] == "~" else { return nil }
        var end = index + 1
        var slop = 0
        while end < scalars.count, ("0"..."9").contains(scalars[end]) {
            slop = min(slop * 10 + Int(scalars[end].value) - 0x30, 1_000_000)
            end += 1
        }
        guard end > index + 1 else { return nil }
        guard end == scalars.count || scalars[end] == ")" || scalars[end].properties.isWhitespace else { return nil }
        index = end
        return slop
    }

    private mutating func word() -> QueryPiece {
        let start = index
        while index < scalars.count, !scalars[index].properties.isWhitespace {
            let scalar = scalars[index]
            if scalar == "(" || scalar == ")" || (Self.openings[scalar] != nil && index > start) { break }
            index += 1
            guard scalar == ":", index - start <= Self.longestFieldName + 1 else { continue }
            // `Source: AFP` is text that was pasted.
            if index < scalars.count, scalars[index].properties.isWhitespace { continue }
            if let field = Field(name: text(start..<index - 1)) {
                return QueryPiece(kind: .field(field), range: start..<index)
            }
        }
        let word = text(start..<index)
        let kind: QueryPiece.Kind =
            switch word {
            case "ET", "AND": .connective(.and)
            case "OU", "OR": .connective(.or)
            case "SAUF", "NOT": .connective(.except)
            default: .word(word)
            }
        return QueryPiece(kind: kind, range: start..<index)
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
