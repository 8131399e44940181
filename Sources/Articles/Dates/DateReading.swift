internal import SearchModel

/// A date that a text states: what it is, where it stands, and what the text says of it.
struct DateReading: Sendable, Equatable {
    /// What the words around a date say that it is the date of.
    enum Cue: Sendable, Hashable {
        /// Nothing: of whatever the text tells.
        case none
        /// `Publié le`, `Posted on`, `Date :`.
        case published
        /// `Mis à jour le`, `Last updated`.
        case updated
        /// `ce mercredi 5 novembre 2025`: the day on which it was written.
        case sameDay
        /// The agency's line at the head of a dispatch: `Bamako, 20 février 2025 (AFP) –`.
        case dateline
        /// Nothing else stands on its line, or only the byline and the time of day.
        case alone
        /// Of something yet to come when it was written: `prévu le 12 mars 2025`, `d’ici 2030`.
        case planned
    }

    var date: CalendarDate
    /// Of the date in the text, in bytes; without what introduces it.
    var range: Range<Int>
    /// The text in that range.
    var matched: String
    var cue: Cue
    /// The words that are the cue, as they stand in the text; nil without such words.
    var introduction: String?
    /// Whether a time of day follows, as it does where pages state when they were published.
    var hasTime: Bool
    /// How sure it is that the text means this date, from 0 to 1; not how sure it is what of.
    var confidence: Double

    var precision: CalendarDate.Precision { date.precision }
}
