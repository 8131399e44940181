internal import SearchModel

/// What a date may look like, over the tokens of a text.
struct DateGrammar {
    let tokens: [DateToken]

    /// The dates that begin at a token, in order: those of a range (`du 28 février au 2 mars 2025`), or at most one.
    func dates(at index: Int) -> [FoundDate] {
        let (weekday, start) = weekday(at: index)
        if weekday == nil, case .word(.other) = tokens[index].content { return [] }
        var dates = span(at: start)
        if dates.isEmpty, let date = single(at: start) { dates = [date] }
        if dates.isEmpty, tokens[index].word == .tuesdayOrMarch, let date = single(at: index) { return [date] }
        guard !dates.isEmpty else { return [] }
        if let weekday, !isWord(weekday, at: index, before: dates[0].date) {
            dates[0].tokens = index..<dates[0].tokens.upperBound
            if let actual = dates[0].date.weekday, !weekday.isAbbreviated || actual == weekday.day {
                dates[0].confidence = actual == weekday.day ? max(dates[0].confidence, 0.99) : dates[0].confidence / 2
            }
        }
        return dates
    }

    /// Whether what looks like an abbreviated weekday is a word of its own: `deux gendarmes tués`, `accident en mer`.
    private func isWord(
        _ weekday: (day: Weekday, isAbbreviated: Bool), at index: Int, before date: CalendarDate
    ) -> Bool {
        guard weekday.isAbbreviated, let actual = date.weekday else { return false }
        return actual != weekday.day || tokens[index + 1].gap.lineBreaks > 0
    }

    // MARK: - Parts

    /// A weekday, and where the date after it begins.
    func weekday(at index: Int) -> ((day: Weekday, isAbbreviated: Bool)?, Int) {
        var weekday: (Weekday, Bool)?
        switch tokens[index].word {
        case .weekday(let day, let isAbbreviated): weekday = (day, isAbbreviated)
        case .tuesdayOrMarch: weekday = (.tuesday, true)
        default: return (nil, index)
        }
        var next = index + 1
        guard next < tokens.count, isLoose(tokens[next].gap) else { return (weekday, next) }
        if tokens[next].word == .article, next + 1 < tokens.count, tokens[next + 1].gap.isBlank { next += 1 }
        return (weekday, next)
    }

    /// Spaces, and perhaps one dot, comma or hyphen.
    private func isLoose(_ gap: DateToken.Gap) -> Bool {
        gap.lineBreaks <= 1 && (gap.marks == 0 || gap.marks == 1 && ".,-/^'".utf8.contains(gap.mark))
    }

    func month(at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        switch tokens[index].word {
        case .month(let month): return month
        case .tuesdayOrMarch: return 3
        default: return nil
        }
    }

