import TestFolders
import TestQueries
import Testing

@testable import QueryLanguage

/// What holds for every query, tried on many that a seeded generator makes.
@Suite struct QueryPropertyTests {
    private static let parts = [
        "mali", "Niger", "l’armée", "L'", "d'", "N’Djamena", "M’Bala", "m'hamed", "M'Hamed", "anti-terroriste",
        "contre-attaque", "co-auteur", "anti-anti-corruption", "e-mail", "n-djamena", "n N'Djamena", "le", "qui", "ET",
        "OU", "SAUF", "AND", "OR", "NOT", "et", "+", "-", "(", ")", "((", "))", "\"", "«", "»", "“", "”", "„", "‘",
        "*", "porte-par*", "anti-terr*", "\"force conj*\"", "titre:terr*", "source:\"a bcd*\"", "tag:", "jihad*",
        "sécu*", "12*", "titre:", "source:", "auteur:", "date:", "Title:", ":", "2025", "2025-02",
        "..", "2025-02..2025-05", "avant:", "après:", "depuis:", "texte:", "url:", "lang:", "hier", "7j", "ce mois",
        "mai 2025", "5/11/2025", "\"a b\"~8", "~8", "~", "\"mali niger\"~3", ">=2024", "<2024-03-01", ">9999", "1",
        "12", "404", "500", "1 404,5", "12.500",
        "21h05", "1er", "C.E.D.E.A.O.", "e\u{301}", "\u{AD}", "\u{200D}", "œuvre", "ŉ", "½", "①", "٣", "ﬁn", "ß", "İ",
        "中国", "日", "กข", "Ж", "مالي", "\u{FEFF}", "\0", "\u{FFFD}", "🙂", "🇲🇱", " ", " ", " ", " ", " ", "\u{A0}",
        "\n", ",", ".", "-", "–", "’", "ʼ", "`", "_", "@", "#", "%", "aujourd’hui", "n'n'n", "d'N'Djamena",
    ]

    @Test(.random, arguments: 0..<8)
    func `A tree prints as a query that reads back as the same tree`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            var query = ""
            for _ in 0..<generator.below(24) {
                query += generator.element(Self.parts)
                if generator.below(3) > 0 { query += " " }
            }
            expectStable(query)
        }
    }

    @Test(.random, arguments: 100..<104)
    func `Any characters read as some tree, which prints stably`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<generator.below(40) {
                let limit = generator.element([0x80, 0x250, 0x3000, 0x11_0000])
                if let scalar = Unicode.Scalar(UInt32(generator.below(limit))) { scalars.append(scalar) }
            }
            expectStable(String(scalars))
        }
    }

    @Test(.random) func `Any bytes read as some tree, which prints stably`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<800 {
            expectStable(String(decoding: generator.bytes(generator.below(64)), as: UTF8.self))
        }
    }

    @Test(.random, arguments: 200..<204)
    func `Deep and long queries print stably too`(_ seed: UInt64) {
        let parts = [
            "(", "(", ")", "a", "b", "ET ", "OU ", "SAUF ", "-", "+", "le", " ", " ", "anti-x", "\"1 2\"",
            "\"entre-deux\" ", "\"le la\"", "titre:a ",
            "xyz* ", "anti-xyz* ", "source:xyz* ",
        ]
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            var query = ""
            while query.utf8.count < 1200 {
                query += generator.element(parts)
                if generator.below(8) == 0 { query += "mot\(generator.below(50))e" }
            }
            expectStable(query)
        }
    }

    private func expectStable(_ query: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let tree = try? QueryParser.parse(query, today: QueryCase.today).tree else {
            Issue.record("\(query.debugDescription) can't be read", sourceLocation: sourceLocation)
            return
        }
        expectPlaces(of: tree, in: query, sourceLocation: sourceLocation)
        let printed = tree.description
        let again = try? QueryParser.parse(printed, today: QueryCase.today).tree
        if again == tree, tree.nesting <= QueryParser.deepestNesting { return }
        Issue.record(
            "\(query.debugDescription) is \(tree.outline), prints as \(printed), which is \(again?.outline ?? "-")",
            sourceLocation: sourceLocation)
    }

    /// Each part stands in the query, after the one before, where the query says just that.
    private func expectPlaces(of tree: QueryTree, in query: String, sourceLocation: SourceLocation) {
        let count = query.unicodeScalars.count
        var end = 0
        for leaf in tree.leaves {
            let range = leaf.source
            guard !range.isEmpty, range.lowerBound >= end, range.upperBound <= count else {
                Issue.record(
                    "\(leaf.outline) stands at \(range) of \(query.debugDescription)", sourceLocation: sourceLocation)
                return
            }
            end = range.upperBound
            let typed = query.scalars(range)
            if Self.read(typed, as: leaf) { continue }
            Issue.record(
                "\(typed.debugDescription) of \(query.debugDescription) is not \(leaf.outline)",
                sourceLocation: sourceLocation)
        }
    }

    private static func read(_ typed: String, as leaf: QueryTree) -> Bool {
        guard case .word(let word) = leaf else {
            // A field's name at the end has no value yet; before a space it is a word.
            // Where there is no room for one more prefix, its letters are a word. A hyphen after a mark is no sign.
            let letters = typed.replacing("*", with: "")
            return [typed, letters, ")" + typed, ")" + letters].contains {
                (try? QueryParser.parse($0 + " ", today: QueryCase.today))?.tree == leaf
            }
        }
        // White space within a number is one space in the analysis. A word has no joined form where it stands alone.
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Analysis.words(of: text).contains { $0.surface == word.surface }
    }

    // MARK: - Trees

    @Test(.random, arguments: 300..<308)
    func `Any tree prints as a query that reads as that tree`(_ seed: UInt64) throws {
        var trees = RandomTrees(seed: seed)
        for _ in 0..<200 {
            let tree = trees.next()
            let parsed = try QueryParser.parse(tree.description, today: QueryCase.today)
            #expect(parsed.tree == tree, "\(tree.outline) prints as \(tree), which is \(parsed.tree.outline)")
            #expect(parsed.warnings == [])
        }
    }
}
