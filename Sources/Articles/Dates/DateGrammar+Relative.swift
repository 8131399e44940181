internal import SearchModel

/// Dates that lean on another: on the end of a range, or on the day of writing.
extension DateGrammar {
    // MARK: - Ranges

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
                    confidence: last.confidence - 0.05,
                    statesYear: last.statesYear, isRelative: last.isRelative),
                at: 0)
        } else if ownMonth != nil {
            return []
        }
        return dates
    }

    // MARK: - Relative to the day of writing

    /// The year that the text leaves out: the last one that makes the date past, where it is `dernier`; the next,
    /// where it
    /// is `prochain`; else the one that puts it nearest to the day of writing, and rather before it.
    func withoutYear(month: Int, day: Int?, from start: Int, at index: Int) -> FoundDate? {
        guard let reference else { return nil }
        var end = index
        var direction: DateWord?
        if index < tokens.count, tokens[index].gap.isBlank, let word = tokens[index].word,
            word == .last || word == .next
        {
            direction = word
            end += 1
        }
        // A month alone (`mai`, `mars`) is too often something else.
        guard day != nil || direction != nil else { return nil }
        let years = [reference.year, reference.year - 1, reference.year + 1]
        let dates = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
        let date: CalendarDate?
        switch direction {
        case .last: date = dates.filter { !$0.isAfter(reference) }.max()
        case .next: date = dates.filter { $0.isAfter(reference) }.min()
        default:
            date = dates.min { abs(distance(to: $0, from: reference)) < abs(distance(to: $1, from: reference)) }
        }
        guard let date else { return nil }
        return FoundDate(
            date: date, tokens: start..<end, confidence: direction == nil ? 0.6 : 0.75, statesYear: false,
            isRelative: true, isPlanned: direction == .next)
    }

    /// Days; those to come count three times.
    private func distance(to date: CalendarDate, from reference: CalendarDate) -> Int {
        let days = date.start.number - reference.start.number
        return days > 0 ? 3 * days : days
    }

    /// The same day of another year near the reference, if that makes it the weekday that the text states.
    func year(of date: CalendarDate, making weekday: Weekday) -> CalendarDate? {
        guard date.weekday != weekday else { return nil }
        let others = [date.year - 1, date.year + 1].compactMap {
            CalendarDate(year: $0, month: date.month, day: date.day)
        }
        return others.first { $0.weekday == weekday }
    }

    func relativeDay(at index: Int) -> FoundDate? {
        let days: Int
        switch tokens[index].word {
        case .yesterday: days = -1
        case .tomorrow: days = 1
        default: days = 0
        }
        // « avant-hier », « après-demain »
        if index > 0, tokens[index].gap.isOnly(UInt8(ascii: "-")) { return nil }
        // « aujourd’hui mercredi 5 novembre 2025 »: the date says it.
        guard let date = reference?.adding(days: days) else { return nil }
        return FoundDate(
            date: date, tokens: index..<index + 1, confidence: 0.6, statesYear: false, isRelative: true,
            isPlanned: days > 0, isToday: days == 0)
    }

    /// `mardi dernier`, `mardi prochain`.
    func relativeWeekday(at index: Int) -> FoundDate? {
        guard case .weekday(let weekday, isAbbreviated: false)? = tokens[index].word, let reference,
            let actual = reference.weekday, index + 1 < tokens.count, tokens[index + 1].gap.isBlank,
            tokens[index + 1].word == .last || tokens[index + 1].word == .next
        else { return nil }
        let isNext = tokens[index + 1].word == .next
        let forward = (weekday.rawValue - actual.rawValue + 7) % 7
        let days = isNext ? (forward == 0 ? 7 : forward) : (forward == 0 ? -7 : forward - 7)
        guard let date = reference.adding(days: days) else { return nil }
        return FoundDate(
            date: date, tokens: index..<index + 2, confidence: 0.6, statesYear: false, isRelative: true,
            isPlanned: isNext)
    }
}
