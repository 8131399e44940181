/// What programs that turn a page into plain text add to it: lynx, w3m, elinks and html2text.
///
/// They number the links (`[20]vétérinaire`) and list their addresses at the end, write `(BUTTON)` and the names of
/// pictures, put headings at the margin (lynx) or between asterisks (html2text), and underline links with `_`.
struct PageDump {
    /// Whether links have numbers.
    private(set) var hasLinkNumbers = false
    /// The line at which the list of addresses begins.
    private var listStart: Int
    /// The lines that only the program wrote.
    private var ownLines: Set<Int> = []
    /// Whether headings stand at the margin and all else does not.
    private(set) var hasMarginHeadings = false
    /// Whether it is html2text's, with `_` in links and what pictures show in brackets.
    private(set) var isUnderlined = false

    init(_ lines: [ArraySlice<UInt8>]) {
        listStart = Self.list(in: lines) ?? lines.count
        let head = lines[..<listStart]
        hasLinkNumbers = Self.hasLinkNumbers(head, hasList: listStart < lines.count)
        hasMarginHeadings = Self.hasMarginHeadings(head)
        isUnderlined = Self.isUnderlined(head)
        if hasMarginHeadings || hasLinkNumbers { findOwnLines(head) }
    }

    /// Whether nothing of a line is the page's.
    func isOwn(_ line: Int) -> Bool { line >= listStart || ownLines.contains(line) }

    // MARK: - What there is

    /// Where the list of links begins that ends a text: below `References`, lines of numbers and addresses.
    private static func list(in lines: [ArraySlice<UInt8>]) -> Int? {
        var index = lines.count - 1
        var entries = 0
        var first: Int?
        while index >= 0, lines.count - index < 20_000 {
            let line = lines[index].drop(while: \.isSpace)
            if line.isEmpty || isHeading(line) {
                if isHeading(line), entries > 0 { first = index }
            } else if isEntry(line) {
                entries += 1
            } else {
                break
            }
            index -= 1
        }
        return entries >= 1 ? first : nil
    }

