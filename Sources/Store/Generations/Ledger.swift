public import Messages
internal import ProgramSupport
public import SearchModel

/// What a file looked like when it was read: as long as this is the same, its contents are taken to be.
public struct FileStamp: Sendable, Hashable {
    /// In bytes.
    public var size: Int
    /// Nanoseconds since 1970, as stat(2) gives them.
    public var modified, changed: Int
    /// The number of the file in its file system.
    public var inode: UInt64

    /// A stamp with these values of stat(2).
    public init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }
}

/// One article of a file, as the index has it.
public struct LedgerArticle: Sendable, Hashable {
    /// The number of its document in the database.
    public var docid: UInt32
    /// The hash of what the article was read from: its file, or its line.
    public var hash: ContentHash
    /// The line of the file at which its text begins, from 1.
    public var line: UInt32

    /// An article that became this document.
    public init(docid: UInt32, hash: ContentHash, line: UInt32) {
        self.docid = docid
        self.hash = hash
        self.line = line
    }
}

/// One file that was read, and the articles it gave.
public struct LedgerFile: Sendable, Hashable {
    /// The bytes of the path, which need not be UTF-8.
    public var path: [UInt8]
    /// What the file looked like when it was read.
    public var stamp: FileStamp
    /// Whether everything in it was indexed. A file that had something skipped is read again, so that it is said again.
    public var isComplete: Bool
    /// In the order of the file.
    public var articles: [LedgerArticle]

    /// A file that gave these articles.
    public init(path: [UInt8], stamp: FileStamp, isComplete: Bool, articles: [LedgerArticle]) {
        self.path = path
        self.stamp = stamp
        self.isComplete = isComplete
        self.articles = articles
    }
}

/// The files that a generation was made of, kept beside its database so that the next run knows what changed.
public struct Ledger: Sendable, Equatable {
    /// In the order in which they were read.
    public var files: [LedgerFile]

    static let fileName = "files"

    /// A ledger of these files.
    public init(files: [LedgerFile] = []) { self.files = files }

    /// The ledger of a generation.
    /// - Throws: `corrupt` where it can't be read, or tells of other documents than the generation has.
    public init(of generation: Generation) throws(ArchiveError) {
        let path = "\(generation.path)/\(Self.fileName)"
        guard Files.exists(path) else { throw ArchiveError.missing(path) }
        do {
            try self.init(decoding: try Files.read(path))
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError.damaged(path)
        }
        let last = documentRange.map { Int($0.upperBound) } ?? 0
        guard articleCount == generation.manifest.documentCount, last < generation.lines.count else {
            throw ArchiveError.damaged(path)
        }
    }

    /// How many articles the files gave.
    public var articleCount: Int { files.reduce(0) { $0 + $1.articles.count } }

    /// The lowest and the highest document id; nil where there is no article.
    public var documentRange: ClosedRange<UInt32>? { files.lazy.flatMap(\.articles).documentRange }

    mutating func shiftDocuments(by offset: Int) {
        for file in files.indices {
            for article in files[file].articles.indices {
                let docid = Int(files[file].articles[article].docid) + offset
                files[file].articles[article].docid = UInt32(clamping: docid)
            }
        }
    }

    init(decoding bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        files = []
        while !reader.isAtEnd {
            let path = Array(try reader.byteString())
            let stamp = FileStamp(
                size: try reader.integer(), modified: try reader.integer(), changed: try reader.integer(),
                inode: try reader.number())
            let isComplete = try reader.number() == 1
            var articles: [LedgerArticle] = []
            for _ in 0..<max(0, try reader.integer()) {
                let docid = UInt32(clamping: try reader.integer())
                let line = UInt32(clamping: try reader.integer())
                articles.append(LedgerArticle(docid: docid, hash: try ContentHash(from: &reader), line: line))
            }
            files.append(LedgerFile(path: path, stamp: stamp, isComplete: isComplete, articles: articles))
        }
    }

    var encoded: [UInt8] {
        var writer = ByteWriter()
        for file in files {
            writer.write(file.path)
            writer.write(file.stamp.size)
            writer.write(file.stamp.modified)
            writer.write(file.stamp.changed)
            writer.write(file.stamp.inode)
            writer.write(file.isComplete ? 1 : 0)
            writer.write(file.articles.count)
            for article in file.articles {
                writer.write(Int(article.docid))
                writer.write(Int(article.line))
                article.hash.encode(to: &writer)
            }
        }
        return writer.bytes
    }
}

extension Collection<LedgerArticle> {
    /// The lowest and the highest document id; nil where there is no article.
    public var documentRange: ClosedRange<UInt32>? {
        let documents = lazy.map(\.docid)
        guard let lowest = documents.min(), let highest = documents.max() else { return nil }
        return lowest...highest
    }
}
