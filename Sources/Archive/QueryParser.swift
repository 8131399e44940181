internal import FrenchText

/// Reads a query into a tree.
///
/// Words side by side bind closest, then SAUF, ET, OU. No text is an error: an operator that lacks a side, a
/// parenthesis or a quotation mark that lacks its other half, a field without a value are read as what is left when they
/// are dropped or taken for words.
public struct QueryParser {
    /// The longest query in UTF-8 bytes.
    public static let longestQuery = 2048
    /// Distinct words beyond these are left out; stop words are not counted.
    static let mostWords = 32
    /// Words beyond these are left out, whatever they are: repeated, stop words, in a phrase, in a field.
    static let mostTerms = 64
    /// The words of a phrase beyond these are left out.
    static let longestPhrase = 10
    /// Phrases of nothing but stop words beyond these are left out: each reads most positions of the index.
    static let mostStopPhrases = 2
    static let shortestPrefix = 3
    static let mostPrefixes = 2
    /// Where a tree nests deeper, its parentheses say nothing that a person could mean, and none of them is read.
    static let deepestNesting = 16
    /// Parentheses within one another that are read at all. Some of them nest nothing: `((mali))`.
    static let mostParentheses = 64

    private let pieces: [QueryPiece]
    private var index = 0
    private var words: Set<String> = []
    private var isFull = false
    private var terms = 0
    private var stopPhrases = 0
    private var prefixes = 0

    /// - Throws: `queryTooLarge` for a query of more than `longestQuery` bytes.
    public static func parse(_ query: String) throws(ArchiveError) -> QueryTree {
        guard query.utf8.count <= longestQuery else {
            throw ArchiveError(
                .queryTooLarge, "the query has \(query.utf8.count) bytes, \(longestQuery) is the most",
                hint: "search for the words that matter")
        }
        let pieces = QueryLexer.pieces(of: query)
        let tree = tree(balanced(pieces))
        return tree.nesting > deepestNesting ? self.tree(withoutParentheses(pieces)) : tree
    }

    private static func tree(_ pieces: [QueryPiece]) -> QueryTree {
        var parser = QueryParser(pieces: pieces)
        let tree = parser.alternatives()
        assert(parser.index == pieces.count)
        return tree ?? .sequence([])
    }

    private init(pieces: [QueryPiece]) { self.pieces = pieces }

    /// Without the parentheses that close nothing. (What is not closed ends with the query.)
    private static func balanced(_ pieces: [QueryPiece]) -> [QueryPiece] {
        var depth = 0
        var deepest = 0
        let balanced = pieces.filter { piece in
            if piece == .open { depth += 1 }
            deepest = max(deepest, depth)
            guard piece == .close else { return true }
            depth -= 1
            defer { depth = max(depth, 0) }
            return depth >= 0
        }
        return deepest > mostParentheses ? withoutParentheses(pieces) : balanced
    }

    private static func withoutParentheses(_ pieces: [QueryPiece]) -> [QueryPiece] {
        pieces.filter { $0 != .open && $0 != .close }
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
            guard let refused = sequence() else { continue }
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
        let tree = alternatives()
        _ = accept(.close)
        return tree
    }

    private mutating func phrase(_ text: String) -> QueryTree? {
        guard let surfaces = surfaces(of: text) else { return nil }
        if surfaces.count > 1, surfaces.allSatisfy({ Analysis.isStopWord(Array($0.utf8)) }) {
            guard stopPhrases < Self.mostStopPhrases else { return nil }
            stopPhrases += 1
        }
        return .phrase(QueryPhrase(surfaces))
    }

    /// The words of a phrase or of a field, as many as may be; nil for none, or for more than the query has left.
    private mutating func surfaces(of text: String) -> [String]? {
        let surfaces = Analysis.words(of: text).prefix(Self.longestPhrase).map(\.surface)
        guard !surfaces.isEmpty, takeTerms(surfaces.count) else { return nil }
        return surfaces
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
            guard let range = DateRange(value[...]) else { return words(of: value) }
            return takeTerms(1) ? [.dates(range, QuerySource())] : []
        }
        return surfaces(of: value).map { [.field(field, QueryPhrase($0))] } ?? []
    }

    /// Plain words up to the next piece of another kind, analysed together: `1 404,5` is one number.
    private mutating func run(isSigned: Bool) -> [QueryTree] {
        var trees: [QueryTree] = []
        var text = ""
        while index < pieces.count, case .word(let word) = pieces[index] {
            index += 1
            if word.last == "*", let prefix = prefix(word.dropLast()) {
                trees += words(of: text)
                trees.append(.prefix(QueryPrefix(prefix)))
                text = ""
            } else {
                text += (text.isEmpty ? "" : " ") + word
            }
            if isSigned { break }
        }
        return trees + words(of: text)
    }

    private mutating func prefix(_ text: Substring) -> String? {
        let words = Analysis.words(of: String(text))
        guard words.count == 1, words[0].surface.unicodeScalars.count >= Self.shortestPrefix else { return nil }
        guard prefixes < Self.mostPrefixes else { return nil }
        prefixes += 1
        return words[0].surface
    }

    // MARK: - Limits

    /// The words of a text that the query may still have.
    private mutating func words(of text: String) -> [QueryTree] {
        Analysis.words(of: text).filter { isWithinLimits($0) }.map { .word($0) }
    }

    private mutating func isWithinLimits(_ word: QueryWord) -> Bool {
        if word.isStopWord { return takeTerms(1) }
        // Once a word was left out, so are all that follow: none may come back without the prefix that it is joined to.
        isFull = isFull || (words.count >= Self.mostWords && !words.contains(word.surface))
        guard !isFull, takeTerms(1) else { return false }
        words.insert(word.surface)
        return true
    }

    private mutating func takeTerms(_ count: Int) -> Bool {
        guard terms + count <= Self.mostTerms else { return false }
        terms += count
        return true
    }
}
