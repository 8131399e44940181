import FrenchText
import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import Store

/// What hits show of their articles.
@Suite struct SnippetTests {
    /// A text, a query, and what the snippet marks.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var query: String
        var marks: [String]
        var testDescription: String { "\(query) in \(text.debugDescription)" }

        init(_ text: String, _ query: String, _ marks: String...) {
            self.text = text
            self.query = query
            self.marks = marks
        }
    }

    private func snippet(_ article: StoredArticle, _ query: String) throws -> Snippet? {
        let results = try TestIndex([article]).search(SearchRequest(query: query))
        return try #require(results.hits.first, "\(query) finds nothing").snippet
    }

    private func snippet(
        of text: String, line: Int = 1, paragraphs: [Int] = [], _ query: String
    ) throws -> Snippet? {
        let article = StoredArticle(
            ArticleRecord(id: "a", title: "Titre", path: "/a.txt", line: line), text: text,
            paragraphLines: ParagraphLines(paragraphs))
        return try snippet(article, query)
    }

    /// The marked stretches of a snippet, cut out by Unicode scalars as a client would.
    private func marks(_ snippet: Snippet) -> [String] {
        let scalars = Array(snippet.text.unicodeScalars)
        return snippet.highlights.map { range in
            guard scalars.indices.contains(range) else { return "\(range) is past the end" }
            var marked = String.UnicodeScalarView()
            marked.append(contentsOf: scalars[range])
            return String(marked)
        }
    }

    @Test(arguments: [
        Case("Hier, l’armée a repris la ville.", "armee", "armée"),
        Case("Hier, l’armée a repris la ville.", "ARMÉES ville", "armée", "ville"),
        Case("L'ARMÉE avance.", "armée", "ARMÉE"),
        Case("« L’«armée» »", "armée", "armée"),
        Case("🇲🇱🙂 l’arme\u{301}e 🙂 arrive", "armée", "arme\u{301}e"),
        Case("E\u{301}te\u{301} 👩‍👩‍👧‍👦 d’armées", "armée", "armées"),
        Case("L’ar\u{AD}mée avance.", "armée", "ar\u{AD}mée"),
        Case("Une\r\n\r\npatrouille\r\nconjointe.", "patrouilles conjointes", "patrouille conjointe"),
        Case("Les patrouilles   conjointes\tavancent", "patrouilles conjointes", "patrouilles conjointes"),
        Case("La C.E.D.E.A.O. se réunit ; la Cédéao décide.", "cedeao", "C.E.D.E.A.O", "Cédéao"),
        Case("Le 12, 1 404,5 tonnes.", "1404,5", "1 404,5"),
        Case("À N’Djamena, capitale.", "ndjamena", "N’Djamena"),
        Case("La lutte anti-terroriste.", "antiterroriste", "anti-terroriste"),
        Case("Le cœur du Sahel", "coeur", "cœur"),
        Case("Des jihadistes et le jihadisme.", "jihad*", "jihadistes", "jihadisme"),
        Case("Un accord de coopération militaire.", "\"coopération militaire\"", "coopération militaire"),
        Case("Le Mali et le Niger", "mali -togo", "Mali"),
        Case("Le Mali et le Niger", "mali SAUF togo", "Mali"),
        Case("Le Mali et le Niger", "le mali", "Mali"),
        Case("Le Mali et le Niger", "(mali OU niger) ET niger", "Mali", "Niger"),
        Case("Sans rien qui réponde.", "titre"),
        Case("armée", "armée", "armée"),
        Case(" \r\n\t armée \n", "armée", "armée"),
    ])
    func `The matched words are marked as they are written`(_ example: Case) throws {
        let snippet = try #require(try snippet(of: example.text, example.query))
        #expect(marks(snippet) == example.marks)
        #expect(!snippet.text.unicodeScalars.contains { ["\n", "\r", "\t"].contains($0) })
    }

    @Test func `White space is run together`() throws {
        let snippet = try #require(try snippet(of: "Un\r\n\r\n  deux\t trois\u{A0}!\r\n", "deux"))
        #expect(snippet.text.split(separator: " ") == ["Un", "deux", "trois\u{A0}!"])
    }

    @Test func `A text without words has no snippet, one that does not answer shows its beginning`() throws {
        #expect(try snippet(of: "", "titre") == nil)
        let long = String(repeating: "Une phrase qui ne dit rien. ", count: 50)
        let snippet = try #require(try snippet(of: long, "titre"))
        #expect(snippet.text.hasPrefix("Une phrase qui ne dit rien."))
        #expect(snippet.highlights == [])
        #expect(snippet.line == 1)
    }

    @Test(arguments: [0, 1, 40])
    func `The line is that of the passage's paragraph`(_ before: Int) throws {
        // Each word tells its paragraph.
        var paragraphs = (0..<before + 20).map { number in
            (0..<15).map { "mot\($0)ligne\(number)" }.joined(separator: " ")
        }
        paragraphs[before] += " patrouille"
        let text = paragraphs.joined(separator: "\n\n")
        // They are a line, two lines, three lines … apart.
        let lines = paragraphs.indices.map { 7 + $0 * ($0 + 1) / 2 }
        let found = try #require(try snippet(of: text, line: 7, paragraphs: lines, "patrouille"))
        let first = try #require(found.text.split(separator: " ").first { $0.contains("ligne") })
        let paragraph = try #require(Int(first.drop { $0 != "g" }.drop { !$0.isNumber }))
        #expect((max(0, before - 3)...before).contains(paragraph))
        #expect(found.line == lines[paragraph])
        #expect(marks(found) == ["patrouille"])
        #expect(try snippet(of: text, line: 7, "patrouille")?.line == 7)
    }

    @Test func `Lines of a rest that was not taken apart are counted on`() {
        let lines = ParagraphLines([3, 10, 400])
        #expect([0, 2, 4, 5, 9].map { lines.line(after: $0) } == [0, 7, 397, 398, 402])
        #expect(ParagraphLines().line(after: 12) == 0)
        // Whatever the bytes are.
        #expect(ParagraphLines(decoding: [0xFF, 0xFF]).line(after: 3) >= 0)
        #expect(ParagraphLines(decoding: Array(repeating: 0xFF, count: 40) + [1]).line(after: 0) != 1)
        let many = ParagraphLines(Array(1...5000))
        #expect(many.encoded.count == ParagraphLines.mostParagraphs && many.line(after: 8000) >= 999)
    }

    @Test(.random, arguments: 0..<6)
    func `Whatever the text is, marks are the words that match`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = [
            "mali", "Mali", "MALI", "l’mali", "d'Mali", "Ma\u{AD}li", "a\u{301}", "é", "🙂", "🇲🇱", "niger", "le", ".",
            ". ",
            "\r\n", "\n", "  ", "\u{A0}", "\t", "« ", " »", "—", "-", "’", "中", "\u{200D}", ", ", "1 404,5",
            "N’Djamena",
        ]
        var texts: [String] = []
        for _ in 0..<20 {
            var text = "mali "
            for _ in 0..<generator.below(120) {
                text += generator.element(parts)
                if generator.below(2) == 0 { text += " " }
            }
            texts.append(text)
        }
        let articles = texts.enumerated().map {
            StoredArticle(ArticleRecord(id: "\($0)", title: "", path: "/\($0)"), text: $1)
        }
        var options = SearchRequest(query: "mali", limit: 100)
        options.collapse = false
        let results = try TestIndex(articles).search(options)
        #expect(results.hits.count == articles.count)
        for hit in results.hits {
            let snippet = try #require(hit.snippet)
            #expect(!snippet.highlights.isEmpty)
            for mark in marks(snippet) {
                let words = Analysis.words(of: mark).map(\.surface)
                #expect(
                    !words.isEmpty && words.allSatisfy { LightFrenchStemmer.stem($0) == "mali" },
                    "\(mark.debugDescription)")
            }
        }
    }
}
