public import Messages

/// Why a file, a folder or a line of a file was left out: where it is, what is wrong and what to do about it.
public struct SkipReason: Error, Sendable, Hashable {
    /// The kinds of reasons.
    public enum Code: Sendable, Hashable {
        /// There is nothing at that path.
        case missing
        /// A symbolic link that leads nowhere.
        case danglingLink
        /// The system does not let this user read the file or the folder, or failed to.
        case unreadable
        /// Neither a file nor a folder, or a file of a kind that is not read.
        case unsupported
        /// More bytes than one article may have.
        case tooLarge
        /// No bytes, or nothing but white space.
        case empty
        /// Bytes that are not text.
        case binary
        /// Neither UTF-8, nor UTF-16 with a byte order mark, nor Windows-1252.
        case unknownEncoding
        /// A line that is not JSON.
        case brokenJSON
        /// A line of JSON that is not an article: a member is missing, or is of another kind; or a page that was
        /// sent in place of an article.
        case notAnArticle
    }

    /// The kind of reason.
    public var code: Code
    /// The file or the folder.
    public var path: FilePath
    /// The line, from 1; nil where the whole file is meant.
    public var line: Int?
    /// The column, from 1, in Unicode code points.
    public var column: Int?
    /// What is wrong, without the place, as the first half of a sentence.
    public var what: Message
    /// What a person can do about it, as the second half.
    public var hint: Message

    /// A reason with its place, what is wrong, and what to do about it.
    public init(_ code: Code, _ path: FilePath, line: Int? = nil, column: Int? = nil, _ what: Message, hint: Message) {
        self.code = code
        self.path = path
        self.line = line
        self.column = column
        self.what = what
        self.hint = hint
    }
}

extension SkipReason: CustomStringConvertible {
    /// A reason that says what is the matter by a code alone.
    public init(
        _ code: Code, _ path: FilePath, line: Int? = nil, column: Int? = nil, _ what: FileMessage,
        _ parameters: [String: any MessageParameter] = [:], hint: FileHint
    ) {
        self.init(code, path, line: line, column: column, Message(what, parameters), hint: Message(hint))
    }

    /// One line: `PATH:LINE:COLUMN: what; what to do`.
    public func text(in language: Language) -> String {
        let place = [line, column].reduce(into: path.description) { text, number in
            if let number { text += ":\(number)" }
        }
        return "\(place): " + Message(PlainMessage.problem, ["what": what, "hint": hint]).text(in: language)
    }

    /// The line in English.
    public var description: String { text(in: .english) }
}

extension SkipReason {
    /// How many names of members are told.
    private static let mostNames = 20

    /// That nothing is read from some members of a file's objects; nil where there are none.
    public static func unread(_ members: Set<String>, _ path: FilePath) -> SkipReason? {
        guard !members.isEmpty else { return nil }
        var names = members.sorted().prefix(mostNames).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }
        if members.count > mostNames { names.append("…") }
        return SkipReason(.notAnArticle, path, .unreadMembers, ["names": names], hint: .renameMembers)
    }
}
