import SearchModel
import TestFolders

@testable import QueryLanguage
@testable import SearchModel

/// Trees as the parser makes them, within its limits, of every kind of node.
struct RandomTrees {
    private var generator: SeededGenerator
    private var prefixes = 0
    private var proximities = 0
    private var words = 0

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func next() -> QueryTree {
        while true {
            prefixes = 0
            proximities = 0
            words = 0
            let tree = tree(depth: generator.below(6))
            if tree.termCount <= QueryBudget.mostTerms { return tree }
        }
    }

    private mutating func tree(depth: Int) -> QueryTree {
        // What is full gets no branches.
        guard depth > 0, words < 24 else { return leaf() }
        switch generator.below(5) {
        case 0: return .all(trees(depth: depth - 1))
        case 1: return .any(trees(depth: depth - 1))
        case 2: return .except(tree(depth: depth - 1), tree(depth: depth - 1))
        default: return sequence(depth: depth - 1)
        }
    }

    private mutating func trees(depth: Int) -> [QueryTree] {
        (0..<2 + generator.below(2)).map { _ in tree(depth: depth) }
    }

    private mutating func sequence(depth: Int) -> QueryTree {
        var clauses: [QueryTree.Clause] = []
        for _ in 0..<1 + generator.below(4) {
            let demand = generator.element([QueryTree.Clause.Demand.wanted, .wanted, .wanted, .demanded, .refused])
            if generator.below(12) == 0 {
                clauses.append(.init(demand: demand, tree: .word(QueryWord(surface: "anti"))))
                let word = QueryWord(surface: "terroriste", joined: ["antiterroriste"])
                clauses.append(.init(demand: demand, tree: .word(word)))
            } else {
                clauses.append(.init(demand: demand, tree: tree(depth: depth)))
            }
        }
        if clauses.count == 1, clauses[0].demand == .wanted { return clauses[0].tree }
        return .sequence(clauses)
    }

    private mutating func leaf() -> QueryTree {
        words += 1
        switch generator.below(13) {
        case 0 where prefixes < QueryBudget.mostPrefixes:
            prefixes += 1
            return .prefix(QueryPrefix(generator.element(["jihad", "secu", "12500"])))
        case 1, 2: return .phrase(QueryPhrase(surfaces()))
        case 5 where prefixes < QueryBudget.mostPrefixes:
            prefixes += 1
            let whole = [generator.element(Self.surfaces)]
            if generator.below(2) == 0 { return .phrase(QueryPhrase(whole + ["secu"], endsInPrefix: true)) }
            let fields: [Field] = [.title, .text, .source, .author, .url]
            let words = generator.below(2) == 0 ? [] : whole
            return .field(generator.element(fields), QueryPhrase(words + ["secu"], endsInPrefix: true))
        case 3 where proximities < QueryBudget.mostProximities:
            proximities += 1
            let content = ["mali", "12", "500"].prefix(2 + generator.below(2))
            return .phrase(QueryPhrase(Array(content), slop: 1 + generator.below(QueryBudget.widestProximity)))
        case 4:
            let fields = Field.allCases.filter { !$0.isDate }
            return .field(generator.element(fields), QueryPhrase(surfaces()))
        case 6: return .dates(dates(), QuerySource())
        default: return .word(word())
        }
    }

    private mutating func word() -> QueryWord {
        switch generator.below(8) {
        case 0: QueryWord(surface: "djamena", joined: ["ndjamena"])
        case 1: QueryWord(surface: generator.element(["le", "et", "quel"]), isStopWord: true)
        default: QueryWord(surface: generator.element(Self.surfaces))
        }
    }

    private static let surfaces = [
        "mali", "niger", "armee", "12", "500", "1404,5", "hier", "21h05", "2025", "titre", "avant",
    ]

    /// Of a phrase: one at least that is no stop word.
    private mutating func surfaces() -> [String] {
        words += 1
        let rest = (0..<generator.below(2)).map { _ in generator.element(Self.surfaces + ["le", "et"]) }
        return [generator.element(Self.surfaces)] + rest
    }

    private mutating func dates() -> DateRange {
        let (first, last) = (date(), date())
        return switch generator.below(4) {
        case 0: DateRange(first: first)
        case 1: DateRange(last: last)
        case 2: DateRange(first: first, last: last)
        default: DateRange(first: first, last: first)
        }
    }

    private mutating func date() -> CalendarDate? {
        let year = 1000 + generator.below(9000)
        return switch generator.below(3) {
        case 0: CalendarDate(year: year)
        case 1: CalendarDate(year: year, month: 1 + generator.below(12))
        default: CalendarDate(year: year, month: 1 + generator.below(12), day: 1 + generator.below(28))
        }
    }
}
