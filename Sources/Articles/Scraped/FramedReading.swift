/// Reads a text that was copied with the page around it: title, byline, dates, text, and the rest.
struct FramedReading {
    let content: ScrapedContent
    let sites: SiteNames
    let header: FileHeader

    var parts = ScrapedParts()
    var isChronology = false

    /// How many lines of a list or a table are looked through for its beginning or its end.
    private static let longestList = 60
    /// How far below a title its date may stand, among buttons and names.
    private static let headLength = 14

    private var lines: [ScrapedLine] { content.lines }

    mutating func read() -> ScrapedParts {
        guard !content.body.isEmpty else {
            readWithoutProse()
            return parts
        }
        isChronology = content.isChronology
        let first = content.firstSentences
        var found = ScrapedTitle(content, before: content.titleBound, sites: sites)
        if found.index == nil { found = titleInFirstLine(first, found) }
        parts.title = found.text ?? ""
        parts.titleSource = found.site
        parts.takeTitle(from: header, sites: sites)

        let start = found.index.map { $0 + 1 } ?? content.body.lowerBound
        let end = max(content.body.upperBound, start)
        readAbove(start, title: found)
        readBody(start..<end, first: first, title: found)
        readBelow(end)
        parts.trimEnd()
        parts.takeTitleFromBeginning()
        if parts.source == nil { parts.siteSource = ScrapedSource.site(of: content, around: start..<end, sites: sites) }
        return parts
    }

    /// In a short text the title may have been taken for prose.
    private func titleInFirstLine(_ first: Int, _ found: ScrapedTitle) -> ScrapedTitle {
        guard first == content.body.lowerBound, lines[first].words <= ScrapedTitle.mostWords,
            !lines[first].endsSentence, content.body.count > 1
        else { return found }
        return ScrapedTitle(content, before: first + 1, sites: sites)
    }

    // MARK: - Above

    /// The lines above the title: a label that says when, and the rest.
    private mutating func readAbove(_ start: Int, title: ScrapedTitle) {
        var lastTitle: Int?
        for index in 0..<start {
            let line = lines[index]
            if index == title.index || title.isRepeated(by: line) {
                parts.takeMarks(of: line, sites: sites)
                lastTitle = index
            }
            let isBelowTitle = lastTitle.map { index - $0 <= Self.headLength } ?? false
            if isBelowTitle || index + 4 >= start, content.kinds[index] == .date {
                if content.hasLabel(index) || isBelowTitle && index + Self.headLength >= start {
                    parts.dateLines.append(line.text)
                } else if index + 3 >= start, content.hasTime(index) {
                    parts.linesAbove.append(line.text)
                }
            }
            if index + 4 >= start, parts.author == nil { parts.author = ScrapedByline.author(in: line) }
            parts.drop(line, index == title.index ? "title" : reason(index, or: "above the title"))
        }
    }

    // MARK: - Body

    private mutating func readBody(_ range: Range<Int>, first: Int, title: ScrapedTitle) {
        for index in range {
            let line = lines[index]
            let isHead = index < first
            if index <= first + 2, title.isRepeated(by: line) || !parts.title.isEmpty && isTitle(line) {
                parts.takeMarks(of: line, sites: sites)
                parts.drop(line, "title again")
            } else if content.kinds[index] == .date {
                readDate(index, first: first, in: range)
            } else if content.kinds[index] == .byline {
                if parts.author == nil { parts.author = ScrapedByline.author(in: line) }
                if isHead { parts.dateLines.append(line.text) }
                parts.drop(line, "byline")
            } else if let stated = ScrapedSource.stated(in: line) {
                parts.statedSource = parts.statedSource ?? stated
                parts.drop(line, "source")
            } else if isHead, !content.isProse(index) || content.isPhotoLine(index, before: first) {
                readHead(index, first: first)
            } else if content.isProse(index) || !isHead && belongsToText(index, in: range) {
                parts.keep(line)
            } else {
                parts.drop(line, reason(index, or: "short"))
            }
        }
    }

    /// A date: of the article in its head, or a heading of what happened that day.
    private mutating func readDate(_ index: Int, first: Int, in range: Range<Int>) {
        let line = lines[index]
        let isBare = index > first && content.isBareDate(index) && !content.isBelowLead(index, first: first)
        let isNear =
            !isBare
            && (index <= first + 6 || index <= first + Self.headLength && isNearTitle(index, first: first))
        if isChronology || !isNear, !content.hasLabel(index), !content.hasTime(index), index + 1 < range.upperBound,
            content.isProse(index + 1) || lines[index + 1].endsSentence
        {
            parts.keep(line)
            return
        }
        if isNear { parts.takeDate(line) } else { takeLateDate(index) }
        parts.drop(line, "date")
    }

    /// Whether hardly any of the text stands between a line and its beginning.
    private func isNearTitle(_ index: Int, first: Int) -> Bool {
        lines[first..<max(first, index)].indices.count { content.kinds[$0] == .prose } <= 1
    }

    /// A label below the text, unless it stands with the headline of something else.
    private mutating func takeLateDate(_ index: Int) {
        guard content.kinds[index] == .date,
            content.hasLabel(index) || content.hasTime(index) && index <= content.body.upperBound + 2
        else { return }
        let before = index > 0 ? content.kinds[index - 1] : .prose
        let isOther = before == .short && lines[index - 1].words >= 4 || before == .excerpt
        if !isOther { parts.linesBelow.append(lines[index].text) }
    }

