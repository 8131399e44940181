/// A code that travels: one that this version knows, or what a later version says.
public struct OpenCode<Known: RawRepresentable<String> & Hashable & Sendable>: RawRepresentable, Hashable, Sendable {
    /// As it travels.
    public let rawValue: String

    /// The code that is written so.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A code that this version knows.
    public init(_ known: Known) { rawValue = known.rawValue }

    /// Nil for what a later version says.
    public var known: Known? { Known(rawValue: rawValue) }
}

extension OpenCode: ExpressibleByStringLiteral {
    /// The code that is written so.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}
