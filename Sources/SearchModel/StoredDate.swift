/// A day, a month or a year of the calendar: as much as is known of an article's date.
public struct StoredDate: Sendable, Hashable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    /// nil unless the year has four digits and month and day are in the calendar's ranges.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1000...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
        guard (1...31).contains(day ?? 1), day == nil || month != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2025`, `2025-05` or `2025-05-19`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// YYYYMMDD, with 00 for what is unknown: the order of dates, a month before its days.
    package var sortKey: String { digits(year, 4) + digits(month ?? 0, 2) + digits(day ?? 0, 2) }
}

extension StoredDate: CustomStringConvertible {
    /// `2025`, `2025-05` or `2025-05-19`, as precise as the date is.
    public var description: String {
        var text = digits(year, 4)
        if let month { text += "-" + digits(month, 2) }
        if let day { text += "-" + digits(day, 2) }
        return text
    }
}

/// A number with leading zeros.
package func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}

extension StoredDate {
    /// The first day that the date may mean.
    package var start: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that the date may mean.
    package var end: Day {
        let last = Day.last(of: month ?? 12, in: year)
        return Day(year: year, month: last.month, day: min(day ?? last.day, last.day))
    }

    /// The date of the same precision that follows; nil after the year 9999.
    package var next: StoredDate? {
        guard let month else { return StoredDate(year: year + 1) }
        let nextMonth = month == 12 ? (year + 1, 1) : (year, month + 1)
        guard let day else { return StoredDate(year: nextMonth.0, month: nextMonth.1) }
        if day < Day.last(of: month, in: year).day { return StoredDate(year: year, month: month, day: day + 1) }
        return StoredDate(year: nextMonth.0, month: nextMonth.1, day: 1)
    }

    /// The date of the same precision that comes before; nil before the year 1000.
    package var previous: StoredDate? {
        guard let month else { return StoredDate(year: year - 1) }
        let earlier = month == 1 ? (year - 1, 12) : (year, month - 1)
        guard let day else { return StoredDate(year: earlier.0, month: earlier.1) }
        if day > 1 { return StoredDate(year: year, month: month, day: day - 1) }
        return StoredDate(year: earlier.0, month: earlier.1, day: Day.last(of: earlier.1, in: earlier.0).day)
    }
}

extension StoredDate {
    /// Nil for a day outside the years that a date may have.
    package init?(_ day: Day) { self.init(year: day.year, month: day.month, day: day.day) }
}
