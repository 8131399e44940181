internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel

/// Writes a forward file, or adds to a copy of one. Its memory is a buffer and eight bytes a document.
struct ForwardWriter: ~Copyable {
    private let file: FileHandle
    private var starts: [UInt64]
    /// Where the buffer goes in the file.
    private var written: Int
    private var buffer: [UInt8] = []
    private var title: [UInt8] = []
    private var body: [UInt8] = []

    private static let bufferSize = 1 << 20

    /// Begins a new file.
    init(creating path: String) throws(ArchiveError) {
        file = try FileHandle(path, O_RDWR | O_CREAT | O_EXCL)
        starts = []
        written = 0
        Self.append(ForwardLayout.magic, to: &buffer)
    }

    /// Goes on with a file: documents are written over its starts, and the starts anew after them.
    init(appendingTo path: String) throws(ArchiveError) {
        let file = try FileHandle(path, O_RDWR)
        let size = try file.status().st_size
        let ends = try MappedFile(path).withBytes { bytes in
            ForwardLayout(bytes).map { layout in
                let starts = (0..<layout.documentCount).map {
                    bytes.number(at: layout.starts + 8 * $0, as: UInt64.self)
                }
                return (layout.starts, starts)
            }
        }
        guard size > 0, let ends else { throw ArchiveError.damaged(path) }
        self.file = file
        (written, starts) = ends
    }

    /// Adds a document, whose id is higher than those before.
    mutating func add(title titleCodes: [UInt32], body bodyCodes: [UInt32], as docid: UInt32) throws(ArchiveError) {
        guard Int(docid) > starts.count else {
            throw ArchiveError(
                .internalError, .documentTwice, ["path": file.path, "number": Int(docid)], hint: .rebuildAll)
        }
        while starts.count + 1 < Int(docid) { starts.append(0) }
        starts.append(UInt64(written + buffer.count))
        title.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        for code in titleCodes { ForwardLayout.append(code, to: &title) }
        for code in bodyCodes { ForwardLayout.append(code, to: &body) }
        ForwardLayout.append(UInt32(clamping: title.count), to: &buffer)
        ForwardLayout.append(UInt32(clamping: body.count), to: &buffer)
        buffer.append(contentsOf: title)
        buffer.append(contentsOf: body)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Leaves a document without words, and gives the codes that it had, title and body in one. Its bytes stay until
    /// the file is merged.
    mutating func remove(_ docid: UInt32) throws(ArchiveError) -> [UInt32] {
        guard docid > 0, docid <= starts.count, starts[Int(docid) - 1] > 0 else { return [] }
        if !buffer.isEmpty { try flush() }
        let start = Int(clamping: starts[Int(docid) - 1])
        starts[Int(docid) - 1] = 0
        // Two counts of five bytes at most, then what they count; a code is read eight bytes at a time.
        let header = try read(at: start, count: 10)
        let (titleCount, afterFirst) = ForwardLayout.code(header.span.bytes, at: 0)
        let (bodyCount, headerCount) = ForwardLayout.code(header.span.bytes, at: afterFirst)
        let entry = try read(at: start + headerCount, count: min(titleCount + bodyCount, max(written - start, 0)))
        var codes: [UInt32] = []
        ForwardLayout.decode(entry.span.bytes, 0..<entry.count - Self.padding, highest: Int(UInt32.max), into: &codes)
        return codes
    }

    private static let padding = 8

    /// Bytes of the file, as many zeros as there are too few, and eight more.
    private func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
        var bytes = try file.bytes(count, at: offset)
        bytes += repeatElement(0, count: count + Self.padding - bytes.count)
        return bytes
    }

    /// Puts everything into the file, though not yet on the disk.
    consuming func finish() throws(ArchiveError) {
        let tableStart = UInt64(written + buffer.count)
        for start in starts { Self.append(start, to: &buffer) }
        for number in [tableStart, UInt64(starts.count), ForwardLayout.magic] { Self.append(number, to: &buffer) }
        // The file never gets shorter: it has as many starts as before, or more, after as many entries, or more.
        try flush()
    }

    private mutating func flush() throws(ArchiveError) {
        try file.write(buffer, at: written)
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
