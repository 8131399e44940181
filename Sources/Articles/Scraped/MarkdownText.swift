/// A line of Markdown as it reads: without emphasis, images and the addresses of links.
struct MarkdownText {
    private(set) var text = ""
    private(set) var linked = 0

    /// How far a link's label and its address are looked for.
    private static let longestLabel = 1000
    private static let longestAddress = 2000

    init(_ line: Substring) { self.init(line, isLabel: false) }

    /// After some brackets that open no link, no more are looked for, so that the time stays in proportion to the line.
    /// In the label of a link there are images, but no links.
    private init(_ line: Substring, isLabel: Bool) {
        guard line.utf8.contains(where: { "[*_`\\".utf8.contains($0) }) else {
            text = String(line)
            return
        }
        var rest = line
        var attempts = 40
        while let character = rest.popFirst() {
            switch character {
            case "\\": if let next = rest.popFirst() { text.append(next) }
            case "!" where rest.first == "[" && attempts > 0:
                if let image = Self.link(rest.dropFirst()) {
                    rest = image.rest
                } else {
                    attempts -= 1
                    text.append(character)
                }
            case "[" where isLabel: continue
            case "]" where isLabel: continue
            case "[" where attempts > 0:
                if let link = Self.link(rest) {
                    let label = MarkdownText(link.label, isLabel: true)
                    text += label.text
                    linked += label.text.unicodeScalars.count
                    rest = link.rest
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

    /// What is left of `[label](address)` behind its first bracket; nil where it is no link.
    private static func link(_ text: Substring) -> (label: Substring, rest: Substring)? {
        guard let end = end(of: text.prefix(longestLabel), open: "[", close: "]") else { return nil }
        let after = text[end...].dropFirst()
        guard after.first == "(" else { return nil }
        let address = after.dropFirst()
        guard let close = Self.end(of: address.prefix(longestAddress), open: "(", close: ")") else { return nil }
        return (text[..<end], address[close...].dropFirst())
    }

    /// Where the bracket closes that was open before the text, with those inside it.
    private static func end(of text: Substring, open: Character, close: Character) -> Substring.Index? {
        var depth = 0
        for index in text.indices {
            if text[index] == open {
                depth += 1
            } else if text[index] == close {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }
}
