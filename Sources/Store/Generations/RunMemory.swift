internal import ProgramSupport
public import SearchModel

/// What runs remember beside the generations: which folders they read, and what they have reported.
///
/// It belongs to no generation, so that a run in which nothing changed publishes none, and what it reported is not
/// reported again.
public struct RunMemory: Sendable, Equatable {
    /// A file or folder that was named.
    public struct Root: Sendable, Equatable {
        /// Its absolute path.
        public var path: [UInt8]
        /// The patterns of what is left out.
        public var excluded: [String]

        /// A root that was named with these patterns.
        public init(path: [UInt8], excluded: [String] = []) {
            self.path = path
            self.excluded = excluded
        }
    }

    /// A file or a line that could not be read, as it was reported.
    public struct Skip: Sendable, Hashable {
        /// The path of the file.
        public var path: [UInt8]
        /// The code of the reason.
        public var reason: String
        /// The hash of the file, or of the line.
        public var hash: ContentHash

        /// What was reported of a file or line.
        public init(path: [UInt8], reason: String, hash: ContentHash) {
            self.path = path
            self.reason = reason
            self.hash = hash
        }
    }

    /// In the order in which they were named first. None is in another one.
    public var roots: [Root] = []
    /// What was reported as skipped.
    public var skips: Set<Skip> = []
    /// The numbers of files of kinds that are not read, by folder and kind.
    public var unread: [[UInt8]: [String: Int]] = [:]
    /// How files were read when that was reported.
    public var reading = ReadingSettings()

    /// The memory before the first run.
    public init() {}
}

extension IndexDirectory {
    private var memoryFile: String { "\(path)/memory" }

    /// What runs remember; nothing if there was none, or if the file is damaged or of another version.
    public func memory() -> RunMemory {
        guard let bytes = try? Files.read(memoryFile), let memory = try? RunMemory(decoding: bytes) else {
            return RunMemory()
        }
        return memory
    }

    /// Replaces what runs remember, in one step.
    /// - Parameter lock: the right to write to this index.
    public func remember(_ memory: RunMemory, _ lock: borrowing IndexLock) throws(ArchiveError) {
        guard memory != self.memory() || !Files.exists(memoryFile) else { return }
        let fresh = "\(memoryFile).new"
        try Files.write(memory.encoded, to: fresh)
        try Files.move(fresh, to: memoryFile)
    }
}

extension RunMemory {
    /// The version of the file.
    private static let version = 1

    init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        let hash = try ContentHash(from: &reader)
        let content = Array(bytes.dropFirst(16))
        guard hash == ContentHash(of: content), try reader.integer() == Self.version else {
            throw ByteReader.Malformed()
        }
        self.init()
        reading.version = try reader.integer()
        reading.sourceNames = try ContentHash(from: &reader)
        for _ in 0..<max(0, try reader.integer()) {
            var root = Root(path: Array(try reader.byteString()))
            for _ in 0..<max(0, try reader.integer()) { root.excluded.append(try reader.string()) }
            roots.append(root)
        }
        for _ in 0..<max(0, try reader.integer()) {
            skips.insert(
                Skip(
                    path: Array(try reader.byteString()), reason: try reader.string(),
                    hash: try ContentHash(from: &reader)))
        }
        for _ in 0..<max(0, try reader.integer()) {
            let folder = Array(try reader.byteString())
            for _ in 0..<max(0, try reader.integer()) {
                let kind = try reader.string()
                unread[folder, default: [:]][kind] = Int(UInt32(clamping: try reader.integer()))
            }
        }
    }

    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.version)
        writer.write(reading.version)
        reading.sourceNames.encode(to: &writer)
        writer.write(roots.count)
        for root in roots {
            writer.write(root.path)
            writer.write(root.excluded.count)
            for pattern in root.excluded { writer.write(pattern) }
        }
        writer.write(skips.count)
        for skip in skips {
            writer.write(skip.path)
            writer.write(skip.reason)
            skip.hash.encode(to: &writer)
        }
        writer.write(unread.count)
        for (folder, kinds) in unread {
            writer.write(folder)
            writer.write(kinds.count)
            for (kind, count) in kinds {
                writer.write(kind)
                writer.write(count)
            }
        }
        var sealed = ByteWriter()
        ContentHash(of: writer.bytes).encode(to: &sealed)
        return sealed.bytes + writer.bytes
    }
}
