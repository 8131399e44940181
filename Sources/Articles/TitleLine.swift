internal import SearchModel

/// A line of text as a title: what of it to show.
struct TitleLine {
    /// The longest title, in characters; a longer line is a paragraph, of which the title is the beginning.
    static let maximumLength = 300
    static let minimumWords = 4

    /// The line without white space around it and a scraper's mark.
    let text: String
    /// The date of the mark ` date 2025-05 ` that scrapers put before a title.
    let scraperDate: CalendarDate?

    init(_ line: Substring) {
        var rest = line.trimmed
        scraperDate = Self.takeScraperDate(from: &rest)
        text = String(rest)
    }

    var isTooLong: Bool { text.dropFirst(Self.maximumLength).first != nil }

    /// The title: runs of white space become one space, and the beginning of a line that is too long ends with `…`.
    var title: String {
        guard isTooLong else { return Self.joined(text) }
        let beginning = Self.joined(String(text.prefix(Self.maximumLength)))
        // The last word is cut, unless it is the only one.
        let end = beginning.lastIndex(of: " ") ?? beginning.index(before: beginning.endIndex)
        return beginning[..<end] + "…"
    }

    /// The text on one line: invisible ends go, and line breaks, tabs and runs of spaces become one space. No-break
    /// spaces stay, as before a colon.
    static func joined(_ text: String) -> String {
        if isJoined(text) { return text }
        return text[...].trimmed.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }

    private static func isJoined(_ text: String) -> Bool {
        for end in [text.unicodeScalars.first, text.unicodeScalars.last] {
            guard let end else { return true }
            if end.properties.isWhitespace || end.properties.isDefaultIgnorableCodePoint { return false }
        }
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
            // U+0085, U+2028 and U+2029 are line breaks too.
            if last == 0xC2 && byte == 0x85 || last == 0x80 && (byte == 0xA8 || byte == 0xA9) { return false }
            last = byte
        }
        return true
    }

    private static func takeScraperDate(from line: inout Substring) -> CalendarDate? {
        let words = line.split(maxSplits: 2, omittingEmptySubsequences: true) { $0 == " " || $0 == "\u{A0}" }
        guard words.count == 3, words[0] == "date", let date = CalendarDate(timestamp: String(words[1])),
            date.month != nil
        else {
            return nil
        }
        line = words[2].trimmed
        return date
    }
}

extension Substring {
    /// Without white space and invisible characters at either end.
    var trimmed: Substring {
        let isVisible = { (character: Character) in
            !character.isWhitespace && !character.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
        }
        guard let first = firstIndex(where: isVisible), let last = lastIndex(where: isVisible) else { return "" }
        return self[first...last]
    }
}
