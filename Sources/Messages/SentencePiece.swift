/// A piece of a sentence: text, or the place of a parameter.
enum SentencePiece: Equatable {
    case text(Substring)
    case parameter(String, forms: [Substring])

    static func pieces(of sentence: String) -> [SentencePiece] {
        var pieces: [SentencePiece] = []
        var rest = sentence[...]
        while let start = firstPlace(in: rest), let end = rest[start...].firstIndex(of: "}") {
            if start > rest.startIndex { pieces.append(.text(rest[..<start])) }
            let parts = rest[rest.index(after: start)..<end].split(separator: "|", omittingEmptySubsequences: false)
            pieces.append(.parameter(String(parts[0]), forms: Array(parts.dropFirst())))
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(rest)]
    }

    /// A brace before anything but a letter is text, as in examples of JSON.
    private static func firstPlace(in text: Substring) -> Substring.Index? {
        text.indices.first { index in
            let next = text.index(after: index)
            return text[index] == "{" && next < text.endIndex && text[next].isLetter
        }
    }
}

extension Message.Value {
    /// The value as it stands in a sentence of that language; `forms` are those that follow the parameter's name.
    func text(in language: Language, forms: [Substring]) -> String {
        switch self {
        case .text(let text): return printable(text)
        case .number(let number):
            guard let form = Self.form(of: number, in: language, forms) else { return String(number) }
            return Self.filled(form, String(number), grouped: language.grouped(number))
        case .decimal(let number):
            return String(String(number).map { $0 == "." && language == .french ? "," : $0 })
        case .texts(let texts):
            let texts = texts.map(printable)
            guard let word = forms.first, let last = texts.last, texts.count > 1 else {
                return texts.joined(separator: ", ")
            }
            return texts.dropLast().joined(separator: ", ") + " \(word) \(last)"
        case .message(let message): return message.text(in: language)
        }
    }

    /// The form with the number for each `#`, in groups of digits for each `##`.
    private static func filled(_ form: Substring, _ plain: String, grouped: String) -> String {
        var text = ""
        var rest = form
        while let first = rest.popFirst() {
            if first != "#" {
                text.append(first)
            } else if rest.first == "#" {
                rest.removeFirst()
                text += grouped
            } else {
                text += plain
            }
        }
        return text
    }

    /// French says 0 and 1 in the singular, English only 1.
    private static func form(of number: Int, in language: Language, _ forms: [Substring]) -> Substring? {
        guard let plural = forms.last, forms.count >= 2 else { return nil }
        if number == 0, forms.count == 3 { return forms[0] }
        let isSingular = number == 1 || number == 0 && language == .french
        return isSingular ? forms[forms.count - 2] : plural
    }
}
