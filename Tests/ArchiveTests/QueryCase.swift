import Testing

@testable import Archive

/// How trees are written in tables of cases: every node with its kind, so that none can pass for another.
extension QueryTree {
    var outline: String {
        switch self {
        case .sequence(let clauses): "[\(clauses.map { $0.demand.sign + $0.tree.outline }.joined(separator: " "))]"
        case .all(let trees): "all(\(trees.map(\.outline).joined(separator: " ")))"
        case .any(let trees): "any(\(trees.map(\.outline).joined(separator: " ")))"
        case .except(let tree, let refused): "except(\(tree.outline) \(refused.outline))"
        case .word(let word): ([word.surface] + word.joined).joined(separator: "/") + (word.isStopWord ? "~" : "")
        case .phrase(let phrase):
            "<\(phrase.surfaces.joined(separator: " "))>" + (phrase.slop.map { "~\($0)" } ?? "")
        case .prefix(let prefix): prefix.letters + "*"
        case .field(let field, let phrase): "\(field):\(phrase.surfaces.joined(separator: "_"))"
        case .dates(let range, _): "date(\(range))"
        case .expanded(let tree, let expansions):
            "expanded(\(tree.outline) \(expansions.map { $0.surfaces.joined(separator: "_") }.joined(separator: " ")))"
        }
    }

    /// How many terms the tree looks up, as the parser counts them.
    var termCount: Int {
        switch self {
        case .sequence(let clauses): clauses.reduce(0) { $0 + $1.tree.termCount }
        case .all(let trees), .any(let trees): trees.reduce(0) { $0 + $1.termCount }
        case .except(let tree, let refused): tree.termCount + refused.termCount
        case .word, .dates, .prefix: 1
        case .phrase(let phrase), .field(_, let phrase): phrase.surfaces.count
        case .expanded(let tree, _): tree.termCount
        }
    }
}

/// A query, how it is read, and how it is then printed.
struct QueryCase: Sendable, CustomTestStringConvertible {
    var query: String
    var outline: String
    var printed: String

    init(_ query: String, _ outline: String, _ printed: String) {
        self.query = query
        self.outline = outline
        self.printed = printed
    }

    var testDescription: String { query }
}

extension QueryCase {
    static let words: [QueryCase] = [
        QueryCase("", "[]", ""),
        QueryCase(" \t\n\u{A0} ", "[]", ""),
        QueryCase("Mali", "mali", "mali"),
        QueryCase("patrouilles conjointes", "[patrouilles conjointes]", "patrouilles conjointes"),
        QueryCase("l’armée", "armee", "armee"),
        QueryCase("L'ARMÉE", "armee", "armee"),
        QueryCase("arme\u{301}e", "armee", "armee"),
        QueryCase("ar\u{AD}mée", "armee", "armee"),
        QueryCase("C.E.D.E.A.O.", "cedeao", "cedeao"),
        QueryCase("Cœur", "coeur", "coeur"),
        QueryCase("1 404,5", "1404,5", "1404,5"),
        QueryCase("1\u{202F}404,5 hommes", "[1404,5 hommes]", "1404,5 hommes"),
        QueryCase("12 500", "12500", "12500"),
        QueryCase("12, 500", "[12 500]", "12, 500"),
        QueryCase("N’Djamena", "djamena/ndjamena", "N'Djamena"),
        QueryCase("M'Hamed", "hamed/mhamed", "M'Hamed"),
        QueryCase("anti-terroriste", "[anti terroriste/antiterroriste]", "anti-terroriste"),
        QueryCase("Mali–Sénégal", "[mali senegal]", "mali senegal"),
        QueryCase("le Mali", "[le~ mali]", "le mali"),
        QueryCase("quel pays", "[quel~ pays]", "quel pays"),
        QueryCase("le la les", "[le~ la~ les~]", "le la les"),
        QueryCase("contre-attaque", "[contre attaque/contreattaque]", "contre-attaque"),
        QueryCase("https://abamako.com/a", "[https abamako com a~]", "https abamako com a"),
        QueryCase("?!… 🙂", "[]", ""),
        QueryCase("🇲🇱 Mali 🙂", "mali", "mali"),
    ]

