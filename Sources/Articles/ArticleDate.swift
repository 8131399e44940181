/// The day, the month or the year of an article: as much as is known.
///
/// Dates are ordered as a calendar prints them, a year before its months and a month before its days.
public struct ArticleDate: Sendable, Hashable {
    public let year: Int
    public let month: Int?
    public let day: Int?

    /// nil unless it is a date of the Gregorian calendar between the years 1000 and 9999.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1000...9999).contains(year), day == nil || month != nil else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2025`, `2025-05` or `2025-05-19`, the latter also with a time of day as in ISO 8601 and RFC 3339
    /// (`2025-05-19T08:30:00Z`, `2025-05-19 08:30`). The time is checked and dropped; no time zone moves the day.
    public init?(_ text: String) {
        var reader = FieldReader(rest: text.utf8[...])
        guard let year = reader.number(digits: 4) else { return nil }
        guard reader.take("-") else {
            self.init(year: year)
            if !reader.isAtEnd { return nil }
            return
        }
        guard let month = reader.number(digits: 2) else { return nil }
        guard reader.take("-") else {
            self.init(year: year, month: month)
            if !reader.isAtEnd { return nil }
            return
        }
        guard let day = reader.number(digits: 2), reader.isAtEnd || reader.takeTime() else { return nil }
        self.init(year: year, month: month, day: day)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension ArticleDate: Comparable {
    public static func < (left: ArticleDate, right: ArticleDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}

extension ArticleDate: CustomStringConvertible {
    /// `2025`, `2025-05` or `2025-05-19`.
    public var description: String {
        var text = String(year)
        for part in [month, day] {
            if let part { text += part < 10 ? "-0\(part)" : "-\(part)" }
        }
        return text
    }
}

/// Reads the fixed-width fields of a date from the front of a text.
private struct FieldReader {
    var rest: Substring.UTF8View

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Character) -> Bool {
        guard let byte = rest.first, byte == character.asciiValue else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits: Int) -> Int? {
        let field = rest.prefix(digits)
        guard field.count == digits, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rest.removeFirst(digits)
        return field.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// `T08`, ` 08:30`, `T08:30:00.123Z`, `T08:30:00+01:00`; all of what is left.
    mutating func takeTime() -> Bool {
        guard take("T") || take("t") || take(" "), let hour = number(digits: 2), hour <= 24 else { return false }
        for _ in 0..<2 where take(":") {
            guard let sixtieths = number(digits: 2), sixtieths <= 60 else { return false }
        }
        if take(".") || take(",") {
            guard number(digits: 1) != nil else { return false }
            while number(digits: 1) != nil {}
        }
        if take(" ") {}
        if isAtEnd || take("Z") || take("z") { return isAtEnd }
        guard take("+") || take("-"), let hours = number(digits: 2), hours <= 23 else { return false }
        if isAtEnd { return true }
        let hasColon = take(":")
        guard let minutes = number(digits: 2) else { return !hasColon && isAtEnd }
        return minutes < 60 && isAtEnd
    }
}
