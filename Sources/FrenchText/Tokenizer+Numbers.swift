/// How a language groups the digits of a number and writes its fraction.
public enum NumberStyle: Sendable {
    /// `12.500` is twelve thousand five hundred, `12,500` twelve and a half: in French and most languages.
    case french
    /// `12,500` is twelve thousand five hundred, `12.500` twelve and a half.
    case english

    /// What `12,500` is in English; nil for another word. A query doesn't say in which language it writes numbers.
    public static func english(_ surface: String) -> String? {
        let parts = surface.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].utf8.count), parts[1].utf8.count == 3,
            surface.utf8.first != UInt8(ascii: "0")
        else { return nil }
        return parts.joined()
    }
}

extension Tokenizer {
    /// Reads the number that begins at `start`, appends its folded form to `word` and returns where it ends.
    ///
    /// | written | read |
    /// |---|---|
    /// | `1 404`, `12.500`, `1,404,500`: groups of three after one to three digits | `1404`, `12500`, `1404500` |
    /// | `802,8`, `802.8`, `1 404,5`, `1.404,5`, `1,404.5` | `802,8`, `802,8`, `1404,5` (three times) |
    /// | `19.05.2025`, `192.168.1.1`, `1,2,3` | each part by itself |
    ///
    /// One space of any kind that groups digits may stand between groups. `12,500` is a decimal, as it is in French; in
    /// English it is `12500`, and `12.500` is the decimal.
    /// The caller reads letters that follow at once (`21h05`, `1er`).
    func scanNumber(_ text: Span<UInt8>, from start: Int, _ word: inout Word) -> Int {
        let number = extent(ofNumber: text, from: start)
        var index = start
        while index < number.end {
            let character = table.character(text, at: index)
            // A decimal point needs a digit after it.
            if index == number.decimalPoint, word.count + 1 < Word.capacity { word.append(UInt8(ascii: ",")) }
            if character.kind == .digit { word.append(character.info) }
            index = character.end
        }
        return number.end
    }

    /// The end of a number and the place of its decimal point, if it has one. All other separators in it group digits.
    private func extent(ofNumber text: Span<UInt8>, from start: Int) -> (end: Int, decimalPoint: Int?) {
        let end = digitsEnd(text, start)
        guard end > start else { return (table.character(text, at: start).end, nil) }
        guard !continuesNumber(text, start) else { return (end, nil) }
        let canGroup = end - start <= 3 && text[start] != UInt8(ascii: "0")
        if canGroup, let grouped = spaceGroupsEnd(text, end) {
            guard let fraction = separatedDigitsEnd(text, grouped), separatedDigitsEnd(text, fraction) == nil else {
                return (grouped, nil)
            }
            return (fraction, grouped)
        }
        guard separatedDigitsEnd(text, end) != nil else { return (end, nil) }

        // Groups with the same separator, then perhaps a fraction after the other one.
        let separator = text[end]
        var groups = 0
        var areThrees = true
        var index = end
        while let next = separatedDigitsEnd(text, index), text[index] == separator {
            areThrees = areThrees && next - index == 4
            groups += 1
            index = next
        }
        let isGrouped = canGroup && areThrees
        if let fraction = separatedDigitsEnd(text, index) {
            guard isGrouped, separatedDigitsEnd(text, fraction) == nil else { return (end, nil) }
            return (fraction, index)
        }
        if isGrouped && (groups > 1 || separator == groupSeparator) { return (index, nil) }
        return groups == 1 ? (index, end) : (end, nil)
    }

    /// What groups digits in a number with one separator.
    private var groupSeparator: UInt8 { numbers == .english ? UInt8(ascii: ",") : UInt8(ascii: ".") }

    /// Where the number that begins at `start` ends.
    func numberEnd(_ text: Span<UInt8>, from start: Int) -> Int { extent(ofNumber: text, from: start).end }

    /// The end of the groups of a space and exactly three digits that begin at `start`; nil if there are no such
    /// groups.
    private func spaceGroupsEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
        var groups = 0
        var index = start
        while groups < 4, index < text.count {
            let space = table.character(text, at: index)
            guard space.kind == .space else { break }
            let end = digitsEnd(text, space.end)
            guard end - space.end == 3 else { break }
            groups += 1
            index = end
        }
        return groups > 0 ? index : nil
    }

    /// The end of the dot or comma at `start` and the digits right after it; nil if there are none.
    private func separatedDigitsEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
        guard start < text.count, isDecimalSeparator(text[start]) else { return nil }
        let end = digitsEnd(text, start + 1)
        return end > start + 1 ? end : nil
    }

    /// Whether the digits at `start` follow other digits and a dot or comma, as the 05 of 19.05.2025 does.
    private func continuesNumber(_ text: Span<UInt8>, _ start: Int) -> Bool {
        start >= 2 && isDecimalSeparator(text[start - 1]) && isDigit(text[start - 2])
    }

    private func isDecimalSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }

    /// Where the ASCII digits that begin at `start` end.
    func digitsEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.count, isDigit(text[index]) { index += 1 }
        return index
    }

    /// Whether a byte is an ASCII digit.
    func isDigit(_ byte: UInt8) -> Bool { CompoundRules.isDigit(byte) }
}
