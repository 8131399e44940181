internal import SearchModel

/// Which lines of a scraped text are the article's.
///
/// Each line has a value: prose what it has in words, anything else less than nothing; the article is the run of lines
/// with the greatest sum. (J. Pasternack, D. Roth, "Extracting article text from the web with maximum subsequence
/// segmentation", WWW 2009.) What is prose is told as jusText does it, by length and the density of function words, and
/// short lines by what stands around them. (J. Pomikálek, "Removing boilerplate and duplicate content from web
/// corpora", 2011.)
struct ScrapedContent {
    enum Kind: Equatable {
        /// Sentences.
        case prose
        /// Perhaps sentences, perhaps a heading: prose next to prose.
        case nearProse
        case short
        /// An entry of a list, too short for prose.
        case item
        /// A headline with what a page shows of another article.
        case excerpt
        case date
        case byline
        case boilerplate(ScrapedBoilerplate)
    }

    let lines: [ScrapedLine]
    private(set) var kinds: [Kind] = []
    /// The run of lines that has the article.
    private(set) var body: Range<Int> = 0..<0
    /// Whether it begins with short lines: questions and answers, items, rows.
    private(set) var opensShort = false
    /// Whether anything says that the text was copied with the page around it. Otherwise all of it is the article.
    let isFramed: Bool

    /// `countsFunctionWords`: the text is in a language whose function words are known.
    init(_ lines: [ScrapedLine], countsFunctionWords: Bool) {
        self.lines = lines
        kinds = lines.map { Self.kind(of: $0, countsFunctionWords) }
        isFramed = Self.isFramed(lines, kinds)
        findCommentCounts()
        if isFramed {
            findRepetitions()
            findExcerpts()
            findHeadlines()
            findBoxes()
        }
        findCaptions()
        let run = withLead(withParagraphsBeyondLists(bestRun()))
        body = withShortSentences(run)
        opensShort = body.lowerBound < run.lowerBound
    }

    func isProse(_ index: Int) -> Bool {
        switch kinds[index] {
        case .prose, .nearProse: true
        default: false
        }
    }

    /// Whether it is nothing that belongs to an article, and no heading of one.
    func isJunk(_ index: Int) -> Bool {
        switch kinds[index] {
        case .item, .boilerplate: true
        default: false
        }
    }

    /// Whether it is what stands between a title and its text: dates, names, buttons, photographs.
    func isClutter(_ index: Int) -> Bool {
        switch kinds[index] {
        case .date, .byline: true
        case .short: lines[index].words <= 2
        case .boilerplate(let kind):
            switch kind {
            case .share, .number, .label, .advertisement, .caption, .headline, .address: true
            default: false
            }
        default: false
        }
    }

    func isBoilerplate(_ index: Int, _ kind: ScrapedBoilerplate) -> Bool { kinds[index] == .boilerplate(kind) }

    /// Above it there is the title: a lead that has the date below it, or the sentences.
    var titleBound: Int {
        let first = firstSentences
        guard let lead = body.first(where: { isProse($0) && lines[$0].words >= 8 }), lead < first,
            (lead..<first).contains(where: { kinds[$0] == .date || kinds[$0] == .byline })
        else { return first }
        return lead
    }

    /// The first line of the body that is surely sentences.
    var firstSentences: Int {
        if opensShort { return body.lowerBound }
        return body.first { kinds[$0] == .prose && lines[$0].words >= 18 } ?? body.first { isProse($0) }
            ?? body.lowerBound
    }

    /// Whether the text is a chronology, each day on a line above what happened: it is not the day of publication.
    var isChronology: Bool {
        let days = lines.indices[max(0, body.lowerBound - 1)..<body.upperBound].filter { index in
            kinds[index] == .date && !hasTime(index) && index + 1 < body.upperBound
                && (isProse(index + 1) || lines[index + 1].endsSentence)
        }
        return days.count >= 3
    }

    // MARK: - Lines

    private static func kind(of line: ScrapedLine, _ countsFunctionWords: Bool) -> Kind {
        if line.words <= 16, isDate(line) { return .date }
        if ScrapedByline.isByline(line) { return .byline }
        if let boilerplate = ScrapedBoilerplate(line) { return .boilerplate(boilerplate) }
        if 2 * line.linked > line.length, line.words < 25 { return line.isBullet ? .item : .short }
        let density = countsFunctionWords ? line.density : 0.4
        if line.headingLevel > 0 { return .short }
        if line.isBullet, line.length < 60 || !line.endsSentence && line.words < 12 { return .item }
        if density >= 0.28, line.length >= 100, line.endsSentence || line.length >= 240 { return .prose }
        if density >= 0.2, line.length >= 60, line.endsSentence || line.length >= 140 { return .nearProse }
        return .short
    }

    /// A date with a label, or alone, or with the time of day as pages state it.
    private static func isDate(_ line: ScrapedLine) -> Bool {
        guard line.text.hasDigit else { return false }
        return DateScanner().readings(in: line.text).contains { reading in
            switch reading.cue {
            case .published, .updated, .alone: reading.precision != .year && !isSentence(line, behind: reading)
            case .none: reading.hasTime && reading.precision == .day && !line.endsSentence && line.words <= 10
            default: false
            }
        }
    }

