/// The limits of requests and answers, each said once. `initialize` tells them to clients.
public enum Limits {
    /// The largest message to the daemon, in bytes.
    public static let requestBytes = 1 << 20
    /// The largest message from the daemon that a client must take, in bytes.
    public static let replyBytes = 16 << 20
    /// The largest block of `Content-Length:` and other headers, in bytes.
    public static let headerBytes = 4 << 10
    /// The longest query, or text to complete, in bytes of UTF-8.
    public static let queryBytes = 2 << 10
    /// The most hits in one answer.
    public static let hits = 1000
    /// The most hits that can be skipped.
    public static let offset = 10_000
    /// Hits in an answer when the request does not say.
    public static let defaultHits = 10
    /// The most words, and the most titles, in one answer to `suggest`.
    public static let suggestions = 50
    /// Words, and titles, in an answer to `suggest` when the request does not say.
    public static let defaultSuggestions = 10
    /// The most copies that an answer lists for a hit.
    public static let copies = 20
    /// The longest document or request id, in bytes of UTF-8.
    public static let identifierBytes = 1 << 10
}

extension Int {
    /// The number, or the end of the range that it is beyond.
    package func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
