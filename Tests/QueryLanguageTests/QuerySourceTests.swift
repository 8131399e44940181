import TestQueries
import Testing

@testable import QueryLanguage

extension QueryTree {
    /// Every leaf, in the order of the query.
    var leaves: [QueryTree] {
        switch self {
        case .sequence(let clauses): clauses.flatMap(\.tree.leaves)
        case .all(let trees), .any(let trees): trees.flatMap(\.leaves)
        case .except(let tree, let refused): tree.leaves + refused.leaves
        case .expanded(let tree, _): tree.leaves
        case .word, .phrase, .prefix, .field, .dates: [self]
        }
    }
}

@Suite struct QuerySourceTests {
    @Test(arguments: [
        ("Mali", ["Mali"]),
        ("  L’Armée du  «Mali» ", ["Armée", "du", "«Mali»"]),
        ("+arme\u{301}e -(jihad* OU N’Djamena)", ["arme\u{301}e", "jihad*", "N’Djamena"]),
        ("anti-terroriste", ["anti", "terroriste"]),
        ("contre N’Djamena", ["contre", "N’Djamena"]),
        ("1 404,5 hommes", ["1 404,5", "hommes"]),
        ("🇲🇱 œuvre 🙂 \"a b\"~8 mali", ["œuvre", "\"a b\"~8", "mali"]),
        ("titre:«force conjointe» date:mois dernier mali", ["titre:«force conjointe»", "date:mois dernier", "mali"]),
        ("date:hiver mali", ["hiver", "mali"]), ("date:\"fin mai\" mali", ["fin", "mai", "mali"]),
        ("mali 2025-02..2025-05", ["mali", "2025-02..2025-05"]),
        ("\"xa b\"~2 \"xc xd\"~2 «xe xf»~2", ["\"xa b\"~2", "\"xc xd\"~2", "xe", "xf"]),
        ("coopération\" militaire", ["coopération", "militaire"]), ("ma* mali", ["ma", "mali"]),
    ])
    func `Each part knows where it was read from`(_ query: String, _ parts: [String]) throws {
        let tree = try QueryParser.parse(query, today: QueryCase.today).tree
        #expect(tree.leaves.map { query.scalars($0.source) } == parts)
    }

    @Test func `Where a part stood says nothing of what it asks`() throws {
        let (first, second) = (try QueryParser.parse("mali \"a b\" xyz*"), try QueryParser.parse("  Mali «a  b»  Xyz*"))
        #expect(first == second)
        #expect(first.tree.leaves.map(\.source) != second.tree.leaves.map(\.source))
    }
}