    /// A year of four digits.
    private func year(at index: Int) -> Int? {
        guard index < tokens.count, case .number(let year, digits: 4) = tokens[index].content else { return nil }
        guard (1000...2999).contains(year), isLoose(tokens[index].gap) else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].gap.isEmpty, tokens[index + 1].word != .hour { return nil }
        return year
    }

    /// A day of a month in figures, with `er` or the like; and what follows it.
    func day(at index: Int) -> (day: Int, next: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].word == .first { return (1, index + 1) }
        guard case .number(let day, let digits) = tokens[index].content, digits <= 2, (1...31).contains(day) else {
            return nil
        }
        var next = index + 1
        if next < tokens.count, tokens[next].word == .ordinal, tokens[next].gap.isBlank { next += 1 }
        return (day, next)
    }

    /// Whether the number at an index is the end of a larger one: `12.5 mars`, `1 410`, `3/4/5`.
    func continuesNumber(_ index: Int) -> Bool {
        let gap = tokens[index].gap
        guard index > 0, !gap.hasSpace, gap.lineBreaks == 0 else { return false }
        if gap.marks == 0 { return true }
        guard tokens[index - 1].number != nil else { return false }
        return gap.marks == 1 && ".,/:-".utf8.contains(gap.mark)
    }

    // MARK: - Forms

    private func single(at index: Int) -> FoundDate? {
        guard index < tokens.count else { return nil }
        let found: FoundDate?
        switch tokens[index].content {
        case .number:
            if continuesNumber(index) { return nil }
            found = iso(at: index) ?? numeric(at: index) ?? dayFirst(at: index)
        case .word(.first): found = dayFirst(at: index)
        case .word(.month), .word(.tuesdayOrMarch): found = monthFirst(at: index)
        case .word(.period), .word(.year): return yearOnly(at: index)
        default: return nil
        }
        return found.map(withTime)
    }

    /// `2025-05-19`, `2025/05/19`, `2025-05`.
    private func iso(at index: Int) -> FoundDate? {
        guard case .number(let year, digits: 4) = tokens[index].content, (1000...2999).contains(year),
            let month = figures(at: index + 1, after: "-/."), month.digits == 2 || month.digits == 1
        else { return nil }
        let mark = tokens[index + 1].gap.mark
        if let day = figures(at: index + 2, after: [mark]), day.digits <= 2 {
            guard !isFollowedByFigures(index + 3),
                let date = CalendarDate(year: year, month: month.value, day: day.value)
            else { return nil }
            return FoundDate(date: date, tokens: index..<index + 3, confidence: 0.95)
        }
        guard mark == UInt8(ascii: "-"), month.digits == 2, !isFollowedByFigures(index + 2),
            let date = CalendarDate(year: year, month: month.value)
        else { return nil }
        return FoundDate(date: date, tokens: index..<index + 2, confidence: 0.6)
    }

    /// `19/05/2025`, `19.05.2025`, `19-05-25`; the day is first, unless only the month can be.
    private func numeric(at index: Int) -> FoundDate? {
        guard case .number(let first, let digits) = tokens[index].content, digits <= 2,
            let second = figures(at: index + 1, after: "-/."), second.digits <= 2
        else { return nil }
        let mark = tokens[index + 1].gap.mark
        guard let third = figures(at: index + 2, after: [mark]), !isFollowedByFigures(index + 3) else {
            return nil
        }
        var year = third.value
        var confidence = first > 12 ? 0.9 : 0.8
        switch third.digits {
        case 4: guard (1000...2999).contains(year) else { return nil }
        case 2:
            // Too much else has three numbers of two digits: hours, scores, parts of telephone numbers.
            let hasTwoDigits = digits == 2 && second.digits == 2
            guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") && hasTwoDigits else { return nil }
            year += year < 70 ? 2000 : 1900
            confidence = hasTwoDigits ? 0.62 : 0.61
        default: return nil
        }
        if let date = CalendarDate(year: year, month: second.value, day: first) {
            return FoundDate(date: date, tokens: index..<index + 3, confidence: confidence)
        }
        guard third.digits == 4, let date = CalendarDate(year: year, month: first, day: second.value) else {
            return nil
        }
        return FoundDate(date: date, tokens: index..<index + 3, confidence: 0.65)
    }

    private func figures(at index: Int, after marks: some Sequence<UInt8>) -> (value: Int, digits: Int)? {
        guard index < tokens.count, case .number(let value, let digits) = tokens[index].content else { return nil }
        let gap = tokens[index].gap
        guard gap.marks == 1, gap.lineBreaks == 0, marks.contains(gap.mark) else { return nil }
        return (value, digits)
    }

    private func figures(at index: Int, after marks: String) -> (value: Int, digits: Int)? {
        figures(at: index, after: marks.utf8)
    }

    /// Whether what looked like a date goes on as a number: `2025-05-19-4421`, `192.168.1.2024.7`.
    private func isFollowedByFigures(_ index: Int) -> Bool {
        guard index < tokens.count, !tokens[index].gap.hasSpace, tokens[index].gap.lineBreaks == 0 else { return false }
        let gap = tokens[index].gap
        // The T of 2025-05-19T08:30.
        if gap.isEmpty { return tokens[index].number != nil || tokens[index].end - tokens[index].start > 1 }
        return tokens[index].number != nil && gap.marks == 1 && ".-/".utf8.contains(gap.mark)
    }

    /// `5 novembre 2025`, `1er août`, `5 of November, 2025`, `19-mai-2025`.
    func dayFirst(at index: Int) -> FoundDate? {
        guard let day = day(at: index), day.next < tokens.count, isLoose(tokens[day.next].gap) else { return nil }
        var next = day.next
        if tokens[next].word == .of { next += 1 }
        guard let month = month(at: next), isLoose(tokens[next].gap) else { return nil }
        return withYear(month: month, day: day.day, from: index, at: next + 1)
    }

    /// `février 2025`, `November 5, 2025`.
    private func monthFirst(at index: Int) -> FoundDate? {
        guard let month = month(at: index) else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].gap.lineBreaks == 0, isLoose(tokens[index + 1].gap),
            let day = day(at: index + 1), tokens[index + 1].word != .first, let year = year(at: day.next),
            let date = CalendarDate(year: year, month: month, day: day.day)
        {
            return FoundDate(date: date, tokens: index..<day.next + 1, confidence: 0.95)
        }
        return withYear(month: month, day: nil, from: index, at: index + 1)
    }

    /// The year after a month; without one, a day or a month is not a date.
    private func withYear(month: Int, day: Int?, from start: Int, at index: Int) -> FoundDate? {
        var next = index
        if next < tokens.count, tokens[next].word == .of, tokens[next].gap.isBlank { next += 1 }
        if let year = year(at: next), let date = CalendarDate(year: year, month: month, day: day) {
            return FoundDate(date: date, tokens: start..<next + 1, confidence: day == nil ? 0.9 : 0.95)
        }
        // `19-mai-25`, `19 mai ’25`
        if day != nil, index < tokens.count, case .number(let year, digits: 2) = tokens[index].content,
            tokens[index].gap.marks == 1, "-/'".utf8.contains(tokens[index].gap.mark),
            let date = CalendarDate(year: 2000 + year, month: month, day: day)
        {
            return FoundDate(date: date, tokens: start..<index + 1, confidence: 0.65)
        }
        return nil
    }

    /// `en 2022`, `depuis l’année 2022`.
    private func yearOnly(at index: Int) -> FoundDate? {
        var next = index + 1
        while next < tokens.count, next < index + 3, tokens[next].gap.lineBreaks <= 1,
            tokens[next].word == .year || tokens[next].word == .of || tokens[next].word == .article
                || tokens[next].gap.isEmpty == false && isElidedArticle(next)
        {
            next += 1
        }
        guard let year = year(at: next), tokens[next].gap.isBlank || tokens[next].gap.isOnly(UInt8(ascii: "'")),
            (1900...2100).contains(year), !isFollowedByFigures(next + 1), let date = CalendarDate(year: year)
        else { return nil }
        return FoundDate(date: date, tokens: next..<next + 1, confidence: 0.5)
    }

    private func isElidedArticle(_ index: Int) -> Bool {
        tokens[index].end - tokens[index].start == 1 && index + 1 < tokens.count
            && tokens[index + 1].gap.mark == UInt8(ascii: "'")
    }

    // MARK: - Time of day

    /// With ` à 14h30`, ` - 14:30`, `T08:30:00Z` behind it.
    func withTime(_ date: FoundDate) -> FoundDate {
        guard date.date.day != nil else { return date }
        var next = date.tokens.upperBound
        guard next < tokens.count, tokens[next].gap.lineBreaks == 0, tokens[next].gap.marks <= 1 else { return date }
        // `à`, `at`, the T of ISO 8601.
        if let word = tokens[next].word, word != .hour, tokens[next].end - tokens[next].start <= 2 {
            next += 1
            guard next < tokens.count, tokens[next].gap.marks == 0 else { return date }
        }
        guard case .number(let hour, let digits) = tokens[next].content, digits <= 2, hour < 25,
            next + 1 < tokens.count,
            tokens[next].gap.mark != UInt8(ascii: ".")
        else { return date }
        let after = tokens[next + 1]
        var end: Int?
        if after.word == .hour, after.gap.isBlank {
            end = next + 2
            if let end, end < tokens.count, case .number(let minute, digits: 2) = tokens[end].content, minute < 60,
                tokens[end].gap.isBlank
            {
                return date.until(end + 1)
            }
        } else if case .number(let minute, digits: 2) = after.content, minute < 60,
            after.gap.isOnly(UInt8(ascii: ":"))
        {
            end = next + 2
            if let end, end < tokens.count, case .number(let second, digits: 2) = tokens[end].content, second < 61,
                tokens[end].gap.isOnly(UInt8(ascii: ":"))
            {
                return date.until(end + 1)
            }
        }
        return end.map { date.until($0) } ?? date
    }
}

extension FoundDate {
    fileprivate func until(_ end: Int) -> FoundDate {
        var date = self
        date.tokens = tokens.lowerBound..<end
        date.hasTime = true
        // A number of three parts with a time of day behind it is hardly anything but a date.
        date.confidence = max(date.confidence, 0.75)
        return date
    }
}
