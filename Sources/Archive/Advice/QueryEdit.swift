internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// A query made a little wider.
struct QueryEdit {
    /// What comes in the place of the part at a path; nothing leaves it out.
    struct Change {
        var path: [Int]
        var tree: QueryTree?
        /// The same as a person writes it: with accents and capitals.
        var written: QueryTree?
    }

    var changes: [Change]
    /// Whether it is worth telling though it finds no more: it puts a word of the archive in the place of one that it
    /// has not, or reads a name as it was meant.
    var corrects = false
    /// Whether it leaves out what no article has, beside what it changes.
    var drops = false
    /// Whether that is all it does.
    var onlyDrops = false

    /// - Parameter asWritten: whether to put in what a person writes.
    func applied(to tree: QueryTree, asWritten: Bool = false) -> QueryTree? {
        // From the last to the first, so that what is left out moves none of those still to come.
        var edited = tree
        for change in changes.sorted(by: { $1.path.lexicographicallyPrecedes($0.path) }) {
            let replacement = asWritten ? change.written ?? change.tree : change.tree
            guard let next = edited.replacing(change.path, with: replacement) else { return nil }
            edited = next
        }
        return edited
    }
}

/// The edits to try on a query that finds little, those that change its meaning least first.
struct QueryEdits {
    private let tree: QueryTree
    private let findings: [AdviceMaker.Finding]
    private let printer: SuggestionPrinter

    init(_ tree: QueryTree, _ findings: [AdviceMaker.Finding], _ printer: SuggestionPrinter) {
        self.tree = tree
        self.findings = findings
        self.printer = printer
    }

    /// No edit leaves in the query what no article has, unless it changes just that.
    var all: [QueryEdit] {
        let wider = (loosenings + widenings).map(withoutAbsent)
        return (names + corrections).map(withoutAbsent) + wider.filter { !$0.drops } + absentRemoval
            + wider.filter(\.drops) + (removals + anyWord).map(withoutAbsent)
    }

    private func withoutAbsent(_ edit: QueryEdit) -> QueryEdit {
        var edit = edit
        let paths = edit.changes.map(\.path)
        for finding in findings where finding.isAbsent {
            let path = finding.part.path
            if paths.contains(where: { $0.starts(with: path) || path.starts(with: $0) }) { continue }
            edit.changes.append(QueryEdit.Change(path: path))
            edit.drops = true
        }
        return edit
    }

    /// The names of several words of which only the first is in the field: `source:"Studio Tamani"` for `source:Studio
    /// Tamani`.
    var names: [QueryEdit] {
        guard case .sequence(let clauses) = tree else { return [] }
        return clauses.indices.flatMap { index -> [QueryEdit] in
            guard case .field(let field, let phrase) = clauses[index].tree, field.hasNames,
                !phrase.endsInPrefix
            else { return [] }
            let words = clauses[(index + 1)...].prefix(Self.longestName).prefix { $0.demand == .wanted }
                .map(\.tree.unexpanded.word).prefix { $0 != nil }.compactMap { $0 }
            return words.indices.reversed().map { name(field, phrase, words[...$0], at: index) }
        }
    }

    /// A name has at most so many words after the first.
    private static let longestName = 3

    private func name(
        _ field: Field, _ phrase: QueryPhrase, _ words: ArraySlice<QueryWord>, at index: Int
    ) -> QueryEdit {
        let end = words.last?.source.range.upperBound ?? phrase.source.range.upperBound
        let start = phrase.source.range.lowerBound
        let source = QuerySource(start..<max(start, end))
        let whole = QueryTree.field(field, QueryPhrase(phrase.surfaces + words.map(\.surface), source: source))
        let rest = words.indices.map { QueryEdit.Change(path: [index + 1 + $0]) }
        let named = QueryEdit.Change(path: [index], tree: whole, written: printer.asTyped(whole))
        return QueryEdit(changes: [named] + rest, corrects: true)
    }

    /// The nearest words for those that the archive doesn't have: the best for each at once, then others for the first.
    private var corrections: [QueryEdit] {
        let absent = findings.filter { !$0.advice.nearest.isEmpty }
        guard let first = absent.first else { return [] }
        let best = absent.map { Self.change($0.part.path, to: $0.advice.nearest[0]) }
        let others = first.advice.nearest.dropFirst().map { word in
            [Self.change(first.part.path, to: word)] + best.dropFirst()
        }
        return ([best] + others).map { QueryEdit(changes: $0, corrects: true) }
    }

