internal import CXXHash
internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel

/// A 128-bit XXH3 hash (Y. Collet, xxHash): tells whether bytes are the same, not whether somebody forged them.
///
/// It reads memory as fast as memory can be read, so that verifying a generation of 200 MB costs tens of milliseconds.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    let high, low: UInt64

    /// The hash of these bytes.
    public init(of bytes: Span<UInt8>) {
        self = bytes.withUnsafeBytes { ContentHash(XXH3_128bits($0.baseAddress, $0.count)) }
    }

    init(of bytes: [UInt8]) { self.init(of: bytes.span) }

    private init(_ hash: XXH128_hash_t) {
        high = hash.high64
        low = hash.low64
    }

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A hash that no bytes are likely to have.
    public static let none = ContentHash(high: 0, low: 0)

    /// The hash of a file's bytes, read in pieces.
    init(ofFile path: String) throws(ArchiveError) {
        let file = try FileHandle(path)
        guard let state = XXH3_createState() else { throw ArchiveError(Message(.read, path), Errno(rawValue: ENOMEM)) }
        defer { XXH3_freeState(state) }
        XXH3_128bits_reset(state)
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            var span = buffer.mutableSpan
            let count = try span.withUnsafeMutableBytes { bytes throws(ArchiveError) in try file.fill(bytes) }
            if count == 0 { break }
            buffer.withUnsafeBytes { _ = XXH3_128bits_update(state, $0.baseAddress, count) }
        }
        self.init(XXH3_128bits_digest(state))
    }

    /// 32 hexadecimal digits.
    public var description: String { digits(high, 16, radix: 16) + digits(low, 16, radix: 16) }

    init?(_ hexadecimal: String) {
        guard hexadecimal.utf8.count == 32, let high = UInt64(hexadecimal.prefix(16), radix: 16),
            let low = UInt64(hexadecimal.suffix(16), radix: 16)
        else { return nil }
        self.high = high
        self.low = low
        guard description == hexadecimal else { return nil }
    }
}

extension ContentHash {
    func encode(to writer: inout ByteWriter) {
        for word in [high, low] {
            writer.writeRaw((0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) })
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        let bytes = Array(try reader.raw(16))
        func word(_ start: Int) -> UInt64 {
            (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
        }
        high = word(0)
        low = word(8)
    }
}
