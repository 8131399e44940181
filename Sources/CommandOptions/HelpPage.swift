public import Messages

extension CommandInterface {
    /// What `--help` prints.
    public func help(in language: Language) -> String {
        var text = introduction[language]
        var heading: CommandOption.Heading?
        for option in Name.options {
            if option.heading != heading {
                heading = option.heading
                text += "\n\(option.heading[language])\(language == .french ? " :" : ":")\n"
            }
            text += HelpEntry(option: option, language: language).text
        }
        return text + "\n" + closing[language]
    }
}

/// The lines of `--help` that tell of an option.
private struct HelpEntry {
    let option: CommandOption
    let language: Language

    /// Where what it does begins, and where lines end.
    private static let column = 26
    private static let width = 100

    var text: String {
        let usage = (option.short == nil ? "      " : "  ") + option.usage(in: language)
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
        for word in option.help[language].split(separator: " ") {
            if let last = words.last, last.hasSuffix("«") || word.first.map({ ":;?!%»".contains($0) }) == true {
                words[words.count - 1] = "\(last) \(word)"
            } else {
                words.append(String(word))
            }
        }
        return words
    }
}
