public import Messages

/// Something in a data file that could not be used, and what to do about it. The rest of the file counts.
public struct DataFileProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file's path.
    public var path: String
    /// The line, from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// The column, in characters, from 1.
    public var column: Int?
    /// One line: what is wrong.
    public var message: Message
    /// One line: what to do.
    public var hint: Message

    /// A problem at a place of the file, or of the file as a whole.
    public init(_ path: String, line: Int? = nil, column: Int? = nil, _ message: Message, hint: Message) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }

    /// One line in English, for logs: `PATH:LINE:COLUMN: what is wrong; what to do`.
    public var description: String {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(path)\(place): \(message); \(hint)"
    }
}
