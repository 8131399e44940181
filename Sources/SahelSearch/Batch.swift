import ProgramSupport
internal import SearchModel
import SearchProtocol

/// The queries of a batch file: `QID<TAB>QUERY` lines. Blank lines are skipped.
struct Batch: Sendable, Equatable {
    struct Query: Sendable, Equatable {
        var id: String
        var text: String
        /// Where it stands, from 1.
        var line: Int
    }

    /// What messages call the file.
    let name: String
    private(set) var queries: [Query] = []

    static let largestFile = 1 << 30

    /// Reads the file whole, `-` being standard input, so that an error in it is told before anything is asked.
    init(path: String) throws(Failure) {
        let name = path == "-" ? "standard input" : path
        let bytes: [UInt8]
        do {
            bytes =
                path == "-"
                ? try FileDescriptor.standardInput.contents(limit: Self.largestFile)
                : try FileSystem<Errno>.read(path, limit: Self.largestFile)
        } catch {
            throw Failure(.usage, "\(printable(name)): cannot be read: \(error)")
        }
        try self.init(bytes, name: name)
    }

    init(_ bytes: [UInt8], name: String) throws(Failure) {
        self.name = printable(name)
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var number = 0
        for line in bytes[(isMarked ? 3 : 0)...].split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            try read(line, number)
        }
        guard !queries.isEmpty else {
            throw Failure(.usage, "\(self.name): no queries: write one QID<TAB>QUERY a line")
        }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, _ number: Int) throws(Failure) {
        func broken(_ what: String) -> Failure { Failure(.usage, "\(name):\(number): \(what)") }
        guard let line = String(validating: bytes, as: UTF8.self) else { throw broken("not UTF-8: convert the file") }
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw broken("no tab: write QID<TAB>QUERY") }
        let id = String(parts[0])
        guard !id.isEmpty, !id.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isUnprintable }) else {
            throw broken("a query’s id must be a word without spaces before the tab")
        }
        var text = String(parts[1])
        if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }) else { throw broken("the query is empty") }
        guard text.utf8.count <= Limits.queryBytes else {
            throw broken(
                "the query is \(text.utf8.count) bytes long, more than \(Limits.queryBytes): use fewer words")
        }
        queries.append(Query(id: id, text: text, line: number))
    }
}
