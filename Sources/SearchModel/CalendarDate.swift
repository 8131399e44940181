internal import Messages

/// A year, a month or a day of the Gregorian calendar: as much as is known of when something was published.
///
/// Dates are ordered as a calendar prints them, a year before its months and a month before its days.
public struct CalendarDate: Sendable, Hashable {
    /// The year, 1000…9999.
    public let year: Int
    /// The month, 1…12; nil where only the year is known.
    public let month: Int?
    /// The day of the month, from 1; nil where it is not known.
    public let day: Int?

    /// Nil unless it is a date of the Gregorian calendar between the years 1000 and 9999.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1000...9999).contains(year), day == nil || month != nil else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Day.count(inMonth: month, of: year)).contains(day) { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil for a day outside the years that a date may have.
    public init?(_ day: Day) { self.init(year: day.year, month: day.month, day: day.day) }

    /// Reads `2025`, `2025-05` or `2025-05-19`, and nothing else.
    public init?(_ text: some StringProtocol) {
        var rest = text.utf8[...]
        guard let year = rest.takeNumber(digits: 4) else { return nil }
        var parts: [Int] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "-"), parts.count < 2, let part = rest.takeNumber(digits: 2) else { return nil }
            parts.append(part)
        }
        self.init(year: year, month: parts.first, day: parts.count > 1 ? parts[1] : nil)
    }

    /// How much of a date is known.
    public enum Precision: Int, Sendable, Comparable {
        case year, month, day

        /// The less precise comes first.
        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// How much of the date is known.
    public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// The first day that the date may mean.
    public var start: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that the date may mean.
    public var end: Day {
        let last = Day.last(ofMonth: month ?? 12, in: year)
        return Day(year: year, month: last.month, day: day ?? last.day)
    }

    /// The date of the same precision that follows; nil after the year 9999.
    public var next: CalendarDate? {
        guard let month else { return CalendarDate(year: year + 1) }
        if day != nil { return CalendarDate(start.adding(days: 1)) }
        return month == 12 ? CalendarDate(year: year + 1, month: 1) : CalendarDate(year: year, month: month + 1)
    }

    /// The date of the same precision that comes before; nil before the year 1000.
    public var previous: CalendarDate? {
        guard let month else { return CalendarDate(year: year - 1) }
        if day != nil { return CalendarDate(start.adding(days: -1)) }
        return month == 1 ? CalendarDate(year: year - 1, month: 12) : CalendarDate(year: year, month: month - 1)
    }

    /// The day that many days later; nil where the day is not known.
    public func adding(days: Int) -> CalendarDate? {
        day == nil ? nil : CalendarDate(start.adding(days: days))
    }

    /// The day of the week; nil unless the day is known.
    public var weekday: Weekday? { day == nil ? nil : start.weekday }

    /// Whether every day that this may be is later than the whole of the other.
    public func isAfter(_ other: CalendarDate) -> Bool { start > other.end }

    /// Whether both may be the same day: one says what the other says, or less.
    public func agrees(with other: CalendarDate) -> Bool { !isAfter(other) && !other.isAfter(self) }

    /// YYYYMMDD, with 00 for what is unknown: as text, in the order of dates, a month before its days.
    public var sortKey: String { digits(year, 4) + digits(month ?? 0, 2) + digits(day ?? 0, 2) }
}

extension CalendarDate: Comparable {
    /// The earlier date comes first, a year before its months and a month before its days.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2025`, `2025-05` or `2025-05-19`, as precise as the date is.
    public var description: String {
        var text = digits(year, 4)
        if let month { text += "-" + digits(month, 2) }
        if let day { text += "-" + digits(day, 2) }
        return text
    }
}

extension Collection<UInt8> where SubSequence == Self {
    /// Takes a number of exactly that many ASCII digits from the front; nil, and nothing taken, where there is none.
    package mutating func takeNumber(digits: Int) -> Int? {
        let field = prefix(digits)
        guard field.count == digits, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        removeFirst(digits)
        return field.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