    /// `Publié le 2 mars 2025, le rapport de l’ONU accable l’armée.`
    private static func isSentence(_ line: ScrapedLine, behind reading: DateReading) -> Bool {
        guard line.endsSentence else { return false }
        let rest = ScrapedLine(
            String(decoding: line.text.utf8.dropFirst(reading.range.upperBound), as: UTF8.self), number: 0)
        return rest.words >= 4 && rest.functionWords >= 1
            && !["par", "by"].contains { rest.folded.starts(with: $0) }
    }

    // MARK: - Lines and those around them

    /// `3 commentaires` above the text is how many there are, not where they begin.
    private mutating func findCommentCounts() {
        for index in lines.indices {
            if isProse(index) { return }
            if isBoilerplate(index, .comments), lines[index].words <= 2,
                lines[index].text.hasDigit
            {
                kinds[index] = .boilerplate(.label)
            }
        }
    }

    /// Prose that breaks off, after a headline or a date, as lists of articles have it. One alone may be the article's.
    private mutating func findExcerpts() {
        for index in lines.indices where isProse(index) && lines[index].isTruncated && lines[index].words < 50 {
            let before = index > 0 ? kinds[index - 1] : .prose
            let after = index + 1 < kinds.count ? kinds[index + 1] : .short
            if before != .prose, after != .prose { kinds[index] = .excerpt }
        }
    }

    /// A sentence that comes again and again is not the article's.
    private mutating func findRepetitions() {
        var counts: [[UInt8]: Int] = [:]
        for index in lines.indices where kinds[index] == .nearProse || kinds[index] == .prose {
            counts[lines[index].folded.bytes, default: 0] += 1
        }
        for index in lines.indices where counts[lines[index].folded.bytes] ?? 0 >= 3 && lines[index].words <= 40 {
            if isProse(index) { kinds[index] = .boilerplate(.repeated) }
        }
    }

    /// The headlines below `À lire aussi`, down to a date, a button or a sentence.
    private mutating func findHeadlines() {
        for index in lines.indices where announcesHeadlines(index) {
            var next = index + 1
            while next < lines.count, next <= index + 12, isHeadline(next) {
                // The last may be a heading of the text, if it is not as long as the others.
                let headsProse =
                    next + 1 < lines.count && isProse(next + 1) && !isHeadline(next + 1) && next > index + 1
                if headsProse, lines[next].words <= 6 || lines[next].headingLevel > 0 { break }
                kinds[next] = .boilerplate(.headline)
                next += 1
            }
        }
    }

    private mutating func findBoxes() {
        for box in boxes() {
            kinds[box.index] = .boilerplate(.box)
            for index in box.headlines where !isJunk(index) || kinds[index] == .item {
                kinds[index] = .boilerplate(.headline)
            }
        }
    }

    private func announcesHeadlines(_ index: Int) -> Bool {
        isBoilerplate(index, .label) && lines[index].words <= 6
            && BoilerplatePlace.headlines.matches(lines[index].folded)
    }

    private func isHeadline(_ index: Int) -> Bool {
        switch kinds[index] {
        case .short, .item: !lines[index].endsSentence || lines[index].text.last == "?" || lines[index].text.last == "!"
        case .nearProse:
            lines[index].words <= 25 && (!lines[index].endsSentence || "?!".contains(lines[index].text.last ?? "."))
        case .boilerplate(.number), .boilerplate(.caption): true
        default: false
        }
    }

    /// What stands right above a photograph's credit; and right below, where the two stand apart from the text.
    private mutating func findCaptions() {
        var prose = 0
        for index in lines.indices {
            if kinds[index] == .prose { prose += 1 }
            guard PhotoCredit.isAll(of: lines[index]) else { continue }
            kinds[index] = .boilerplate(.caption)
            let isHead = prose <= 1
            if index > 0, isCaption(index - 1, isHead: isHead) { kinds[index - 1] = .boilerplate(.caption) }
            guard isHead else { continue }
            var end = index + 1
            while end < lines.count, end < index + 4, !lines[end].isAfterBlank, lines[end].words <= 45 { end += 1 }
            // A single line may be the text.
            guard end < lines.count, lines[end].isAfterBlank, end > index + 2 else { continue }
            for caption in index + 1..<end { kinds[caption] = .boilerplate(.caption) }
        }
    }

    private func isCaption(_ index: Int, isHead: Bool) -> Bool {
        let line = lines[index]
        guard line.words <= 45, line.headingLevel == 0 else { return false }
        switch kinds[index] {
        case .short, .nearProse: break
        case .prose where isHead: break
        default: return false
        }
        // Without a title above it it may be the title.
        return !isHead
            || lines.indices[..<index].suffix(8).contains {
                kinds[$0] == .short && lines[$0].words >= 4 || kinds[$0] == .nearProse || kinds[$0] == .prose
            }
    }
}
