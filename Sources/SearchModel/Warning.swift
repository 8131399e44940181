public import Messages

/// A part of the query that was left out or read otherwise than typed, because a query has limits.
public struct Warning: Sendable, Equatable {
    /// What kind of part it is.
    public enum Code: String, Sendable, CaseIterable {
        /// More words than a query may have.
        case tooManyWords
        /// A phrase of more words than a phrase may have: its end was left out.
        case phraseTooLong
        /// More phrases of nothing but stop words than a query may have.
        case tooManyStopPhrases
        /// More phrases of the kind `"a b"~8` than a query may have; the last ones were read as words.
        case tooManyProximities
        /// `"a b"~500`: words farther apart than may be asked for.
        case proximityTooWide
        /// `ma*`: a prefix needs three letters; it was read as a word.
        case prefixTooShort
        /// More prefixes than a query may have; the last ones were read as words.
        case tooManyPrefixes
        /// Parentheses nested deeper than they may be; none was read.
        case tooDeep
        /// A date that cannot be read, taken for words: `date:hiver`.
        case notADate
        /// A date that the calendar does not have: `date:2025-02-31`.
        case impossibleDate
        /// A star that does not end a word of three letters or more: `*terroriste`, `p*parole`.
        case starIgnored
        /// A word that looks like a field, `tag:mali`, of a name that no field has; it was read as words.
        case unknownField
        /// A quotation that no article has word for word; those that come near to it were searched.
        case quotationNotFound
    }

    /// What kind of part it is.
    public var code: OpenCode<Code> = ""
    /// One line that says what was left out and what to do.
    public var message = Message(verbatim: "")

    /// An empty warning.
    public init() {}

    /// A warning with these members.
    public init(_ code: Code, _ message: Message) {
        self.code = OpenCode(code)
        self.message = message
    }
}
