package import FrenchText
public import Messages
internal import ProgramSupport
public import SearchModel

/// A published, immutable state of the index.
public final class Generation: Sendable {
    /// Its number, from 1: higher than that of any generation before it.
    public let number: Int
    /// Its directory.
    public let path: String
    /// What it says of itself.
    public let manifest: Manifest
    /// By document id: the line of its file at which an article's text begins. Kept outside the documents because an
    /// article moves down its file whenever one is added above it.
    let lines: [UInt32]
    /// The words of its articles.
    package let vocabulary: Vocabulary
    /// The words of each article, in their order.
    package let forward: ForwardIndex
    /// Which of its articles are copies of each other.
    package let duplicates: DuplicateClusters
    /// The words that were not stemmed when it was indexed, and are not when it is searched.
    public let protectedWords: ProtectedWords

    static let databaseName = "database"
    static let linesName = "lines"
    static let learnedName = "learned"

    /// The directory of its Xapian database.
    package var databasePath: String { "\(path)/\(Self.databaseName)" }

    /// Opens what is at `path`, without verifying it.
    /// - Throws: `needsReindex` where another version wrote it, `corrupt` where the manifest is missing or damaged.
    init(number: Int, path: String) throws(ArchiveError) {
        self.number = number
        self.path = path
        let manifestPath = "\(path)/\(Manifest.fileName)"
        guard Files.exists(manifestPath) else { throw ArchiveError.missing(manifestPath) }
        manifest = try Manifest(decoding: Files.read(manifestPath), path: manifestPath)
        guard manifest.isCurrent else {
            throw ArchiveError(
                .needsReindex, .otherVersion, ["path": path], hint: .rebuildFolders)
        }
        let linesPath = "\(path)/\(Self.linesName)"
        guard Files.exists(linesPath) else { throw ArchiveError.missing(linesPath) }
        lines = Self.decodeLines(try Files.read(linesPath))
        let protectedPath = "\(path)/\(ProtectedWords.fileName)"
        guard Files.exists(protectedPath) else { throw ArchiveError.missing(protectedPath) }
        protectedWords = ProtectedWords(decoding: try Files.read(protectedPath))
        vocabulary = try Vocabulary("\(path)/\(Vocabulary.fileName)", protectedWords.stemmer)
        forward = try ForwardIndex("\(path)/\(ForwardIndex.fileName)", wordCount: vocabulary.count)
        duplicates = try DuplicateClusters("\(path)/\(DuplicateClusters.fileName)", below: lines.count)
    }

    /// The stemmer that its words were indexed with.
    package var stemmer: LightFrenchStemmer { vocabulary.stemmer }

    /// Reads every file and compares it with the manifest. Costs one pass over the generation's bytes.
    /// - Throws: `corrupt`, naming the first file that is missing or other than it was written.
    public func verify() throws(ArchiveError) {
        for (name, hash) in manifest.files.sorted(by: { $0.key < $1.key }) {
            let file = "\(path)/\(name)"
            guard Files.exists(file) else { throw ArchiveError.missing(file) }
            guard try ContentHash(ofFile: file) == hash else { throw ArchiveError.damaged(file) }
        }
    }

    static func encodeLines(_ lines: [UInt32]) -> [UInt8] {
        lines.flatMap { line in (0..<4).map { UInt8(truncatingIfNeeded: line >> ($0 * 8)) } }
    }

    static func decodeLines(_ bytes: [UInt8]) -> [UInt32] {
        (0..<bytes.count / 4).map { index in
            (0..<4).reduce(0) { $0 | UInt32(bytes[index * 4 + $1]) << UInt32($1 * 8) }
        }
    }

    /// Whether an article is a copy of another one that comes before it.
    public func isCopy(_ docid: UInt32) -> Bool {
        duplicates.number(of: docid).map { duplicates.documents($0).first != docid } ?? false
    }

    /// What the run that made it left for the next one.
    public func learned() throws(ArchiveError) -> [UInt8] { try Files.read("\(path)/\(Self.learnedName)") }

    /// The line of its file at which an article's text begins, from 1; 1 for a document that is not there.
    package func line(of docid: UInt32) -> Int {
        Int(docid) < lines.count ? Int(lines[Int(docid)]) : 1
    }
}
