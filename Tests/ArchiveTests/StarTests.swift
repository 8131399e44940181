import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Words of which only the beginning is asked for, wherever that is.
@Suite struct StarTests {
    private static func article(
        _ id: String, _ title: String, _ text: String, source: String? = nil, author: String? = nil
    ) -> StoredArticle {
        StoredArticle(
            ArticleRecord(
                id: id, title: title, source: source, author: author, path: "/\(id)", url: "https://example.org/\(id)"),
            text: text)
    }

    private static let articles = [
        article(
            "speaker", "Le terrorisme recule", "Le porte-parole du M5-RFP parle d’antiterrorisme au Burkina Faso.",
            source: "Abamako.com", author: "Awa Diallo"),
        article(
            "door", "Une porte s’ouvre", "La porte de la parcelle est ouverte, par terre, dans le Burkina voisin.",
            source: "Studio Tamani", author: "Moussa Traoré"),
        article(
            "fight", "Lutte anti-terroriste", "La force anti-terroriste conjointe marche. Le M5 parle.",
            source: "Studio Yafa", author: "Dia Sidibé"),
        article("forces", "Les forces", "La force conjuguée des armées.", source: "Le Tamanoir"),
    ]

    @Test(arguments: [
        // After a hyphen.
        ("porte-par*", ["speaker"]), ("Porte-Paro*", ["speaker"]), ("anti-terr*", ["fight", "speaker"]),
        ("burkina-fa*", ["speaker"]), ("M5-R*", ["speaker"]), ("+parle -porte-par*", ["fight"]),
        // In quotation marks.
        ("\"force anti terr*\"", ["fight"]), ("\"force conj*\"", ["forces"]), ("\"terroriste conj*\"", ["fight"]),
        ("\"force xyz*\"", []), ("\"xyz conj*\"", []),
        // In fields.
        ("titre:terror*", ["fight", "speaker"]), ("titre:conj*", []), ("titre:\"lutte anti terr*\"", ["fight"]),
        ("titre:forc*", ["forces"]), ("texte:conju*", ["forces"]), ("texte:\"force conju*\"", ["forces"]),
        ("source:abam*", ["speaker"]), ("source:tama*", ["door", "forces"]), ("source:\"studio tam*\"", ["door"]),
        ("auteur:dia*", ["fight", "speaker"]), ("auteur:\"awa dia*\"", ["speaker"]), ("url:spea*", ["speaker"]),
        ("parle -source:stud*", ["speaker"]),
    ])
    func `A star ends a word wherever one may stand`(_ query: String, _ ids: [String]) throws {
        #expect(try TestIndex(Self.articles).ids(query) == ids)
    }

    @Test func `What a star stands for is marked`() throws {
        let index = try TestIndex(Self.articles)
        func marked(_ query: String) throws -> [String] {
            try index.search(SearchRequest(query: query)).hits.flatMap { hit -> [String] in
                guard let snippet = hit.snippet else { return [] }
                let scalars = Array(snippet.text.unicodeScalars)
                return snippet.highlights.map { range in
                    var text = String.UnicodeScalarView()
                    text.append(contentsOf: scalars[range])
                    return String(text)
                }
            }
        }
        #expect(try marked("porte-par*") == ["porte-parole"])
        #expect(try marked("\"force conj*\"") == ["force conjuguée"])
        #expect(try marked("texte:conju*") == ["conjuguée"])
    }
}
