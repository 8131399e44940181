import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// The queries of a batch file, one a line: `QID<TAB>QUERY`. Blank lines are skipped.
struct Batch: Sendable, Equatable {
    struct Query: Sendable, Equatable {
        var id: String
        var text: String
        /// Its line in the file, from 1.
        var line: Int
    }

    /// The name of the file in messages.
    let name: Message
    private(set) var queries: [Query] = []

    static let largestFile = 1 << 30

    /// Reads the whole file before anything is asked, so that errors in it come first. `-` is standard input.
    init(path: String) throws(Failure) {
        let name = path == "-" ? Message(ClientMessage.standardInput) : Message(verbatim: path)
        let bytes: [UInt8]
        do {
            bytes =
                path == "-"
                ? try FileDescriptor.standardInput.contents(limit: Self.largestFile)
                : try FileSystem<Errno>.read(path, limit: Self.largestFile)
        } catch {
            throw Failure(.usage, .unreadableFile, ["path": name, "reason": error.message])
        }
        try self.init(bytes, name: name)
    }

    init(_ bytes: [UInt8], name: Message) throws(Failure) {
        self.name = name
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var number = 0
        for line in bytes[(isMarked ? 3 : 0)...].split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            try read(line, number)
        }
        guard !queries.isEmpty else {
            throw Failure(.usage, .noQueries, ["path": name])
        }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, _ number: Int) throws(Failure) {
        func broken(_ problem: ClientMessage, _ parameters: [String: any MessageParameter] = [:]) -> Failure {
            Failure(
                .usage, .atLine, ["path": name, "line": number, "problem": Message(problem, parameters)])
        }
        guard let line = String(validating: bytes, as: UTF8.self) else { throw broken(.notUTF8) }
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw broken(.noTab) }
        let id = String(parts[0])
        guard !id.isEmpty, !id.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isUnprintable }) else {
            throw broken(.badQueryID)
        }
        var text = String(parts[1])
        if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }) else { throw broken(.emptyQuery) }
        guard text.utf8.count <= Limits.queryBytes else {
            throw broken(.queryTooLong, ["count": text.utf8.count, "limit": Limits.queryBytes])
        }
        queries.append(Query(id: id, text: text, line: number))
    }
}
