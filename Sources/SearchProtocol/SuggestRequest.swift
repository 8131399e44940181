/// The parameters of `suggest`: what has been typed so far.
public struct SuggestRequest: Sendable, Equatable {
    public var text: String
    /// How many words at most, and how many titles, 0…50.
    public var limit: Int

    public init(text: String, limit: Int = Limits.defaultSuggestions) {
        self.text = text
        self.limit = limit
    }
}
