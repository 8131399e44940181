internal import SearchModel

/// A title without what scrapers and pages glue to it.
struct TitleText {
    private(set) var text: String
    private(set) var site: String?
    /// The mark `date 2025-05` before it.
    private(set) var scraperDate: CalendarDate?
    var hasScraperMark: Bool { scraperDate != nil }

    init(_ line: String, sites: SiteNames) {
        let title = TitleLine(line[...])
        scraperDate = title.scraperDate
        text = Self.withoutDateLabel(Self.withoutLeadingDate(TitleLine.joined(title.text)))
        text = Self.withoutTrailingDate(text)
        if let (name, rest) = sites.cut(from: text) {
            site = name
            text = rest
        }
    }

    /// Without `21-02-2025 10:20 - `, as lists of news have it.
    private static func withoutLeadingDate(_ title: String) -> String {
        guard title.utf8.first?.isASCIIDigit == true else { return title }
        let bytes = Array(title.utf8)
        guard let reading = DateScanner().readings(in: bytes).first, reading.range.lowerBound == 0,
            reading.precision == .day
        else { return title }
        let rest = String(decoding: bytes[reading.range.upperBound...], as: UTF8.self)[...].trimmed
        guard let mark = rest.first, "-–—|:".contains(mark) else { return title }
        let text = rest.dropFirst().trimmed
        return ScrapedLine(String(text), number: 0).words >= 3 ? String(text) : title
    }

    /// Without ` | 23.05.2011`.
    private static func withoutTrailingDate(_ title: String) -> String {
        guard title.utf8.last?.isASCIIDigit == true, let bar = title.lastIndex(of: "|") else {
            return title
        }
        let tail = title[title.index(after: bar)...].trimmed
        guard let reading = DateScanner().readings(in: String(tail)).first, reading.matched.count == tail.count else {
            return title
        }
        return String(title[..<bar].trimmed)
    }

    /// Without ` Publié le lundi 19 mai 2025` and what follows.
    private static func withoutDateLabel(_ title: String) -> String {
        let bytes = Array(title.utf8)
        for reading in DateScanner().readings(in: bytes) where reading.cue == .published || reading.cue == .updated {
            guard let introduction = reading.introduction else { continue }
            // The introduction ends where the date begins, but for spaces.
            let length = introduction.utf8.count
            var start = reading.range.lowerBound - length
            while start > 0, !bytes[start...].starts(with: introduction.utf8) { start -= 1 }
            let rest = String(decoding: bytes[..<start], as: UTF8.self)[...].trimmed
            let title = rest.last.map { "|-–—•:,(".contains($0) } == true ? rest.dropLast().trimmed : rest
            if ScrapedLine(String(title), number: 0).words >= 3 { return String(title) }
        }
        return title
    }
}
