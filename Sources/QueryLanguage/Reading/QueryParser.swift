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
    /// The most words that a date without quotation marks has: `date:lundi 5 novembre 2025`.
    private static let longestDate = 6

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
            warnOfUnknownField(word)
            index += 1
            if let begun = beginning(of: piece, source) {
                trees += words(of: text)
                text = QueryText()
                // The words before it come first where there is not enough for all.
                if admits(begun, source) { trees.append(begun) } else { text.append(piece) }
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

    /// What a word with a star at its end asks for: a prefix, or words of which the last is one; nil where there is no
    /// such star, or it cannot be read.
    private mutating func beginning(of text: QueryText, _ source: QuerySource) -> QueryTree? {
        let letters = text.withoutStars
        let words = letters.map { Analysis.words(of: $0) } ?? []
        // A star by itself is a mark of a text.
        let isMark = pieces.count > 1 && text.text.allSatisfy { $0 == "*" }
        let isRead = letters != nil && (1...QueryBudget.longestPhrase).contains(words.count)
        if !isMark, isRead ? letters?.text.contains("*") ?? false : text.text.contains("*") {
            budget.warnOfStar(source)
        }
        guard isRead, budget.mayHavePrefix(words.map(\.surface).joined(), source) else { return nil }
        if words.count == 1 { return .prefix(QueryPrefix(words[0].surface, source: source)) }
        return .phrase(QueryPhrase(words.map(\.surface), endsInPrefix: true, source: source))
    }

    /// Whether there is room for what begins so.
    private mutating func admits(_ begun: QueryTree, _ source: QuerySource) -> Bool {
        if case .phrase(let phrase) = begun { return budget.admits(phrase) }
        return budget.admitsPrefix(source)
    }

    /// Says so if the word at `index` begins with what looks like the name of a field: `tag:mali`, but not `14:45` or
    /// `https://…`.
    private mutating func warnOfUnknownField(_ word: String) {
        guard let colon = word.firstIndex(of: ":") else { return }
        let (name, value) = (word[..<colon], word[word.index(after: colon)...])
        guard name.count > 1, name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else { return }
        let range = pieces[index].range
        var end = range.upperBound
        if let first = value.first {
            guard first.isLetter || first.isNumber else { return }
        } else {
            guard index + 1 < pieces.count, pieces[index + 1].range.lowerBound == end else { return }
            end = pieces[index + 1].range.upperBound
        }
        budget.warnOfField(String(name), QuerySource(range.lowerBound..<end))
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
        if phrase.surfaces.count == 1, let letters = phrase.prefix {
            return budget.admitsPrefix(source) ? [.prefix(QueryPrefix(letters, source: source))] : []
        }
        return budget.admits(phrase) ? [.phrase(phrase)] : []
    }

    /// The words of a phrase or of a field, as many as may be; nil for none.
    /// - Parameter mayBegin: whether a star at the end may be read.
    private mutating func surfaces(
        of text: QueryText, slop: Int?, mayBegin: Bool = true, _ source: QuerySource
    ) -> QueryPhrase? {
        let words = Analysis.words(of: text)
        var surfaces = words.map(\.surface)
        if slop ?? 0 > 0 {
            // Words that are everywhere are near everything, and a word is near itself.
            let content = surfaces.filter { !Analysis.isStopWord($0) }
            var seen: Set<String> = []
            surfaces = (content.isEmpty ? surfaces : content).filter { seen.insert($0).inserted }
        }
        if surfaces.isEmpty { return nil }
        // Words that nothing may stand between are a phrase.
        let isProximity = slop ?? 0 > 0 && surfaces.count > 1
        var endsInPrefix = false
        if let begun = text.withoutStars, let last = words.last, mayBegin, !isProximity, begun.ends(with: last) {
            endsInPrefix = budget.mayHavePrefix(surfaces.joined(), source)
            if begun.text.contains("*") { budget.warnOfStar(source) }
        } else if text.text.contains("*") {
            budget.warnOfStar(source)
        }
        let cut = budget.cut(surfaces, source)
        return QueryPhrase(
            cut, slop: isProximity ? slop : nil, endsInPrefix: endsInPrefix && cut.count == surfaces.count,
            source: source)
    }

    private mutating func field(_ field: Field, from start: Int) -> [QueryTree] {
        guard index < pieces.count, let text = pieces[index].text else { return [] }
        if field.isDate { return dates(in: field, from: start) }
        let source = QuerySource(start..<pieces[index].range.upperBound)
        index += 1
        guard let phrase = surfaces(of: text, slop: nil, mayBegin: field != .language, source) else { return [] }
        // Where a field only filters, there is no order of words.
        let isAdmitted = field.isRanked ? budget.admits(phrase) : budget.admits(filter: phrase)
        return isAdmitted ? [.field(field, phrase)] : []
    }

    /// The date that comes next: the next piece, or with it as few of the words that follow as make a date.
    private mutating func dates(in field: Field, from start: Int) -> [QueryTree] {
        var text = QueryText()
        // A text that is no date of the calendar, and where it ends.
        var impossible: (text: QueryText, end: Int)?
        for end in index..<min(index + Self.longestDate, pieces.count) {
            guard let piece = pieces[end].text else { break }
            if end > index {
                guard case .word = pieces[end - 1].kind, case .word = pieces[end].kind else { break }
            }
            text.append(piece)
            let flaw = DateReader.impossibleDate(in: text.text)
            guard let range = dates.range(text.text, for: field) else {
                if flaw != nil { impossible = (text, end) }
                continue
            }
            index = end + 1
            let source = QuerySource(start..<pieces[end].range.upperBound)
            if let month = flaw?.shorterMonth { budget.warnOfDay(month, source) }
            return dates(range, source)
        }
        let end = impossible?.end ?? index
        let source = QuerySource(start..<pieces[end].range.upperBound)
        let value = impossible?.text ?? pieces[index].text
        index = end + 1
        if impossible != nil { budget.warnOfNoDate(source) } else { budget.warnOfDate(source) }
        return value.map { words(of: $0) } ?? []
    }
}
