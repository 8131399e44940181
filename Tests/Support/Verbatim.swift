public import Messages

/// A text that a test gives in place of a message of the catalogue.
extension Message: ExpressibleByStringLiteral {
    /// The text as it is, in every language.
    public init(stringLiteral text: String) { self.init(verbatim: text) }
}
