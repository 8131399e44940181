/// A day, a month or a year of the calendar: as much as is known of an article's date.
public struct StoredDate: Sendable, Hashable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    /// nil unless the year has four digits and month and day are in the calendar's ranges.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1000...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
        guard (1...31).contains(day ?? 1), day == nil || month != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2025`, `2025-05` or `2025-05-19`.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// YYYYMMDD, with 00 for what is unknown: the order of dates, a month before its days.
    package var sortKey: String { digits(year, 4) + digits(month ?? 0, 2) + digits(day ?? 0, 2) }
}

extension StoredDate: CustomStringConvertible {
    /// `2025`, `2025-05` or `2025-05-19`, as precise as the date is.
    public var description: String {
        var text = digits(year, 4)
        if let month { text += "-" + digits(month, 2) }
        if let day { text += "-" + digits(day, 2) }
        return text
    }
}

/// A number with leading zeros.
package func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}

/// An article as the archive keeps it.
public struct StoredArticle: Sendable, Equatable {
    /// Unique in the archive, and the same from run to run.
    public var id: String
    public var title: String
    public var text: String
    /// When it was published.
    public var date: StoredDate?
    /// Where `date` is unknown: a date that the article itself tells as past, so that it was published then or later.
    public var notBefore: StoredDate?
    public var source: String?
    public var author: String?
    public var url: String?
    /// What it is written in, by code: `fr`, `pt-br`.
    public var language: String?
    /// The file that it was read from.
    public var path: String
    /// The line of that file at which the text begins, from 1.
    public var line: Int
    /// Where in the file its paragraphs begin.
    public var paragraphLines: ParagraphLines

    /// - Parameter language: as its source says it: `French`, `fr-FR`.
    public init(
        id: String, title: String, text: String, date: StoredDate? = nil, notBefore: StoredDate? = nil,
        source: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil, path: String,
        line: Int = 1, paragraphLines: ParagraphLines = ParagraphLines()
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.date = date
        self.notBefore = notBefore
        self.source = source
        self.author = author
        self.url = url
        self.language = language.flatMap { LanguageTag($0)?.text }
        self.path = path
        self.line = line
        self.paragraphLines = paragraphLines
    }

    /// The date by which it is ordered, filtered and counted: that of its publication, or the one that it cannot be older than.
    var placingDate: StoredDate? { date ?? notBefore }

    /// Its language without region or script.
    public var plainLanguage: String? { language.flatMap { LanguageTag($0)?.language } }
}

extension StoredArticle {
    /// Leaves of the text only some paragraphs, by number; `text` is what they are together.
    public mutating func keepParagraphs(_ kept: [Int], text: String) {
        self.text = text
        guard let first = kept.first else { return }
        let lines = paragraphLines.lines(from: line)
        guard let last = lines.last else { return }
        line = first < lines.count ? lines[first] : last
        paragraphLines = ParagraphLines(kept.map { $0 < lines.count ? lines[$0] : last })
    }
}
