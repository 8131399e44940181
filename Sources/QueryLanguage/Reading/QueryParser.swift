internal import FrenchText
internal import Messages
package import SearchModel

/// Reads a query into a tree.
///
/// Words side by side bind closest, then SAUF, ET, OU. No text is an error: an operator that lacks a side, a
/// parenthesis or a quotation mark that lacks its other half, a field without a value are read as what is left when
/// they are dropped or taken for words. What is beyond a limit is left out, with a warning.
package struct QueryParser {
    /// No parenthesis is read where a tree nests deeper: nobody means anything by that.
    static let deepestNesting = 16
    /// Parentheses within one another that are read at all. Some of them nest nothing: `((mali))`.
    static let mostParentheses = 64
    /// The most words that a date without quotation marks has: `date:5 novembre 2025`.
    private static let longestDate = 3

    private let query: [Unicode.Scalar]
    private var pieces: [QueryPiece]
    private let dates: DateReader
    private var budget: QueryBudget
    private var index = 0

    /// - Parameter today: what `hier` and `depuis:7j` are reckoned from.
    /// - Throws: `queryTooLarge` for a query of more than `Limits.queryBytes` bytes.
    package static func parse(_ query: String, today: Day = .today) throws(ArchiveError) -> ParsedQuery {
        guard query.utf8.count <= Limits.queryBytes else {
            throw ArchiveError(
                .queryTooLarge, .queryTooLong, ["count": query.utf8.count, "limit": Limits.queryBytes],
                hint: .useFewerWords)
        }
        let pieces = QueryLexer.pieces(of: query)
        var parser = QueryParser(query: Array(query.unicodeScalars), pieces: pieces, dates: DateReader(today: today))
        if let balanced = balanced(pieces) {
            let parsed = parser.parse(balanced)
            if parsed.tree.nesting <= deepestNesting { return parsed }
        }
        parser.budget.warnOfDepth(deepestNesting)
        return parser.parse(pieces.filter { $0.kind != .open && $0.kind != .close })
    }

    /// Reads these pieces of the query, with the whole budget.
    private func parse(_ pieces: [QueryPiece]) -> ParsedQuery {
        var parser = self
        parser.pieces = pieces
        let tree = parser.alternatives()
        assert(parser.index == pieces.count)
        return ParsedQuery(tree: tree ?? .sequence([]), warnings: parser.budget.warnings)
    }

    private init(query: [Unicode.Scalar], pieces: [QueryPiece], dates: DateReader) {
        self.query = query
        self.pieces = pieces
        self.dates = dates
        budget = QueryBudget(query: query)
    }

    /// Without the parentheses that close nothing; nil where they are too many to be read. (What is not closed ends
    /// with the query.)
    private static func balanced(_ pieces: [QueryPiece]) -> [QueryPiece]? {
        var depth = 0
        var deepest = 0
        let balanced = pieces.filter { piece in
            if piece.kind == .open { depth += 1 }
            deepest = max(deepest, depth)
            guard piece.kind == .close else { return true }
            depth -= 1
            defer { depth = max(depth, 0) }
            return depth >= 0
        }
        return deepest > mostParentheses ? nil : balanced
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
        let tree = sequence()
        var refused: [QueryTree] = []
        while accept(.connective(.except)) {
            if let tree = sequence() { refused.append(tree) }
        }
        guard let first = refused.first else { return tree }
        guard let tree else { return .sequence(refused.map { QueryTree.Clause(demand: .refused, tree: $0) }) }
        return .except(tree, refused.count == 1 ? first : .any(refused))
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

    private mutating func accept(_ kind: QueryPiece.Kind) -> Bool {
        guard index < pieces.count, pieces[index].kind == kind else { return false }
        index += 1
        return true
    }

    // MARK: - Side by side

    private mutating func sequence() -> QueryTree? {
        var clauses: [QueryTree.Clause] = []
        var demand = QueryTree.Clause.Demand.wanted
        while index < pieces.count {
            let before = index
            var trees: [QueryTree] = []
            switch pieces[index].kind {
            case .close, .connective: return Self.tidy(clauses)
            case .sign(let sign):
                index += 1
                demand = sign
                continue
            case .open:
                index += 1
                if let tree = group() { trees = [tree] }
            case .phrase:
                index += 1
                trees = phrase(pieces[index - 1])
            case .field(let field):
                index += 1
                trees = self.field(field, from: pieces[index - 1].range.lowerBound)
            case .word: trees = run(isSigned: demand != .wanted)
            }
            clauses += trees.map { QueryTree.Clause(demand: demand, tree: $0) }
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

    /// Plain words up to the next piece of another kind, analysed together: `1 404,5` is one number, `1) 404` two.
    private mutating func run(isSigned: Bool) -> [QueryTree] {
        var trees: [QueryTree] = []
        var text = QueryText()
        while index < pieces.count, case .word(let word) = pieces[index].kind, let piece = pieces[index].text {
            let source = QuerySource(pieces[index].range)
            if hasMark(before: index) {
                trees += words(of: text)
                text = QueryText()
            }
            index += 1
            if word.last == "*", let letters = prefix(piece.droppingLastByte(), source) {
                trees += words(of: text)
                text = QueryText()
                // The words before it come first where there is not enough for all.
                if budget.admitsPrefix(source) {
                    trees.append(.prefix(QueryPrefix(letters, source: source)))
                } else {
                    text.append(piece)
                }
            } else if let range = DateReader.bareRange(word) {
                trees += words(of: text) + dates(range, source)
                text = QueryText()
            } else {
                text.append(piece)
            }
            if isSigned { break }
        }
        return trees + words(of: text)
    }

    /// Whether a parenthesis or a quotation mark without its other half, which was left out, stands before a piece.
    private func hasMark(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let gap = pieces[index - 1].range.upperBound..<pieces[index].range.lowerBound
        return query[gap].contains { !$0.properties.isWhitespace }
    }

    /// The words of a text that the query may still have.
    private mutating func words(of text: QueryText) -> [QueryTree] {
        Analysis.words(of: text).filter { budget.admits($0) }.map { .word($0) }
    }

    /// The letters of a prefix that the query may have, if it has room for it.
    private mutating func prefix(_ text: QueryText, _ source: QuerySource) -> String? {
        let words = Analysis.words(of: text)
        guard words.count == 1, budget.mayHavePrefix(words[0].surface, source) else { return nil }
        return words[0].surface
    }

    private mutating func dates(_ range: DateRange, _ source: QuerySource) -> [QueryTree] {
        budget.admits(terms: 1, source) ? [.dates(range, source)] : []
    }

    // MARK: - Phrases and fields

    private mutating func phrase(_ piece: QueryPiece) -> [QueryTree] {
        guard case .phrase(_, let slop) = piece.kind, let text = piece.text else { return [] }
        let source = QuerySource(piece.range)
        guard var phrase = surfaces(of: text, slop: slop, source) else { return [] }
        if phrase.slop != nil, !budget.admitsProximity(source) { return words(of: text) }
        phrase.slop = phrase.slop.map { budget.cut(slop: $0, source) }
        return budget.admits(phrase) ? [.phrase(phrase)] : []
    }

    /// The words of a phrase or of a field, as many as may be; nil for none.
    private mutating func surfaces(of text: QueryText, slop: Int?, _ source: QuerySource) -> QueryPhrase? {
        var surfaces = Analysis.words(of: text).map(\.surface)
        if slop ?? 0 > 0 {
            // Words that are everywhere are near everything, and a word is near itself.
            let content = surfaces.filter { !Analysis.isStopWord($0) }
            var seen: Set<String> = []
            surfaces = (content.isEmpty ? surfaces : content).filter { seen.insert($0).inserted }
        }
        if surfaces.isEmpty { return nil }
        surfaces = budget.cut(surfaces, source)
        // Words that nothing may stand between are a phrase.
        let isProximity = slop ?? 0 > 0 && surfaces.count > 1
        return QueryPhrase(surfaces, slop: isProximity ? slop : nil, source: source)
    }

    private mutating func field(_ field: Field, from start: Int) -> [QueryTree] {
        guard index < pieces.count, let text = pieces[index].text else { return [] }
        if field.isDate { return dates(in: field, from: start) }
        let source = QuerySource(start..<pieces[index].range.upperBound)
        index += 1
        guard let phrase = surfaces(of: text, slop: nil, source) else { return [] }
        // Where a field only filters, there is no order of words.
        let isAdmitted = field.isRanked ? budget.admits(phrase) : budget.admits(terms: phrase.surfaces.count, source)
        return isAdmitted ? [.field(field, phrase)] : []
    }

    /// The date that comes next: the next piece, or with it as few of the words that follow as make a date.
    private mutating func dates(in field: Field, from start: Int) -> [QueryTree] {
        var text = QueryText()
        for end in index..<min(index + Self.longestDate, pieces.count) {
            guard let piece = pieces[end].text else { break }
            if end > index {
                guard case .word = pieces[end - 1].kind, case .word = pieces[end].kind else { break }
            }
            text.append(piece)
            guard let range = dates.range(text.text, for: field) else { continue }
            index = end + 1
            return dates(range, QuerySource(start..<pieces[end].range.upperBound))
        }
        let value = pieces[index]
        index += 1
        budget.warnOfDate(QuerySource(start..<value.range.upperBound))
        return value.text.map { words(of: $0) } ?? []
    }
}
