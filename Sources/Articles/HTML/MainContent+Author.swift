/// Who wrote the article, as the page shows it.
extension MainContent {
    /// The name in a byline between title and text, in an element there that is named for the author, or below the
    /// text.
    var author: String? { authorBelowTitle ?? namedAuthor ?? signature }

    /// Below the text that is looked at, in blocks.
    private static let signatureReach = 4
    /// In bytes.
    private static let longestByline = 400
    /// Of a block that is looked for elements named for the author, in nodes.
    private static let nodesOfABlock = 200

    private var authorBelowTitle: String? {
        guard let last = lastKept else { return nil }
        for index in range(.belowTitle).prefix(20) where index < last && mayTell(index) {
            let line = blocks[index].text
            guard line.utf8.count <= Self.longestByline else { continue }
            let isDated = PageDates.isDateLine(blocks[index])
            // `Par : Awa Diallo - Site | 5 novembre 2025`
            for part in line.split(whereSeparator: { "|·•".contains($0) }).prefix(4) {
                let part = Self.line(String(part))
                if let author = ScrapedByline.author(in: part) { return author }
                if isDated, let author = ScrapedByline.author(within: part) { return author }
            }
        }
        return nil
    }

    /// `<a rel="author">`, `<span class="byline">`: a name of two words or more.
    private var namedAuthor: String? {
        guard let last = lastKept else { return nil }
        let range = range(.aboveTitle).lowerBound..<range(.belowTitle).upperBound
        for index in range where index < last && mayTell(index) {
            let first = blocks[index].firstText
            let end = index + 1 < blocks.count ? blocks[index + 1].firstText : tree.nodes.count
            for text in first..<max(first, min(end, first + Self.nodesOfABlock)) where tree.nodes[text].tag == .text {
                var element = tree.nodes[text].parent
                for _ in 0..<3 where element > 0 {
                    if roles[element].boilerplate == .author || tree.value(.rel, of: element) == "author" {
                        let line = Self.line(tree.text(of: element, limit: 200) ?? "")
                        let name = line.words >= 2 ? ScrapedByline.name(of: line) : nil
                        if let name = ScrapedByline.author(in: line) ?? name { return name }
                    }
                    element = tree.nodes[element].parent
                }
            }
        }
        return nil
    }

    /// `Propos recueillis par Awa Diallo`, `Awa Diallo / L’Essor`, as far as the next heading.
    private var signature: String? {
        guard
            let last = blocks.indices.last(where: {
                verdicts[$0] == .kept && !PageBoilerplate.isSignature(blocks[$0])
            })
        else { return nil }
        for index in blocks.indices.dropFirst(last + 1).prefix(Self.signatureReach) {
            guard !blocks[index].isHeading, mayTell(index) || verdicts[index] == .kept else { return nil }
            guard blocks[index].text.utf8.count <= Self.longestByline, blocks[index].words <= 14,
                blocks[index].linkedWords == 0 || blocks[index].words <= 8
            else {
                continue
            }
            let line = Self.line(String(blocks[index].text.prefix { $0 != "\n" }))
            if let author = ScrapedByline.author(in: line) { return author }
            guard PageBoilerplate.isSignature(blocks[index]), blocks[index].linkedWords == 0 else { continue }
            let name = Self.line(String(line.text.prefix { !"/,(".contains($0) }))
            if name.words >= 2, let author = ScrapedByline.signatureName(of: name) { return author }
        }
        return nil
    }

    private static func line(_ text: String) -> ScrapedLine {
        ScrapedLine(TitleLine.joined(text.replacing("\u{A0}", with: " ")), number: 0)
    }
}
