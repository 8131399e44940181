/// A line of Markdown as it reads: without emphasis, images and the addresses of links.
struct MarkdownText {
    private(set) var text = ""
    private(set) var linked = 0

    /// How far a link's label and its address are looked for.
    private static let longestLabel = 1000
    private static let longestAddress = 2000
    private static let longestName = 100

    /// Whether a text has links as Markdown writes them, at least two near its beginning: programs that turn pages into
    /// Markdown call it text.
    static func isLikely(_ text: [UInt8]) -> Bool {
        let beginning = text.prefix(1 << 16)
        var links = 0
        for index in beginning.indices.dropLast(2) where beginning[index] == UInt8(ascii: "]") {
            guard beginning[index + 1] == UInt8(ascii: "("), "h/".utf8.contains(beginning[index + 2]) else { continue }
            links += 1
            if links == 2 { return true }
        }
        return false
    }

    init(_ line: Substring) { self.init(line, isLabel: false) }

    /// After some brackets that open no link, no more are looked for, so that the time stays in proportion to the line.
    /// In the label of a link there are images, but no links.
    private init(_ line: Substring, isLabel: Bool) {
        guard line.utf8.contains(where: { "[*_`\\".utf8.contains($0) }) else {
            text = String(line)
            return
        }
        var rest = line.unicodeScalars
        var scalars = String.UnicodeScalarView()
        var attempts = 40
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\": if let next = rest.popFirst() { scalars.append(next) }
            case "!" where rest.first == "[" && attempts > 0:
                if let image = Self.link(rest.dropFirst()) {
                    rest = image.rest
                } else {
                    attempts -= 1
                    scalars.append(scalar)
                }
            case "[" where isLabel: continue
            case "]" where isLabel: continue
            case "[" where attempts > 0:
                if let link = Self.link(rest) {
                    let label = MarkdownText(Substring(link.label), isLabel: true)
                    scalars.append(contentsOf: label.text.unicodeScalars)
                    linked += label.text.unicodeScalars.count
                    rest = link.rest
                } else {
                    attempts -= 1
                    scalars.append(scalar)
                }
            case "*", "`": continue
            case "_":
                let touchesWord =
                    scalars.last?.properties.isAlphabetic == true && rest.first?.properties.isAlphabetic == true
                if touchesWord { scalars.append(scalar) }
            default: scalars.append(scalar)
            }
        }
        text = String(scalars)
    }

    private typealias Scalars = Substring.UnicodeScalarView

    /// Whether the line says what the name of an address stands for, `[1]: https://…`. (CommonMark 0.31, section 4.7.)
    static func isDefinition(_ line: Substring) -> Bool {
        guard line.first == "[" else { return false }
        let rest = line.unicodeScalars.dropFirst()
        guard let end = end(of: rest, within: longestName, open: "[", close: "]"), rest.startIndex < end else {
            return false
        }
        let after = rest[end...].dropFirst()
        guard after.first == ":" else { return false }
        let address = Substring(after.dropFirst()).trimmed.prefix { !$0.isWhitespace }.drop { $0 == "<" }
        return address.utf8.starts(with: "/".utf8) || HeaderValue.isAddress(String(address.prefix { $0 != ">" }))
    }

    /// What is left of `[label](address)`, `[label][name]` or `[label][]` behind its first bracket; nil where it is no
    /// link.
    private static func link(_ text: Scalars) -> (label: Scalars, rest: Scalars)? {
        guard let end = end(of: text, within: longestLabel, open: "[", close: "]") else { return nil }
        let after = text[end...].dropFirst()
        if after.first == "[" {
            let name = after.dropFirst()
            guard let close = Self.end(of: name, within: longestName, open: "[", close: "]") else { return nil }
            return (text[..<end], name[close...].dropFirst())
        }
        guard after.first == "(" else { return nil }
        let address = after.dropFirst()
        // A picture may be in its address.
        let length = Substring(address.prefix(5)) == "data:" ? Int.max : longestAddress
        guard let close = Self.end(of: address, within: length, open: "(", close: ")") else { return nil }
        return (text[..<end], address[close...].dropFirst())
    }

    /// Where the bracket closes that was open before the text, with those inside it.
    private static func end(
        of text: Scalars, within length: Int, open: Unicode.Scalar, close: Unicode.Scalar
    ) -> Scalars.Index? {
        var depth = 0
        var index = text.startIndex
        var count = 0
        while index < text.endIndex, count < length {
            if text[index] == open {
                depth += 1
            } else if text[index] == close {
                if depth == 0 { return index }
                depth -= 1
            }
            index = text.index(after: index)
            count += 1
        }
        return nil
    }
}
