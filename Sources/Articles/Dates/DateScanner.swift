internal import SearchModel

/// Finds the dates in a French or English text.
///
/// `mercredi 5 novembre 2025`, `1er août 2025`, `22 fevr. 2025`, `19/05/2025 à 14h30`, `2025-05-19`, `May 19, 2025`,
/// `février 2025`, `du 28 février au 2 mars 2025`. What leaves the year out (`le 17 octobre`, `mardi dernier`) is not
/// read. Days that are not in the calendar are left out; a weekday that is not the date's halves the confidence.
/// Accents, capitals and broken lines make no difference.
struct DateScanner: Sendable {
    /// How much of a text is searched, in bytes.
    static let maximumLength = 1 << 20

    /// The dates of a text in UTF-8, in the order in which they stand there. Takes time in proportion to the text.
    func readings(in text: [UInt8]) -> [DateReading] {
        let text = text.count > Self.maximumLength ? Array(text[..<Self.maximumLength]) : text
        let tokens = DateToken.tokens(of: text)
        let grammar = DateGrammar(tokens: tokens)
        var found: [FoundDate] = []
        var index = 0
        while index < tokens.count {
            let dates = grammar.dates(at: index)
            if let last = dates.last {
                found += dates
                index = max(last.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        let cues = DateCues(tokens: tokens)
        return found.indices.map { index in
            let date = found[index]
            let cue = cues.cue(of: date, after: index > 0 ? found[index - 1].tokens.upperBound : 0)
            let range = tokens[date.tokens.lowerBound].start..<tokens[date.tokens.upperBound - 1].end
            return DateReading(
                date: date.date, range: range, matched: String(decoding: text[range], as: UTF8.self), cue: cue.cue,
                introduction: cue.range.map { String(decoding: text[$0], as: UTF8.self) }, hasTime: date.hasTime,
                confidence: date.confidence)
        }
    }

    func readings(in text: String) -> [DateReading] { readings(in: Array(text.utf8)) }
}

/// A date as the grammar found it.
struct FoundDate {
    var date: CalendarDate
    /// Of the date, with its weekday and its time of day.
    var tokens: Range<Int>
    var confidence: Double
    var hasTime = false
}
