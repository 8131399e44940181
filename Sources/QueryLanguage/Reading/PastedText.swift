/// A text that was pasted as a query: an article's abstract, a sentence from a report.
///
/// Quotation marks in it quote somebody, and parentheses hold an aside; neither says how to search. Articles that
/// report the same would be ranked far down for not having a quotation word by word. (On abstracts of news as queries:
/// nDCG@10 .801 → .807.)
extension QueryTree {
    /// A sequence of this many members or more is taken for a text.
    private static let shortestText = 10

    /// A question may be shorter: so many members or more.
    private static let shortestQuestion = 4
    /// A text has so many stop words at least.
    private static let fewestStopWords = 2

    /// The tree with the words of phrases and asides in their place, if it is a pasted text; else the same tree.
    ///
    /// A hyphen before a word inside a text is one of the text: the `-ul` of `Zia -ul Haq` refuses nothing. Nor do the
    /// signs of numbers (`-48 °C`, `+20 %`) say how to search.
    package func readAsText(typed query: String) -> QueryTree {
        guard case .sequence(var clauses) = self else { return self }
        if Self.isProse(clauses, query) { clauses = Self.withoutHyphens(clauses.map(\.withoutSignsOfNumbers)) }
        guard clauses.count >= Self.shortestText, clauses.allSatisfy({ $0.demand == .wanted }) else {
            return .sequence(clauses)
        }
        return .sequence(clauses.flatMap(Self.plain))
    }

    /// Whether the members are a question or a text as people write them.
    private static func isProse(_ clauses: [Clause], _ query: String) -> Bool {
        let words = clauses.compactMap { clause in
            if case .word(let word) = clause.tree { word } else { nil }
        }
        if words.count >= shortestText, words.count(where: \.isStopWord) >= fewestStopWords { return true }
        guard words.count >= shortestQuestion else { return false }
        return words[0].isQuestionWord || query.last(where: { !$0.isWhitespace }) == "?"
    }

    /// With the words wanted that are refused before others that are wanted; what is refused at the end is.
    private static func withoutHyphens(_ clauses: [Clause]) -> [Clause] {
        let end = clauses.lastIndex { $0.demand == .wanted } ?? clauses.startIndex
        return clauses.enumerated().map { index, clause in
            guard index < end, clause.demand == .refused, case .word = clause.tree else { return clause }
            return Clause(demand: .wanted, tree: clause.tree)
        }
    }

    private static func plain(_ clause: Clause) -> [Clause] {
        switch clause.tree {
        case .phrase(let phrase) where phrase.slop == nil:
            phrase.surfaces.map { surface in
                let word = QueryWord(
                    surface: surface, isStopWord: Analysis.isStopWord(Array(surface.utf8)), source: phrase.source)
                return Clause(demand: .wanted, tree: .word(word))
            }
        case .sequence(let clauses) where clauses.allSatisfy { $0.demand == .wanted }: clauses.flatMap(plain)
        default: [clause]
        }
    }
}

extension QueryTree.Clause {
    /// The member with numbers wanted, whatever their signs; those of an aside too.
    fileprivate var withoutSignsOfNumbers: QueryTree.Clause {
        switch tree {
        case .word(let word) where word.surface.first?.isNumber ?? false: QueryTree.Clause(demand: .wanted, tree: tree)
        case .sequence(let clauses) where demand == .wanted:
            QueryTree.Clause(demand: .wanted, tree: .sequence(clauses.map(\.withoutSignsOfNumbers)))
        default: self
        }
    }
}

extension QueryWord {
    /// Whether questions begin with the word: `qui`, `quel`, `comment`.
    fileprivate var isQuestionWord: Bool { Analysis.isQuestionWord(surface) }
}
