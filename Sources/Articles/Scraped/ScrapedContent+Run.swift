/// The run of lines that has the article.
extension ScrapedContent {
    private func value(_ index: Int) -> Double {
        let line = lines[index]
        switch kinds[index] {
        case .prose: return Double(min(line.words, 150))
        case .nearProse: return Double(min(line.words, 60)) / 2
        case .short: return -4
        case .item: return -5
        case .excerpt: return -15
        case .date: return -6
        case .byline: return -4
        case .boilerplate(let kind):
            switch kind {
            case .comments: return -200
            case .related: return -40
            case .footer: return -60
            case .share: return -8
            case .legal, .box: return -12
            case .menu: return -8
            default: return -4
            }
        }
    }

    /// The run with the greatest sum.
    func bestRun() -> Range<Int> {
        var best = 0..<0
        var most = 0.0
        var start = 0
        var sum = 0.0
        for index in lines.indices {
            if sum <= 0 {
                sum = 0
                start = index
            }
            sum += value(index)
            if sum > most {
                most = sum
                best = start..<index + 1
            }
        }
        return best
    }

    /// A lead above the date, the photograph and the buttons, with a title above it.
    func withLead(_ body: Range<Int>) -> Range<Int> {
        guard !body.isEmpty else { return body }
        var index = body.lowerBound
        var isDated = false
        var hasCaption = false
        while index > 0, body.lowerBound - index < 16 {
            index -= 1
            if isProse(index) {
                guard isDated, lines[index].words >= 8, hasTitle(above: index) else { return body }
                return index..<body.upperBound
            }
            isDated = isDated || kinds[index] == .date || kinds[index] == .byline
            if isClutter(index) || kinds[index] == .short && lines[index].words <= 6 { continue }
            // One line more, under a photograph.
            guard kinds[index] == .short, !hasCaption, lines[index].words <= 20, !lines[index].endsSentence else {
                return body
            }
            hasCaption = true
        }
        return body
    }

    private func hasTitle(above index: Int) -> Bool {
        guard let title = lines.indices[..<index].suffix(6).last(where: { !isClutter($0) }) else { return false }
        let line = lines[title]
        return kinds[title] == .short && line.words >= 3 && !line.isTruncated && !line.isBullet
    }

    // MARK: - Short sentences

    /// How many lines of questions, answers, lists and tables belong to the sentences beside them at most.
    private static let mostShortLines = 400

    /// With the short lines above and below that are sentences, most of them: `Affaire à suivre.`, `– Non.`,
    /// `Article 2 : …`, lists and tables, up to anything that is the page's.
    func withShortSentences(_ body: Range<Int>) -> Range<Int> {
        guard !body.isEmpty else { return body }
        let end = reach(lines.indices[body.upperBound...].prefix(Self.mostShortLines), of: isSentenceOrRow)
        // Above there are the lines under the title too.
        let above = lines.indices[..<body.lowerBound].suffix(Self.mostShortLines).reversed()
        let start = reach(above, of: isSentence).flatMap { body.lowerBound - $0 >= 3 ? $0 : nil }
        return (start ?? body.lowerBound)..<withLastLines(max(body.upperBound, end.map { $0 + 1 } ?? 0))
    }

    /// The end of the text with what may be its last paragraph all the same: the list below `… :`, or a sentence that
    /// has no full stop.
    private func withLastLines(_ end: Int) -> Int {
        guard lines.indices.contains(end), mayBeText(end) else { return end }
        if kinds[end] == .item, end > 0, lines[end - 1].text.utf8.last == UInt8(ascii: ":"),
            lines[end - 1].functionWords >= 1, lines[end - 1].words >= 3
        {
            return lines.indices[end...].prefix(Self.mostShortLines).first { kinds[$0] != .item || !mayBeText($0) }
                ?? min(lines.count, end + Self.mostShortLines)
        }
        guard kinds[end] == .short, lines[end].isUnfinished else { return end }
        // One of several headlines is not a paragraph.
        let next = end + 1
        let isList = next < lines.count && kinds[next] == .short && lines[next].words >= 4
        return isList ? end : next
    }

    /// With the paragraphs that only short sentences, lists and tables stand in front of, as the decrees of a
    /// government have them.
    func withParagraphsBeyondLists(_ body: Range<Int>) -> Range<Int> {
        guard !body.isEmpty else { return body }
        var start = body.lowerBound
        var end = body.upperBound
        while let next = paragraph(beyond: lines.indices[..<start].reversed()) {
            start = next
            while start > 0, isProse(start - 1) { start -= 1 }
        }
        while let next = paragraph(beyond: lines.indices[end...]) {
            end = next + 1
            while end < lines.count, isProse(end) { end += 1 }
        }
        return start..<end
    }

    /// The first prose among some lines, if three in five of those before it are the text's.
    private func paragraph(beyond indices: some Collection<Int>) -> Int? {
        var count = 0
        var sentences = 0
        for index in indices.prefix(60) {
            if kinds[index] == .prose { return count >= 3 && 5 * sentences >= 3 * count ? index : nil }
            guard mayBeText(index) else { return nil }
            count += 1
            if isSentence(index) { sentences += 1 }
        }
        return nil
    }

    /// The furthest of some lines up to which three in five are sentences.
    private func reach(_ indices: some Sequence<Int>, of isText: (Int) -> Bool) -> Int? {
        var furthest: Int?
        var sentences = 0
        for (count, index) in indices.enumerated() {
            guard mayBeText(index) else { break }
            guard isText(index) else {
                if count - sentences >= 4 + sentences { break }
                continue
            }
            sentences += 1
            if 5 * sentences >= 3 * (count + 1) { furthest = index }
        }
        return furthest
    }

    private func mayBeText(_ index: Int) -> Bool {
        let line = lines[index]
        switch kinds[index] {
        case .short, .nearProse, .item: return 2 * line.linked <= line.length && !line.isTruncated
        case .boilerplate(.number): return true
        default: return false
        }
    }

    private func isSentence(_ index: Int) -> Bool {
        let line = lines[index]
        return line.endsSentence || line.text.last == ";" || line.text.last == ":" && line.words >= 2
    }

    private func isSentenceOrRow(_ index: Int) -> Bool {
        if isSentence(index) { return true }
        return hasFigures(index) && (hasFigures(index - 1) || hasFigures(index + 1))
    }

    private func hasFigures(_ index: Int) -> Bool {
        lines.indices.contains(index) && mayBeText(index)
            && lines[index].text.hasDigit
    }
}
