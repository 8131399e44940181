/// The lines of a scraped text that are not blank, cleaned of their marks, with those that were broken put together.
struct ScrapedLines {
    private(set) var lines: [ScrapedLine] = []

    /// `text` is UTF-8 with LF; `number` is that of its first line.
    init(_ text: ArraySlice<UInt8>, number: Int, format: ArticleFormat) {
        var isAfterBlank = true
        var number = number
        var raw: [ScrapedLine] = []
        for bytes in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            defer { number += 1 }
            let string = String(decoding: bytes, as: UTF8.self)
            if format == .markdown, !isAfterBlank, let level = Self.underlinedLevel(bytes), let last = raw.last,
                !last.isBullet, last.words <= 40
            {
                raw[raw.count - 1].headingLevel = level
                isAfterBlank = true
                continue
            }
            guard var line = Self.line(string, number: number, format: format) else {
                isAfterBlank = isAfterBlank || bytes.allSatisfy(\.isSpace)
                continue
            }
            line.isAfterBlank = isAfterBlank
            isAfterBlank = false
            raw.append(line)
        }
        lines = LineJoiner.joined(raw)
    }

    /// Of a heading with a line `===` or `---` below it.
    private static func underlinedLevel(_ line: ArraySlice<UInt8>) -> Int? {
        guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
        let rest = line.drop { $0 == mark }
        guard line.count - rest.count >= 3, rest.allSatisfy(\.isSpace) else { return nil }
        return mark == UInt8(ascii: "=") ? 1 : 2
    }

    /// nil where nothing is left: blank lines, rules, images, the addresses of links.
    private static func line(_ text: String, number: Int, format: ArticleFormat) -> ScrapedLine? {
        var rest = TitleLine.joined(CharacterReferences.undone(in: text))[...]
        var level = 0
        var linked = 0
        if format == .markdown {
            level = rest.utf8.prefix { $0 == UInt8(ascii: "#") }.count
            if (1...6).contains(level), rest.dropFirst(level).first?.isWhitespace == true {
                rest = rest.dropFirst(level).trimmed
                while rest.last == "#" { rest.removeLast() }
                rest = rest.trimmed
            } else {
                level = 0
            }
            if MarkdownText.isDefinition(rest) { return nil }
            while rest.utf8.starts(with: "> ".utf8) { rest = rest.dropFirst(2).trimmed }
        }
        let isBullet = Self.takeBullet(from: &rest)
        if format == .markdown {
            let clean = MarkdownText(rest)
            linked = clean.linked
            rest = clean.text[...].trimmed
        }
        guard rest.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return nil }
        var line = ScrapedLine(String(rest), number: number)
        line.isBullet = isBullet
        line.headingLevel = level
        line.linked = linked
        return line
    }

    private static let bullets = "•●▪◦·*+-–—›»►▶■○✔".unicodeScalars

    private static func takeBullet(from text: inout Substring) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, bullets.contains(first),
            scalars.dropFirst().first?.properties.isWhitespace == true
        else { return false }
        // A dash may open what someone says.
        if first == "–" || first == "—" { return false }
        // `- Riposte -`: a heading, as agencies write it.
        if first == "-", text.hasSuffix(" -"), text.utf8.count <= 80 { return false }
        text = text.dropFirst().trimmed
        return true
    }
}
