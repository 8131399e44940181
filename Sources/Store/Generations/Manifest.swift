internal import FrenchText
internal import JSON
internal import SearchModel

/// What a generation says of itself: MANIFEST.json, written last.
public struct Manifest: Sendable, Equatable {
    static let fileName = "MANIFEST.json"

    var schemaVersion: Int
    var analysisVersion: Int
    /// How many articles it has.
    public var documentCount: Int
    /// When it was built, in seconds since 1970.
    public var builtAt: Int
    /// Documents added or removed in place since the database was last compacted.
    var changesSinceCompaction = 0
    /// How its articles were read.
    public var reading: ReadingSettings
    /// The hash of every other file of the generation, by its path inside it.
    var files: [String: ContentHash]

    init(
        documentCount: Int, builtAt: Int, reading: ReadingSettings = ReadingSettings(), files: [String: ContentHash]
    ) {
        schemaVersion = Schema.version
        analysisVersion = TextAnalysis.version
        self.documentCount = documentCount
        self.builtAt = builtAt
        self.reading = reading
        self.files = files
    }

    /// Whether this program reads and updates such a generation.
    var isCurrent: Bool { schemaVersion == Schema.version && analysisVersion == TextAnalysis.version }

    init(decoding bytes: [UInt8], path: String) throws(ArchiveError) {
        let damaged = ArchiveError.damaged(path)
        guard Self.isWhole(bytes), let object = try? JSONValue.parse(bytes.span).objectValue,
            let schema = Self.count(object["schema"]),
            let analysis = Self.count(object["analysis"]),
            let documents = Self.count(object["documents"]),
            let changes = Self.count(object["changes_since_compaction"]),
            let reading = Self.count(object["reading"]),
            let names = object["source_names"]?.stringValue.flatMap({ ContentHash($0) }),
            let built = object["built_at"]?.integerValue,
            let hashes = object["files"]?.objectValue
        else { throw damaged }
        schemaVersion = schema
        analysisVersion = analysis
        documentCount = documents
        builtAt = Int(built)
        changesSinceCompaction = changes
        self.reading = ReadingSettings(version: reading, sourceNames: names)
        files = [:]
        for member in hashes.members {
            guard let hash = member.value.stringValue.flatMap({ ContentHash($0) }) else { throw damaged }
            files[member.key] = hash
        }
    }

    /// A number that counts something: so small that sums of such never overflow.
    private static func count(_ value: JSONValue?) -> Int? {
        value?.integerValue.flatMap { UInt32(exactly: $0) }.map { Int($0) }
    }

    // MARK: - Its own hash

    /// Before the hash of all that stands before it, and after: the end of every manifest.
    private static let (beforeHash, afterHash) = (Array(",\"hash\":\"".utf8), Array("\"}\n".utf8))

    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        sealed(Array(bytes.dropLast(beforeHash.count + 32 + afterHash.count))) == bytes
    }

    private static func sealed(_ content: [UInt8]) -> [UInt8] {
        content + beforeHash + ContentHash(of: content).description.utf8 + afterHash
    }

    var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("schema")
        writer.integer(Int64(schemaVersion))
        writer.key("analysis")
        writer.integer(Int64(analysisVersion))
        writer.key("documents")
        writer.integer(Int64(documentCount))
        writer.key("built_at")
        writer.integer(Int64(builtAt))
        writer.key("changes_since_compaction")
        writer.integer(Int64(changesSinceCompaction))
        writer.key("reading")
        writer.integer(Int64(reading.version))
        writer.key("source_names")
        writer.string(reading.sourceNames.description)
        writer.key("files")
        writer.beginObject()
        for (name, hash) in files.sorted(by: { $0.key < $1.key }) {
            writer.key(name)
            writer.string(hash.description)
        }
        writer.endObject()
        return Self.sealed(writer.bytes)
    }
}
