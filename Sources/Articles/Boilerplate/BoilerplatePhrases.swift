/// The phrases that the press writes around articles, read from one table.
enum BoilerplatePhrases {
    /// The phrases by the places at which they count.
    static let byPlace = entries.reduce(into: [BoilerplatePlace: [[UInt8]]]()) { phrases, entry in
        for place in entry.places { phrases[place, default: []].append(Array(entry.phrase.utf8)) }
    }

    /// The phrases that say what a line of a copied text is, by their first word; the longest first.
    static let ofLines = entries.reduce(into: [PackedWord: [LinePhrase]]()) { phrases, entry in
        guard let kind = entry.kind, let limit = entry.limit else { return }
        let phrase = LinePhrase(kind: kind, phrase: entry.phrase, limit: limit)
        guard let first = phrase.words.first else { return }
        phrases[PackedWord(first[...]), default: []].append(phrase)
    }.mapValues { $0.sorted { $0.words.count > $1.words.count } }

    /// An entry of the table.
    private struct Entry {
        var kind: ScrapedBoilerplate?
        var phrase: String
        var limit: Substring?
        var places: [BoilerplatePlace]
    }

    private static let entries: [Entry] = table.flatMap { kind, places, phrases in
        phrases.split { $0 == "," || $0.isNewline }.map { entry in
            let parts = entry.split(separator: " ")
            var words = parts.prefix { $0.first != "+" }
            let marks = parts.dropFirst(words.count)
            let limit = kind == nil ? nil : words.popLast()
            return Entry(
                kind: kind, phrase: words.joined(separator: " "), limit: limit,
                places: places + marks.compactMap { BoilerplatePlace(rawValue: String($0.dropFirst())) })
        }
    }
}
