internal import SearchModel

/// Gathers what a page says of its date, for the choice among it.
struct PageDates {
    /// The day, or what else is known, with all that was weighed.
    let choice: DateChooser.Choice

    /// What the page shows near the article.
    struct Lines {
        var aboveTitle, belowTitle, belowArticle: [String]
    }

    /// A date above the title may be that of a clock, on the day on which the page was saved.
    private static let trustAboveTitle = 0.85

    /// `isList`: whether the page lists articles, whose dates are not its own.
    init(
        _ metadata: PageMetadata, today: CalendarDate, lines: Lines, title: String, text: String, isList: Bool
    ) {
        var chooser = DateChooser(today: today)
        Self.add(
            metadata[.published].filter { !isList || $0.origin != .timeElement && $0.origin != .microdata }, .published,
            to: &chooser)
        Self.add(metadata[.modified], .updated, to: &chooser)
        if !isList {
            chooser.add(header: lines.aboveTitle.joined(separator: "\n"), trust: Self.trustAboveTitle)
            chooser.add(header: lines.belowTitle.joined(separator: "\n"))
        }
        if let url = metadata[.urls].first { chooser.add(url: url.text) }
        chooser.add(text: title + "\n\n" + text)
        var choice = chooser.choose()
        if choice.published == nil, !isList {
            // Some pages have it below the article, or in their title: `… | 23.05.2011`.
            let titles = metadata[.titles].filter { $0.text.contains("|") }.flatMap { $0.text.split(separator: "|") }
            chooser.add(header: (lines.belowArticle + titles.map(String.init)).joined(separator: "\n"))
            choice = chooser.choose()
        }
        self.choice = choice
    }

    private static func add(
        _ values: [PageMetadata.Value], _ kind: DateEvidence.Kind, to chooser: inout DateChooser
    ) {
        var seen: Set<DateEvidence.Source> = []
        for value in values {
            let source = source(of: value.origin)
            // The first one of a kind is the article's; others may be of what it lists.
            let isFirst = seen.insert(source).inserted || source == .meta
            chooser.add(value: value.text, kind: kind, source: source, trust: isFirst && !value.isDistant ? 1 : 0.6)
        }
    }

    private static func source(of origin: PageMetadata.Origin) -> DateEvidence.Source {
        switch origin {
        case .jsonLD: .jsonLD
        case .openGraph: .openGraph
        case .microdata: .microdata
        case .timeElement: .time
        case .meta, .canonicalLink, .htmlLanguage: .meta
        case .heading, .titleElement: .header
        }
    }

    /// Whether it is what a communiqué ends with: `Bamako, le 5 novembre 2025`.
    static func isPlaceAndDate(_ block: PageBlock) -> Bool {
        guard (4...9).contains(block.words), let place = block.text.split(separator: ",").first,
            place.first?.isUppercase ?? false, !place.hasDigit
        else { return false }
        return FoldedText(block.text.utf8.dropFirst(place.utf8.count)).starts(with: "le")
            && isDateLine(block)
    }

    /// Whether a part of a line is a date, with what introduces it.
    static func isDate(_ part: String) -> Bool {
        guard part.utf8.count <= 60, part.hasDigit else { return false }
        return DateScanner().readings(in: part).contains {
            $0.precision == .day && [.published, .updated, .alone].contains($0.cue)
        }
    }

    /// Whether a block says when, and hardly anything else.
    static func isDateLine(_ block: PageBlock) -> Bool {
        guard block.words <= 16, block.text.hasDigit else { return false }
        return DateScanner().readings(in: block.text).contains { reading in
            switch reading.cue {
            case .published, .updated: true
            case .alone: true
            default: block.words <= 8 && reading.hasTime
            }
        }
    }
}
