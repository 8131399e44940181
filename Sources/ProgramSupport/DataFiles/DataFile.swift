internal import Glibc
public import Messages

/// A text file of data that people edit: UTF-8, comments from a `#` that begins a line or follows a space, and lines
/// beginning with `@` that say something of the file itself.
///
/// The one such line is `@alone`: the file stands alone, and no other list is read beside it.
public struct DataFile: Sendable {
    /// A line of data: not blank, not a comment, and not one that begins with `@`.
    public struct Line: Sendable {
        /// From 1.
        public internal(set) var number: Int
        /// Without its comment and the spaces around it; never empty.
        public internal(set) var text: Substring
        /// The line as it stands in the file.
        var whole: Substring

        /// The column, from 1, of a place in `text`.
        func column(_ index: Substring.Index) -> Int { whole.distance(from: whole.startIndex, to: index) + 1 }
    }

    /// Larger files are not read: 1 MB.
    static let largestSize = 1 << 20
    /// More problems of one file are not told one by one.
    static let mostProblems = 100

    /// Where the file is; it stands in its problems.
    public let path: String
    /// The lines of data in their order; none where the file could not be read.
    public private(set) var lines: [Line] = []
    private(set) var standsAlone = false
    /// Whether there is a file that could not be read.
    public private(set) var isUnread = false
    private(set) var problems: [DataFileProblem] = []
    private var untold = 0

    /// Reads the file; nil where there is none.
    public init?(path: String) {
        self.init(empty: path)
        do throws(Unreadable) {
            guard let bytes = try Self.bytes(path) else { return nil }
            read(bytes)
        } catch {
            isUnread = true
            problems.append(DataFileProblem(path, error.message, hint: error.hint))
        }
    }

    /// The file as it would be with these bytes.
    public init(_ bytes: [UInt8], path: String) {
        self.init(empty: path)
        read(bytes)
    }

    private init(empty path: String) { self.path = path }

    /// Notes that something of a line cannot be used.
    public mutating func report(
        _ line: Line, at index: Substring.Index, _ message: DataFileMessage,
        _ parameters: [String: any MessageParameter] = [:], hint: DataFileMessage
    ) {
        report(line.number, line.column(index), Message(message, parameters), hint: hint)
    }

    private mutating func report(_ line: Int, _ column: Int, _ message: Message, hint: DataFileMessage) {
        guard problems.count < Self.mostProblems else {
            untold += 1
            return
        }
        problems.append(DataFileProblem(path, line: line, column: column, message, hint: Message(hint)))
    }

    /// What was reported; beyond a hundred, a last problem counts the others.
    public var allProblems: [DataFileProblem] {
        guard untold > 0 else { return problems }
        let more = Message(DataFileMessage.moreLines, ["count": untold])
        return problems + [DataFileProblem(path, more, hint: Message(DataFileMessage.mendAbove))]
    }

    // MARK: - Lines

    private mutating func read(_ bytes: [UInt8]) {
        var number = 0
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        for line in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard let text = String(validating: line, as: UTF8.self) else {
                let valid = String(decoding: line, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
                report(
                    number, valid.count + 1, Message(DataFileMessage.notUTF8), hint: .saveAsUTF8)
                continue
            }
            take(text[...], number)
        }
    }

    private mutating func take(_ whole: Substring, _ number: Int) {
        let line = Line(number: number, text: Self.withoutComment(whole).trimmed, whole: whole)
        guard let first = line.text.first else { return }
        guard first == "@" else {
            lines.append(line)
            return
        }
        if line.text == "@alone" {
            standsAlone = true
        } else {
            report(
                line, at: line.text.startIndex, .unknownDirective, ["text": line.text.shortened(to: 40)],
                hint: .writeAlone)
        }
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        var before: Character = " "
        for index in line.indices {
            if line[index] == "#", before.isWhitespace { return line[..<index] }
            before = line[index]
        }
        return line
    }

    // MARK: - Bytes

    /// The bytes of a regular file; nil where there is none.
    private static func bytes(_ path: String) throws(Unreadable) -> [UInt8]? {
        do throws(Errno) {
            // Without this option, a pipe that nobody writes to would keep us.
            let file = try OpenFile<Errno>(path, O_RDONLY | O_NONBLOCK)
            if try file.status().kind == .file { return try file.contents(limit: largestSize) }
        } catch {
            if error.isMissing { return nil }
            guard error == .fileTooLarge else {
                throw Unreadable(
                    message: Message(DataFileMessage.unreadable, ["reason": error.message]),
                    hint: Message(DataFileMessage.makeReadable))
            }
            throw Unreadable(
                message: Message(DataFileMessage.tooLarge, ["limit": largestSize]),
                hint: Message(DataFileMessage.shorten))
        }
        throw Unreadable(message: Message(DataFileMessage.notText), hint: Message(DataFileMessage.nameFile))
    }

    /// Why a file that is there gives no lines.
    private struct Unreadable: Error {
        var message: Message
        var hint: Message
    }
}
