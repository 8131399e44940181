internal import FrenchText
internal import JSON

/// What a generation says of itself: MANIFEST.json, written last.
public struct Manifest: Sendable, Equatable {
    static let fileName = "MANIFEST.json"

    var schemaVersion: Int
    var analysisVersion: Int
    public var documentCount: Int
    /// When it was built, in seconds since 1970.
    public var builtAt: Int
    /// Documents added or removed in place since the database was last compacted.
    var changesSinceCompaction = 0
    /// The hash of every other file of the generation, by its path inside it.
    var files: [String: ContentHash]

    init(documentCount: Int, builtAt: Int, files: [String: ContentHash]) {
        schemaVersion = Schema.version
        analysisVersion = TextAnalysis.version
        self.documentCount = documentCount
        self.builtAt = builtAt
        self.files = files
    }

    /// Whether this program reads and updates such a generation.
    var isCurrent: Bool { schemaVersion == Schema.version && analysisVersion == TextAnalysis.version }

    init(decoding bytes: [UInt8], path: String) throws(ArchiveError) {
        let damaged = ArchiveError(
            .corrupt, "\(path) is damaged", hint: "run sahel-index --rebuild")
        guard let object = try? JSONValue.parse(bytes.span).objectValue,
            let schema = object["schema"]?.integerValue,
            let analysis = object["analysis"]?.integerValue,
            let documents = object["documents"]?.integerValue,
            let built = object["built_at"]?.integerValue,
            let hashes = object["files"]?.objectValue
        else { throw damaged }
        schemaVersion = Int(schema)
        analysisVersion = Int(analysis)
        documentCount = Int(documents)
        builtAt = Int(built)
        changesSinceCompaction = Int(object["changes_since_compaction"]?.integerValue ?? 0)
        files = [:]
        for member in hashes.members {
            guard let hash = member.value.stringValue.flatMap({ ContentHash($0) }) else { throw damaged }
            files[member.key] = hash
        }
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
        writer.key("files")
        writer.beginObject()
        for (name, hash) in files.sorted(by: { $0.key < $1.key }) {
            writer.key(name)
            writer.string(hash.description)
        }
        writer.endObject()
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}
