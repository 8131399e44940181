/// The lines of a scraped text that are not blank, cleaned of their marks, with those that were broken put together.
struct ScrapedLines {
    private(set) var lines: [ScrapedLine] = []

    /// `text` is UTF-8 with LF; `number` is that of its first line.
    init(_ text: ArraySlice<UInt8>, number: Int, format: ArticleFormat) {
        let source = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let dump = format == .text ? PageDump(source) : nil
        var isAfterBlank = true
        var raw: [ScrapedLine] = []
        var index = 0
        while index < source.count {
            let bytes = source[index]
            if format == .markdown, !isAfterBlank, let level = Self.underlinedLevel(bytes), let last = raw.last,
                !last.isBullet, last.words <= 40
            {
                raw[raw.count - 1].headingLevel = level
                isAfterBlank = true
                index += 1
                continue
            }
            if dump?.isOwn(index) == true {
                isAfterBlank = true
                index += 1
                continue
            }
            let run = BrokenMarks.run(of: source, from: index, format: format, dump: dump)
            let next = index + run.count
            defer { index = next }
            guard var line = Self.line(run.text, number: number + index, format: format, dump: dump) else {
                isAfterBlank = isAfterBlank || bytes.allSatisfy(\.isSpace)
                continue
            }
            Self.measure(&line, first: bytes, last: source[next - 1])
            if dump?.hasMarginHeadings == true, line.indentation == 0 {
                line.headingLevel = 2
                // A heading that goes over two lines.
                if !isAfterBlank, let last = raw.last, last.headingLevel == 2, last.indentation == 0 {
                    raw[raw.count - 1].append(line, separator: " ")
                    continue
                }
            }
            line.isAfterBlank = isAfterBlank
            isAfterBlank = false
            raw.append(line)
        }
        lines = LineJoiner.joined(raw)
    }

    /// How wide a line is in the file.
    private static func measure(_ line: inout ScrapedLine, first: ArraySlice<UInt8>, last: ArraySlice<UInt8>) {
        let isStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
        let end = last.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? last.startIndex
        line.width = last[..<end].count(where: isStart)
        line.indentation = first.prefix(while: \.isSpace).count
        line.firstWordWidth = first.dropFirst(line.indentation).prefix { !$0.isSpace }.count(where: isStart)
    }

    /// Of a heading with a line `===` or `---` below it.
    private static func underlinedLevel(_ line: ArraySlice<UInt8>) -> Int? {
        guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
        let rest = line.drop { $0 == mark }
        guard line.count - rest.count >= 3, rest.allSatisfy(\.isSpace) else { return nil }
        return mark == UInt8(ascii: "=") ? 1 : 2
    }

    /// nil where nothing is left: blank lines, rules, images, the addresses of links.
    private static func line(_ text: String, number: Int, format: ArticleFormat, dump: PageDump?) -> ScrapedLine? {
        var rest = TitleLine.joined(CharacterReferences.undone(in: text))[...]
        var level = 0
        var linked = 0
        if let dump {
            let clean = dump.cleaned(rest)
            linked = clean.linked
            rest = clean.text[...].trimmed
        }
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
        if level == 0, let heading = Self.takeStars(from: &rest, isDump: dump?.isUnderlined == true) { level = heading }
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

    /// The level of a heading between asterisks, which go: `****** Le mil ******`, as html2text has it, and
    /// `**Le mil**`.
    private static func takeStars(from text: inout Substring, isDump: Bool) -> Int? {
        let stars = text.utf8.prefix { $0 == UInt8(ascii: "*") }.count
        guard (1...6).contains(stars), text.utf8.count > 2 * stars,
            text.utf8.suffix(stars).allSatisfy({ $0 == UInt8(ascii: "*") })
        else { return nil }
        let inner = text.dropFirst(stars).dropLast(stars)
        guard !inner.contains("*") else { return nil }
        text = inner.trimmed
        if isDump, stars >= 2 { return 7 - stars }
        let line = ScrapedLine(String(text), number: 0)
        return stars >= 2 && line.words <= 25 && !line.endsSentence ? 2 : 0
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
