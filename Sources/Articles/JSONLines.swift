internal import Glibc
internal import Messages
public import ProgramSupport

/// A file of JSON lines, read from front to back in blocks of whole lines.
///
/// Blocks are independent of each other and of the file: hash their lines, and decode those that are wanted, on any
/// thread. Memory is that of the blocks that the caller holds, whatever the size of the file.
public struct JSONLines: ~Copyable {
    /// The longest line, in bytes; longer ones are skipped.
    public static let maximumLineLength = 16 << 20

    /// Of the open file.
    public var status: FileStatus { file.status }

    private let file: InputFile
    private let blockSize: Int
    private let lineLimit: Int
    private var offset = 0
    /// The beginning of a line whose end has not been read.
    private var rest: ArraySlice<UInt8> = []
    private var lastLineNumber = 0
    private var hasLines = false
    /// Inside a line that is too long: it is read to its end and thrown away.
    private var isInLongLine = false

    /// Opens the file.
    public init(_ path: FilePath) throws(SkipReason) {
        try self.init(path, blockSize: 1 << 20, lineLimit: Self.maximumLineLength)
    }

    init(_ path: FilePath, blockSize: Int, lineLimit: Int) throws(SkipReason) {
        file = try InputFile(path)
        self.blockSize = max(1, blockSize)
        self.lineLimit = lineLimit
    }

    /// The next lines, about a megabyte of them; nil at the end.
    ///
    /// Throws where the file cannot be read, or is as a whole something else than JSON lines; nothing else of it can be
    /// read then.
    public mutating func nextBlock() throws(SkipReason) -> LineBlock? {
        while true {
            let start = offset - rest.count
            // A long line is read in growing steps, so that the time for it stays linear.
            let count = max(blockSize, rest.count)
            let bytes = try file.read(count, at: offset, after: rest)
            let isAtEnd = bytes.count < rest.count + count
            offset = start + bytes.count
            if start == 0 { try refuseOtherFormats(bytes) }
            var block = LineBlock(bytes: bytes, offset: start)
            split(&block, isAtEnd: isAtEnd)
            hasLines = hasLines || !block.lines.isEmpty || !block.skipped.isEmpty
            if !block.lines.isEmpty || !block.skipped.isEmpty { return block }
            if isAtEnd {
                guard hasLines else {
                    throw SkipReason(
                        .empty, file.path, bytes.isEmpty && start == 0 ? .empty : .blank, hint: .writeAgain)
                }
                return nil
            }
        }
    }

    private mutating func split(_ block: inout LineBlock, isAtEnd: Bool) {
        var start = block.offset == 0 && block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < block.bytes.count {
            let lineFeed = block.bytes.firstLineFeed(from: start)
            guard let end = lineFeed ?? (isAtEnd ? block.bytes.count : nil) else { break }
            if isInLongLine {
                isInLongLine = false
            } else {
                lastLineNumber += 1
                if end - start > lineLimit {
                    block.skipped.append(tooLong())
                } else {
                    block.append(start..<end, number: lastLineNumber)
                }
            }
            start = end + 1
        }
        rest = block.bytes[min(start, block.bytes.count)...]
        if !isInLongLine, rest.count > lineLimit {
            lastLineNumber += 1
            block.skipped.append(tooLong())
            isInLongLine = true
        }
        if isInLongLine { rest = [] }
    }

    private func tooLong() -> SkipReason {
        SkipReason(
            .tooLarge, file.path, line: lastLineNumber,
            .lineTooLarge, ["limit": lineLimit >> 20], hint: .splitArticle)
    }

    private func refuseOtherFormats(_ bytes: [UInt8]) throws(SkipReason) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw SkipReason(
                .unknownEncoding, file.path, .utf16Lines, hint: .convertUTF16)
        }
        if bytes.prefix(4096).contains(0) {
            throw SkipReason(
                .binary, file.path, .nulBytes, hint: .removeOrRename)
        }
        let first = bytes.first { !$0.isSpace && ![0xEF, 0xBB, 0xBF].contains($0) }
        if first == UInt8(ascii: "[") {
            throw SkipReason(
                .brokenJSON, file.path, .jsonArray, hint: .convertArray)
        }
    }
}

/// Some lines of a file, with their bytes.
public struct LineBlock: Sendable {
    /// A line that is not blank.
    public struct Line: Sendable, Hashable {
        /// From 1.
        public var number: Int
        /// Within the block's bytes, without the line end.
        public var range: Range<Int>
    }

    /// The bytes of the lines and what stands between them.
    public let bytes: [UInt8]
    /// Where in the file the bytes begin.
    public let offset: Int
    /// The lines that are not blank, in order.
    public fileprivate(set) var lines: [Line] = []
    /// The lines that were too long to be read.
    public fileprivate(set) var skipped: [SkipReason] = []

    fileprivate init(bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The bytes of a line of this block: what to hash.
    public subscript(line: Line) -> ArraySlice<UInt8> { bytes[line.range] }

    fileprivate mutating func append(_ range: Range<Int>, number: Int) {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
        if end > range.lowerBound { lines.append(Line(number: number, range: range.lowerBound..<end)) }
    }
}

extension [UInt8] {
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            return memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - base }
        }
    }
}
