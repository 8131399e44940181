internal import SearchModel

/// The day of publication that a page prints beside the article, and what it says against stamps that differ.
///
/// Systems stamp in UTC, where it is another day at night than on the page; they stamp anew what is changed; and
/// addresses have the day on which a draft was made.
struct PrintedDay {
    private var date: CalendarDate?
    /// Whether it is labelled as the day of publication, or has its time of day.
    private var isSure = false
    private var changes: Set<CalendarDate> = []

    /// The least confidence in a day that overrules a stamp of the day before or after, and any other one.
    private static let trust = 0.55
    private static let sureTrust = 0.7
    /// The same above the title, where a clock may stand.
    private static let trustAboveTitle = 0.78

    /// `near`: the dates of the lines below the title.
    init(_ considered: [DateEvidence], near: Set<CalendarDate>) {
        var best: DateEvidence?
        for evidence in considered {
            switch evidence.kind {
            case .published where evidence.source == .header && evidence.precision == .day:
                let trust = near.contains(evidence.date) ? Self.trust : Self.trustAboveTitle
                if evidence.confidence >= trust, evidence.confidence > best?.confidence ?? 0 { best = evidence }
            case .updated: changes.insert(evidence.date)
            default: break
            }
        }
        guard let best else { return }
        date = best.date
        isSure = best.confidence >= Self.sureTrust
    }

    /// Whether other evidence of publication is wrong by what the page prints.
    func overrules(_ evidence: DateEvidence) -> Bool {
        guard let date, evidence.precision == .day, evidence.date != date else { return false }
        switch evidence.source {
        case .jsonLD, .openGraph, .meta, .microdata, .time:
            let isBeside = [1, -1].contains { date.adding(days: $0) == evidence.date }
            return isBeside && Self.isUTC(evidence.matched)
                || isSure && evidence.date > date && changes.contains(evidence.date)
        case .url: return isSure
        default: return false
        }
    }

    /// Whether a stamp has a time of day in UTC, or in a zone that it does not name; seconds since 1970 are in UTC.
    private static func isUTC(_ stamp: String) -> Bool {
        guard stamp.utf8.contains(UInt8(ascii: ":")) else {
            return stamp.utf8.count >= 9 && stamp.utf8.allSatisfy(\.isASCIIDigit)
        }
        let zone = stamp.utf8.suffix(6)
        guard let sign = zone.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else {
            return true
        }
        return zone[sign...].allSatisfy { !$0.isASCIIDigit || $0 == UInt8(ascii: "0") }
    }
}
