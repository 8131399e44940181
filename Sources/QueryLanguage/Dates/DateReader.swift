internal import SearchModel

/// Reads dates as people type them: `2025-02..2025-05`, `5/11/2025`, `mai 2025`, `hier`, `ce mois`, `7j`.
struct DateReader {
    /// What `hier` and `7j` are reckoned from.
    var today: Day

    /// Reads the value of `date:`, `avant:`, `après:` or `depuis:`; nil where it is not a date.
    func range(_ text: String, for field: Field) -> DateRange? {
        guard case .dateBound(let bound) = field.terms else { return range(text[...]) }
        switch bound {
        case .before:
            guard let last = moment(text)?.first?.previous else { return nil }
            return DateRange(last: last)
        case .after:
            guard let first = moment(text)?.last?.next else { return nil }
            return DateRange(first: first)
        case .since:
            guard let first = moment(text)?.first else { return nil }
            return DateRange(first: first)
        }
    }

    /// Reads a date or a range of dates: `2025`, `mai-2025..hier`, `2025..`, `..2025-05`, `>=2025-02`, `<2025`.
    func range(_ text: Substring) -> DateRange? {
        if let dots = text.firstRange(of: "..") {
            let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
            let (first, last) = (period(low)?.first, period(high)?.last)
            guard low.isEmpty != (first != nil), high.isEmpty != (last != nil), first != nil || last != nil else {
                return nil
            }
            return DateRange(first: first, last: last)
        }
        guard let comparison = [">=", "<=", ">", "<"].first(where: { text.hasPrefix($0) }) else { return period(text) }
        let value = String(text.dropFirst(comparison.count))
        switch comparison {
        case ">=": return period(value[...]).map { DateRange(first: $0.first) }
        case "<=": return period(value[...]).map { DateRange(last: $0.last) }
        case ">": return range(value, for: .after)
        default: return range(value, for: .before)
        }
    }

    /// The first date in the value of a field that the calendar does not have: `2025-02-31`, `32 mars 2025`.
    static func impossibleDate(in text: String) -> TypedDate? {
        let ends =
            text.firstRange(of: "..").map { [text[..<$0.lowerBound], text[$0.upperBound...]] }
            ?? [text.drop { "<>=".contains($0) }]
        return ends.lazy.compactMap { TypedDate($0) }.first(where: \.isImpossible)
    }

    /// Reads `2025-02..2025-05` where it stands among words: only what can be nothing else.
    static func bareRange(_ text: String) -> DateRange? {
        guard let dots = text.firstRange(of: "..") else { return nil }
        let ends = [text[..<dots.lowerBound], text[dots.upperBound...]].map { TypedDate.yearFirst($0)?.range }
        guard let first = ends[0]?.first, let last = ends[1]?.last else { return nil }
        let areDates = [first, last].allSatisfy { $0.month != nil || (1900...2099).contains($0.year) }
        return areDates ? DateRange(first: first, last: last) : nil
    }

    // MARK: - One date

    /// A period, or the day so long ago.
    private func moment(_ text: String) -> DateRange? {
        if let period = period(text[...]) { return period }
        return ago(TypedDate.words(of: text)).flatMap { Self.days($0, $0) }
    }

    /// The day, week, month or year that a text names, with both ends.
    private func period(_ text: Substring) -> DateRange? {
        if let range = TypedDate(text)?.range { return range }
        var words = TypedDate.words(of: String(text))
        if words.count > 1, ["le", "la", "l", "the"].contains(words[0]) { words.removeFirst() }
        if words.count > 2, words.last == "ci" { words.removeLast() }
        return day(words) ?? currentOrLast(words)
    }

    /// `aujourd’hui`, `hier`, `avant-hier`.
    private func day(_ words: [String]) -> DateRange? {
        let daysAgo: Int
        switch words {
        case ["aujourd", "hui"], ["aujourdhui"], ["ce", "jour"], ["today"]: daysAgo = 0
        case ["hier"], ["yesterday"]: daysAgo = 1
        case ["avant", "hier"]: daysAgo = 2
        default: return nil
        }
        let day = today.adding(days: -daysAgo)
        return Self.days(day, day)
    }

    /// `ce mois`, `cette semaine`, `mois dernier`, `l’an passé`, `last week`.
    private func currentOrLast(_ words: [String]) -> DateRange? {
        guard words.count == 2 else { return nil }
        if ["ce", "cet", "cette", "this"].contains(words[0]) {
            return CalendarNames.unit(words[1]).flatMap { period($0, ago: 0) }
        }
        if words[0] == "last" { return CalendarNames.unit(words[1]).flatMap { period($0, ago: 1) } }
        let lasts = ["dernier", "derniere", "passe", "passee", "precedent", "precedente"]
        return lasts.contains(words[1]) ? CalendarNames.unit(words[0]).flatMap { period($0, ago: 1) } : nil
    }

    /// The current day, week, month or year, or the one `ago` periods before it.
    private func period(_ unit: CalendarNames.Unit, ago: Int) -> DateRange? {
        let date: CalendarDate?
        switch unit {
        case .day:
            let day = today.adding(days: -ago)
            return Self.days(day, day)
        case .week:
            let monday = today.monday.adding(days: -7 * ago)
            return Self.days(monday, monday.adding(days: 6))
        case .month:
            let month = today.adding(months: -ago)
            date = CalendarDate(year: month.year, month: month.month)
        case .year: date = CalendarDate(year: today.year - ago)
        }
        return date.map { DateRange(first: $0, last: $0) }
    }

    /// `7j`, `7 jours`, `2 semaines`, `3m`, `1 an`: the day so long ago.
    private func ago(_ words: [String]) -> Day? {
        guard let first = words.first, words.count <= 2 else { return nil }
        let digits = first.prefix { ("0"..."9").contains($0) }
        let letters = first.dropFirst(digits.count)
        guard let count = TypedDate.number(digits, digits: 1...5), words.count == 1 || letters.isEmpty else {
            return nil
        }
        switch CalendarNames.unit(words.count == 1 ? String(letters) : words[1]) {
        case .day: return today.adding(days: -count)
        case .week: return today.adding(days: -7 * count)
        case .month: return today.adding(months: -count)
        case .year: return today.adding(months: -12 * count)
        case nil: return nil
        }
    }

    private static func days(_ first: Day, _ last: Day) -> DateRange? {
        guard let first = CalendarDate(first), let last = CalendarDate(last) else { return nil }
        return DateRange(first: first, last: last)
    }
}
