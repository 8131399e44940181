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

    /// nil where nothing is left: blank lines, rules, images.
    private static func line(_ text: String, number: Int, format: ArticleFormat) -> ScrapedLine? {
        var rest = TitleLine.joined(text)[...]
        var level = 0
        var linked = 0
        if format == .markdown {
            level = rest.prefix { $0 == "#" }.count
            if (1...6).contains(level), rest.dropFirst(level).first?.isWhitespace == true {
                rest = rest.dropFirst(level).trimmed
                while rest.last == "#" { rest.removeLast() }
                rest = rest.trimmed
            } else {
                level = 0
            }
            while rest.hasPrefix("> ") { rest = rest.dropFirst(2).trimmed }
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

    private static func takeBullet(from text: inout Substring) -> Bool {
        guard let first = text.first, "•●▪◦·*+-–—›»►▶■○✔".contains(first), text.dropFirst().first?.isWhitespace == true
        else {
            return false
        }
        // A dash may open what someone says.
        let isDash = "–—".contains(first)
        if isDash { return false }
        text = text.dropFirst().trimmed
        return true
    }
}

/// A line of Markdown as it reads: without emphasis, images and the addresses of links.
struct MarkdownText {
    private(set) var text = ""
    private(set) var linked = 0

    /// After some brackets that open no link, no more are looked for, so that the time stays in proportion to the line.
    init(_ line: Substring) {
        guard line.utf8.contains(where: { "[*_`\\".utf8.contains($0) }) else {
            text = String(line)
            return
        }
        var rest = line
        var attempts = 40
        while let character = rest.first {
            rest.removeFirst()
            switch character {
            case "\\": if let next = rest.popFirst() { text.append(next) }
            case "!" where rest.first == "[":
                if attempts > 0, let end = Self.link(rest) {
                    rest = end.rest
                } else {
                    attempts -= 1
                    text.append(character)
                }
            case "[":
                if attempts > 0, let end = Self.link(rest[...], isOpen: true) {
                    let inner = MarkdownText(Self.withoutLinks(end.label))
                    text += inner.text
                    linked += inner.text.unicodeScalars.count
                    rest = end.rest
                } else {
                    attempts -= 1
                    text.append(character)
                }
            case "*", "`": continue
            case "_":
                let touchesWord = text.last?.isLetter == true && rest.first?.isLetter == true
                if touchesWord { text.append(character) }
            default: text.append(character)
            }
        }
    }

    private static func withoutLinks(_ label: Substring) -> Substring {
        label.contains("[") ? Substring(label.filter { $0 != "[" && $0 != "]" }) : label
    }

    /// `[label](address)` from its bracket on, or behind it where that `isOpen`; nil where it is no link.
    private static func link(_ text: Substring, isOpen: Bool = false) -> (label: Substring, rest: Substring)? {
        let start = isOpen ? text : text.dropFirst()
        guard let middle = start.range(ofPair: "](", within: 1000), !start[..<middle.lower].contains("![") else {
            return nil
        }
        guard let end = start[middle.upper...].prefix(2000).firstIndex(of: ")") else { return nil }
        return (start[..<middle.lower], start[end...].dropFirst())
    }
}

extension Substring {
    fileprivate func range(ofPair pair: String, within limit: Int) -> (lower: Index, upper: Index)? {
        var previous: Index?
        var index = startIndex
        var count = 0
        while index < endIndex, count < limit {
            if let previous, self[previous] == pair.first, self[index] == pair.last {
                return (previous, self.index(after: index))
            }
            previous = index
            index = self.index(after: index)
            count += 1
        }
        return nil
    }
}
