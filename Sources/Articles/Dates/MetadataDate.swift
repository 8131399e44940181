internal import SearchModel

/// Reads the values of a page's metadata as dates.
enum MetadataDate {
    /// ISO 8601 in its variants, RFC 2822, seconds or milliseconds since 1970, and what people write: `19/05/2025
    /// 14:30`.
    static func read(_ value: String) -> CalendarDate? {
        let text = value[...].trimmed
        guard !text.isEmpty, text.utf8.count <= 400 else { return nil }
        if let date = CalendarDate(timestamp: String(text)) { return date }
        if let date = compact(text) { return date }
        let readings = DateScanner().readings(in: String(text))
        return readings.first { $0.cue == .published && $0.precision == .day }?.date
            ?? readings.first { $0.precision == .day }?.date ?? readings.first { $0.precision == .month }?.date
    }

    /// `20250519`, `20250519T083000Z`, `1747642200`, `1747642200000`.
    private static func compact(_ text: Substring) -> CalendarDate? {
        let digits = text.utf8.prefix(while: \.isASCIIDigit)
        guard let number = Int(Substring(digits)) else { return nil }
        let rest = text.utf8.dropFirst(digits.count)
        switch digits.count {
        case 8 where rest.isEmpty || rest.first == UInt8(ascii: "T"), 14 where rest.isEmpty:
            let day = digits.count == 8 ? number : number / 1_000_000
            return CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
        case 9...10 where rest.isEmpty: return date(seconds: number)
        case 12...13 where rest.isEmpty: return date(seconds: number / 1000)
        case 15...16 where rest.isEmpty: return date(seconds: number / 1_000_000)
        default: return nil
        }
    }

    private static func date(seconds: Int) -> CalendarDate? {
        CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: seconds / 86_400)
    }
}
