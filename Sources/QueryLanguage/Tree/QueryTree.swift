internal import FrenchText
package import SearchModel

/// A query as it was understood: what a person typed, read as a tree.
///
/// Every tree that `QueryParser` gives prints as a query that reads back as the same tree.
package indirect enum QueryTree: Sendable, Equatable {
    /// Words side by side, each wanted, demanded or refused. Wanted ones are alternatives: what has more of them ranks
    /// higher.
    case sequence([Clause])
    /// All of these (ET, AND).
    case all([QueryTree])
    /// Any of these (OU, OR).
    case any([QueryTree])
    /// The first without the second (SAUF, NOT).
    case except(QueryTree, QueryTree)
    case word(QueryWord)
    /// Words next to one another; the last may be the beginning of one: `"force conj*"`, `porte-par*`.
    case phrase(QueryPhrase)
    /// Words that begin so: `jihad*`.
    case prefix(QueryPrefix)
    /// A word or a phrase in a field.
    case field(Field, QueryPhrase)
    case dates(DateRange, QuerySource)
    /// What was typed, and what means the same by the list of synonyms. The parser never makes this: it comes from
    /// reading a query against the archive.
    case expanded(QueryTree, [Expansion])

    /// One member of a sequence.
    package struct Clause: Sendable, Equatable {
        /// Whether articles must have it (`+`), must not (`-`), or rank higher with it.
        package enum Demand: Sendable, Equatable {
            case wanted, demanded, refused

            /// What is typed before the word.
            var sign: String {
                switch self {
                case .wanted: ""
                case .demanded: "+"
                case .refused: "-"
                }
            }
        }

        /// Whether articles must have it.
        package var demand: Demand
        /// What it is about.
        package var tree: QueryTree

        /// A member that is asked for in this way.
        package init(demand: Demand, tree: QueryTree) {
            self.demand = demand
            self.tree = tree
        }
    }

    /// Whether the tree only filters: it says which articles may come, not which come first.
    package var isFilter: Bool {
        switch self {
        case .field(let field, _): !field.isRanked
        case .dates: true
        case .sequence(let clauses):
            !clauses.isEmpty && clauses.allSatisfy { $0.demand == .refused || $0.tree.isFilter }
        case .all(let trees), .any(let trees): trees.allSatisfy(\.isFilter)
        case .except(let tree, _): tree.isFilter
        case .expanded(let tree, _): tree.isFilter
        case .word, .phrase, .prefix: false
        }
    }

    /// How many parentheses stand within one another when the tree is printed.
    var nesting: Int {
        switch self {
        case .sequence(let clauses): clauses.map(\.tree.groupedNesting).max() ?? 0
        case .all(let trees), .any(let trees): trees.map(\.groupedNesting).max() ?? 0
        case .except(let tree, let refused): max(tree.groupedNesting, refused.groupedNesting)
        case .expanded(let tree, _): tree.nesting
        case .word, .phrase, .prefix, .field, .dates: 0
        }
    }

    private var groupedNesting: Int { isGroup ? nesting + 1 : 0 }

    /// Whether the tree stands in parentheses inside another.
    private var isGroup: Bool {
        switch self {
        case .sequence, .all, .any, .except: true
        case .expanded(let tree, _): tree.isGroup
        case .word, .phrase, .prefix, .field, .dates: false
        }
    }
}

extension QueryTree: CustomStringConvertible {
    /// The query that this tree is, in the query language.
    package var description: String {
        switch self {
        case .sequence(let clauses): Self.line(clauses.flatMap(\.asTyped))
        case .all(let trees): trees.map(\.grouped).joined(separator: " ET ")
        case .any(let trees): trees.map(\.grouped).joined(separator: " OU ")
        case .except(let tree, let refused): "\(tree.grouped) SAUF \(refused.grouped)"
        case .word(let word): word.asTyped
        case .phrase(let phrase) where phrase.isLoose: Self.line(phrase.surfaces)
        case .phrase(let phrase): "\"\(Self.line(phrase))\"" + (phrase.slop.map { "~\($0)" } ?? "")
        case .prefix(let prefix): prefix.letters + "*"
        case .field(let field, let phrase):
            "\(field.names[0]):"
                + (phrase.surfaces.count == 1 ? Self.line(phrase) : "\"\(Self.line(phrase))\"")
        case .dates(let range, _): "date:\(range)"
        case .expanded(let tree, _): tree.description
        }
    }

