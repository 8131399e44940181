/// The site that a scraped text is from, as its header and footer say.
enum ScrapedSource {
    /// The names that the text gives its site: what stands behind © and in front of the year, and what comes back as a
    /// line of its own above and below the article.
    static func names(_ lines: [ScrapedLine], body: Range<Int>) -> [String] {
        var names: [String] = []
        for line in lines[body.upperBound...].prefix(2000) where line.words <= 40 {
            if let name = copyright(line.text) { names.append(written(name, lines, body)) }
        }
        names += recurring(lines, body: body)
        return names
    }

    /// The site's name on a line of its own, above or below the text.
    static func site(of content: ScrapedContent, around text: Range<Int>, sites: SiteNames) -> String? {
        let lines = content.lines
        for index in lines.indices where !text.contains(index) && lines[index].words <= 6 {
            if let name = sites.name(of: lines[index].text[...]) { return name }
        }
        if let name = lines[min(text.upperBound, lines.count)...].lazy.filter({ $0.words <= 40 }).compactMap({
            copyright($0.text)
        }).first {
            return name
        }
        return lines[..<min(text.lowerBound, lines.count)].prefix(5).lazy.compactMap { host(openingOf: $0, sites) }
            .first
    }

    /// `PRESSAFRIK.COM, l’information dans toute sa diversité`
    private static func host(openingOf line: ScrapedLine, _ sites: SiteNames) -> String? {
        guard let first = line.text.split(whereSeparator: { " ,|".contains($0) }).first, first.contains("."),
            HostName.isHost(first)
        else { return nil }
        let name = first.lowercased()
        return sites.name(of: first) ?? (name.hasPrefix("www.") ? String(name.dropFirst(4)) : name)
    }

    /// A source that a line names: `Source : Studio Tamani`.
    static func stated(in line: ScrapedLine) -> String? {
        guard line.words <= 10,
            line.folded.starts(with: "source"), let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let key = FoldedText(line.text.utf8[..<colon])
        guard key.isEqual(to: "source") || key.isEqual(to: "sources") else { return nil }
        var name = line.text[line.text.utf8.index(after: colon)...].trimmed
        // `(Source : AFP)`
        if line.text.utf8.first == UInt8(ascii: "("), name.utf8.last == UInt8(ascii: ")") { name = name.dropLast() }
        return name.isEmpty ? nil : String(name)
    }

    /// The name in `© Askia 24 - 2025 | Site développé par …`, `Copyright 2025 Le Nom. Tous droits réservés`.
    static func copyright(_ text: String) -> String? {
        guard let sign = text.unicodeScalars.firstIndex(of: "©") else { return nil }
        let after = text[text.unicodeScalars.index(after: sign)...]
        for part in after.split(whereSeparator: { "|·•–—,-©:".contains($0) }) {
            var words = part.split(separator: " ")
            words.removeAll { word in
                let folded = FoldedText(word.utf8).bytes
                return folded.isEmpty || folded.count == 4 && folded.allSatisfy(\.isASCIIDigit)
                    || ["copyright", "by", "all", "rights", "reserved", "tous", "droits", "reserves", "c"].contains(
                        String(decoding: folded, as: UTF8.self))
            }
            let name = words.prefix(5).joined(separator: " ")[...].trimmed
            let bare = name.last == "." ? name.dropLast() : name
            if words.count <= 5, bare.contains(where: \.isLetter) { return String(bare) }
        }
        return nil
    }

    /// The name as the page's head writes it, where it stands there.
    private static func written(_ name: String, _ lines: [ScrapedLine], _ body: Range<Int>) -> String {
        let key = SiteNames.key(name[...])
        let head = lines[..<body.lowerBound].prefix(20).first { SiteNames.key($0.text[...]) == key }
        return head?.text ?? name
    }

    /// The first line of the text, where it comes back below the article.
    private static func recurring(_ lines: [ScrapedLine], body: Range<Int>) -> [String] {
        guard let first = lines.first, body.lowerBound > 0, !first.isBullet, (1...4).contains(first.words),
            !first.endsSentence,
            ScrapedBoilerplate(first) == nil, ScrapedByline.author(in: first) == nil
        else { return [] }
        let comesBack = lines[body.upperBound...].contains { !$0.isBullet && $0.folded == first.folded }
        return comesBack ? [first.text] : []
    }
}
