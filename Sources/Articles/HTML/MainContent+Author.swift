/// Who wrote the article, as the page shows it.
extension MainContent {
    /// A name that the page shows, and whether it stands in an element that is named for the author.
    struct Byline {
        var name: String
        var isMarked = false
    }

    /// The name in a byline between title and text, in an element there that is named for the author or leads to a page
    /// of theirs, beside the date, or below the text. `sites`: the words of the site's names, which are no author's.
    func byline(sites: [Set<[UInt8]>]) -> Byline? {
        authorBelowTitle ?? (namedAuthor ?? linkedAuthor).map { Byline(name: $0) }
            ?? (authorBesideDate(sites) ?? dispatchAuthor ?? signature).map { Byline(name: $0) }
    }

    /// Below the text that is looked at, in blocks.
    private static let signatureReach = 4
    /// In bytes.
    private static let longestByline = 400
    /// Of a block that is looked for elements named for the author, in nodes.
    private static let nodesOfABlock = 200

    private var authorBelowTitle: Byline? {
        for (index, parts) in linesBelowTitle {
            let isDated = PageDates.isDateLine(blocks[index])
            let isMarked = reasons[blocks[index].firstText] == .author
            for part in parts {
                if let author = ScrapedByline.author(in: part) { return Byline(name: author, isMarked: isMarked) }
                if isDated, let author = ScrapedByline.author(within: part) { return Byline(name: author) }
            }
        }
        return nil
    }

    /// The short lines between title and text, in their parts: `Par : Awa Diallo - Site | 5 novembre 2025`.
    private var linesBelowTitle: [(block: Int, parts: [ScrapedLine])] {
        guard let last = lastKept else { return [] }
        return range(.belowTitle).prefix(20).compactMap { index in
            let line = blocks[index].text
            guard index < last, mayTell(index), line.utf8.count <= Self.longestByline else { return nil }
            let parts = line.replacing(" — ", with: "|").replacing(" – ", with: "|").split { "|·•\n".contains($0) }
            return (index, parts.prefix(5).map { Self.line(String($0)) })
        }
    }

    /// `Awa Diallo | 10.09.2024`: a name of two words or more, and a date.
    private func authorBesideDate(_ sites: [Set<[UInt8]>]) -> String? {
        for (_, parts) in linesBelowTitle where (2...4).contains(parts.count) {
            guard parts.contains(where: { PageDates.isDate($0.text) }) else { continue }
            for part in parts where part.words >= 2 && !part.text.hasDigit {
                let words = Set(part.folded.words.map { Array($0) })
                guard let name = ScrapedByline.name(of: part), !Self.rubrics.contains(part.folded.bytes),
                    !sites.contains(where: { words.isSubset(of: $0) })
                else { continue }
                return name
            }
        }
        return nil
    }

    /// What stands beside dates and looks like names: countries and rubrics.
    private static let rubrics = Set(
        """
        afrique australe, afrique centrale, afrique de l est, afrique de l ouest, afrique du nord, afrique du sud, agence france presse,
        arabie saoudite, burkina faso, cap vert, congo brazzaville, congo kinshasa, cote d ivoire, coupe du monde,
        droits de l homme, etats unis, fait divers, faits divers, grand angle, grand reportage, grands lacs, guinee bissau,
        guinee conakry, guinee equatoriale, hong kong, libre opinion, moyen orient, new york, nouvelle caledonie, proche orient,
        revue de presse, royaume uni, sierra leone, sri lanka, tribune libre, union africaine, union europeenne
        """.split { $0 == "," || $0.isNewline }.map { Array($0.trimmed.utf8) })

    /// The last name of an agency's line.
    private var dispatchAuthor: String? {
        range(.belowTitle).prefix(20).lazy.compactMap { PageBoilerplate.dispatchName(blocks[$0]) }.first
    }

    /// A name that leads to the pages of an author: `/auteur/awa-diallo`.
    private var linkedAuthor: String? {
        let first = range(.aboveTitle).lowerBound
        for index in first..<max(first, range(.belowTitle).upperBound) where verdicts[index] != .kept {
            switch reasons[blocks[index].firstText] {
            case .navigation, .comments, .related, .newsletter, .advertising, .consent, .footer: continue
            default: break
            }
            for element in elements(of: index) where tree.nodes[element].tag == .a {
                let address = tree.bytes(.href, of: element, limit: 400)
                let words = Set(address.split { !$0.isASCIILetter }.map { Array($0.map { $0 | 0x20 }) })
                guard !words.isDisjoint(with: Self.authorAddresses) else { continue }
                let line = Self.line(tree.text(of: element, limit: 200) ?? "")
                if line.words >= 2, let name = ScrapedByline.name(of: line) { return name }
            }
        }
        return nil
    }

    private static let authorAddresses = Set(
        """
        author authors auteur auteurs autor journaliste journalistes journalist redacteur redacteurs contributeur contributeurs
        contributor profil profils signature signatures equipe writer writers
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// The elements up to three levels above the texts of a block.
    private func elements(of block: Int) -> [Int] {
        let first = blocks[block].firstText
        let end = block + 1 < blocks.count ? blocks[block + 1].firstText : tree.nodes.count
        return (first..<max(first, min(end, first + Self.nodesOfABlock))).filter { tree.nodes[$0].tag == .text }
            .flatMap { text in
                var elements: [Int] = []
                var element = tree.nodes[text].parent
                for _ in 0..<3 where element > 0 {
                    elements.append(element)
                    element = tree.nodes[element].parent
                }
                return elements
            }
    }

    /// `<a rel="author">`, `<span class="byline">`: a name of two words or more.
    private var namedAuthor: String? {
        guard let last = lastKept else { return nil }
        let range = range(.aboveTitle).lowerBound..<range(.belowTitle).upperBound
        for index in range where index < last && mayTell(index) {
            for element in elements(of: index)
            where roles[element].boilerplate == .author || tree.value(.rel, of: element) == "author" {
                let line = Self.line(tree.text(of: element, limit: 200) ?? "")
                let name = line.words >= 2 ? ScrapedByline.name(of: line) : nil
                if let name = ScrapedByline.author(in: line) ?? name { return name }
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
