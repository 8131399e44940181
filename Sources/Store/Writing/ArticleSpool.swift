internal import Glibc
public import Messages
internal import ProgramSupport
public import SearchModel

/// Keeps articles that were read in a file until they are written: all of them are read before the first is written,
/// since what of them is boilerplate shows only among the others, and they need not fit into memory together.
public struct ArticleSpool: ~Copyable {
    private let file: FileHandle
    private var buffer: [UInt8] = []

    private static let bufferSize = 1 << 20

    init(creating path: String) throws(ArchiveError) {
        file = try FileHandle(path, O_WRONLY | O_CREAT | O_TRUNC)
    }

    /// Adds an article at the end.
    public mutating func add(_ article: StoredArticle) throws(ArchiveError) {
        var record = ByteWriter()
        record.write(article.line)
        record.write(Card(article).encoded)
        record.write(article.text)
        withUnsafeBytes(of: UInt64(record.bytes.count).littleEndian) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: record.bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is still in memory. The file is then read by `SpooledArticles`.
    public consuming func finish() throws(ArchiveError) { try flush() }

    private mutating func flush() throws(ArchiveError) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// The articles of a spool, in the order in which they came. The file goes with its reader.
public struct SpooledArticles: ~Copyable {
    private let file: FileHandle
    private var offset = 0

    init(_ path: String) throws(ArchiveError) {
        file = try FileHandle(path)
    }

    deinit { unlink(file.path) }

    /// The next article; nil at the end.
    public mutating func next() throws(ArchiveError) -> StoredArticle? {
        let size = try read(8)
        guard size.count == 8 else { return nil }
        let count = size.span.bytes.unsafeLoad(as: UInt64.self)
        do {
            var record = ByteReader(try read(Int(clamping: UInt64(littleEndian: count))))
            let line = try record.integer()
            let card = try Card(decoding: Array(try record.byteString()))
            return StoredArticle(card, text: try record.string(), line: line)
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(.io, .spoolChanged, ["path": file.path], hint: .runAgain)
        }
    }

    private mutating func read(_ count: Int) throws(ArchiveError) -> [UInt8] {
        // Longer than any article: not what was written.
        guard count <= 1 << 30 else {
            throw ArchiveError(.io, .spoolChanged, ["path": file.path], hint: .runAgain)
        }
        let bytes = try file.bytes(count, at: offset)
        offset += bytes.count
        return bytes
    }
}

extension StoredArticle {
    /// The article of a card, whose text begins on that line of its file.
    package init(_ card: Card, text: String, line: Int) {
        self.init(card.article, text: text, paragraphLines: card.paragraphLines)
        record.line = line
    }
}
