internal import Glibc

/// A day of the proleptic Gregorian calendar, for reckoning with days. `CalendarDate` is what is known of an article.
public struct Day: Sendable, Hashable, Comparable {
    /// The year, negative before the year 0.
    public var year: Int
    /// The month, 1…12.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int

    /// The day with these numbers, which are not checked.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that it is now, in local time.
    public static var today: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The earlier day comes first.
    public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// How many days a month has; `month` is 1…12.
    public static func count(inMonth month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// The last day of a month.
    public static func last(ofMonth month: Int, in year: Int) -> Day {
        Day(year: year, month: month, day: count(inMonth: month, of: year))
    }

    // MARK: - Reckoning

    /// Days since 1 March of the year 0. (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years that begin
    /// in March have their leap day last.)
    public var number: Int {
        let marchYear = month > 2 ? year : year - 1
        let (era, yearOfEra) = Self.floorDivide(marchYear, 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    /// The day with that `number`.
    public init(number: Int) {
        let (era, dayOfEra) = Self.floorDivide(number, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
        let quotient = number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
        return (quotient, number - quotient * divisor)
    }

    /// The day that many days later.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day of the month that many months later, or the last day of a month that is too short for it.
    public func adding(months: Int) -> Day {
        let (years, month) = Self.floorDivide(month - 1 + months, 12)
        let last = Self.last(ofMonth: month + 1, in: year + years)
        return Day(year: last.year, month: last.month, day: min(day, last.day))
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 March of the year 0 was a Wednesday.
        Weekday.allCases[Self.floorDivide(number + 2, 7).remainder]
    }

    /// The Monday of the week that the day is in.
    public var monday: Day { adding(days: -weekday.rawValue) }
}