    private static func change(_ path: [Int], to word: Advice.Word) -> QueryEdit.Change {
        let words = Analysis.words(of: word.word)
        guard words.count == 1, let read = words.first else {
            return QueryEdit.Change(path: path, tree: .all(words.map { .word($0) }))
        }
        let written = read.joined.isEmpty ? QueryTree.word(QueryWord(surface: word.word)) : nil
        return QueryEdit.Change(path: path, tree: .word(read), written: written)
    }

    /// The words of a phrase wherever they stand, those of a title anywhere.
    private var loosenings: [QueryEdit] {
        findings.compactMap { finding in
            guard finding.part.role == .required, let loose = Self.loose(finding.part.tree) else { return nil }
            let written = Self.loose(printer.asTyped(finding.part.tree))
            return QueryEdit(changes: [QueryEdit.Change(path: finding.part.path, tree: loose, written: written)])
        }
    }

    private static func loose(_ tree: QueryTree) -> QueryTree? {
        let found: QueryPhrase
        switch tree.unexpanded {
        case .phrase(let phrase): found = phrase
        case .field(let field, let phrase) where field.isRanked: found = phrase
        default: return nil
        }
        let content = found.wholeSurfaces.filter { !Analysis.isStopWord(Folding.fold($0)) }
        let words =
            content.map { QueryTree.word(QueryWord(surface: $0)) }
            + (found.prefix.map { [.prefix(QueryPrefix($0))] } ?? [])
        return words.count > 1 ? .all(words) : words.first
    }

    /// The whole years of a range of dates, then a year more on each side.
    private var widenings: [QueryEdit] {
        for finding in findings where finding.part.role == .required {
            guard case .dates(let range, let source) = finding.part.tree else { continue }
            let years = DateRange(
                first: range.first.flatMap { CalendarDate(year: $0.year) },
                last: range.last.flatMap { CalendarDate(year: $0.year) })
            let more = DateRange(
                first: years.first.map { $0.previous ?? $0 }, last: years.last.map { $0.next ?? $0 })
            return [years, more].filter { $0 != range }.map { wider in
                QueryEdit(changes: [QueryEdit.Change(path: finding.part.path, tree: .dates(wider, source))])
            }
        }
        return []
    }

    /// The query without all that is absent.
    private var absentRemoval: [QueryEdit] {
        let absent = findings.filter(\.isAbsent).map { QueryEdit.Change(path: $0.part.path) }
        return absent.isEmpty ? [] : [QueryEdit(changes: absent, onlyDrops: true)]
    }

    /// The query without one part that costs hits.
    private var removals: [QueryEdit] {
        findings.filter { !$0.isAbsent }.prefix(3).map { QueryEdit(changes: [QueryEdit.Change(path: $0.part.path)]) }
    }

    /// Any of the words, where all were asked for; filters and refusals stay.
    private var anyWord: [QueryEdit] {
        let absent = findings.filter(\.isAbsent).map(\.part.path)
        let parts = tree.parts.filter { !absent.contains($0.path) }
        let ranked = parts.filter { $0.role != .refused && $0.tree.isLeaf && !$0.tree.isFilter }
        let required = parts.filter { $0.role == .required && !$0.tree.isFilter }
        guard required.count > 1 else { return [] }
        func clauses(_ parts: [QueryPart], _ demand: QueryTree.Clause.Demand) -> [QueryTree.Clause] {
            parts.map { QueryTree.Clause(demand: demand, tree: $0.tree) }
        }
        let filters = parts.filter { $0.role == .required && $0.tree.isFilter }
        let refused = parts.filter { $0.role == .refused }
        let any = QueryTree.sequence(
            clauses(ranked, .wanted) + clauses(filters, .wanted) + clauses(refused, .refused))
        return [QueryEdit(changes: [QueryEdit.Change(path: [], tree: any, written: printer.asTyped(any))])]
    }
}

extension Field {
    /// Whether the field asks for a name, which may have several words.
    fileprivate var hasNames: Bool { self == .source || self == .author }
}

extension QueryTree {
    /// The word that the tree is, if it is one.
    fileprivate var word: QueryWord? {
        if case .word(let word) = self { word } else { nil }
    }
}
