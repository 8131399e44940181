internal import ProgramSupport
internal import QueryLanguage

/// Writes an edited query as the person who typed the first one would: with the accents and capitals that were typed.
struct SuggestionPrinter {
    private let query: String
    private let scalars: [Unicode.Scalar]

    init(_ query: String) {
        self.query = query
        scalars = Array(query.unicodeScalars)
    }

    /// A part as it was typed; what is refused with its sign.
    func typed(_ part: QueryPart) -> String {
        let source = part.tree.unexpanded.source
        let text = source.isEmpty ? asTyped(part.tree).description : slice(source)
        return part.role == .refused && part.tree.isLeaf ? "-" + text : text
    }

    /// A quotation as it was typed, without its marks and the spaces inside them.
    func quoted(_ phrase: QueryPhrase) -> String {
        String(slice(phrase.source.range).dropFirst().dropLast().trimmed)
    }

    private func slice(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return String(text)
    }

    // MARK: - Trees

    /// The tree with words as they were typed in the place of folded ones: to print, not to search for.
    func asTyped(_ tree: QueryTree) -> QueryTree {
        tree.mapLeaves { leaf, _ in
            switch leaf {
            case .expanded(let tree, let expansions): return .expanded(asTyped(tree), expansions)
            case .word(var word):
                if word.joined.isEmpty { word.surface = typed([word.surface], word.source)?[0] ?? word.surface }
                return .word(word)
            case .phrase(var phrase):
                phrase.surfaces = typed(phrase.surfaces, phrase.source) ?? phrase.surfaces
                return .phrase(phrase)
            case .field(let field, var phrase):
                phrase.surfaces = typed(phrase.surfaces, phrase.source) ?? phrase.surfaces
                return .field(field, phrase)
            default: return leaf
            }
        }
    }

    /// Folded surfaces as they were typed; nil where something else was typed there.
    private func typed(_ surfaces: [String], _ source: QuerySource) -> [String]? {
        guard !source.range.isEmpty else { return nil }
        let text = slice(source.range)
        // Of a field, the name comes before the words.
        let words = Analysis.words(of: text).suffix(surfaces.count)
        guard words.map(\.surface) == surfaces else { return nil }
        let scalars = Array(text.unicodeScalars)
        return words.map { word in
            var typed = String.UnicodeScalarView()
            typed.append(contentsOf: scalars[word.source.range.clamped(to: scalars.indices)])
            return String(typed)
        }
    }

    /// The query that reads as `tree`: `written` as it is, if it reads so, else as the tree prints.
    func text(of written: QueryTree, meaning tree: QueryTree) -> String {
        let text = written.plain.description
        if let read = try? QueryParser.parse(text), read.tree.plain == tree.plain { return text }
        return tree.plain.description
    }
}
