internal import Messages

extension CommandInterface {
    /// The options of the manual page, as mdoc(7): a list, or a list under each heading where there are several.
    public var manual: String {
        let options = Name.options
        let hasHeadings = options.contains { $0.heading != options[0].heading }
        var lines: [String] = []
        var heading: CommandOption.Heading?
        for option in options {
            if option.heading != heading {
                if heading != nil { lines.append(".El") }
                heading = option.heading
                if hasHeadings { lines.append(".Ss \(option.heading[.english])") }
                lines.append(".Bl -tag -width Ds")
            }
            lines += ManualEntry(option: option).lines
        }
        return (lines + [".El"]).joined(separator: "\n") + "\n"
    }
}

/// An option in the manual page. Options and the name of the value are marked where they stand in the text, and what
/// stands between backquotes as code.
private struct ManualEntry {
    let option: CommandOption
    private var text = ""
    private(set) var lines: [String] = []

    private static let width = 100

    init(option: CommandOption) {
        self.option = option
        let value = valueName.map { " Ar \($0)" } ?? ""
        lines = [".It " + (option.short.map { "Fl \($0) , " } ?? "") + "Fl -\(option.name)\(value)"]
        let help = option.help[.english]
        let sentence = (startsWithChoice ? help : help.prefix(1).uppercased() + help.dropFirst()) + "."
        for (index, part) in (sentence + " " + option.more).split(separator: "`").enumerated() {
            if index % 2 == 1 {
                mark("Ql", part)
            } else {
                for word in part.split(separator: " ") { add(word) }
            }
        }
        endLine()
    }

    /// Whether the help begins with a value as it is typed.
    private var startsWithChoice: Bool {
        guard case .choice(_, let choices) = option.argument else { return false }
        return choices.contains { option.help[.english].hasPrefix($0) }
    }

    private var valueName: String? { option.argument.valueName?.sentence[.english].lowercased() }

    private mutating func add(_ word: Substring) {
        let opening = word.prefix { $0 == "(" }
        let closing = String(word.reversed().prefix { ".,;:)".contains($0) }.reversed())
        let core = word.dropFirst(opening.count).dropLast(closing.count)
        if core.hasPrefix("--"), core.dropFirst(2).allSatisfy({ $0.isLetter || $0 == "-" }) {
            mark("Fl", opening.isEmpty ? core.dropFirst() : "( \(core.dropFirst())")
            close(closing)
        } else if let valueName, core == valueName.uppercased(), !core.isEmpty {
            mark("Ar", opening.isEmpty ? valueName[...] : "( \(valueName)")
            close(closing)
        } else if core.isEmpty, text.isEmpty, lines.last?.hasPrefix(".It") == false {
            // What closes a sentence after a mark.
            close(closing)
        } else {
            if text.count + word.count >= Self.width { endLine() }
            text += (text.isEmpty ? "" : " ") + word
            if closing.hasSuffix(".") { endLine() }
        }
    }

    private mutating func mark(_ macro: String, _ text: some StringProtocol) {
        endLine()
        lines.append(".\(macro) \(text)")
    }

    /// Signs that follow a mark without a space.
    private mutating func close(_ signs: String) {
        for sign in signs { lines[lines.count - 1] += " \(sign)" }
    }

    private mutating func endLine() {
        guard !text.isEmpty else { return }
        let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
        lines.append((escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped)
        text = ""
    }
}
