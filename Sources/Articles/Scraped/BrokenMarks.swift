/// Marks that programs break over several lines: links of Markdown, headings and pictures of html2text.
enum BrokenMarks {
    private static let mostLines = 12

    /// The text of a line, with those after it as far as a mark that it opens goes, and how many these are.
    static func run(
        of lines: [ArraySlice<UInt8>], from index: Int, format: ArticleFormat, dump: PageDump?
    ) -> (text: String, count: Int) {
        let first = String(decoding: lines[index], as: UTF8.self)
        guard format == .markdown || dump?.isUnderlined == true, var open = openMark(of: first, format) else {
            return (first, 1)
        }
        var text = first
        for next in index + 1..<min(lines.count, index + mostLines) {
            guard !lines[next].allSatisfy(\.isSpace) else { break }
            let line = String(String(decoding: lines[next], as: UTF8.self)[...].trimmed)
            text = String(text[...].trimmed) + (open == .address ? "" : " ") + line
            guard let stillOpen = openMark(of: text, format) else { return (text, next - index + 1) }
            open = stillOpen
        }
        return (first, 1)
    }

    private enum Mark {
        /// A label in brackets, the address behind it, a heading between asterisks.
        case label, address, heading
    }

    private static func openMark(of text: String, _ format: ArticleFormat) -> Mark? {
        if format == .text {
            let line = text[...].trimmed
            let stars = line.utf8.prefix { $0 == UInt8(ascii: "*") }.count
            if (2...6).contains(stars) {
                return line.hasSuffix(" " + String(repeating: "*", count: stars)) ? nil : .heading
            }
            return line.hasPrefix("[") && !line.contains("]") ? .label : nil
        }
        return openLink(of: text)
    }

    /// Which part of a link of Markdown has begun and not ended.
    private static func openLink(of text: String) -> Mark? {
        var brackets = 0
        var parentheses = 0
        var last: UInt8 = 0
        for byte in text.utf8 {
            defer { last = byte }
            if last == UInt8(ascii: "\\") { continue }
            switch byte {
            case UInt8(ascii: "("):
                if parentheses > 0 || last == UInt8(ascii: "]") {
                    parentheses += 1
                }
            case UInt8(ascii: ")"): parentheses = max(0, parentheses - 1)
            case UInt8(ascii: "[") where parentheses == 0: brackets += 1
            case UInt8(ascii: "]") where parentheses == 0: brackets = max(0, brackets - 1)
            default: break
            }
        }
        return parentheses > 0 ? .address : brackets > 0 ? .label : nil
    }
}