    private static let headings = ["references", "visible links", "hidden links", "links", "liens", "liens visibles"]

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 40 else { return false }
        let folded = FoldedText(line)
        return headings.contains { folded.isEqual(to: $0) }
    }

    /// `  14. https://…`, `[14] https://…`
    private static func isEntry(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line.drop { $0 == UInt8(ascii: "[") }
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard (1...5).contains(digits.count) else { return false }
        rest = rest[digits.endIndex...].drop { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ".") }
        let address = rest.drop(while: \.isSpace)
        return rest.startIndex > digits.endIndex
            && (address.first == UInt8(ascii: "/") || address.first == UInt8(ascii: "#")
                || address.prefix(16).contains(UInt8(ascii: ":"))
                    && address.prefix { $0 != UInt8(ascii: ":") }
                        .allSatisfy(\.isASCIILetter))
    }

    /// Numbers in brackets that stand before words, and grow.
    private static func hasLinkNumbers(_ lines: ArraySlice<ArraySlice<UInt8>>, hasList: Bool) -> Bool {
        var count = 0
        var growing = 0
        var before = 0
        var last = 0
        for line in lines {
            for mark in LinkNumber.all(in: line) {
                count += 1
                if mark.number > last { growing += 1 }
                last = mark.number
                if mark.isBeforeText { before += 1 }
            }
            if count >= 2000 { break }
        }
        return count >= (hasList ? 2 : 5) && 10 * growing >= 9 * count && (hasList || 10 * before >= 8 * count)
    }

    private static func hasMarginHeadings(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        var filled = 0
        var indented = 0
        for line in lines where !line.allSatisfy(\.isSpace) {
            filled += 1
            if line.starts(with: "   ".utf8) { indented += 1 }
        }
        return filled >= 8 && 10 * indented >= 8 * filled && indented < filled
    }

    /// A heading between asterisks, or links with `_` between their words.
    private static func isUnderlined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        var headings = 0
        var links = 0
        for line in lines {
            let stars = line.prefix { $0 == UInt8(ascii: "*") }.count
            if (2...6).contains(stars), line.dropFirst(stars).first == 0x20 { headings += 1 }
            let text = line.drop { $0.isSpace || $0 == UInt8(ascii: "*") }
            if text.contains(UInt8(ascii: "_")), !text.contains(0x20) || text.contains(where: { $0 >= 0x80 }) {
                links += 1
            }
        }
        return headings >= 1 && headings + links >= 3
    }

    private mutating func findOwnLines(_ lines: ArraySlice<ArraySlice<UInt8>>) {
        // lynx begins with the names of what the page's head leads to: `#[1]Accueil [2]Flux`.
        if let first = lines.firstIndex(where: { !$0.allSatisfy(\.isSpace) }),
            lines[first].drop(while: \.isSpace).first == UInt8(ascii: "#")
        {
            for index in lines.indices[first...].prefix(10) {
                if lines[index].allSatisfy(\.isSpace) { break }
                ownLines.insert(index)
            }
        }
        for index in lines.indices {
            let line = lines[index].drop(while: \.isSpace)
            if line.starts(with: "IFRAME:".utf8) || line.starts(with: "REFRESH(".utf8)
                || line.starts(with: "(BUTTON)".utf8)
            {
                ownLines.insert(index)
            }
        }
    }

    // MARK: - Lines

    /// A line without what the program added, and how many of its characters are links.
    func cleaned(_ line: Substring) -> (text: String, linked: Int) {
        var bytes = Array(line.utf8)
        var linked = 0
        if hasLinkNumbers {
            let marks = LinkNumber.all(in: bytes[...])
            if let first = marks.first {
                let isWhole = bytes[..<first.range.lowerBound].allSatisfy { $0 < 0x30 || $0 >= 0x80 || $0 == 0x2E }
                for mark in marks.reversed() {
                    var range = mark.range
                    let isAfterWord = Self.endsWithLetter(bytes[..<range.lowerBound])
                    if isWhole, range == first.range {
                        while range.upperBound < bytes.count, bytes[range.upperBound] == 0x20 {
                            range = range.lowerBound..<range.upperBound + 1
                        }
                    }
                    let isBeforeWord = range.upperBound < bytes.count && Self.isWordByte(bytes[range.upperBound])
                    bytes.replaceSubrange(range, with: isAfterWord && isBeforeWord ? [0x20] : [])
                }
                if isWhole { linked = 1 }
            }
        }
        var text = String(decoding: bytes, as: UTF8.self)
        if hasLinkNumbers || hasMarginHeadings {
            text = text.replacing("(BUTTON)", with: "")
        }
        if isUnderlined { (text, linked) = Self.withoutUnderlines(text) }
        if linked == 1 {
            // Where a line begins with a link, a short one and a headline are nothing else.
            let clean = ScrapedLine(String(text[...].trimmed), number: 0)
            linked = clean.words <= 8 || !clean.endsSentence ? clean.length : 0
        }
        return (text, linked)
    }

    /// Without what pictures show: `[Un marché à Médine]`, but with `[...]` and `[sic]`.
    private static func withoutPictures(_ line: String) -> String {
        var text = ""
        var rest = line[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            text += rest[..<open]
            let label = rest[open...close]
            if label.utf8.count <= 8 || label.contains("...") { text += label }
            rest = rest[close...].dropFirst()
        }
        return text + rest
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || (0xC3...0xDF).contains(byte) }

    private static func endsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.last { !(0x80...0xBF).contains($0) }.map(isWordByte) ?? false
    }

    /// `Faits_divers` is `Faits divers`, all of it a link.
    private static func withoutUnderlines(_ line: String) -> (String, Int) {
        var linked = 0
        let words = withoutPictures(line).split(separator: " ", omittingEmptySubsequences: false).map {
            word -> String in
            guard word.contains("_") else { return String(word) }
            let text = word.split(separator: "_").joined(separator: " ")
            if word.contains(where: { $0 != "_" }) { linked += text.unicodeScalars.count }
            return text
        }
        return (words.joined(separator: " "), linked)
    }
}

/// The number of a link in the text of lynx or w3m: `[20]`.
struct LinkNumber {
    var number: Int
    /// In bytes.
    var range: Range<Int>
    /// Whether it stands at the beginning of a word, and not behind one, as notes do.
    var isBeforeText: Bool

    static func all(in line: ArraySlice<UInt8>) -> [LinkNumber] {
        var numbers: [LinkNumber] = []
        var index = line.startIndex
        while let open = line[index...].firstIndex(of: UInt8(ascii: "[")) {
            index = open + 1
            let digits = line[index...].prefix(while: \.isASCIIDigit)
            guard (1...5).contains(digits.count), digits.endIndex < line.endIndex,
                line[digits.endIndex] == UInt8(ascii: "]"), let number = Int(String(decoding: digits, as: UTF8.self))
            else { continue }
            let end = digits.endIndex + 1
            let isAtStart = line[..<open].allSatisfy { !$0.isASCIIAlphanumeric && $0 < 0x80 }
            let rest = line[end...]
            let touchesWord = rest.first.map { !$0.isSpace && !".,;:!?)".utf8.contains($0) } ?? false
            numbers.append(
                LinkNumber(
                    number: number, range: open..<end,
                    isBeforeText: touchesWord || isAtStart && rest.contains { !$0.isSpace }))
            index = end
        }
        return numbers
    }
}
