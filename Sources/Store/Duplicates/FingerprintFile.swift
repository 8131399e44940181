internal import Messages
internal import ProgramSupport
internal import SearchModel

/// The fingerprints of a generation or of a shard by document, on their way into a file: 52 bytes each.
///
///     header   magic, 8 bytes
///     entries  of the documents from 1 on, `Fingerprint.none` for one that isn't there
struct FingerprintFile {
    static let fileName = "fingerprints"

    private static let magic: UInt64 = 0x3150_4657_4853  // SHWFP1
    private static let headerSize = 8

    private(set) var bytes: [UInt8] = []

    /// No documents.
    init() { withUnsafeBytes(of: Self.magic.littleEndian) { bytes.append(contentsOf: $0) } }

    /// Reads a file.
    /// - Throws: `corrupt` where it is anything but what was written.
    init(_ path: String) throws(ArchiveError) {
        guard Files.exists(path) else { throw ArchiveError.missing(path) }
        bytes = try Files.read(path)
        guard bytes.count >= Self.headerSize, (bytes.count - Self.headerSize).isMultiple(of: Fingerprint.size),
            bytes.span.bytes.number(at: 0, as: UInt64.self) == Self.magic
        else { throw ArchiveError.damaged(path) }
    }

    /// The highest document that there is room for.
    var documentCount: Int { (bytes.count - Self.headerSize) / Fingerprint.size }

    /// The fingerprint of a document; `none` for one that isn't there.
    subscript(docid: UInt32) -> Fingerprint {
        guard docid > 0, docid <= documentCount else { return .none }
        return Fingerprint(bytes.span.bytes, at: Self.offset(docid))
    }

    private static func offset(_ docid: UInt32) -> Int { headerSize + (Int(docid) - 1) * Fingerprint.size }

    /// Adds a document, whose id is higher than those before.
    mutating func add(_ fingerprint: Fingerprint, as docid: UInt32) throws(ArchiveError) {
        guard Int(docid) > documentCount else {
            throw ArchiveError(
                .internalError, .documentTwice, ["path": Self.fileName, "number": Int(docid)], hint: .rebuildAll)
        }
        bytes.append(contentsOf: repeatElement(0, count: Self.offset(docid) - bytes.count))
        fingerprint.append(to: &bytes)
    }

    mutating func remove(_ docid: UInt32) {
        guard docid > 0, docid <= documentCount else { return }
        let start = Self.offset(docid)
        for index in start..<start + Fingerprint.size { bytes[index] = 0 }
    }

    /// Adds documents of another file after the last that there is room for.
    mutating func append(_ documents: ClosedRange<UInt32>, of other: FingerprintFile) {
        let start = min(Self.offset(max(documents.lowerBound, 1)), other.bytes.count)
        let end = Self.offset(documents.upperBound) + Fingerprint.size
        bytes.append(contentsOf: other.bytes[start..<max(start, min(end, other.bytes.count))])
        bytes.append(contentsOf: repeatElement(0, count: end - max(start, min(end, other.bytes.count))))
    }
}
