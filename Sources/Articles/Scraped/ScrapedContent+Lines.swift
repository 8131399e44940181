/// What a single line of a scraped text says of dates, photographs and other articles.
extension ScrapedContent {
    func hasTime(_ index: Int) -> Bool {
        DateScanner().readings(in: lines[index].text).contains { $0.hasTime }
    }

    func hasLabel(_ index: Int) -> Bool {
        DateScanner().readings(in: lines[index].text).contains { $0.cue == .published || $0.cue == .updated }
    }

    /// A place, a date and no verb, above the text: what is under a photograph.
    func isPhotoLine(_ index: Int, before first: Int) -> Bool {
        let line = lines[index]
        guard index < first, line.words <= 45, !line.hasVerb, kinds[index] != .date else { return false }
        let readings = DateScanner().readings(in: line.text)
        guard let last = readings.last, last.precision != .year else { return false }
        return line.text.utf8.count - last.range.upperBound <= 40
    }

    /// `Lire aussi : …`
    func pointsElsewhere(_ index: Int) -> Bool {
        Self.pointers.contains { lines[index].folded.starts(with: $0) }
    }

    private static let pointers = [
        "a lire", "lire aussi", "lire egalement", "lisez aussi", "voir aussi", "a voir aussi", "a voir egalement",
        "a ecouter", "ecouter aussi", "regarder aussi", "lire la suite", "read also", "read more",
    ].map { Array($0.utf8) }
}
