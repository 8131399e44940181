public import Messages

extension CommandInterface {
    /// What `--help` prints.
    public func help(in language: Language) -> String {
        var text = introduction[language]
        var heading: CommandOption.Heading?
        for option in Name.options {
            if option.heading != heading {
                heading = option.heading
                text += Self.headline(option.heading, language)
            }
            let usage = (option.short == nil ? "      " : "  ") + option.usage(in: language)
            text += HelpEntry(usage: usage, help: option.help[language]).text
        }
        if let section = section() {
            text += Self.headline(section.heading, language)
            for entry in section.entries {
                let help = "\(entry.help[language]) (\(entry.example))"
                text += HelpEntry(usage: "  \(entry.usage)", help: help).text
            }
        }
        return text + "\n" + closing[language]
    }

    private static func headline(_ heading: Sentence, _ language: Language) -> String {
        "\n\(heading[language])\(language == .french ? " :" : ":")\n"
    }
}

/// What `--help` tells beside the options, under a heading: how something is written, what it means, and an example.
public struct HelpSection: Sendable {
    let heading: Sentence
    let entries: [(usage: String, help: Sentence, example: String)]

    /// A section with these entries, in their order.
    public init(_ heading: Sentence, _ entries: [(usage: String, help: Sentence, example: String)]) {
        self.heading = heading
        self.entries = entries
    }
}

/// The lines of `--help` that tell of an option, or of what else is written so.
private struct HelpEntry {
    let usage: String
    let help: String

    /// Where what it does begins, and where lines end.
    private static let column = 26
    private static let width = 100

    var text: String {
        let indent = String(repeating: " ", count: Self.column)
        let isShort = usage.count + 2 <= Self.column
        let first = isShort ? usage + indent.dropFirst(usage.count) : usage + "\n" + indent
        return first + lines.joined(separator: "\n" + indent) + "\n"
    }

    private var lines: [String] {
        var lines: [String] = []
        var line = ""
        for word in words {
            if !line.isEmpty, Self.column + line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " " + word
        }
        return lines + [line]
    }

    /// What stays on one line: words, with the signs that French sets off by a space.
    private var words: [String] {
        var words: [String] = []
        for word in help.split(separator: " ") {
            if let last = words.last, last.hasSuffix("«") || word.first.map({ ":;?!%»".contains($0) }) == true {
                words[words.count - 1] = "\(last) \(word)"
            } else {
                words.append(String(word))
            }
        }
        return words
    }
}
