internal import SearchModel

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

    /// Whether a date stands on its own: nothing says that it is that of publication.
    func isBareDate(_ index: Int) -> Bool { kinds[index] == .date && !hasLabel(index) && !hasTime(index) }

    /// Whether nothing but names and buttons stands between a lead and the short line of a date.
    func isBelowLead(_ index: Int, first: Int) -> Bool {
        index <= first + 4 && lines[index].words <= 5 && lines[first].words <= 60
            && (first + 1..<max(first + 1, index)).allSatisfy { isClutter($0) }
    }
}
