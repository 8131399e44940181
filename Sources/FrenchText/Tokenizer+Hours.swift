extension Tokenizer {
    /// The most digits of an hour, as it may be a duration: `120 h`.
    private static let mostHourDigits = 3

    /// Reads an hour whose first number is in `word`, in whatever way it is written, as one word.
    ///
    /// | written | read |
    /// |---|---|
    /// | `14h45`, `14 h 45`, `14h 45`, `14 H 45` | `14h45` |
    /// | `08h30`, `8 h 30` | `8h30` |
    /// | `14h`, `14 h`, `14h00`, `14 h 00` | `14h` |
    ///
    /// Anything else stays as it is: `14hectares`, `14 h 7`, `14h45min`.
    func readHour(_ text: Span<UInt8>, _ word: inout Word) {
        guard word.end < text.count, word.count <= Self.mostHourDigits, word.end - word.start == word.count else {
            return
        }
        // Most numbers are not hours.
        let first = text[word.end]
        guard first == 0x20 || first | 0x20 == UInt8(ascii: "h") || first >= 0x80 else { return }
        guard let hour = hourMark(text, after: word.end) else { return }
        let minutes = minutes(text, after: hour)
        guard let end = minutes?.upperBound ?? (endsHour(text, hour) ? hour : nil) else { return }
        var read = Word()
        read.begin(at: word.start)
        var digits = 0..<word.count
        if digits.count == 2, word[0] == UInt8(ascii: "0") { digits = 1..<2 }
        for digit in digits { read.append(word[digit]) }
        read.append(UInt8(ascii: "h"))
        if let minutes {
            let (tens, ones) = (text[minutes.upperBound - 2], text[minutes.upperBound - 1])
            if tens != UInt8(ascii: "0") || ones != UInt8(ascii: "0") {
                read.append(tens)
                read.append(ones)
            }
        }
        read.end = end
        word = read
    }

    /// The end of an `h` that comes next, perhaps after a space; nil without one.
    private func hourMark(_ text: Span<UInt8>, after index: Int) -> Int? {
        let mark = afterSpace(text, index)
        guard mark < text.count, text[mark] | 0x20 == UInt8(ascii: "h") else { return nil }
        return mark + 1
    }

    /// Two digits of minutes that come next, perhaps after a space: the bytes up to their end. Nil without them.
    private func minutes(_ text: Span<UInt8>, after index: Int) -> Range<Int>? {
        let start = afterSpace(text, index)
        let end = digitsEnd(text, start)
        guard end - start == 2, text[start] < UInt8(ascii: "6"), endsHour(text, end) else { return nil }
        guard start == index || numberEnd(text, from: start) == end else { return nil }
        return index..<end
    }

    private func afterSpace(_ text: Span<UInt8>, _ index: Int) -> Int {
        guard index < text.count else { return index }
        let character = table.character(text, at: index)
        return character.kind == .space ? character.end : index
    }

    /// Whether no letter or digit comes next.
    private func endsHour(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end < text.count else { return true }
        switch table.character(text, at: end).kind {
        case .letter, .digit, .numeral, .mark, .apostrophe, .ignorable: return false
        default: return true
        }
    }
}
