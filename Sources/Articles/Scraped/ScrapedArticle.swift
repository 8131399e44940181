internal import SearchModel

/// The article in a text that was copied or scraped from a page: without the menus, buttons, comments and headlines of
/// other articles that came with it.
struct ScrapedArticle: Sendable {
    /// What the extraction is told beside the text.
    struct Context: Sendable {
        /// The day of reading; later dates are rejected.
        var today: CalendarDate
        var aliases: SourceAliases
        /// Of the file, for a date in it.
        var fileName: String?

        init(today: CalendarDate, aliases: SourceAliases = SourceAliases(), fileName: String? = nil) {
            self.today = today
            self.aliases = aliases
            self.fileName = fileName
        }
    }

    private(set) var title = ""
    /// Each on one line, in order; but what comes after the longest page has its lines as they stand.
    private(set) var paragraphs: [String] = []
    /// For each paragraph the line of the file at which it begins, from 1.
    private(set) var lines: [Int] = []
    private(set) var dates = DateChooser.Choice()
    private(set) var source, author, url, language: String?
    private(set) var dropped: [DroppedBlock] = []

    /// The paragraphs with a blank line between them.
    var text: String { paragraphs.joined(separator: "\n\n") }

    /// Reads a text in UTF-8 with LF as line ends. Any bytes are read; time is in proportion to their number.
    init(_ text: [UInt8], format: ArticleFormat, context: Context) {
        let header = FileHeader(text, format: format)
        let end = Self.examinedEnd(of: text, from: header.end)
        let all = ScrapedLines(text[header.end..<end], number: header.line, format: format).lines
        let language = TextLanguage(of: Array(text[header.end...].prefix(TextLanguage.maximumLength * 4)))
        let content = ScrapedContent(all, countsFunctionWords: ["fr", "en"].contains(language?.code ?? "fr"))
        let sites = SiteNames(aliases: context.aliases, ScrapedSource.names(all, body: content.body))
        let parts = Self.parts(content, sites: sites, header: header)

        title = parts.title
        paragraphs = parts.kept.map(\.text)
        lines = parts.kept.map(\.number)
        dropped = parts.dropped
        if end < text.count { keepRest(text, from: end) }
        author = header[.author] ?? parts.author ?? parts.likelyAuthor
        url = header[.url]
        source = (header[.source] ?? parts.source).map { context.aliases.name(for: $0) }
        if source == nil, let url, let host = PageAddress.host(of: url) { source = context.aliases.name(for: host) }
        self.language =
            header[.language].map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
            ?? TextLanguage(of: self.text)?.code ?? language?.code
        dates = Self.dates(parts, header: header, text: self.text, context: context)
    }

    private static func parts(_ content: ScrapedContent, sites: SiteNames, header: FileHeader) -> ScrapedParts {
        if content.isFramed {
            var reading = FramedReading(content: content, sites: sites, header: header)
            return reading.read()
        }
        var reading = PlainReading(content: content, sites: sites, header: header)
        return reading.read()
    }

    /// How many bytes and lines are examined, which is more than a page has; what follows is kept as it is.
    static let mostBytes = 2 << 20
    static let mostLines = 20_000

    private static func examinedEnd(of text: [UInt8], from start: Int) -> Int {
        var lines = 0
        for index in start..<min(text.count, start + mostBytes) where text[index] == 0x0A {
            lines += 1
            if lines == mostLines { return index + 1 }
        }
        guard text.count > start + mostBytes else { return text.count }
        // A line is not cut, unless it is longer than all that is looked at.
        let last = text[start..<start + mostBytes].lastIndex(of: 0x0A) ?? start + mostBytes - 1
        return last + 1
    }

    private mutating func keepRest(_ text: [UInt8], from start: Int) {
        var number = text[..<start].count { $0 == 0x0A } + 1
        var paragraph: Range<Int>?
        func flush() {
            guard let range = paragraph else { return }
            let text = String(decoding: text[range], as: UTF8.self)[...].trimmed
            if !text.isEmpty { paragraphs.append(String(text)) }
            if paragraphs.count > lines.count { lines.append(first) }
            paragraph = nil
        }
        var first = number
        for line in text[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isSpace) {
                flush()
            } else if let range = paragraph {
                paragraph = range.lowerBound..<line.endIndex
            } else {
                paragraph = line.startIndex..<line.endIndex
                first = number
            }
            number += 1
        }
        flush()
    }

    private static func dates(
        _ parts: ScrapedParts, header: FileHeader, text: String, context: Context
    ) -> DateChooser.Choice {
        var chooser = DateChooser(today: context.today)
        if let date = header[.date] {
            chooser.add(value: date, kind: .published, source: .member)
        } else if let date = header[.created] {
            chooser.add(value: date, kind: .published, source: .member, trust: 0.6)
        }
        if let date = header[.updated] { chooser.add(value: date, kind: .updated, source: .member) }
        if let url = header[.url] { chooser.add(url: url) }
        if let name = context.fileName { chooser.add(fileName: name) }
        if let mark = parts.scraperMark {
            chooser.add(
                DateEvidence(
                    date: mark, kind: .published, source: .scraperMark, matched: "date \(mark)", confidence: 0.7))
        }
        chooser.add(header: parts.dateLines.joined(separator: "\n"))
        chooser.add(header: parts.linesAbove.joined(separator: "\n"), trust: 0.7)
        chooser.add(text: parts.title + "\n" + text)
        let choice = chooser.choose()
        guard choice.published == nil, !parts.linesBelow.isEmpty else { return choice }
        chooser.add(header: parts.linesBelow.joined(separator: "\n"), trust: 0.8)
        return chooser.choose()
    }
}
