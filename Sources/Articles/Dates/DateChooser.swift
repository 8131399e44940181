internal import SearchModel

/// Weighs everything that tells when an article was published, and decides.
///
/// What is given is kept with its evidence. Nothing is invented: where no evidence is good enough, publication stays
/// unknown, and the latest past date that the article itself tells is what it is not older than.
public struct DateChooser: Sendable {
    /// The first year in which there were pages on the web.
    static let firstYear = 1990
    /// The least confidence in a date of publication.
    static let threshold = 0.45

    /// What the evidence comes to.
    public struct Choice: Sendable, Equatable {
        /// When the article was published and last changed, and what it is not older than; nil where unknown.
        public var published, updated, notBefore: DateEvidence?
        /// What to date the article by: publication, or else the last change.
        public var best: DateEvidence? { published ?? updated }
        /// The evidence for publication and update, as it came; of what a source says of a date, the best four.
        public var considered: [DateEvidence] = []
        /// What was found and cannot be a date of the article.
        public var rejected: [Rejected] = []

        /// Nothing is known.
        public init() {}
    }

    /// A value that cannot be a date of the article, and why.
    public struct Rejected: Sendable, Equatable {
        /// Why a value cannot be a date of an article.
        public enum Reason: Sendable, Hashable {
            /// Later than the day of reading.
            case future
            /// Before the web: the date of a clock that was not set.
            case implausible
            case unreadable
        }

        /// Where it was found.
        public var source: DateEvidence.Source
        /// The value as it was found.
        public var matched: String
        /// Why it was rejected.
        public var reason: Reason
    }

    /// The day of reading; later dates are rejected.
    let today: CalendarDate
    private var considered: [DateEvidence] = []
    /// Where in `considered` the evidence of a kind and source for a date stands.
    private var places: [Witness: [Int]] = [:]
    /// The latest past date that the article tells, the first to say so.
    private var told: DateEvidence?
    private var rejected: [Rejected] = []

    /// How often the same date counts from one source: for a line, and for an element in it that is named for a date.
    private static let mostOfADate = 4
    /// How much evidence of one kind and source is considered; no article has more.
    private static let mostDates = 256
    /// How many rejected values are kept.
    private static let mostRejected = 256

    /// The length in bytes of the beginning of a text in which « ce jeudi » is the author's own day.
    private static let opening = 4000
    /// Supports other evidence, and is not enough of its own.
    private static let littleTrust = 0.4

    private struct Witness: Hashable {
        var date: CalendarDate?
        var kind: DateEvidence.Kind
        var source: DateEvidence.Source
    }
    /// The dates of the lines near the article, but for those above its title.
    private var near: Set<CalendarDate> = []
    /// How much evidence is considered, of a kind and source.
    private var counts: [Witness: Int] = [:]

    init(today: CalendarDate) {
        self.today = today
    }

    // MARK: - Evidence

    /// A value that a page states of itself: ISO 8601, RFC 2822, seconds since 1970, or words.
    ///
    /// `trust`, from 0 to 1, is for values that are less certain than their source usually is, such as a `<time>` that
    /// stands away from the article.
    mutating func add(
        value: String, kind: DateEvidence.Kind, source: DateEvidence.Source, trust: Double = 1
    ) {
        let matched = String(TitleLine.joined(value).prefix(80))
        guard let date = MetadataDate.read(value) else {
            if !matched.isEmpty { reject(source, matched, .unreadable) }
            return
        }
        add(
            DateEvidence(
                date: date, kind: kind, source: source, matched: matched,
                confidence: Self.confidence(of: source, date.precision) * trust))
    }

    /// The article's address.
    mutating func add(url: String) {
        guard let reading = AddressDate.reading(url: url) else { return }
        add(reading, kind: .published, source: .url)
    }

    /// The name of the article's file.
    mutating func add(fileName: String) {
        guard let reading = AddressDate.reading(fileName: fileName) else { return }
        add(reading, kind: .published, source: .fileName)
    }

    /// The lines around the article: title, byline, date line. Only what they label as the date of publication or of an
    /// update counts, and a date that stands alone near the title.
    mutating func add(header: String, trust: Double = 1) {
        for reading in DateScanner().readings(in: String(header.prefix(4000))) {
            if trust == 1, [.published, .alone].contains(reading.cue) { near.insert(reading.date) }
            switch reading.cue {
            case .published: add(reading, kind: .published, source: .header, trust: 0.95 * trust)
            case .updated: add(reading, kind: .updated, source: .header, trust: 0.95 * trust)
            case .alone where reading.precision == .day:
                add(reading, kind: .published, source: .header, trust: (reading.hasTime ? 0.9 : 0.75) * trust)
            case .sameDay, .dateline: add(reading, kind: .published, source: .header, trust: 0.8 * trust)
            case .none where reading.precision == .day && reading.hasTime:
                add(reading, kind: .published, source: .header, trust: 0.6 * trust)
            default: break
            }
        }
    }

