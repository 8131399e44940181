/// The layout of a forward file.
///
///     header   magic, 8 bytes
///     entries  of each document: how many bytes title and body have (LEB128), then their codes
///     starts   by document, from 1: where its entry begins, 64 bits little-endian; 0 for a document without one
///     trailer  where the starts begin, how many they are, magic: 64 bits each
///
/// The codes of a text are one after the other, each a LEB128 number: a word's id plus one; or 0, which says that the
/// next word stands at the position of the one before. The starts come last so that documents can be added to a copy
/// without moving the others.
struct ForwardLayout {
    /// Where the starts begin, and the entries end.
    var starts: Int
    var documentCount: Int

    static let magic: UInt64 = 0x3144_5257_4653  // SFWRD1
    static let headerSize = 8
    static let trailerSize = 24

    /// Reads the trailer; nil unless the file is as long as it says, and begins and ends as it must.
    init?(_ bytes: RawSpan) {
        let size = bytes.byteCount
        guard size >= Self.headerSize + Self.trailerSize else { return nil }
        let trailer = size - Self.trailerSize
        guard bytes.number(at: 0, as: UInt64.self) == Self.magic,
            bytes.number(at: trailer + 16, as: UInt64.self) == Self.magic,
            let starts = Int(exactly: bytes.number(at: trailer, as: UInt64.self)), starts >= Self.headerSize,
            starts <= trailer, let count = UInt32(exactly: bytes.number(at: trailer + 8, as: UInt64.self)),
            trailer - starts == 8 * Int(count)
        else { return nil }
        self.starts = starts
        documentCount = Int(count)
    }

    /// Where title and body of a document lie; nil for one without.
    @inline(__always)
    func ranges(of docid: UInt32, _ bytes: RawSpan) -> (title: Range<Int>, body: Range<Int>)? {
        guard docid > 0, docid <= documentCount else { return nil }
        let start = bytes.number(at: starts + 8 * (Int(docid) - 1), as: UInt64.self)
        guard start >= UInt64(Self.headerSize), start < UInt64(starts) else { return nil }
        let (titleCount, afterFirst) = Self.code(bytes, at: Int(start))
        guard afterFirst < starts else { return nil }
        let (bodyCount, title) = Self.code(bytes, at: afterFirst)
        // The counts have 35 bits: no sum overflows.
        let body = title + titleCount
        guard body + bodyCount <= starts else { return nil }
        return (title..<body, body..<body + bodyCount)
    }

    /// The code that begins at an offset, and where the next one does. There must be eight bytes from there on; the
    /// trailer sees to it. A code of more than five bytes is cut there.
    ///
    /// The length comes from the bits and not from a branch, which would be mispredicted for every other word.
    @inline(__always)
    static func code(_ bytes: RawSpan, at offset: Int) -> (code: Int, next: Int) {
        let raw = bytes.number(at: offset, as: UInt64.self)
        // The highest bit of a byte is 0 in the last one of a code.
        let ends = ~raw & 0x80_8080
        guard ends != 0 else { return longCode(raw, at: offset) }
        let own = raw & (ends ^ (ends &- 1))
        let code = own & 0x7F | own &>> 1 & 0x3F80 | own &>> 2 & 0x1F_C000
        return (Int(truncatingIfNeeded: code), offset &+ ends.trailingZeroBitCount &>> 3 &+ 1)
    }

    /// The same for a code of more than three bytes, of which the first eight are `raw`.
    private static func longCode(_ raw: UInt64, at offset: Int) -> (code: Int, next: Int) {
        let isFour = raw & 0x8000_0000 == 0
        let low = raw & 0x7F | raw >> 1 & 0x3F80 | raw >> 2 & 0x1F_C000 | raw >> 3 & 0xFE0_0000
        let high = isFour ? 0 : raw >> 4 & 0x7_F000_0000
        return (Int(truncatingIfNeeded: low | high), offset + (isFour ? 4 : 5))
    }

    /// Appends the codes in a range, but for those above the highest that there is.
    static func decode(_ bytes: RawSpan, _ range: Range<Int>, highest: Int, into codes: inout [UInt32]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (code, next) = code(bytes, at: index)
            if code <= highest { codes.append(UInt32(truncatingIfNeeded: code)) }
            index = next
        }
    }

    static func append(_ code: UInt32, to bytes: inout [UInt8]) {
        var rest = code
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
