/// Which lines of a scraped text are the article's.
///
/// Each line has a value: prose what it has in words, anything else less than nothing; the article is the run of
/// lines with
/// the greatest sum. (J. Pasternack, D. Roth, "Extracting article text from the web with maximum subsequence
/// segmentation", WWW 2009.)
/// What is prose is told as jusText does it, by length and the density of function words, and short lines by what
/// stands
/// around them. (J. Pomikálek, "Removing boilerplate and duplicate content from web corpora", 2011.)
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
        case boilerplate(ScrapedBoilerplate)
    }

    let lines: [ScrapedLine]
    private(set) var kinds: [Kind] = []
    /// The run of lines that has the article.
    private(set) var body: Range<Int> = 0..<0

    /// `countsFunctionWords`: the text is in a language whose function words are known.
    init(_ lines: [ScrapedLine], countsFunctionWords: Bool) {
        self.lines = lines
        kinds = lines.map { Self.kind(of: $0, countsFunctionWords) }
        findRepetitions()
        findExcerpts()
        body = best()
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

    // MARK: - Lines

    private static func kind(of line: ScrapedLine, _ countsFunctionWords: Bool) -> Kind {
        if let boilerplate = ScrapedBoilerplate(line) { return .boilerplate(boilerplate) }
        if line.words <= 16, isDate(line) { return .date }
        if 2 * line.linked > line.length, line.words < 25 { return line.isBullet ? .item : .short }
        let density = countsFunctionWords ? line.density : 0.4
        if line.headingLevel > 0 { return .short }
        if line.isBullet, line.length < 60 || !line.endsSentence && line.words < 12 { return .item }
        if density >= 0.28, line.length >= 100, line.endsSentence || line.length >= 240 { return .prose }
        if density >= 0.2, line.length >= 60, line.endsSentence || line.length >= 140 { return .nearProse }
        return .short
    }

    private static func isDate(_ line: ScrapedLine) -> Bool {
        guard line.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return DateScanner().readings(in: line.text).contains { reading in
            switch reading.cue {
            case .published, .updated, .alone: reading.precision != .year
            default: false
            }
        }
    }

    /// Prose that breaks off, after a headline or a date, as lists of articles have it. One alone may be the article's.
    private mutating func findExcerpts() {
        for index in lines.indices where isProse(index) && lines[index].isTruncated && lines[index].words < 80 {
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

    // MARK: - The run

    private func value(_ index: Int) -> Double {
        let line = lines[index]
        switch kinds[index] {
        case .prose: return Double(min(line.words, 150))
        case .nearProse: return Double(min(line.words, 60)) / 2
        case .short: return -4
        case .item: return -5
        case .excerpt: return -15
        case .date: return -6
        case .boilerplate(let kind):
            switch kind {
            case .comments: return -200
            case .related: return -40
            case .footer: return -60
            case .share: return -8
            case .legal: return -25
            case .menu: return -8
            default: return -4
            }
        }
    }

    private func best() -> Range<Int> {
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
}
