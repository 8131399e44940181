/// Dates that run together with what stands beside them, as when they were copied out of two elements of a page:
/// `12 mars 202514 mars 2025`, `10/09/202412/09/2024`, `à 19:012 octobre 2018`.
enum GluedDates {
    /// How many of the digits from `start` on are the end of a date, where others of the next date follow; nil where
    /// they are one number.
    static func lengthOfFirst(
        after tokens: ArraySlice<DateToken>, gap: DateToken.Gap, digits start: Int, in text: [UInt8]
    )
        -> Int?
    {
        let digits = text[start...].prefix(9).prefix(while: \.isASCIIDigit)
        guard let last = tokens.last, digits.count >= 3, digits.count <= 8 else { return nil }
        let length: Int
        if isYear(digits.prefix(4)), precedesYear(last, tokens, gap) {
            length = 4
        } else if digits.count <= 6, isMinute(last, tokens, gap) || isDayOfISODate(last, tokens, gap) {
            length = 2
        } else {
            return nil
        }
        let rest = digits.dropFirst(length)
        return !rest.isEmpty && beginsDate(rest, in: text) ? length : nil
    }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// A month in letters, or a day and a month in figures.
    private static func precedesYear(_ last: DateToken, _ tokens: ArraySlice<DateToken>, _ gap: DateToken.Gap) -> Bool {
        if case .month = last.word { return gap.lineBreaks == 0 && gap.marks <= 1 }
        if last.word == .tuesdayOrMarch { return gap.lineBreaks == 0 && gap.marks <= 1 }
        // `March 12, 2025March 14, 2025`
        guard let day = last.number, let before = tokens.dropLast().last, gap.lineBreaks == 0 else { return false }
        if case .month = before.word { return day <= 31 && gap.marks <= 1 && gap.hasSpace }
        return before.number != nil && gap.marks == 1 && "/.-".utf8.contains(gap.mark)
            && !gap.hasSpace
            && last.gap.marks == 1 && last.gap.mark == gap.mark
    }

    /// `19:01`, `19h01`
    private static func isMinute(_ last: DateToken, _ tokens: ArraySlice<DateToken>, _ gap: DateToken.Gap) -> Bool {
        if let hour = last.number { return hour < 25 && gap.isOnly(UInt8(ascii: ":")) && !gap.hasSpace }
        return last.word == .hour && gap.isEmpty && (tokens.dropLast().last?.number ?? 25) < 25
    }

    /// The last part of `2025-03-10`.
    private static func isDayOfISODate(_ last: DateToken, _ tokens: ArraySlice<DateToken>, _ gap: DateToken.Gap) -> Bool
    {
        guard let before = tokens.dropLast().last, case .number(_, digits: 4) = before.content else { return false }
        let isHyphen = { (gap: DateToken.Gap) in gap.isOnly(UInt8(ascii: "-")) && !gap.hasSpace }
        return last.number != nil && isHyphen(gap) && isHyphen(last.gap)
    }

    /// Whether a date begins with these digits: `14 mars`, `14/03/2025`, `2025-03-14`.
    private static func beginsDate(_ digits: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
        guard digits.endIndex < text.count else { return false }
        let next = text[digits.endIndex]
        if digits.count <= 2, let day = Int(String(decoding: digits, as: UTF8.self)), (1...31).contains(day) {
            return isMonth(at: digits.endIndex, in: text)
                || "/.-".utf8.contains(next) && isFigures(digits.endIndex, in: text)
        }
        return isYear(digits) && next == UInt8(ascii: "-") && isFigures(digits.endIndex, in: text)
    }

    /// `/03/2025`: two more numbers behind the same mark.
    private static func isFigures(_ index: Int, in text: [UInt8]) -> Bool {
        let rest = text[index...].prefix(9)
        guard let mark = rest.first else { return false }
        let month = rest.dropFirst().prefix(while: \.isASCIIDigit)
        guard (1...2).contains(month.count), month.endIndex < text.count, text[month.endIndex] == mark else {
            return false
        }
        return month.endIndex + 1 < text.count && text[month.endIndex + 1].isASCIIDigit
    }

    private static func isMonth(at index: Int, in text: [UInt8]) -> Bool {
        var rest = text[index...].prefix(24)
        if rest.starts(with: "er".utf8) { rest = rest.dropFirst(2) }
        guard rest.first == 0x20 || rest.first == 0xC2 else { return false }
        rest = rest.drop { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
        let folded = FoldedText(rest.prefix { $0.isASCIILetter || $0 >= 0x80 })
        guard let word = folded.words.first else { return false }
        switch DateWord(PackedWord(word)) {
        case .month, .tuesdayOrMarch: return true
        default: return false
        }
    }

    /// Whether a day of one or two digits, a month in letters and a year stand there, behind a word in small letters:
    /// not behind `G5` or `COVID19`.
    static func isDay(at index: Int, behind word: DateToken, in text: [UInt8]) -> Bool {
        guard word.end > 0, word.end - word.start >= 3,
            (0x61...0x7A).contains(text[word.end - 1]) || text[word.end - 1] >= 0x80,
            !FoldedText(text[word.start..<word.end]).isEqual(to: "covid")
        else { return false }
        let digits = text[index...].prefix(3).prefix(while: \.isASCIIDigit)
        guard digits.count <= 2, isMonth(at: digits.endIndex, in: text) else { return false }
        let year = text[digits.endIndex...].prefix(32).drop { !$0.isASCIIDigit }.prefix(while: \.isASCIIDigit)
        return isYear(year)
    }

    /// Whether the last tokens are a date with its year, or a time of day.
    static func endsDate(_ tokens: ArraySlice<DateToken>) -> Bool {
        let others = tokens.dropLast()
        guard let last = tokens.last, case .number(let value, let digits) = last.content, let before = others.last
        else {
            return false
        }
        guard digits == 4 else { return digits == 2 && isMinute(before, others, last.gap) }
        return (1900...2099).contains(value) && precedesYear(before, others, last.gap)
    }
}

extension DateWord {
    /// Whether a day may follow it without a space: labels, and what stands before days.
    var mayTouchDay: Bool {
        switch self {
        case .published, .updated, .article, .dateLabel, .day, .line, .weekday(_, isAbbreviated: false): true
        default: false
        }
    }
}
