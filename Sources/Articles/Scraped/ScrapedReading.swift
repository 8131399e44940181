/// Takes the lines of a scraped text apart: title, byline, dates, text, and the rest.
struct ScrapedReading {
    let content: ScrapedContent
    let sites: SiteNames
    let header: FileHeader

    private(set) var title = ""
    private(set) var titleOrigin: ScrapedArticle.TitleOrigin?
    private(set) var kept: [ScrapedLine] = []
    private(set) var dropped: [DroppedBlock] = []
    private(set) var author, source: String?
    private(set) var scraperMark: ArticleDate?
    /// The lines that may say when the article was published.
    private(set) var dateLines: [String] = []
    /// Dates right above the title, which may be those of something else.
    private(set) var linesAbove: [String] = []

    private var lines: [ScrapedLine] { content.lines }

    init(content: ScrapedContent, sites: SiteNames, header: FileHeader) {
        self.content = content
        self.sites = sites
        self.header = header
    }

    mutating func read() {
        guard !lines.isEmpty else {
            takeTitleFromHeader()
            return
        }
        guard !content.body.isEmpty else {
            readWithoutProse()
            return
        }
        let first = firstSentences()
        var found = ScrapedTitle(content, before: first, sites: sites)
        if found.index == nil { found = titleInFirstLine(first, found) }
        title = found.text ?? ""
        titleOrigin = found.index.map { lines[$0].headingLevel > 0 ? .heading : .line }
        source = found.site
        takeTitleFromHeader()

        let start = found.index.map { $0 + 1 } ?? content.body.lowerBound
        let end = max(content.body.upperBound, start)
        readAbove(start, title: found)
        readBody(start..<end, first: first, title: found)
        readBelow(end)
        trimEnd()
        if title.isEmpty { takeTitleFromBeginning() }
        if source == nil { source = siteInLines(around: start..<end) }
    }

    // MARK: - Title

    /// The first line of the body that is surely sentences.
    private func firstSentences() -> Int {
        let body = content.body
        return body.first { content.kinds[$0] == .prose && lines[$0].words >= 18 }
            ?? body.first { content.isProse($0) } ?? body.lowerBound
    }

    /// In a short text the title may have been taken for prose.
    private func titleInFirstLine(_ first: Int, _ found: ScrapedTitle) -> ScrapedTitle {
        guard first == content.body.lowerBound, lines[first].words <= ScrapedTitle.mostWords,
            !lines[first].endsSentence,
            content.body.count > 1
        else { return found }
        return ScrapedTitle(content, before: first + 1, sites: sites)
    }

    private mutating func takeTitleFromHeader() {
        guard let stated = header[.title], !stated.isEmpty else { return }
        title = TitleText(stated, sites: sites).text
        titleOrigin = .header
    }

    private mutating func takeTitleFromBeginning() {
        guard let first = kept.first else { return }
        title = TitleLine(first.text[...], format: .text).title
        titleOrigin = .beginning
    }

    // MARK: - Parts

    /// The lines above the title: a label that says when, and the rest.
    private mutating func readAbove(_ start: Int, title: ScrapedTitle) {
        for index in 0..<start {
            let line = lines[index]
            if index == start - 1 || title.isRepeated(by: line) { takeMarks(of: line) }
            if index + 4 >= start, content.kinds[index] == .date {
                if hasLabel(line) {
                    dateLines.append(line.text)
                } else if index + 3 >= start, hasTime(line) {
                    linesAbove.append(line.text)
                }
            }
            if index + 4 >= start, author == nil { author = ScrapedByline.author(in: line) }
            drop(line, index == start - 1 ? "title" : reason(index, or: "above the title"))
        }
    }

    private mutating func takeMarks(of line: ScrapedLine) {
        let text = TitleText(line.text, sites: sites)
        scraperMark = scraperMark ?? text.scraperDate
        let unmarked = TitleLine(line.text[...], format: .text).text
        if text.text != unmarked { dateLines.append(unmarked) }
    }

