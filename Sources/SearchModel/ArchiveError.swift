public import Messages

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
        /// The disk, or the user's share of it, is full.
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

    /// What a caller acts on.
    public var code: Code
    /// What, and where.
    public var message: Message
    /// What to do.
    public var hint: Message?

    /// An error with a message of the catalogue.
    public init(
        _ code: Code, _ message: ArchiveMessage, _ parameters: [String: any MessageParameter] = [:],
        hint: ArchiveHint? = nil
    ) {
        self.init(code, Message(message, parameters), hint: hint.map { Message($0) })
    }

    /// An error with these members.
    public init(_ code: Code, _ message: Message, hint: Message? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// One line in English, for logs.
    public var description: String { line.text(in: .english) }

    /// What is wrong, and what to do.
    public var line: Message { message.followed(by: hint) }
}
