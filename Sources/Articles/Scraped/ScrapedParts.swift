internal import SearchModel

/// What a scraped text is taken apart into.
struct ScrapedParts {
    var title = ""
    private(set) var kept: [ScrapedLine] = []
    private(set) var dropped: [DroppedBlock] = []
    /// Who wrote it, as a byline or a signature says.
    private(set) var statedAuthor: String?
    /// A name between title and text, which may be that of something else.
    private(set) var likelyAuthor: String?
    var author: String? {
        get { statedAuthor }
        set { if newValue.map(Self.isRole) == true { takeLikelyAuthor(newValue) } else { statedAuthor = newValue } }
    }
    /// The source by what names it: the title's end, a line of its own, the name behind a date, the site around it.
    var titleSource, statedSource, datedSource, siteSource: String?
    var source: String? { titleSource ?? statedSource ?? datedSource ?? siteSource }
    var scraperMark: CalendarDate?
    /// The lines that may say when the article was published.
    var dateLines: [String] = []
    /// Those with a label below the text's beginning, where nothing above says it.
    var linesBelow: [String] = []
    /// Dates right above the title, which may be those of something else.
    var linesAbove: [String] = []

    mutating func takeLikelyAuthor(_ name: String?) { likelyAuthor = likelyAuthor ?? name }

    /// Who put the article there, rather than who wrote it.
    private static func isRole(_ name: String) -> Bool { name.lowercased() == "admin" }

    mutating func keep(_ line: ScrapedLine) { kept.append(line) }

    mutating func drop(_ line: ScrapedLine, _ reason: String) {
        dropped.append(DroppedBlock(text: line.text, reason: reason, line: line.number))
    }

    // MARK: - What a line says beside the text

    mutating func takeTitle(from header: FileHeader, sites: SiteNames) {
        guard let stated = header[.title], !stated.isEmpty else { return }
        title = TitleText(stated, sites: sites).text
    }

    /// For want of a title: the text's first words, which stay in it.
    mutating func takeTitleFromBeginning() {
        guard title.isEmpty, let first = kept.first else { return }
        title = TitleLine(first.text[...]).title
    }

    /// The scraper's mark and the date that are glued to a title.
    mutating func takeMarks(of line: ScrapedLine, sites: SiteNames) {
        let text = TitleText(line.text, sites: sites)
        scraperMark = scraperMark ?? text.scraperDate
        let unmarked = TitleLine(line.text[...]).text
        if text.text != unmarked { dateLines.append(unmarked) }
        takeName(behindBarOf: line)
    }

    /// A line under the title that says when, and perhaps who.
    mutating func takeDate(_ line: ScrapedLine) {
        dateLines.append(line.text)
        if author == nil { author = ScrapedByline.author(in: line) ?? ScrapedByline.author(within: line) }
        if author == nil { takeLikelyAuthor(ScrapedByline.name(before: line)) }
        takeName(behindBarOf: line)
    }

    /// `Publié le samedi 22 fevrier 2025 | Agence de Presse Africaine`
    private mutating func takeName(behindBarOf line: ScrapedLine) {
        guard datedSource == nil, let bar = line.text.lastIndex(of: "|") else { return }
        let name = String(line.text[line.text.index(after: bar)...].trimmed)
        let part = ScrapedLine(name, number: 0)
        guard (1...6).contains(part.words), !(name.first?.isNumber ?? true), ScrapedBoilerplate(part) == nil,
            DateScanner().readings(in: name).isEmpty, !Self.opensLabel(part)
        else { return }
        datedSource = name
    }

    /// `mis à jour à 10h52`
    private static func opensLabel(_ line: ScrapedLine) -> Bool {
        guard let first = line.folded.words.first else { return false }
        switch DateWord(PackedWord(first)) {
        case .put, .updated, .published: return true
        default: return false
        }
    }

    // MARK: - The end

    /// The text ends with its last sentence; what is behind it is a signature or nothing.
    mutating func trimEnd() {
        for _ in 0..<3 {
            guard let last = kept.last, kept.count > 1, !last.endsSentence, last.words < 12, !last.isUnfinished,
                !(last.isBullet && kept.dropLast().last.map { $0.isBullet || $0.text.hasSuffix(":") } == true),
                ![";", ":"].contains(last.text.last), !last.text.hasDigit
            else { break }
            kept.removeLast()
            if author == nil, let name = ScrapedByline.name(of: last) { author = name }
            drop(last, "behind the text")
        }
        cutSignature()
    }

    /// Cuts off what stands behind the last sentence: `… du Sénégal. KM`.
    mutating func cutSignature() {
        guard let last = kept.last, let signed = ScrapedByline.signature(of: last.text) else { return }
        author = author ?? signed.author
        var line = ScrapedLine(signed.text, number: last.number)
        line.isAfterBlank = last.isAfterBlank
        kept[kept.count - 1] = line
    }
}
