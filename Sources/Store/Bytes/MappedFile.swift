internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel

/// A file of a generation in memory, paged in by the system as it is read: it costs no memory of the process's own.
///
/// Whoever cuts such a file short while it is mapped ends the process with SIGBUS; nobody does, because what is
/// published is only ever removed.
// @unchecked: the pages are read-only, of a file that nobody writes, and stay until the last reference goes.
final class MappedFile: @unchecked Sendable {
    private let start: UnsafeMutableRawPointer?
    let count: Int

    init(_ path: String) throws(ArchiveError) {
        let file = try FileHandle(path)
        count = Int(try file.status().st_size)
        // No bytes can't be mapped.
        guard count > 0 else {
            start = nil
            return
        }
        let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.descriptor.rawValue, 0)
        guard mapped != MAP_FAILED else { throw ArchiveError(Message(.map, path), Errno.last) }
        start = mapped
    }

    deinit { if let start { munmap(start, count) } }

    /// Lends the bytes.
    @inline(__always)
    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count).bytes)
    }
}

extension RawSpan {
    /// The little-endian number at an offset; traps past the end.
    @inline(__always)
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }

    /// So many little-endian numbers from an offset on; traps past the end.
    func numbers(_ count: Int, at offset: Int) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for index in 0..<count { numbers.append(number(at: offset + 4 * index, as: UInt32.self)) }
        return numbers
    }

    /// Lends a range of the bytes as such.
    func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        extracting(range).withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self) { body($0.span) } }
    }

    /// Compares a range of the bytes with others: negative where it comes before them, positive where after.
    func order(_ range: Range<Int>, _ other: Span<UInt8>) -> Int {
        let common = Swift.min(range.count, other.count)
        let difference = extracting(range).withUnsafeBytes { mine in
            other.withUnsafeBytes { theirs in
                guard common > 0, let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return 0 }
                return Int(memcmp(mine, theirs, common))
            }
        }
        return difference != 0 ? difference : range.count - other.count
    }
}
