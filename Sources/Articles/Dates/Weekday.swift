/// A day of the week.
public enum Weekday: Int, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension ArticleDate {
    /// How much of a date is known.
    public enum Precision: Int, Sendable, Comparable {
        case year, month, day

        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// nil unless the day is known.
    public var weekday: Weekday? {
        guard day != nil else { return nil }
        // 1 March of the year 0 was a Wednesday.
        return Weekday(rawValue: (dayNumber + 2) % 7)
    }

    /// Days from 1 March of the year 0 to the day, or to the first day of the month or year. (H. Hinnant,
    /// "chrono-Compatible Low-Level Date Algorithms": years that begin in March have their leap day last.)
    var dayNumber: Int {
        let month = month ?? 1
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
    }

    /// The day so many days later, for small numbers; nil where the day is not known.
    func adding(days: Int) -> ArticleDate? {
        guard let month, let day else { return nil }
        var later = (year: year, month: month, day: day + days)
        while later.day < 1 {
            (later.year, later.month) = later.month == 1 ? (later.year - 1, 12) : (later.year, later.month - 1)
            later.day += Self.days(in: later.month, of: later.year)
        }
        while later.day > Self.days(in: later.month, of: later.year) {
            later.day -= Self.days(in: later.month, of: later.year)
            (later.year, later.month) = later.month == 12 ? (later.year + 1, 1) : (later.year, later.month + 1)
        }
        return ArticleDate(year: later.year, month: later.month, day: later.day)
    }

    /// Whether every day that this may be is later than the whole of the other.
    public func isAfter(_ other: ArticleDate) -> Bool {
        if year != other.year { return year > other.year }
        guard let month, let otherMonth = other.month else { return false }
        if month != otherMonth { return month > otherMonth }
        guard let day, let otherDay = other.day else { return false }
        return day > otherDay
    }

    /// Whether both may be the same day: the one says what the other says, or less.
    public func agrees(with other: ArticleDate) -> Bool { !isAfter(other) && !other.isAfter(self) }
}
