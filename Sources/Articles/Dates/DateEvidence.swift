public import SearchModel

/// A date of an article, with what says so.
public struct DateEvidence: Sendable, Equatable {
    /// What an article's date is the date of.
    public enum Kind: Sendable, Hashable {
        case published, updated
        /// Something that the article tells of, so that it was written on that date or later.
        case event
        /// The latest date that the article tells of: the article is not older.
        case notBefore
    }

    /// Where a date was found.
    public enum Source: Sendable, Hashable, CaseIterable {
        /// The marks of a page: JSON-LD, Open Graph, `<meta>`, microdata and `<time>`.
        case jsonLD, openGraph, meta, microdata, time
        /// The lines above and below an article: `Publié le …`.
        case header
        /// What the article itself says.
        case text
        /// The mark `date 2025-05` that scrapers put before a title.
        case scraperMark
        /// The address of the article, and the name of its file.
        case url, fileName
        /// A member of a JSON object, or of a file's own header.
        case member
    }

    /// The date.
    public var date: CalendarDate
    /// What it is the date of.
    public var kind: Kind
    /// Where it was found.
    public var source: Source
    /// The words or the value that were read as the date, with what introduces them.
    public var matched: String
    /// How sure it is that this is the date of that kind, from 0 to 1.
    public var confidence: Double

    /// How much of the date is known.
    public var precision: CalendarDate.Precision { date.precision }

    /// The evidence that these words, found there, are the date of that kind.
    public init(date: CalendarDate, kind: Kind, source: Source, matched: String, confidence: Double) {
        self.date = date
        self.kind = kind
        self.source = source
        self.matched = matched
        self.confidence = confidence
    }
}
