/// Reads a text that nothing says was copied with a page around it: all of it is the article, but for its title and
/// what stands around that.
///
/// Poems, tables, transcripts and notes have lines that are short, come again or break off; here they stay.
struct PlainReading {
    let content: ScrapedContent
    let sites: SiteNames
    let header: FileHeader

    var parts = ScrapedParts()
    /// The line of the title, and the first of the text's sentences.
    var titleIndex: Int?
    var first = 0
    var isChronology = false

    /// How far from the title a date or a name belongs to it.
    private static let reach = 6

    private var lines: [ScrapedLine] { content.lines }

    mutating func read() -> ScrapedParts {
        parts.takeTitle(from: header, sites: sites)
        first = content.body.isEmpty ? lines.count : content.firstSentences
        let found = title()
        titleIndex = found?.index
        if let found, parts.title.isEmpty {
            parts.title = TitleLine(found.text[...]).title
            parts.titleSource = found.site
        }
        isChronology = content.isChronology
        for index in lines.indices { read(index) }
        if content.body.isEmpty { takeOnlyDate() }
        if let line = titleIndex, parts.kept.isEmpty { parts.keep(lines[line]) }
        if !content.body.isEmpty { parts.cutSignature() }
        parts.takeTitleFromBeginning()
        return parts
    }

    // MARK: - Title

    private struct FoundTitle {
        var index: Int
        var text: String
        var site: String?
    }

    /// The line that the text agrees with, if nothing of the text stands above it; or else the first.
    private func title() -> FoundTitle? {
        guard !lines.isEmpty else { return nil }
        if !content.body.isEmpty {
            let found = ScrapedTitle(content, before: max(first, titleMayBeProse ? 1 : 0), sites: sites)
            if let index = found.index, let text = found.text, index <= 4, isHead(above: index, found) {
                return FoundTitle(index: index, text: text, site: found.site)
            }
        }
        let index = lines.firstIndex { $0.headingLevel == 1 } ?? 0
        let line = lines[index]
        let text = TitleText(line.text, sites: sites)
        guard index == 0 || isHead(above: index, nil), line.headingLevel > 0 || isTitleLike(line) else { return nil }
        return FoundTitle(index: index, text: text.text, site: text.site)
    }

    private var titleMayBeProse: Bool {
        first == 0 && lines[0].words <= ScrapedTitle.mostWords && !lines[0].endsSentence && lines.count > 1
    }

    private func isHead(above index: Int, _ title: ScrapedTitle?) -> Bool {
        (0..<index).allSatisfy { above in
            lines[above].words <= 4 && !lines[above].endsSentence || content.kinds[above] == .date
                || title?.isRepeated(by: lines[above]) ?? false
        }
    }

    private func isTitleLike(_ line: ScrapedLine) -> Bool {
        lines.count > 1 && line.words <= ScrapedTitle.mostWords && line.length <= TitleLine.maximumLength
            && !line.isBullet && (!line.endsSentence || "?!".contains(line.text.last ?? ".")) && line.words > 0
            && content.kinds[0] != .byline
            && (content.kinds[0] != .date || TitleText(line.text, sites: sites).hasScraperMark)
    }

    // MARK: - Lines

    private mutating func read(_ index: Int) {
        let line = lines[index]
        let top = titleIndex ?? 0
        if index == titleIndex {
            parts.takeMarks(of: line, sites: sites)
            parts.drop(line, "title")
        } else if index < top {
            parts.takeMarks(of: line, sites: sites)
            if content.kinds[index] == .date { parts.dateLines.append(line.text) }
            parts.drop(line, "above the title")
        } else if index <= top + 3, isTitleAgain(line) {
            parts.takeMarks(of: line, sites: sites)
            parts.drop(line, "title again")
        } else if let reason = headReason(index) {
            parts.drop(line, reason)
        } else if let reason = reasonAnywhere(index) {
            parts.drop(line, reason)
        } else {
            parts.keep(line)
        }
    }

    /// In a text without sentences the one line that is a date counts.
    private mutating func takeOnlyDate() {
        let dates = lines.indices.filter { content.kinds[$0] == .date }
        if let date = dates.first, dates.count == 1 { parts.dateLines.append(lines[date].text) }
    }

    private func isTitleAgain(_ line: ScrapedLine) -> Bool {
        guard !parts.title.isEmpty, line.words <= ScrapedTitle.mostWords, first < lines.count || header[.title] != nil
        else { return false }
        return ScrapedTitle(parts.title).isRepeated(by: line)
    }

    /// Between title and text.
    private mutating func headReason(_ index: Int) -> String? {
        let line = lines[index]
        guard first < lines.count, index <= (titleIndex ?? 0) + Self.reach else { return nil }
        switch content.kinds[index] {
        case .date where index > first && content.isBareDate(index): break
        case .date where !isChronology || content.hasLabel(index):
            parts.takeDate(line)
            return "date"
        case .byline:
            if parts.author == nil { parts.author = ScrapedByline.author(in: line) }
            parts.dateLines.append(line.text)
            return "byline"
        case .boilerplate(.caption) where index < first: return "caption"
        case .boilerplate(.number) where index < first && line.length <= 3: return "number"
        default: break
        }
        return index < first && titleIndex != nil && content.isPhotoLine(index, before: first) ? "caption" : nil
    }

    /// What is left out wherever it stands: the source, and the signature.
    private mutating func reasonAnywhere(_ index: Int) -> String? {
        let line = lines[index]
        if let stated = ScrapedSource.stated(in: line) {
            parts.statedSource = parts.statedSource ?? stated
            return "source"
        }
        guard index >= lines.count - 2, index > first, !line.isBullet, line.headingLevel == 0 else { return nil }
        if content.kinds[index] == .date, content.hasLabel(index) {
            parts.dateLines.append(line.text)
            return "date"
        }
        guard lines[index - 1].endsSentence,
            let name = ScrapedByline.author(in: line) ?? ScrapedByline.signatureName(of: line)
        else { return nil }
        if parts.author == nil { parts.author = name }
        return "byline"
    }
}
