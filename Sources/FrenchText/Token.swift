/// One word of a text.
public struct Token: Sendable, Equatable {
    /// The range of the folded form in ``TokenList/surfaces``.
    public var surface: Range<Int>

    /// The bytes of the text that the token covers: the word as written, without an elided particle (`armée` in
    /// `l’armée`). A joined token covers all that it joins.
    public var source: Range<Int>

    /// The word's number in the text. It goes up by one with every token that is not joined.
    public var position: Int

    /// Whether this is a second form at the position of the token before it in the list: `ndjamena` beside `djamena`,
    /// `antiterroriste` beside `terroriste`.
    public var isJoined: Bool

    /// A token of these parts.
    public init(surface: Range<Int>, source: Range<Int>, position: Int, isJoined: Bool) {
        self.surface = surface
        self.source = source
        self.position = position
        self.isJoined = isJoined
    }
}

/// The words of one or more texts. Their folded forms stand end to end in one buffer, so a list that is reused for many
/// texts allocates nothing.
public struct TokenList: Sendable {
    /// The words, in the order of the text.
    public internal(set) var tokens: [Token] = []

    /// The folded forms, valid UTF-8, without separators; ``Token/surface`` points into it.
    public internal(set) var surfaces: [UInt8] = []

    /// An empty list.
    public init() {}

    /// Empties the list.
    public mutating func removeAll(keepingCapacity: Bool = true) {
        tokens.removeAll(keepingCapacity: keepingCapacity)
        surfaces.removeAll(keepingCapacity: keepingCapacity)
    }

    /// The folded form of a token of this list.
    public func surface(of token: Token) -> String {
        String(decoding: surfaces[token.surface], as: UTF8.self)
    }

    /// Lends the bytes of a token's folded form, without a copy.
    public func withSurface<Result, Failure: Error>(
        of token: Token, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(surfaces.span.extracting(token.surface))
    }
}
