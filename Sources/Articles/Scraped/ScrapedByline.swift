/// Who wrote an article, as the lines around it and its end say.
enum ScrapedByline {
    /// Whether a line is nothing but a byline: `Par Awa Diallo`, `La Rédaction`, `Propos recueillis par Awa Diallo`.
    static func isByline(_ line: ScrapedLine) -> Bool { author(in: line) != nil }

    /// The author that a line of its own names with an introduction.
    static func author(in line: ScrapedLine) -> String? {
        guard line.words <= 14, !line.endsSentence || line.words <= 5 else { return nil }
        let words = line.text.split(separator: " ")
        var rest = words[...]
        for opening in openings where line.folded.starts(with: opening.folded) {
            rest = rest.dropFirst(opening.count)
            while rest.first == ":" || rest.first == "-" { rest = rest.dropFirst() }
            // `Written by La rédaction. Posted in …`
            if FoldedText(rest.joined(separator: " ").utf8).starts(with: "la redaction") {
                return rest.prefix(2).joined(separator: " ").filter { $0.isLetter || $0 == " " }
            }
            let name = name(at: &rest)
            return name
        }
        for whole in wholes where line.folded.isEqual(to: whole) {
            // `Source : AFP`, `Avec Reuters`
            return trimmed(words.drop { agencyIntroductions.contains($0.lowercased()) }.joined(separator: " ")[...])
        }
        return nil
    }

