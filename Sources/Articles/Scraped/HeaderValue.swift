/// What stands behind the keys of a file's header.
enum HeaderValue {
    /// Without quotation marks around it; of YAML without brackets and a comment too.
    static func text(_ text: Substring, isYAML: Bool) -> String {
        var value = text.trimmed
        if let quoted = unquoted(value, isYAML: isYAML) { return TitleLine.joined(quoted) }
        guard isYAML else { return TitleLine.joined(String(value)) }
        if value.hasPrefix("["), value.hasSuffix("]") {
            return value.dropFirst().dropLast().split(separator: ",").map { self.text($0, isYAML: true) }
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let comment = value.indices.first { index in
            value[index] == "#" && (index == value.startIndex || value[value.index(before: index)] == " ")
        }
        if let comment { value = value[..<comment].trimmed }
        return ["null", "~"].contains(value) ? "" : TitleLine.joined(String(value))
    }

    /// The words between quotation marks, if there is nothing but them: not of `"Non" du maire, "oui" du préfet`.
    private static func unquoted(_ value: Substring, isYAML: Bool) -> String? {
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        var rest = value.dropFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character == "\\", quote == "\"", let next = rest.first, "\"\\".contains(next) {
                text.append(next)
                rest.removeFirst()
            } else if character == quote, quote == "'", rest.first == quote {
                text.append(quote)
                rest.removeFirst()
            } else if character == quote, rest.first?.isLetter != true {
                let tail = rest.trimmed
                return tail.isEmpty || isYAML && tail.first == "#" ? text : nil
            } else {
                text.append(character)
            }
        }
        return nil
    }

    // MARK: - What fits a field

    /// Whether a value may be what its key says; `Langue : le bambara entre à l’école` is a headline.
    static func fits(_ value: String, _ field: FileHeader.Field) -> Bool {
        let line = ScrapedLine(value, number: 0)
        switch field {
        case .title: return !value.isEmpty
        case .date, .created, .updated: return line.words <= 6 && MetadataDate.read(value) != nil
        case .url: return isAddress(value) || HostName.isHost(value.prefix { $0 != "/" })
        case .language: return languageCode(value) != nil
        case .source: return isAddress(value) || isName(line)
        case .author:
            let names = value.split { ",;".contains($0) }
            return names.count <= 10 && !names.isEmpty
                && names.allSatisfy { isName(ScrapedLine(String($0.trimmed), number: 0)) }
        }
    }

    /// `https://www.exemple.ml/a`
    static func isAddress(_ value: String) -> Bool {
        value.utf8.count <= 2000 && PageAddress.host(of: value)?.contains(".") == true
            && !value.contains(where: \.isWhitespace)
    }

    /// At most six words without a verb: not `la HAC suspend Joliba TV`, where a small word stands behind a name.
    private static func isName(_ line: ScrapedLine) -> Bool {
        guard (1...6).contains(line.words), !line.hasVerb, !line.endsSentence || line.words <= 3 else { return false }
        guard line.startsLowercase, FunctionWords.contains(line.folded.words.first ?? []) else { return true }
        let words = line.text.split { " '’".contains($0) }.drop { $0.first?.isUppercase != true }
        return words.allSatisfy {
            $0.first?.isUppercase == true || FunctionWords.contains(Array($0.lowercased().utf8)[...])
        }
    }

    /// The code of a language that is stated by its code or by its name.
    static func languageCode(_ value: String) -> String? {
        let name = String(decoding: FoldedText(value.utf8).bytes, as: UTF8.self)
        if let code = languages[name] { return code }
        let code = value.prefix { $0 != "-" && $0 != "_" }
        return (2...3).contains(code.utf8.count) && value.utf8.count <= 12
            && value.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            ? code.lowercased() : nil
    }

    private static let languages = [
        "allemand": "de", "anglais": "en", "arabe": "ar", "bambara": "bm", "bamanankan": "bm", "english": "en",
        "espagnol": "es", "francais": "fr", "french": "fr", "haoussa": "ha", "hausa": "ha", "italien": "it",
        "portugais": "pt",
    ]
}
