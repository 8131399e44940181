public import SearchModel

/// A date of an article, with what says so.
public struct DateEvidence: Sendable, Equatable {
    public enum Kind: Sendable, Hashable {
        case published, updated
        /// Of something that the article tells, so that it was written then or later.
        case event
        /// The latest of those: the article is no older.
        case notBefore
    }

    /// Where a date was found.
    public enum Source: Sendable, Hashable, CaseIterable {
        case jsonLD, openGraph, meta, microdata, time
        /// The lines above and below an article: `Publié le …`.
        case header
        /// What the article itself says.
        case text
        /// The mark `date 2025-05` that scrapers put before a title.
        case scraperMark
        case url, fileName
        /// A member of a JSON object, or of a file's own header.
        case member
    }

    public var date: CalendarDate
    public var kind: Kind
    public var source: Source
    /// The words or the value that were read as the date, with what introduces them.
    public var matched: String
    /// How sure it is that this is the date of that kind, from 0 to 1.
    public var confidence: Double

    public var precision: CalendarDate.Precision { date.precision }

    public init(date: CalendarDate, kind: Kind, source: Source, matched: String, confidence: Double) {
        self.date = date
        self.kind = kind
        self.source = source
        self.matched = matched
        self.confidence = confidence
    }
}
