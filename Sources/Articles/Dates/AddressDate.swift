internal import SearchModel

/// The dates in web addresses and in names of files.
enum AddressDate {
    /// The date in the path of an address: `/2025/11/05/`, `/2025-11-05-titre`, `/20251105/`, `/05-11-2025`,
    /// `/2025/11/`; nil without a date. Numbers that may as well count articles are not read as dates.
    static func reading(url: String) -> DateReading? {
        let bytes = Array(url.utf8)
        var start = 0
        if let scheme = firstIndex(of: Array("://".utf8), in: bytes) {
            start = bytes[(scheme + 3)...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
        }
        return reading(in: bytes, from: start, isFileName: false)
    }

    /// The date in the name of a file, with or without its folders: `2025-11-05-titre.txt`, `20251105.html`, `date
    /// 2025-02`.
    static func reading(fileName: String) -> DateReading? {
        let bytes = Array(fileName.utf8)
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return reading(in: bytes, from: start, isFileName: true)
    }

    private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.indices.prefix(64).first { bytes[$0...].starts(with: needle) }
    }

    /// The most precise date, of those the first.
    private static func reading(in bytes: [UInt8], from start: Int, isFileName: Bool) -> DateReading? {
        let numbers = numbers(in: bytes.prefix(4096), from: start)
        var best: DateReading?
        for index in numbers.indices {
            guard let found = date(numbers[index...], isFileName: isFileName),
                found.precision > best?.precision ?? .year
            else { continue }
            best = DateReading(
                date: found.date, range: found.range, matched: String(decoding: bytes[found.range], as: UTF8.self),
                cue: .none, introduction: nil, hasTime: false, confidence: found.confidence)
        }
        return best
    }

    private struct Number {
        var value: Int
        var digits: Int
        var range: Range<Int>
        /// Whether a letter touches it.
        var isGlued: Bool
        var isAfterSlash: Bool
    }

    private static func numbers(in bytes: ArraySlice<UInt8>, from start: Int) -> [Number] {
        var numbers: [Number] = []
        var index = start
        while index < bytes.endIndex {
            guard bytes[index].isASCIIDigit else {
                index += 1
                continue
            }
            let first = index
            var value = 0
            while index < bytes.endIndex, bytes[index].isASCIIDigit {
                value = min(value * 10 + Int(bytes[index]) - 0x30, 1 << 40)
                index += 1
            }
            let before = first > bytes.startIndex && isLetter(bytes[first - 1])
            // The T of a time of day does not make the number part of a name.
            let after = index < bytes.endIndex && isLetter(bytes[index]) && bytes[index] != UInt8(ascii: "T")
            numbers.append(
                Number(
                    value: value, digits: index - first, range: first..<index, isGlued: before || after,
                    isAfterSlash: first > bytes.startIndex && bytes[first - 1] == UInt8(ascii: "/")))
        }
        return numbers
    }

    private typealias Found = (
        date: CalendarDate, range: Range<Int>, precision: CalendarDate.Precision, confidence: Double
    )

    private static func date(_ numbers: ArraySlice<Number>, isFileName: Bool) -> Found? {
        guard let first = numbers.first, !first.isGlued else { return nil }
        let second = numbers.dropFirst().first.flatMap { follows($0, first) ? $0 : nil }
        let third = second.flatMap { second in numbers.dropFirst(2).first.flatMap { follows($0, second) ? $0 : nil } }
        let years = 1990...2100
        switch first.digits {
        case 4 where years.contains(first.value):
            guard let second, second.digits <= 2 else { return nil }
            if let third, third.digits <= 2,
                let date = CalendarDate(year: first.value, month: second.value, day: third.value)
            {
                return (date, first.range.lowerBound..<third.range.upperBound, .day, 0.9)
            }
            guard second.digits == 2, let date = CalendarDate(year: first.value, month: second.value) else {
                return nil
            }
            // `saison-2011-12` is not a month.
            let confidence = second.isAfterSlash ? 0.8 : isFileName ? 0.7 : 0.4
            return (date, first.range.lowerBound..<second.range.upperBound, .month, confidence)
        case 8:
            if years.contains(first.value / 10_000),
                let date = CalendarDate(
                    year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
            {
                return (date, first.range, .day, 0.8)
            }
            return nil
        case 6 where isFileName && years.contains(first.value / 100):
            return CalendarDate(year: first.value / 100, month: first.value % 100).map {
                ($0, first.range, .month, 0.5)
            }
        case 1, 2:
            guard let second, let third, second.digits <= 2, third.digits == 4, years.contains(third.value),
                let date = CalendarDate(year: third.value, month: second.value, day: first.value)
            else { return nil }
            return (date, first.range.lowerBound..<third.range.upperBound, .day, 0.7)
        default: return nil
        }
    }

    /// Whether one byte stands between two numbers.
    private static func follows(_ number: Number, _ other: Number) -> Bool {
        number.range.lowerBound == other.range.upperBound + 1 && !number.isGlued
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
}
