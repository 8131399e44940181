internal import SearchModel

/// Ranges of days, whose first day leans on the last.
extension DateGrammar {
    /// `10 et 11 septembre 2024`, `du 28 février au 2 mars 2025`: the first takes month and year from the last.
    func span(at index: Int) -> [FoundDate] {
        guard index < tokens.count, let first = day(at: index), !continuesNumber(index), first.next < tokens.count
        else {
            return []
        }
        var next = first.next
        let ownMonth = month(at: next)
        if ownMonth != nil { next += 1 }
        guard next < tokens.count, tokens[next].gap.lineBreaks <= 1 else { return [] }
        if tokens[next].word == .and, tokens[next].gap.isBlank {
            next += 1
        } else if !tokens[next].gap.isOnly(UInt8(ascii: "-")) && !tokens[next].gap.isOnly(UInt8(ascii: "&")) {
            return []
        }
        let (weekday, lastStart) = next < tokens.count ? weekday(at: next) : (nil, next)
        guard lastStart < tokens.count, tokens[lastStart].gap.lineBreaks <= 1, day(at: lastStart) != nil,
            var last = dayFirst(at: lastStart).map(withTime)
        else { return [] }
        if let weekday, !weekday.isAbbreviated, let actual = last.date.weekday {
            last.confidence = actual == weekday.day ? 0.99 : last.confidence / 2
        }
        guard let lastMonth = last.date.month else { return [] }
        let month = ownMonth ?? lastMonth
        let year = month > lastMonth ? last.date.year - 1 : last.date.year
        var dates = [last]
        if let date = CalendarDate(year: year, month: month, day: first.day), date < last.date {
            dates.insert(
                FoundDate(
                    date: date, tokens: index..<first.next + (ownMonth == nil ? 0 : 1),
                    confidence: last.confidence - 0.05), at: 0)
        } else if ownMonth != nil {
            return []
        }
        return dates
    }
}
