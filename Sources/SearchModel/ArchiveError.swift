/// What went wrong in the archive: a code to act on, a sentence for a person, and what to do about it.
public struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kinds of failure that a caller handles differently.
    public enum Code: Sendable, Equatable {
        /// There is no index at that place.
        case noIndex
        /// The index was written with another schema or another analysis of French.
        case needsReindex
        /// What is on disk is damaged.
        case corrupt
        /// Another indexer holds the index.
        case locked
        case noSpace
        /// Any other failure of the system.
        case io
        /// The query asks for more than one query may.
        case queryTooLarge
        /// Who asked no longer wants the answer.
        case cancelled
        /// A failure that should not happen; the message has what is known.
        case internalError
    }

    public var code: Code
    /// One line: what, and where.
    public var message: String
    /// One line: what to do.
    public var hint: String?

    public init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = Self.line(message)
        self.hint = hint.map(Self.line)
    }

    /// A path may hold any character; a line break in it must not make two lines of one message.
    private static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(line)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }

    public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
