public import Messages

/// What went wrong in the archive.
public typealias ArchiveError = CodedError<ArchiveErrorCode>

/// The kinds of failure that a caller handles differently.
public enum ArchiveErrorCode: CodeOfError {
    /// What was wrong in the archive.
    public typealias Sentences = ArchiveMessage
    /// What to do about it.
    public typealias Hints = ArchiveHint

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
