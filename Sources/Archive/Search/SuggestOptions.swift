/// What somebody has typed so far, and how much to offer.
public struct SuggestOptions: Sendable, Equatable {
    /// What stands in the field, up to where one types.
    public var text: String
    /// How many words and how many titles to offer, each.
    public var limit: Int

    /// The most that is offered.
    public static let highestLimit = 50

    public init(text: String, limit: Int = 10) {
        self.text = text
        self.limit = limit
    }
}
