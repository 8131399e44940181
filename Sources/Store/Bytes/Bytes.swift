/// Appends numbers and byte strings in a form that `ByteReader` reads back: LEB128 integers, counted strings.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

    mutating func write(_ string: some Collection<UInt8>) {
        write(string.count)
        bytes.append(contentsOf: string)
    }

    mutating func write(_ string: String) { write(string.utf8) }

    /// An optional string: nil is written as the empty string.
    mutating func write(_ string: String?) { write(string ?? "") }

    /// Bytes whose count both sides know.
    mutating func writeRaw(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }
}

/// Reads what `ByteWriter` wrote. Whatever the bytes are, it throws and never traps.
package struct ByteReader {
    /// The bytes are not what `ByteWriter` writes.
    package struct Malformed: Error {}

    private let bytes: ArraySlice<UInt8>
    private var offset: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    var isAtEnd: Bool { offset == bytes.endIndex }

    mutating func number() throws(Malformed) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.endIndex, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        throw Malformed()
    }

    mutating func integer() throws(Malformed) -> Int { Int(Int64(bitPattern: try number())) }

    mutating func raw(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - offset else { throw Malformed() }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    mutating func byteString() throws(Malformed) -> ArraySlice<UInt8> { try raw(integer()) }

    mutating func string() throws(Malformed) -> String { String(decoding: try byteString(), as: UTF8.self) }

    mutating func optionalString() throws(Malformed) -> String? {
        let string = try string()
        return string.isEmpty ? nil : string
    }
}