    static let phrases: [QueryCase] = [
        QueryCase("\"coopération militaire\"", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("«coopération militaire»", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("«\u{A0}coopération militaire\u{A0}»", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("“coopération militaire”", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("„coopération militaire“", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("„coopération militaire”", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("“coopération militaire\"", "<cooperation militaire>", "\"cooperation militaire\""),
        QueryCase("\"l’armée du Mali\"", "<armee du mali>", "\"armee du mali\""),
        QueryCase("\"armée\"", "<armee>", "\"armee\""),
        QueryCase("\"ET\"", "<et>", "\"et\""),
        QueryCase("\"\"", "[]", ""),
        QueryCase("\"…\" mali", "mali", "mali"),
        QueryCase("\"12, 500\"", "<12 500>", "\"12, 500\""),
        QueryCase("l’«armée»", "[l~ <armee>]", "l \"armee\""),
        QueryCase("mali\"force conjointe\"niger", "[mali <force conjointe> niger]", "mali \"force conjointe\" niger"),
        QueryCase("\"a b c d e f g h i j k l\"", "<a b c d e f g h i j>", "\"a b c d e f g h i j\""),
    ]

    static let operators: [QueryCase] = [
        QueryCase("mali ET niger", "all(mali niger)", "mali ET niger"),
        QueryCase("mali AND niger", "all(mali niger)", "mali ET niger"),
        QueryCase("mali OU niger", "any(mali niger)", "mali OU niger"),
        QueryCase("mali OR niger OR tchad", "any(mali niger tchad)", "mali OU niger OU tchad"),
        QueryCase("mali SAUF niger", "except(mali niger)", "mali SAUF niger"),
        QueryCase("mali NOT niger", "except(mali niger)", "mali SAUF niger"),
        QueryCase("mali et niger", "[mali et~ niger]", "mali et niger"),
        QueryCase("mali Or niger", "[mali or niger]", "mali or niger"),
        QueryCase("x b OU c ET d SAUF e", "any([x b] all(c except(d~ e)))", "(x b) OU (c ET (d SAUF e))"),
        QueryCase("mali SAUF niger SAUF tchad", "except(except(mali niger) tchad)", "(mali SAUF niger) SAUF tchad"),
        QueryCase("mali ET (niger OU tchad)", "all(mali any(niger tchad))", "mali ET (niger OU tchad)"),
        QueryCase("+mali niger", "[+mali niger]", "+mali niger"),
        QueryCase("mali -niger", "[mali -niger]", "mali -niger"),
        QueryCase("-mali", "[-mali]", "-mali"),
        QueryCase("mali - niger", "[mali niger]", "mali niger"),
        QueryCase("mali-niger", "[mali niger]", "mali niger"),
        QueryCase(
            "+\"force conjointe\" -(mali OU niger)", "[+<force conjointe> -any(mali niger)]",
            "+\"force conjointe\" -(mali OU niger)"),
        QueryCase("+anti-terroriste", "[+anti +terroriste/antiterroriste]", "+anti-terroriste"),
        QueryCase("+1 404", "[+1 404]", "+1 404"),
        QueryCase("-mali ET niger", "all([-mali] niger)", "(-mali) ET niger"),
        QueryCase("C++ mali", "[c mali]", "c mali"),
        QueryCase("(mali niger) tchad", "[[mali niger] tchad]", "(mali niger) tchad"),
        QueryCase("((mali))", "mali", "mali"),
        QueryCase("()", "[]", ""),
    ]

    static let prefixes: [QueryCase] = [
        QueryCase("jihad*", "jihad*", "jihad*"),
        QueryCase("Sécu*", "secu*", "secu*"),
        QueryCase("l’arm*", "arm*", "arm*"),
        QueryCase("+jihad* mali", "[+jihad* mali]", "+jihad* mali"),
        QueryCase("ab*", "ab", "ab"),
        QueryCase("*", "[]", ""),
        QueryCase("aaa* bbb* ccc*", "[aaa* bbb* ccc]", "aaa* bbb* ccc"),
        QueryCase("12 500*", "[12 500*]", "12 500*"),
    ]

    static let fields: [QueryCase] = [
        QueryCase("titre:patrouilles", "title:patrouilles", "titre:patrouilles"),
        QueryCase("title:Patrouilles", "title:patrouilles", "titre:patrouilles"),
        QueryCase("TITRE:l’armée", "title:armee", "titre:armee"),
        QueryCase("titre:\"force conjointe\"", "title:force_conjointe", "titre:\"force conjointe\""),
        QueryCase("titre:«force conjointe»", "title:force_conjointe", "titre:\"force conjointe\""),
        QueryCase("titre: patrouilles", "title:patrouilles", "titre:patrouilles"),
        QueryCase("source:abamako.com", "source:abamako_com", "source:\"abamako com\""),
        QueryCase("auteur:Diop", "author:diop", "auteur:diop"),
        QueryCase("author:\"N’Diaye\"", "author:diaye", "auteur:diaye"),
        QueryCase("+titre:mali -source:askia", "[+title:mali -source:askia]", "+titre:mali -source:askia"),
        QueryCase("titre:", "[]", ""),
        QueryCase("titre: ET mali", "mali", "mali"),
        QueryCase("titre:… mali", "mali", "mali"),
        QueryCase("voleur:mali", "[voleur mali]", "voleur mali"),
        QueryCase("date:2025", "date(2025)", "date:2025"),
        QueryCase("date:2025-02", "date(2025-02)", "date:2025-02"),
        QueryCase("date:2025-02-20", "date(2025-02-20)", "date:2025-02-20"),
        QueryCase("date:2025-02..2025-05", "date(2025-02..2025-05)", "date:2025-02..2025-05"),
        QueryCase("date:2025..", "date(2025..)", "date:2025.."),
        QueryCase("date:..2025-05", "date(..2025-05)", "date:..2025-05"),
        QueryCase("date:>=2025-02", "date(2025-02..)", "date:2025-02.."),
        QueryCase("date:<=2025", "date(..2025)", "date:..2025"),
        QueryCase("date:>2025-12", "date(2026-01..)", "date:2026-01.."),
        QueryCase("date:<2025-03-01", "date(..2025-02-28)", "date:..2025-02-28"),
        QueryCase("date:>9999", "9999", "9999"),
        QueryCase("date:hier", "hier", "hier"),
        QueryCase("date:..", "[]", ""),
        QueryCase("date:2025 patrouilles", "[date(2025) patrouilles]", "date:2025 patrouilles"),
    ]

    static let broken: [QueryCase] = [
        QueryCase("\"coopération militaire", "[cooperation militaire]", "cooperation militaire"),
        QueryCase("coopération\" militaire", "[cooperation militaire]", "cooperation militaire"),
        QueryCase("«coopération ET militaire", "all(cooperation militaire)", "cooperation ET militaire"),
        QueryCase("»mali«", "mali", "mali"),
        QueryCase("(mali niger", "[mali niger]", "mali niger"),
        QueryCase("mali) niger", "[mali niger]", "mali niger"),
        QueryCase("mali) -niger", "[mali -niger]", "mali -niger"),
        QueryCase(")))", "[]", ""),
        QueryCase("(((", "[]", ""),
        QueryCase("ET", "[]", ""),
        QueryCase("ET mali", "mali", "mali"),
        QueryCase("mali ET", "mali", "mali"),
        QueryCase("mali OU OU niger", "any(mali niger)", "mali OU niger"),
        QueryCase("mali ET OU niger", "any(mali niger)", "mali OU niger"),
        QueryCase("mali SAUF SAUF niger", "except(mali niger)", "mali SAUF niger"),
        QueryCase("mali SAUF ET niger", "all(mali niger)", "mali ET niger"),
        QueryCase("(mali SAUF SAUF niger) tchad", "[except(mali niger) tchad]", "(mali SAUF niger) tchad"),
        QueryCase("SAUF mali", "[-mali]", "-mali"),
        QueryCase("mali ET SAUF niger", "all(mali [-niger])", "mali ET (-niger)"),
        QueryCase("+ mali", "mali", "mali"),
        QueryCase("+-mali", "[-mali]", "-mali"),
        QueryCase("-(", "[]", ""),
        QueryCase("+() mali", "mali", "mali"),
        QueryCase("\0mali\0", "mali", "mali"),
    ]
}