    /// The author within a line under the title: `12 mars 2025 par Awa Diallo`.
    static func author(within line: ScrapedLine) -> String? {
        guard line.words <= 16 else { return nil }
        // `AFP - 20/02/2025 à 16:11`, `AFP, publié le …`
        let start = FoldedText(line.text.utf8.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "-") })
        if start.words.count <= 3, let whole = wholes.first(where: { start.isEqual(to: $0) }) {
            return String(line.text.prefix { $0 != "," && $0 != "-" }[...].trimmed.prefix(whole.count))
        }
        var rest = line.text.split(separator: " ")[...]
        while let word = rest.popFirst() {
            guard ["par", "by"].contains(word.lowercased()) else { continue }
            while rest.first == ":" || rest.first == "-" { rest.removeFirst() }
            return name(at: &rest)
        }
        return nil
    }

    /// The name that a line with a date begins with: `Awa Diallo — 10 septembre 2024 à 7h00`.
    static func name(before date: ScrapedLine) -> String? {
        guard let mark = date.text.unicodeScalars.firstIndex(where: { "—–-|•·".unicodeScalars.contains($0) }),
            mark > date.text.startIndex, date.text[..<mark].last?.isWhitespace == true
        else { return nil }
        let line = ScrapedLine(String(date.text[..<mark].trimmed), number: 0)
        return (2...4).contains(line.words) && ScrapedBoilerplate(line) == nil ? name(of: line) : nil
    }

    /// Whether a line begins as a byline does, whatever follows: `par Awa Diallo, le 15 septembre 2009`.
    static func opensByline(_ line: ScrapedLine) -> Bool {
        guard line.words <= 12, !line.endsSentence,
            let opening = openings.first(where: { line.folded.starts(with: $0.folded) })
        else { return false }
        var rest = line.text.split(separator: " ")[...].dropFirst(opening.count)
        return name(at: &rest) != nil
    }

    /// A line that is a name and nothing else: `Amen K.`
    static func name(of line: ScrapedLine) -> String? {
        guard line.words >= 1, line.words <= 5, line.length <= 50 else { return nil }
        var words = line.text.split(separator: " ")[...]
        let name = name(at: &words)
        return words.isEmpty ? name : nil
    }

    /// The author that a line below a text names without an introduction.
    static func signatureName(of line: ScrapedLine) -> String? {
        guard !line.isBullet, line.headingLevel == 0, ScrapedBoilerplate(line) == nil else { return nil }
        // One word is a name only if it is an abbreviation.
        return line.words >= 2 || line.text == line.text.uppercased() && line.length <= 6 ? name(of: line) : nil
    }

    /// What stands behind the last sentence of a text: `… régionale du Sénégal. KM`.
    static func signature(of text: String) -> (text: String, author: String)? {
        let scalars = Array(text.unicodeScalars.suffix(80))
        guard !TextEnd(text).isEllipsis else { return nil }
        for index in scalars.indices.dropLast().reversed() where index + 1 < scalars.count {
            guard ".!?»”…)".unicodeScalars.contains(scalars[index]), scalars[index + 1].properties.isWhitespace else {
                continue
            }
            let tail = String(String.UnicodeScalarView(scalars[(index + 2)...]))
            let line = ScrapedLine(TitleLine.joined(tail), number: 0)
            guard line.length >= 2, line.words <= 5 else { return nil }
            guard let author = author(in: line) ?? name(of: line) else {
                if line.words > 2 { return nil }
                continue
            }
            // What follows an initial is not behind a sentence.
            let before = String(text.unicodeScalars.dropLast(scalars.count - index - 1))
            guard !endsWithInitial(before) else { continue }
            return (before, author)
        }
        return nil
    }

    private static func endsWithInitial(_ text: String) -> Bool {
        let word = text.split(separator: " ").last ?? ""
        guard word.last == "." else { return false }
        let folded = String(decoding: FoldedText(word.utf8).bytes, as: UTF8.self)
        return word.count <= 3 || abbreviations.contains(folded)
    }

    /// What stands in front of names.
    private static let abbreviations: Set<String> = [
        "adj", "brig", "capt", "cdt", "cne", "col", "cpl", "gal", "gen", "hon", "insp", "ltt", "maj", "mgr", "mlle",
        "mme",
        "prof", "sgt", "ste",
    ]

    // MARK: - Names

    private static let openings: [(folded: [UInt8], count: Int)] = [
        "propos recueillis et retranscrits par", "propos recueillis par", "interview realisee par",
        "entretien realise par", "article redige par", "redige par",
        "ecrit par", "publie par",
        "poste par", "realise par", "reportage de", "par", "by", "written by", "posted by", "auteur", "author",
        "de notre correspondant", "texte",
    ].map { (Array($0.utf8), $0.split(separator: " ").count) }

    private static let agencyIntroductions: Set<String> = ["source", "source:", "avec", ":"]

    private static let wholes = [
        "la redaction", "par la redaction", "redaction", "avec afp", "afp", "source afp", "reuters", "xinhua",
        "apanews", "apa", "panapress", "pana", "aps",
        "amap", "anp", "aib", "la redac", "ecrit par la redaction", "admin", "par admin",
    ].map { Array($0.utf8) }

    /// Up to five words of a name at the front of some words: capitalised, initials, or particles.
    private static func name(at words: inout ArraySlice<Substring>) -> String? {
        var name: [Substring] = []
        while let word = words.first, name.count < 5 {
            let isParticle = ["de", "du", "d’", "ag", "ould", "ben", "el", "al", "la", "le", "et", "and", "/", "&"]
                .contains(word.lowercased())
            let bare = word.unicodeScalars.filter { $0 != "," && $0 != ";" }
            if name.count > 0, isParticle || Self.afterNames.contains(word.lowercased()) {
                guard let next = words.dropFirst().first, next.first?.isNumber == false,
                    !Self.afterNames.contains(word.lowercased()), !isWeekday(next)
                else { break }
            }
            guard let first = bare.first, first.properties.isUppercase || isParticle && !name.isEmpty else { break }
            guard bare.allSatisfy({ $0.properties.isAlphabetic || ".-’'()".unicodeScalars.contains($0) || isParticle })
            else { break }
            if name.isEmpty, isOrdinaryWord(word) { break }
            // `Vive le Mali`
            if name.count == 1, ["le", "la"].contains(word) { return nil }
            name.append(word)
            words.removeFirst()
            // `Awa Diallo. Publié dans …`
            if word.hasSuffix("."), word.count > 4, !words.isEmpty, name.count > 1 {
                name[name.count - 1] = word.dropLast()
                break
            }
            if word.hasSuffix(",") || word.hasSuffix(";") { break }
        }
        // `Awa Diallo / AMAP`
        if name.count > 2, name[name.count - 2] == "/", name[name.count - 1].allSatisfy(\.isUppercase) {
            name.removeLast(2)
        }
        // `Facebook X LinkedIn`, `Aa Aa Aa`
        guard !name.contains(where: { networks.contains($0.lowercased()) }), name.count < 2 || Set(name).count > 1
        else {
            return nil
        }
        let text = trimmed(name.joined(separator: " ")[...])
        return text.isEmpty ? nil : text
    }

    private static let networks: Set<String> = [
        "email", "facebook", "instagram", "linkedin", "messenger", "pinterest", "telegram", "twitter", "whatsapp",
        "youtube",
    ]

    /// Buttons beside a name.
    private static let afterNames: Set<String> = ["suivre", "follow", "publié", "publie", "posted", "updated", "avec"]

    private static func isWeekday(_ word: Substring) -> Bool {
        if case .weekday = DateWord(PackedWord(word.lowercased()[...])) { return true }
        return false
    }

    private static func trimmed(_ name: Substring) -> String {
        var name = name.trimmed
        while let last = name.last, ",;:|-–".contains(last) { name = name.dropLast().trimmed }
        if name.first == "(", name.last == ")" { name = name.dropFirst().dropLast().trimmed }
        return String(name)
    }

    private static let outcries = ["adieu", "affaire", "bravo", "longue", "vive"].map { Array($0.utf8) }

    /// Words that open sentences and headings rather than names.
    private static func isOrdinaryWord(_ word: Substring) -> Bool {
        let folded = FoldedText(word.utf8)
        guard let first = folded.words.first else { return true }
        if outcries.contains(where: { folded.isEqual(to: $0) }) { return true }
        return folded.words.count == 1 && word.count > 1 && FunctionWords.contains(first) && word.count > 2
            || folded.words.count > 1 && FunctionWords.contains(first) && first.count <= 2
                && word.contains { "'’".contains($0) }
    }
}
