/// A code that travels: one that this version knows, or one of a later version.
public struct OpenCode<Known: RawRepresentable<String> & Hashable & Sendable>: RawRepresentable, Hashable, Sendable {
    /// As it travels.
    public let rawValue: String

    /// The code that is written so.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A code that this version knows.
    public init(_ known: Known) { rawValue = known.rawValue }

    /// The code as this version knows it; nil for one of a later version.
    public var known: Known? { Known(rawValue: rawValue) }
}

extension OpenCode: ExpressibleByStringLiteral {
    /// The code that is written so.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}