    /// A line between title and text: the lead, or something beside it.
    private mutating func readHead(_ index: Int, first: Int) {
        let line = lines[index]
        if content.isJunk(index) || content.kinds[index] == .excerpt {
            parts.drop(line, reason(index, or: "short"))
        } else if content.isPhotoLine(index, before: first) {
            parts.drop(line, "caption")
        } else if line.endsSentence && line.words >= 4
            || line.words >= (line.hasVerb ? 8 : 20) && line.functionWords >= 2
        {
            parts.keep(line)
        } else if parts.author == nil, let name = ScrapedByline.name(of: line), line.words >= 2, !isTitleWord(name) {
            parts.takeLikelyAuthor(name)
            parts.drop(line, "byline")
        } else {
            parts.drop(line, "short")
        }
    }

    /// Whether a line that is not prose belongs to the text all the same: a heading, a short sentence, a list, a table.
    private func belongsToText(_ index: Int, in range: Range<Int>) -> Bool {
        let line = lines[index]
        switch content.kinds[index] {
        case .short: if isHeading(index, in: range) { return true }
        case .item: if isListItem(index, range) { return true }
        case .boilerplate(.number): break
        default: return false
        }
        // Between two sentences nothing else stands there.
        let before = range[..<index].suffix(Self.longestList).last { content.isProse($0) }
        let after = range[index...].prefix(Self.longestList).first { content.isProse($0) } ?? range.upperBound
        guard let before, after - before <= Self.longestList, line.words > 0 || after - before > 3 else { return false }
        return (before + 1..<after).allSatisfy { other in
            switch content.kinds[other] {
            case .short, .item, .boilerplate(.number): 2 * lines[other].linked <= lines[other].length
            default: false
            }
        }
    }

    /// A short line between sentences that heads those after it, or is one.
    private func isHeading(_ index: Int, in range: Range<Int>) -> Bool {
        let line = lines[index]
        if line.endsSentence { return true }
        if line.text.hasSuffix(":"), index + 1 < range.upperBound, content.kinds[index + 1] == .item { return true }
        var next = index + 1
        while next < range.upperBound, content.kinds[next] == .short, next < index + 3 { next += 1 }
        return next < range.upperBound && content.isProse(next) && line.words >= 1 && line.words <= 25
    }

    /// An entry of a list within the text, rather than of a menu.
    private func isListItem(_ index: Int, _ range: Range<Int>) -> Bool {
        let line = lines[index]
        guard line.words >= 5, line.functionWords >= 1, 2 * line.linked <= line.length else { return false }
        let before = range[..<index].suffix(Self.longestList).last { content.kinds[$0] != .item }
        return before.map { lines[$0].text.hasSuffix(":") || content.isProse($0) } ?? false
    }

    // MARK: - Below

    /// The lines below: a label that says when, near the end.
    private mutating func readBelow(_ end: Int) {
        var isNear = true
        for index in end..<max(end, lines.count) {
            let line = lines[index]
            if case .boilerplate(let kind) = content.kinds[index], kind.endsArticle { isNear = false }
            if index > end + 6 { isNear = false }
            if isNear {
                let signature = index <= end + 1 ? ScrapedByline.signatureName(of: line) : nil
                if let name = ScrapedByline.author(in: line) ?? signature {
                    if parts.author == nil { parts.author = name }
                    parts.drop(line, "byline")
                    continue
                }
                if let stated = ScrapedSource.stated(in: line) { parts.statedSource = parts.statedSource ?? stated }
                takeLateDate(index)
            }
            parts.drop(line, reason(index, or: "below the text"))
        }
    }

    // MARK: - Kinds

    private func isTitle(_ line: ScrapedLine) -> Bool {
        line.words <= ScrapedTitle.mostWords
            && FoldedText(TitleText(line.text, sites: sites).text.utf8) == FoldedText(parts.title.utf8)
    }

    private func isTitleWord(_ name: String) -> Bool {
        FoldedText(parts.title.utf8).has(FoldedText(name.utf8).bytes)
    }

    private func reason(_ index: Int, or other: String) -> String {
        switch content.kinds[index] {
        case .boilerplate(let kind): kind.rawValue
        case .item: "list"
        case .excerpt: "excerpt"
        case .date: "date"
        case .byline: "byline"
        default: other
        }
    }

    // MARK: - Without prose

    /// The lines between what is known to be the page's: most words, and above the comments if there are any there.
    private func runWithoutButtons() -> Range<Int> {
        var best = 0..<0
        var most = 0
        var start = 0
        var words = 0
        for index in lines.indices {
            if case .boilerplate(let kind) = content.kinds[index], kind.tellsOfPage {
                if kind.endsArticle, most >= 3 { break }
                start = index + 1
                words = 0
            } else {
                words += lines[index].words
                if words > most {
                    most = words
                    best = start..<index + 1
                }
            }
        }
        return best.isEmpty ? 0..<lines.count : best
    }

    /// A text of headings and short lines, under its first line of four words.
    private mutating func readWithoutProse() {
        guard !lines.isEmpty else {
            parts.takeTitle(from: header, sites: sites)
            return
        }
        let texts = runWithoutButtons()
        let index =
            texts.first { lines[$0].headingLevel == 1 || lines[$0].words >= TitleLine.minimumWords } ?? texts.lowerBound
        let text = TitleText(lines[index].text, sites: sites)
        parts.title = TitleLine(text.text[...]).title
        parts.scraperMark = text.scraperDate
        parts.titleSource = text.site
        parts.takeTitle(from: header, sites: sites)
        var dates: [String] = []
        for place in lines.indices {
            if place == index, texts.count > 1, lines[place].length <= TitleLine.maximumLength {
                parts.drop(lines[place], "title")
            } else if texts.contains(place) {
                parts.keep(lines[place])
                if content.kinds[place] == .date { dates.append(lines[place].text) }
            } else {
                parts.drop(lines[place], reason(place, or: "short"))
            }
        }
        if dates.count == 1 { parts.dateLines += dates }
        if parts.kept.isEmpty { parts.keep(lines[index]) }
    }
}
