import SearchModel
import TestQueries
import Testing

@testable import QueryLanguage
@testable import SearchModel

extension QueryTree {
    /// How much of a query's budget the tree takes.
    var termCount: Int {
        switch self {
        case .sequence(let clauses): clauses.reduce(0) { $0 + $1.tree.termCount }
        case .all(let trees), .any(let trees): trees.reduce(0) { $0 + $1.termCount }
        case .except(let tree, let refused): tree.termCount + refused.termCount
        case .word, .dates: 1
        case .prefix: QueryBudget.prefix
        case .phrase(let phrase), .field(.title, let phrase), .field(.text, let phrase):
            phrase.wholeSurfaces.reduce(phrase.endsInPrefix ? QueryBudget.prefix : 0) { count, surface in
                guard phrase.surfaces.count > 1, Analysis.isStopWord(surface) else { return count + 1 }
                return count + (phrase.slop == nil ? QueryBudget.stopWordInPhrase : QueryBudget.stopWordInProximity)
            }
        case .field(_, let phrase): phrase.wholeSurfaces.count + (phrase.endsInPrefix ? QueryBudget.prefix : 0)
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
    /// The day on which the cases are read: a Thursday.
    static let today = Day(year: 2025, month: 11, day: 20)

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
        QueryCase("12) 500", "[12 500]", "12, 500"),
        QueryCase("12\" 500", "[12 500]", "12, 500"),
        QueryCase("N’Djamena", "djamena/ndjamena", "N'Djamena"),
        QueryCase("M'Hamed", "hamed/mhamed", "M'Hamed"),
        QueryCase("n'և", "և/nև", "N'և"),
        QueryCase("anti-terroriste", "[anti terroriste/antiterroriste]", "anti-terroriste"),
        QueryCase("Mali–Sénégal", "[mali senegal/malisenegal]", "mali-senegal"),
        QueryCase("Nioro-du-Sahel", "[nioro du~ sahel/niorodusahel]", "nioro-du-sahel"),
        QueryCase("Su 25, mali 2025", "[su 25/su25 mali 2025]", "su 25 mali 2025"),
        QueryCase("Su-25-Mali", "[su 25/su25 mali/25mali]", "su-25-mali"),
        QueryCase("Su, 25", "[su 25]", "su, 25"),
        QueryCase("mali -Su-25", "[mali -su -25/su25]", "mali -su-25"),
        QueryCase("14 h 45", "14h45", "14h45"),
        QueryCase("\"su, 14 h\"", "<su 14h>", "\"su 14h\""),
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
        QueryCase("mali SAUF niger SAUF tchad", "except(mali any(niger tchad))", "mali SAUF (niger OU tchad)"),
        QueryCase("(mali SAUF niger) SAUF tchad", "except(except(mali niger) tchad)", "(mali SAUF niger) SAUF tchad"),
        QueryCase("SAUF mali SAUF niger", "[-mali -niger]", "-mali -niger"),
        QueryCase("mali ET (niger OU tchad)", "all(mali any(niger tchad))", "mali ET (niger OU tchad)"),
        QueryCase("+mali niger", "[+mali niger]", "+mali niger"),
        QueryCase("mali -niger", "[mali -niger]", "mali -niger"),
        QueryCase("-mali", "[-mali]", "-mali"),
        QueryCase("mali - niger", "[mali niger]", "mali niger"),
        QueryCase("mali-niger", "[mali niger/maliniger]", "mali-niger"),
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
        QueryCase("jihad* \"a b\"", "[jihad* <a b>]", "jihad* \"a b\""),
        QueryCase("*", "[]", ""),
        QueryCase("aaa* bbb* ccc*", "[aaa* bbb* ccc]", "aaa* bbb* ccc"),
        QueryCase("12 500*", "[12 500*]", "12 500*"),
        QueryCase("porte-par*", "<porte par*>", "\"porte par*\""),
        QueryCase("Burkina-Fa* mali", "[<burkina fa*> mali]", "\"burkina fa*\" mali"),
        QueryCase("anti-terr*", "<anti terr*>", "\"anti terr*\""),
        QueryCase("M5-R*", "<m5 r*>", "\"m5 r*\""),
        QueryCase("+porte-par* -anti-terr*", "[+<porte par*> -<anti terr*>]", "+\"porte par*\" -\"anti terr*\""),
        QueryCase("\"force conj*\"", "<force conj*>", "\"force conj*\""),
        QueryCase("\"jihad*\"", "jihad*", "jihad*"),
        QueryCase("\"force *\"", "<force>", "\"force\""),
        QueryCase("titre:terror*", "title:terror*", "titre:terror*"),
        QueryCase("titre:\"lutte terror*\"", "title:lutte_terror*", "titre:\"lutte terror*\""),
        QueryCase("texte:terror*", "text:terror*", "texte:terror*"),
        QueryCase("source:Abam*", "source:abam*", "source:abam*"),
        QueryCase("source:\"studio tam*\"", "source:studio_tam*", "source:\"studio tam*\""),
        QueryCase("auteur:dia* -url:pol*", "[author:dia* -url:pol*]", "auteur:dia* -url:pol*"),
        QueryCase("langue:fr*", "language:fr", "langue:fr"),
        QueryCase("titre:te*", "title:te", "titre:te"),
        QueryCase("*terroriste p*parole", "[terroriste p parole]", "terroriste p parole"),
        QueryCase("terror**", "terror*", "terror*"),
    ]

    static let fields: [QueryCase] = [
        QueryCase("titre:patrouilles", "title:patrouilles", "titre:patrouilles"),
        QueryCase("title:Patrouilles", "title:patrouilles", "titre:patrouilles"),
        QueryCase("TITRE:l’armée", "title:armee", "titre:armee"),
        QueryCase("titre:\"force conjointe\"", "title:force_conjointe", "titre:\"force conjointe\""),
        QueryCase("titre:«force conjointe»", "title:force_conjointe", "titre:\"force conjointe\""),
        QueryCase("titre: patrouilles", "[titre patrouilles]", "titre patrouilles"),
        QueryCase("Source: AFP, la fuite", "[source afp la~ fuite]", "source afp la fuite"),
        QueryCase("Langue:\u{A0}le bambara", "[langue le~ bambara]", "langue le bambara"),
        QueryCase("Bamako: le ministre", "[bamako le~ ministre]", "bamako le ministre"),
        QueryCase("date: 2025", "[date 2025]", "date 2025"),
        QueryCase("mali titre:", "mali", "mali"),
        QueryCase("tag:mali", "[tag mali]", "tag mali"),
        QueryCase("(Zia)-ul-Haq", "[zia ul haq/ulhaq]", "zia ul-haq"),
        QueryCase("«Zia»-ul Haq", "[<zia> ul haq]", "\"zia\" ul haq"),
        QueryCase("source:abamako.com", "source:abamako_com", "source:\"abamako com\""),
        QueryCase("auteur:Diop", "author:diop", "auteur:diop"),
        QueryCase("author:\"N’Diaye\"", "author:diaye", "auteur:diaye"),
        QueryCase("+titre:mali -source:askia", "[+title:mali -source:askia]", "+titre:mali -source:askia"),
        QueryCase("titre:", "[]", ""),
        QueryCase("titre: ET mali", "all(titre mali)", "titre ET mali"),
        QueryCase("titre:… mali", "mali", "mali"),
        QueryCase("voleur:mali", "[voleur mali]", "voleur mali"),
        QueryCase("texte:patrouilles", "text:patrouilles", "texte:patrouilles"),
        QueryCase("text:«force conjointe»", "text:force_conjointe", "texte:\"force conjointe\""),
        QueryCase(
            "url:https://abamako.com/politique", "url:https_abamako_com_politique",
            "url:\"https abamako com politique\""),
        QueryCase("lang:FR", "language:fr", "langue:fr"),
        QueryCase("langue:fr-FR", "language:fr_fr", "langue:\"fr fr\""),
        QueryCase("titre:\"a b\"~8", "title:a_b", "titre:\"a b\""),
        QueryCase("titre:mali* niger", "[title:mali* niger]", "titre:mali* niger"),
        QueryCase("titres:mali", "[titres mali]", "titres mali"),
    ]

    static let dates: [QueryCase] = [
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
        QueryCase("date:..", "[]", ""),
        QueryCase("date:2025 patrouilles", "[date(2025) patrouilles]", "date:2025 patrouilles"),
        QueryCase("2025-02..2025-05", "date(2025-02..2025-05)", "date:2025-02..2025-05"),
        QueryCase(
            "patrouilles 2025-02..2025-05 mali", "[patrouilles date(2025-02..2025-05) mali]",
            "patrouilles date:2025-02..2025-05 mali"),
        QueryCase("-2025-02-01..2025-02-07", "[-date(2025-02-01..2025-02-07)]", "-date:2025-02-01..2025-02-07"),
        QueryCase("2024..2025", "date(2024..2025)", "date:2024..2025"),
        QueryCase("2025", "2025", "2025"),
        QueryCase("2025-02", "[2025 02]", "2025, 02"),
        QueryCase("2025-02..", "[2025 02]", "2025, 02"),
        QueryCase("1200..1300", "[1200 1300]", "1200, 1300"),
        QueryCase("\"2025-02..2025-05\"", "<2025 02 2025 05>", "\"2025, 02, 2025, 05\""),
        QueryCase("date:hier", "date(2025-11-19)", "date:2025-11-19"),
        QueryCase("date:aujourd'hui", "date(2025-11-20)", "date:2025-11-20"),
        QueryCase("date:aujourd’hui", "date(2025-11-20)", "date:2025-11-20"),
        QueryCase("date:\"ce mois\"", "date(2025-11)", "date:2025-11"),
        QueryCase("date:ce-mois", "date(2025-11)", "date:2025-11"),
        QueryCase("date:ce mois patrouilles", "[date(2025-11) patrouilles]", "date:2025-11 patrouilles"),
        QueryCase("date:5 novembre 2025 mali", "[date(2025-11-05) mali]", "date:2025-11-05 mali"),
        QueryCase("date:\"cette semaine\"", "date(2025-11-17..2025-11-23)", "date:2025-11-17..2025-11-23"),
        QueryCase("avant:2025-03", "date(..2025-02)", "date:..2025-02"),
        QueryCase("before:2025-03-01", "date(..2025-02-28)", "date:..2025-02-28"),
        QueryCase("après:2025-03", "date(2025-04..)", "date:2025-04.."),
        QueryCase("apre\u{300}s:2025-03", "date(2025-04..)", "date:2025-04.."),
        QueryCase("APRES:2025-03", "date(2025-04..)", "date:2025-04.."),
        QueryCase("after:2025", "date(2026..)", "date:2026.."),
        QueryCase("depuis:7j", "date(2025-11-13..)", "date:2025-11-13.."),
        QueryCase("depuis:7 jours mali", "[date(2025-11-13..) mali]", "date:2025-11-13.. mali"),
        QueryCase("since:2025-02", "date(2025-02..)", "date:2025-02.."),
        QueryCase("+depuis:\"2 semaines\" mali", "[+date(2025-11-06..) mali]", "+date:2025-11-06.. mali"),
        QueryCase("hier ce mois", "[hier ce~ mois]", "hier ce mois"),
        QueryCase("depuis 7j", "[depuis~ 7j]", "depuis 7j"),
        QueryCase("date:hiver mali", "[hiver mali]", "hiver mali"),
        QueryCase("date:\"fin mai\" mali", "[fin mai mali]", "fin mai mali"),
        QueryCase("date: ET mali", "all(date mali)", "date ET mali"),
        QueryCase("date:2025-3-12 mali", "[date(2025-03-12) mali]", "date:2025-03-12 mali"),
        QueryCase("date:14 juill. 2024 mali", "[date(2024-07-14) mali]", "date:2024-07-14 mali"),
        QueryCase("date:Mar 12, 2025 mali", "[date(2025-03-12) mali]", "date:2025-03-12 mali"),
        QueryCase("date:mar. 11 mars 2025 mali", "[date(2025-03-11) mali]", "date:2025-03-11 mali"),
        QueryCase("date:le mercredi 12 mars 2025", "date(2025-03-12)", "date:2025-03-12"),
        QueryCase("2025-2..2025-5", "date(2025-02..2025-05)", "date:2025-02..2025-05"),
        QueryCase("date:32 mars 2025 mali", "[32 mars 2025 mali]", "32 mars 2025 mali"),
        QueryCase("date:(2025 OU 2024)", "any(2025 2024)", "2025 OU 2024"),
        QueryCase("avant:", "[]", ""),
        QueryCase("avant:titre:mali", "title:mali", "titre:mali"),
    ]

    static let proximities: [QueryCase] = [
        QueryCase("\"force conjointe\"~8", "<force conjointe>~8", "\"force conjointe\"~8"),
        QueryCase("«force conjointe»~8 mali", "[<force conjointe>~8 mali]", "\"force conjointe\"~8 mali"),
        QueryCase("(«force conjointe»~8)", "<force conjointe>~8", "\"force conjointe\"~8"),
        QueryCase("-\"force conjointe\"~3", "[-<force conjointe>~3]", "-\"force conjointe\"~3"),
        QueryCase("\"la force de l’armée\"~8", "<force armee>~8", "\"force armee\"~8"),
        QueryCase("\"le mali\"~8", "<mali>", "\"mali\""),
        QueryCase("\"le la\"~8", "<le la>~8", "\"le la\"~8"),
        QueryCase("\"mali niger Mali\"~8", "<mali niger>~8", "\"mali niger\"~8"),
        QueryCase("\"mali MALI\"~8", "<mali>", "\"mali\""),
        QueryCase("\"mali niger\"~0", "<mali niger>", "\"mali niger\""),
        QueryCase("\"mali niger\"~", "<mali niger>", "\"mali niger\""),
        QueryCase("\"mali niger\" ~8", "[<mali niger> 8]", "\"mali niger\" 8"),
        QueryCase("\"mali niger\"~8x", "[<mali niger> 8x]", "\"mali niger\" 8x"),
        QueryCase("\"mali niger\"~500", "<mali niger>~100", "\"mali niger\"~100"),
        QueryCase("\"mali niger\"~99999999999999999999999", "<mali niger>~100", "\"mali niger\"~100"),
        QueryCase(
            "\"xa b\"~2 \"xc xd\"~2 \"xe xf\"~2", "[<xa b>~2 <xc xd>~2 xe xf]", "\"xa b\"~2 \"xc xd\"~2 xe xf"),
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
