internal import FrenchText
internal import SearchModel

/// A date as it is typed, which the calendar may not have: `2025-3-12`, `12/3/25`, `14 juill. 2024`, `Mar 12, 2025`,
/// `31 février 2025`.
///
/// In figures the day comes before the month, as in French, unless only the month can be there: `3/25/2025`.
struct TypedDate {
    /// Nil for a day of no year, which is no date but may be one that no year has: `31 février`.
    var year: Int?
    var month: Int?
    var day: Int?

    /// Nil for a text of another form.
    init?(_ text: Substring) {
        let text = Self.withPlainDashes(text)[...]
        guard let date = Self.read(text) ?? Self.afterWeekday(text) else { return nil }
        self = date
    }

    private static func read(_ text: Substring) -> TypedDate? { figures(text) ?? timestamp(text) ?? words(text) }

    private static func withPlainDashes(_ text: Substring) -> String {
        String(text.map { "\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}".contains($0) ? "-" : $0 })
    }

    /// The day of `le 5/11/2025`, `mer. 12 mars 2025`, `Tue Mar 11, 2025`.
    private static func afterWeekday(_ text: Substring) -> TypedDate? {
        var rest = text
        while true {
            let word = rest.prefix(while: \.isLetter)
            let folded = Folding.fold(String(word))
            guard articles.contains(folded) || CalendarNames.isWeekday(folded) else { return nil }
            rest = rest[word.endIndex...].drop { !$0.isLetter && !$0.isNumber }
            if let date = read(rest), date.day != nil { return date }
        }
    }

    private static let articles: Set = ["le", "the", "on", "du"]

    private init(_ year: Int?, _ month: Int? = nil, _ day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil unless the calendar has the date, and its year is known.
    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

    /// The date with both ends; nil where it is impossible.
    ///
    /// A day up to the 31st that its month does not have, as `2025-02-31`, is between the month's last day and the next
    /// one: as the end of a range it is the month's end, and by itself no article's day.
    var range: DateRange? {
        if let date { return DateRange(first: date, last: date) }
        guard year != nil, let last = shorterMonth.flatMap({ CalendarDate($0.end) }) else { return nil }
        return last.next.map { DateRange(first: $0, last: last) }
    }

    /// The month, where it is one that has fewer days than the date says; a day of no year is of a leap year.
    var shorterMonth: CalendarDate? {
        guard let month, let day, (1...31).contains(day),
            let whole = CalendarDate(year: year ?? Self.leapYear, month: month)
        else { return nil }
        return day > whole.end.day ? whole : nil
    }

    /// Whether the calendar has no such date.
    var isImpossible: Bool { date == nil && (year != nil || shorterMonth != nil) }

    private static let leapYear = 2024

    // MARK: - Figures

    /// A date of figures alone that begins with the year: `2025-02`, `2025-2-19`.
    static func yearFirst(_ text: Substring) -> TypedDate? {
        guard text.prefix(4).allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return figures(text)
    }

    /// `2025`, `2025-05`, `2025-3-12`, `20250312`, `12/3/2025`, `12.03.25`, `05/2025`.
    private static func figures(_ text: Substring) -> TypedDate? {
        let separator = text.first { "/.-".contains($0) } ?? "-"
        let parts = text.split(separator: separator, maxSplits: 3, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { number($0, digits: 1...8) }
        guard numbers.count == parts.count else { return nil }
        // How many figures each part has: a year has four.
        switch parts.map({ $0.utf8.count <= 2 ? "2" : "\($0.utf8.count)" }).joined() {
        case "4": return TypedDate(numbers[0])
        case "8":
            let date = TypedDate(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
            return (1900...2099).contains(numbers[0] / 10_000) && date.date != nil ? date : nil
        case "42": return TypedDate(numbers[0], numbers[1])
        case "24": return TypedDate(numbers[1], numbers[0])
        case "422": return TypedDate(numbers[0], numbers[1], numbers[2])
        case "224": return dayFirst(numbers[0], numbers[1], numbers[2])
        case "222": return parts[2].utf8.count == 2 ? dayFirst(numbers[0], numbers[1], fullYear(numbers[2])) : nil
        default: return nil
        }
    }

    private static func dayFirst(_ first: Int, _ second: Int, _ year: Int) -> TypedDate {
        second > 12 && first <= 12 ? TypedDate(year, first, second) : TypedDate(year, second, first)
    }

    /// Of the years 1970 to 2069, the one with these last figures.
    private static func fullYear(_ figures: Int) -> Int { figures + (figures < 70 ? 2000 : 1900) }

    /// The day of `2025-03-12T08:30:00Z`.
    private static func timestamp(_ text: Substring) -> TypedDate? {
        guard text.dropFirst(10).first == "T", let date = CalendarDate(text.prefix(10)) else { return nil }
        return TypedDate(date.year, date.month, date.day)
    }

    // MARK: - Words

    /// `mai 2025`, `5 novembre 2025`, `1er mai 2025`, `March 5th, 2025`, `31 février`.
    private static func words(_ text: Substring) -> TypedDate? {
        var rest = words(of: String(text)).filter { !fillers.contains($0) }
        guard let place = rest.firstIndex(where: { CalendarNames.month($0) != nil }), place < 2,
            let month = CalendarNames.month(rest.remove(at: place))
        else { return nil }
        switch (place, rest.count) {
        case (0, 1): return number(rest[0][...], digits: 4...4).map { TypedDate($0, month) }
        case (1, 1): return day(rest[0]).map { TypedDate(nil, month, $0) }
        case (_, 2):
            let year = number(rest[1][...], digits: 4...4)
            let shortYear = place == 1 ? number(rest[1][...], digits: 2...2).map(fullYear) : nil
            guard let day = day(rest[0]), let year = year ?? shortYear else { return nil }
            return TypedDate(year, month, day)
        default: return nil
        }
    }

    /// What may stand between day, month and year.
    private static let fillers: Set = ["de", "of", "d", "er", "e", "eme"]

    /// `5`, `1er`, `5th`.
    private static func day(_ word: String) -> Int? {
        if word == "premier" { return 1 }
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard ["", "er", "e", "eme", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
        return number(digits, digits: 1...2)
    }

    /// Folded, cut at spaces, hyphens and apostrophes; without the dot of an abbreviation.
    static func words(of text: String) -> [String] {
        Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
