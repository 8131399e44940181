import Testing

@testable import Articles

@Suite struct BoilerplatePhrasesTests {
    /// The table's entries as words, with the kind of their row.
    private static let entries = BoilerplatePhrases.table.flatMap { row in
        row.phrases.split { $0 == "," || $0.isNewline }.map { (row.kind, row.places, $0.split(separator: " ")) }
    }

    @Test func `Every entry of the table has a phrase, a kind or a place, and nothing that is not read`() {
        for (kind, places, words) in Self.entries {
            let marks = words.drop { $0.first != "+" }
            let phrase = words.dropLast(marks.count + (kind == nil ? 0 : 1))
            #expect(!phrase.isEmpty && phrase.allSatisfy { $0.utf8.allSatisfy(\.isASCIIAlphanumeric) }, "\(words)")
            for mark in marks { #expect(BoilerplatePlace(rawValue: String(mark.dropFirst())) != nil, "\(words)") }
            #expect(kind != nil || !places.isEmpty || !marks.isEmpty, "\(words) counts nowhere")
            guard kind != nil, let limit = words.dropLast(marks.count).last else { continue }
            let number = LinePhrase.Condition(rawValue: limit.last ?? " ") == nil ? limit : limit.dropLast()
            #expect(limit == "=" || Int(number) != nil, "\(words)")
        }
    }

    /// What is at two places, or of two kinds, is one entry; but for lines whose kind depends on their length.
    @Test func `No phrase stands twice in the table`() {
        let phrases = Self.entries.map { kind, _, words in
            words.prefix { $0.first != "+" }.dropLast(kind == nil ? 0 : 1).joined(separator: " ")
        }
        let twice = Dictionary(grouping: phrases) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == ["a voir egalement", "partages"])
    }

    @Test(arguments: BoilerplatePlace.allCases)
    func `Every place has phrases`(place: BoilerplatePlace) {
        #expect(BoilerplatePhrases.byPlace[place]?.isEmpty == false)
    }

    @Test(arguments: [
        (BoilerplatePlace.block, "À lire aussi : un accord", true), (.block, "À lire aussitôt", false),
        (.whole, "AFP", true), (.whole, "AFP Dakar", false), (.part, "Ces propos n’engagent que leurs auteurs.", true),
        (.excerpt, "Le ministre a reçu les maires. Lire la suite", true), (.excerpt, "Suite", false),
        (.legal, "Ce site emploie des cookies.", true), (.heading, "Annonces", true),
    ])
    func `A phrase counts at its place only, and in whole words`(place: BoilerplatePlace, text: String, isThere: Bool) {
        #expect(place.matches(FoldedText(text.utf8)) == isThere)
    }
}