    private mutating func readBody(_ range: Range<Int>, first: Int, title: ScrapedTitle) {
        for index in range {
            let line = lines[index]
            let isHead = index < first
            if index <= first + 2, title.isRepeated(by: line) || self.title.isEmpty == false && isTitle(line) {
                takeMarks(of: line)
                drop(line, "title again")
            } else if content.kinds[index] == .date {
                if index <= first + 6 || hasLabel(line) { dateLines.append(line.text) }
                if index <= first + 6 { takeByline(line) }
                drop(line, "date")
            } else if let name = ScrapedByline.author(in: line) {
                if author == nil { author = name }
                if isHead { dateLines.append(line.text) }
                drop(line, "byline")
            } else if let stated = ScrapedSource.stated(in: line) {
                source = source ?? stated
                drop(line, "source")
            } else if content.isJunk(index) || content.kinds[index] == .excerpt {
                if content.kinds[index] == .item, isListItem(index, range) {
                    keep(line)
                } else {
                    drop(line, reason(index, or: "list"))
                }
            } else if isHead, !content.isProse(index) || isCaption(line, first: first) {
                readHead(index, first: first)
            } else if !isHead, case .short = content.kinds[index], !isSubheading(index, in: range) {
                drop(line, "short")
            } else {
                keep(line)
            }
        }
    }

    /// A line between title and text: the lead, or something beside it.
    private mutating func readHead(_ index: Int, first: Int) {
        let line = lines[index]
        if isCaption(line, first: first) {
            drop(line, "caption")
        } else if line.endsSentence && line.words >= 4 || line.words >= 8 && line.functionWords >= 2 {
            keep(line)
        } else if author == nil, let name = ScrapedByline.name(of: line), line.words >= 2, !isTitleWord(name) {
            author = name
            drop(line, "byline")
        } else {
            drop(line, "short")
        }
    }

    /// The lines below: a label that says when, near the end.
    private mutating func readBelow(_ end: Int) {
        var isNear = true
        for index in end..<max(end, lines.count) {
            let line = lines[index]
            if case .boilerplate(let kind) = content.kinds[index], kind.endsArticle { isNear = false }
            if index > end + 6 { isNear = false }
            if isNear {
                if let name = ScrapedByline.author(in: line) ?? (index <= end + 1 ? signatureName(line) : nil) {
                    if author == nil { author = name }
                    drop(line, "byline")
                    continue
                }
                if let stated = ScrapedSource.stated(in: line) { source = source ?? stated }
                if content.kinds[index] == .date, hasLabel(line) { dateLines.append(line.text) }
            }
            drop(line, reason(index, or: "below the text"))
        }
    }

    private func signatureName(_ line: ScrapedLine) -> String? {
        guard !line.isBullet, line.headingLevel == 0, ScrapedBoilerplate(line) == nil else { return nil }
        // One word is a name only if it is an abbreviation.
        let name = ScrapedByline.name(of: line)
        return line.words >= 2 || line.text == line.text.uppercased() && line.length <= 6 ? name : nil
    }

    /// The text ends with its last sentence; what is behind it is a signature or nothing.
    private mutating func trimEnd() {
        while let last = kept.last, kept.count > 1, !last.endsSentence, last.words < 12 {
            kept.removeLast()
            if author == nil, let name = ScrapedByline.name(of: last) { author = name }
            drop(last, "behind the text")
        }
        if let last = kept.last, let signed = ScrapedByline.signature(of: last.text) {
            author = author ?? signed.author
            var line = ScrapedLine(signed.text, number: last.number)
            line.isAfterBlank = last.isAfterBlank
            kept[kept.count - 1] = line
        }
    }

    // MARK: - Kinds

    private func isTitle(_ line: ScrapedLine) -> Bool {
        line.words <= ScrapedTitle.mostWords
            && FoldedText(TitleText(line.text, sites: sites).text.utf8) == FoldedText(title.utf8)
    }

    private func isTitleWord(_ name: String) -> Bool {
        let words = FoldedText(title.utf8)
        return words.has(FoldedText(name.utf8).bytes)
    }