    private var grouped: String { isGroup ? "(\(self))" : description }

    /// Clauses side by side: words that a hyphen joined have it again.
    private static func line(_ clauses: [Clause]) -> String {
        var line = ""
        var last: Clause?
        let hyphens = hyphens(in: clauses)
        for (index, clause) in clauses.enumerated() {
            defer { last = clause }
            let typed = clause.demand.sign + clause.tree.grouped
            guard let last else {
                line = typed
                continue
            }
            guard last.demand == clause.demand, case .word(let before) = last.tree, case .word(let word) = clause.tree
            else {
                line += " " + typed
                continue
            }
            if hyphens.contains(index) {
                let isPair =
                    clause.demand == .wanted && !hyphens.contains(index - 1) && !hyphens.contains(index + 1)
                line += (isPair ? joint(before.surface, word) : "-") + word.surface
            } else {
                line += (clause.demand == .wanted ? space(before.surface, typed, inPhrase: false) : " ") + typed
            }
        }
        return line
    }

    /// What joins a word to the one before it: a space, where that does.
    private static func joint(_ before: String, _ word: QueryWord) -> String {
        read("\(before) \(word.surface)").joined == word.joined ? " " : "-"
    }

    /// The clauses before which a hyphen stood, or a space as in `Su 25`: the `terroriste` of `anti-terroriste`. (The n
    /// or m of a name is no word of its own.)
    private static func hyphens(in clauses: [Clause]) -> Set<Int> {
        var hyphens: Set<Int> = []
        for (index, clause) in clauses.enumerated() {
            guard case .word(let word) = clause.tree, !word.joined.isEmpty else { continue }
            var surfaces = word.surface
            for start in clauses[..<index].indices.reversed() {
                guard case .word(let before) = clauses[start].tree, clauses[start].demand == clause.demand else {
                    break
                }
                surfaces = before.surface + surfaces
                if before.surface != "n", before.surface != "m", word.joined.contains(surfaces) {
                    hyphens.formUnion(start + 1...index)
                }
            }
        }
        return hyphens
    }

    private static func line(_ phrase: QueryPhrase) -> String {
        line(phrase.surfaces) + (phrase.endsInPrefix ? "*" : "")
    }

    private static func line(_ surfaces: [String]) -> String {
        var line = surfaces.first ?? ""
        for (before, surface) in zip(surfaces, surfaces.dropFirst()) { line += space(before, surface) + surface }
        return line
    }

    /// What keeps two words apart, of which one has digits: with only a space between them they may read as one number,
    /// `12 500`, as an hour, `14 h`, or outside of phrases as a name, `Su 25`.
    private static func space(_ before: String, _ after: String, inPhrase: Bool = true) -> String {
        guard let last = before.utf8.last, let first = after.utf8.first, isDigit(last) || isDigit(first) else {
            return " "
        }
        // Two numbers have a comma between them, whether they would be read as one or not.
        if isDigit(last) && isDigit(first) { return ", " }
        let (surfaces, joined) = read("\(before) \(after)")
        return surfaces == [before, after] && (inPhrase || joined.isEmpty) ? " " : ", "
    }

    /// The words of a text, and their joined forms.
    private static func read(_ text: String) -> (surfaces: [String], joined: [String]) {
        var list = TokenList()
        Tokenizer().tokenize(text.utf8Span.span, into: &list)
        func surfaces(joined: Bool) -> [String] {
            list.tokens.filter { $0.isJoined == joined }.map { list.surface(of: $0) }
        }
        return (surfaces(joined: false), surfaces(joined: true))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension QueryWord {
    /// The word as it can be typed: `N'Djamena` for the `djamena` that is also `ndjamena`.
    fileprivate var asTyped: String {
        guard let joined = joined.first else { return surface }
        for letter in ["n", "m"] where joined == letter + surface {
            let first = String(surface.prefix(1))
            // Not every letter comes back from its capital: that of և is two.
            let capital = Folding.fold(first.uppercased()) == first ? first.uppercased() : first
            return "\(letter.uppercased())'\(capital)\(surface.dropFirst())"
        }
        return joined
    }
}

extension QueryTree.Clause {
    /// The clause without synonyms: of a name of several words, each of them.
    fileprivate var asTyped: [QueryTree.Clause] {
        guard case .expanded(let tree, _) = self.tree else { return [self] }
        if case .sequence(let words) = tree, demand == .wanted { return words }
        return [QueryTree.Clause(demand: demand, tree: tree)]
    }
}
