internal import FrenchText

/// Reads a query into a tree.
///
/// Words side by side bind closest, then SAUF, ET, OU. No text is an error: an operator that lacks a side, a
/// parenthesis or a quotation mark that lacks its other half, a field without a value are read as what is left when they
/// are dropped or taken for words.
public struct QueryParser {
    /// The longest query in UTF-8 bytes.
    public static let longestQuery = 2048
    /// Distinct words beyond these are left out.
    static let mostWords = 32
    /// The words of a phrase beyond these are left out.
    static let longestPhrase = 10
    static let shortestPrefix = 3
    static let mostPrefixes = 2
    static let deepestNesting = 16

    private let pieces: [QueryPiece]
    private var index = 0
    private var words: Set<String> = []
    private var prefixes = 0
    private var depth = 0

    /// - Throws: `queryTooLarge` for a query of more than `longestQuery` bytes.
    public static func parse(_ query: String) throws(ArchiveError) -> QueryTree {
        guard query.utf8.count <= longestQuery else {
            throw ArchiveError(
                .queryTooLarge, "the query has \(query.utf8.count) bytes, \(longestQuery) is the most",
                hint: "search for the words that matter")
        }
        var parser = QueryParser(pieces: QueryLexer.pieces(of: query))
        var tree = parser.alternatives()
        while parser.index < parser.pieces.count {
            // A parenthesis closed once too often, or a connective without a right side: go on behind it.
            parser.index += 1
            tree = Self.sideBySide([tree, parser.alternatives()].compactMap { $0 })
        }
        return tree ?? .sequence([])
    }

    private init(pieces: [QueryPiece]) { self.pieces = pieces }

    private static func sideBySide(_ trees: [QueryTree]) -> QueryTree? {
        guard trees.count > 1 else { return trees.first }
        return .sequence(trees.map { QueryTree.Clause(demand: .wanted, tree: $0) })
    }

    // MARK: - Connectives

    private mutating func alternatives() -> QueryTree? {
        let trees = sides(of: .or) { $0.conjunction() }
        return trees.count > 1 ? .any(trees) : trees.first
    }

    private mutating func conjunction() -> QueryTree? {
        let trees = sides(of: .and) { $0.exception() }
        return trees.count > 1 ? .all(trees) : trees.first
    }

    private mutating func exception() -> QueryTree? {
        var tree = sequence()
        while accept(.connective(.except)) {
            guard let refused = sequence() else { break }
            tree =
                tree.map { .except($0, refused) }
                ?? .sequence([QueryTree.Clause(demand: .refused, tree: refused)])
        }
        return tree
    }

    private mutating func sides(
        of connective: QueryPiece.Operator, _ side: (inout QueryParser) -> QueryTree?
    ) -> [QueryTree] {
        var trees: [QueryTree] = []
        repeat {
            if let tree = side(&self) { trees.append(tree) }
        } while accept(.connective(connective))
        return trees
    }

    private mutating func accept(_ piece: QueryPiece) -> Bool {
        guard index < pieces.count, pieces[index] == piece else { return false }
        index += 1
        return true
    }

    // MARK: - Side by side

    private mutating func sequence() -> QueryTree? {
        var clauses: [QueryTree.Clause] = []
        var demand = QueryTree.Clause.Demand.wanted
        while index < pieces.count {
            let before = index
            switch pieces[index] {
            case .close, .connective: return Self.tidy(clauses)
            case .sign(let sign):
                index += 1
                demand = sign
                continue
            case .open:
                index += 1
                if let tree = group() { clauses.append(QueryTree.Clause(demand: demand, tree: tree)) }
            case .phrase(let text):
                index += 1
                if let tree = phrase(text) { clauses.append(QueryTree.Clause(demand: demand, tree: tree)) }
            case .field(let field):
                index += 1
                clauses += self.field(field).map { QueryTree.Clause(demand: demand, tree: $0) }
            case .word:
                clauses += run(isSigned: demand != .wanted).map { QueryTree.Clause(demand: demand, tree: $0) }
            }
            assert(index > before)
            demand = .wanted
        }
        return Self.tidy(clauses)
    }

    /// A sequence of one wanted member is that member.
    private static func tidy(_ clauses: [QueryTree.Clause]) -> QueryTree? {
        guard let first = clauses.first else { return nil }
        return clauses.count == 1 && first.demand == .wanted ? first.tree : .sequence(clauses)
    }

    private mutating func group() -> QueryTree? {
        // Deeper parentheses say nothing that a person could mean: they are read as if they were not there.
        guard depth < Self.deepestNesting else { return nil }
        depth += 1
        defer { depth -= 1 }
        let tree = alternatives()
        _ = accept(.close)
        return tree
    }

    private mutating func phrase(_ text: String) -> QueryTree? {
        let surfaces = Analysis.words(of: text).map(\.surface)
        if surfaces.count == 1 { return .phrase(surfaces) }
        return surfaces.isEmpty ? nil : .phrase(Array(surfaces.prefix(Self.longestPhrase)))
    }

    private mutating func field(_ field: Field) -> [QueryTree] {
        guard index < pieces.count else { return [] }
        let value: String
        switch pieces[index] {
        case .word(let text), .phrase(let text): value = text
        default: return []
        }
        index += 1
        if field == .date {
            return DateRange(value[...]).map { [.dates($0)] } ?? Analysis.words(of: value).map { .word($0) }
        }
        let surfaces = Analysis.words(of: value).map(\.surface)
        return surfaces.isEmpty ? [] : [.field(field, Array(surfaces.prefix(Self.longestPhrase)))]
    }

    /// Plain words up to the next piece of another kind, analysed together: `1 404,5` is one number.
    private mutating func run(isSigned: Bool) -> [QueryTree] {
        var trees: [QueryTree] = []
        var text = ""
        func flush() -> [QueryTree] { Analysis.words(of: text).map { .word($0) } }
        while index < pieces.count, case .word(let word) = pieces[index] {
            index += 1
            if word.last == "*", let prefix = prefix(word.dropLast()) {
                trees += flush()
                trees.append(.prefix(prefix))
                text = ""
            } else {
                text += (text.isEmpty ? "" : " ") + word
            }
            if isSigned { break }
        }
        trees += flush()
        return trees.filter { isWithinLimits($0) }
    }

    private mutating func prefix(_ text: Substring) -> String? {
        let words = Analysis.words(of: String(text))
        guard words.count == 1, words[0].surface.unicodeScalars.count >= Self.shortestPrefix else { return nil }
        guard prefixes < Self.mostPrefixes else { return nil }
        prefixes += 1
        return words[0].surface
    }

    private mutating func isWithinLimits(_ tree: QueryTree) -> Bool {
        guard case .word(let word) = tree, !word.isStopWord else { return true }
        if words.contains(word.surface) { return true }
        guard words.count < Self.mostWords else { return false }
        words.insert(word.surface)
        return true
    }
}