    private func hasTime(_ line: ScrapedLine) -> Bool {
        DateScanner().readings(in: line.text).contains { $0.hasTime }
    }

    private func hasLabel(_ line: ScrapedLine) -> Bool {
        DateScanner().readings(in: line.text).contains { $0.cue == .published || $0.cue == .updated }
    }

    /// A place, a date and no verb, before the text: what is under a photograph.
    private func isCaption(_ line: ScrapedLine, first: Int) -> Bool {
        guard line.words <= 45, !line.hasVerb, line.number < lines[first].number else { return false }
        let readings = DateScanner().readings(in: line.text)
        guard let last = readings.last, last.precision != .year else { return false }
        return line.text.utf8.count - last.range.upperBound <= 40
    }

    /// A short line between sentences that heads those after it.
    private func isSubheading(_ index: Int, in range: Range<Int>) -> Bool {
        let line = lines[index]
        if line.endsSentence && line.words >= 3 { return true }
        if line.text.hasSuffix(":"), index + 1 < range.upperBound, content.kinds[index + 1] == .item { return true }
        var next = index + 1
        while next < range.upperBound, content.kinds[next] == .short, next < index + 3 { next += 1 }
        return next < range.upperBound && content.isProse(next) && line.words >= 1 && line.words <= 25
    }

    /// An entry of a list within the text, rather than of a menu.
    private func isListItem(_ index: Int, _ range: Range<Int>) -> Bool {
        let line = lines[index]
        guard line.words >= 5, line.functionWords >= 1, 2 * line.linked <= line.length else { return false }
        let before = range[..<index].last { content.kinds[$0] != .item }
        return before.map { lines[$0].text.hasSuffix(":") || content.isProse($0) } ?? false
    }

    private mutating func takeByline(_ line: ScrapedLine) {
        if author == nil { author = ScrapedByline.author(in: line) }
        if source == nil, let bar = line.text.lastIndex(of: "|") {
            let name = line.text[line.text.index(after: bar)...].trimmed
            if name.contains(where: \.isLetter), name.split(separator: " ").count <= 6,
                DateScanner().readings(in: String(name)).isEmpty
            {
                source = String(name)
            }
        }
    }

    /// The site's name on a line of its own, above or below.
    private func siteInLines(around range: Range<Int>) -> String? {
        for index in lines.indices where !range.contains(index) && lines[index].words <= 6 {
            if let name = sites.name(of: lines[index].text[...]) { return name }
        }
        for line in lines[min(range.upperBound, lines.count)...] where line.words <= 40 {
            if let name = ScrapedSource.copyright(line.text) { return name }
        }
        return nil
    }

    private func reason(_ index: Int, or other: String) -> String {
        switch content.kinds[index] {
        case .boilerplate(let kind): kind.rawValue
        case .item: "list"
        case .excerpt: "excerpt"
        case .date: "date"
        default: other
        }
    }

    private mutating func keep(_ line: ScrapedLine) { kept.append(line) }

    private mutating func drop(_ line: ScrapedLine, _ reason: String) {
        dropped.append(DroppedBlock(text: line.text, reason: reason, line: line.number))
    }

    // MARK: - Without prose

    /// A text of headings and short lines: all of it, under its first line of four words.
    private mutating func readWithoutProse() {
        let index = lines.firstIndex { $0.headingLevel == 1 || $0.words >= TitleLine.minimumWords } ?? 0
        let text = TitleText(lines[index].text, sites: sites)
        title = TitleLine(text.text[...], format: .text).title
        titleOrigin = lines[index].headingLevel > 0 ? .heading : .line
        scraperMark = text.scraperDate
        source = text.site
        takeTitleFromHeader()
        for (place, line) in lines.enumerated() {
            if place == index, lines.count > 1, line.length <= TitleLine.maximumLength {
                drop(line, "title")
            } else {
                keep(line)
                dateLines.append(line.text)
            }
        }
        if kept.isEmpty { kept = [lines[index]] }
    }
}