    /// The article itself, title included. A date in it is that of publication only where the text says so.
    mutating func add(text: String) {
        var quotations = Quotations(text.utf8)
        for reading in DateScanner().readings(in: text) {
            switch reading.cue {
            case .sameDay:
                let isQuoted = quotations.contain(reading.range.lowerBound)
                let trust = isQuoted || reading.range.lowerBound > Self.opening ? Self.littleTrust : 0.85
                add(reading, kind: .published, source: .text, trust: trust)
            case .dateline where reading.range.lowerBound < 1000:
                add(reading, kind: .published, source: .text, trust: 0.85)
            default: break
            }
            guard reading.cue != .planned else { continue }
            let evidence = evidence(reading, kind: .event, source: .text, trust: 0.9)
            if !isFuture(evidence.date), told.map({ $0.date < evidence.date }) ?? true { told = evidence }
        }
    }

    /// Evidence that was weighed elsewhere.
    mutating func add(_ evidence: DateEvidence) {
        if isFuture(evidence.date) {
            reject(evidence.source, evidence.matched, .future)
        } else if evidence.date.year < Self.firstYear, evidence.source != .member {
            reject(evidence.source, evidence.matched, .implausible)
        } else {
            consider(evidence)
        }
    }

    private mutating func reject(_ source: DateEvidence.Source, _ matched: String, _ reason: Rejected.Reason) {
        guard rejected.count < Self.mostRejected else { return }
        rejected.append(Rejected(source: source, matched: matched, reason: reason))
    }

    /// Keeps evidence up to the limits: what is beyond them cannot matter.
    private mutating func consider(_ evidence: DateEvidence) {
        let source = Witness(kind: evidence.kind, source: evidence.source)
        let witness = Witness(date: evidence.date, kind: evidence.kind, source: evidence.source)
        if let known = places[witness], known.count == Self.mostOfADate {
            let weakest = known.min { considered[$0].confidence < considered[$1].confidence }
            if let weakest, considered[weakest].confidence < evidence.confidence { considered[weakest] = evidence }
            return
        }
        guard counts[source, default: 0] < Self.mostDates else { return }
        counts[source, default: 0] += 1
        places[witness, default: []].append(considered.count)
        considered.append(evidence)
    }

    private mutating func add(
        _ reading: DateReading, kind: DateEvidence.Kind, source: DateEvidence.Source, trust: Double = 1
    ) {
        add(evidence(reading, kind: kind, source: source, trust: trust))
    }

    private func evidence(
        _ reading: DateReading, kind: DateEvidence.Kind, source: DateEvidence.Source, trust: Double
    ) -> DateEvidence {
        let matched = (reading.introduction.map { $0 + " " } ?? "") + reading.matched
        return DateEvidence(
            date: reading.date, kind: kind, source: source, matched: TitleLine.joined(matched),
            confidence: reading.confidence * trust)
    }

    private func isFuture(_ date: CalendarDate) -> Bool { date.isAfter(today) }

    private static func confidence(of source: DateEvidence.Source, _ precision: CalendarDate.Precision) -> Double {
        let confidence: Double
        switch source {
        case .member: confidence = 1
        case .jsonLD: confidence = 0.95
        case .openGraph: confidence = 0.93
        case .meta, .microdata: confidence = 0.9
        case .header: confidence = 0.85
        case .time, .url: confidence = 0.8
        case .fileName: confidence = 0.7
        case .scraperMark: confidence = 0.75
        case .text: confidence = 0.6
        }
        switch precision {
        case .day: return confidence
        case .month: return confidence * 0.9
        case .year: return confidence * 0.5
        }
    }

    // MARK: - The decision

    func choose() -> Choice {
        var choice = Choice()
        choice.considered = considered
        choice.rejected = rejected
        let printed = PrintedDay(considered, near: near)
        choice.published = best(considered.filter { $0.kind == .published && !printed.overrules($0) })
        choice.updated = best(considered.filter { $0.kind == .updated })
        if let published = choice.published, let updated = choice.updated, !updated.date.isAfter(published.date),
            updated.date.precision <= published.date.precision
        {
            choice.updated = nil
        }
        if choice.best == nil, var latest = told {
            latest.kind = .notBefore
            choice.notBefore = latest
        }
        return choice
    }

    /// The date on which the evidence agrees best: each date has the confidence of all its evidence together, as of
    /// independent witnesses, and a month or a year supports the days in it. Of dates that are as good, the earliest is
    /// the publication, since pages are dated anew when they are changed.
    private func best(_ evidence: [DateEvidence]) -> DateEvidence? {
        var best: DateEvidence?
        for candidate in evidence {
            var doubt = 1.0
            var sources: Set<DateEvidence.Source> = []
            for other in evidence where other.date.agrees(with: candidate.date) {
                // The same source twice is one witness.
                guard sources.insert(other.source).inserted || other == candidate else { continue }
                let isCoarser = other.date.precision < candidate.date.precision
                doubt *= 1 - other.confidence * (isCoarser ? 0.5 : 1)
            }
            var weighed = candidate
            weighed.confidence = max(candidate.confidence, min(0.99, 1 - doubt))
            guard weighed.confidence >= Self.threshold else { continue }
            if let current = best, !isBetter(weighed, than: current, candidate: candidate, evidence: evidence) {
                continue
            }
            best = weighed
        }
        return best
    }

    private func isBetter(
        _ one: DateEvidence, than other: DateEvidence, candidate: DateEvidence, evidence: [DateEvidence]
    ) -> Bool {
        if one.date != other.date, one.date.agrees(with: other.date) { return one.precision > other.precision }
        if abs(one.confidence - other.confidence) > 0.02 { return one.confidence > other.confidence }
        return one.date < other.date
    }
}
