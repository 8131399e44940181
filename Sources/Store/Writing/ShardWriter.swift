internal import FrenchText
public import Messages
internal import ProgramSupport
public import SearchModel

/// Writes articles into one database of a generation under construction, and their words beside it. One thread at a
/// time; several of them write several databases at once.
public struct ShardWriter: ~Copyable {
    private let writer: DatabaseWriter
    private var analyzer: ArticleAnalyzer
    private var forward: ForwardWriter
    private var fingerprints: FingerprintFile
    private var maker = FingerprintMaker()
    private let fingerprintPath: String
    private let place: Place
    private let stemmer: LightFrenchStemmer
    private var hasChanged = false

    /// Where the words go.
    private enum Place {
        /// Beside a shard, with ids of its own.
        case shard(String)
        /// Into this vocabulary, which is changed with the first article.
        case vocabulary(String)
    }

    /// The words of a shard, in its directory.
    static let wordsName = "words"

    /// Starts a shard in a directory of its own.
    init(creating directory: String, _ stemmer: LightFrenchStemmer) throws(ArchiveError) {
        let writer = try DatabaseWriter(directory, .create)
        let forward = try ForwardWriter(creating: "\(directory)/\(ForwardIndex.fileName)")
        analyzer = try ArticleAnalyzer(stemmer)
        fingerprints = FingerprintFile()
        fingerprintPath = "\(directory)/\(FingerprintFile.fileName)"
        self.stemmer = stemmer
        self.writer = writer
        self.forward = forward
        place = .shard("\(directory)/\(Self.wordsName)")
    }

    /// Opens a database, with the vocabulary, the forward index and the fingerprints in `directory`.
    init(opening database: String, in directory: String, _ stemmer: LightFrenchStemmer) throws(ArchiveError) {
        let fingerprintPath = "\(directory)/\(FingerprintFile.fileName)"
        let fingerprints = try FingerprintFile(fingerprintPath)
        let writer = try DatabaseWriter(database, .open)
        let forward = try ForwardWriter(appendingTo: "\(directory)/\(ForwardIndex.fileName)")
        analyzer = try ArticleAnalyzer(stemmer)
        self.fingerprints = fingerprints
        self.fingerprintPath = fingerprintPath
        self.stemmer = stemmer
        self.writer = writer
        self.forward = forward
        place = .vocabulary("\(directory)/\(Vocabulary.fileName)")
    }

    /// Adds an article, and gives its document id in this database: one more than the last.
    public mutating func add(_ article: StoredArticle) throws(ArchiveError) -> UInt32 {
        try prepare()
        try analyzer.analyse(article)
        let docid = try writer.add(analyzer.document)
        try forward.add(title: analyzer.titleCodes, body: analyzer.bodyCodes, as: docid)
        let fingerprint = maker.fingerprint(
            title: analyzer.titleCodes, body: analyzer.bodyCodes, analyzer.words.surfaces)
        try fingerprints.add(fingerprint, as: docid)
        return docid
    }

    /// Takes a document out of the database and its words out of the files beside it.
    public mutating func remove(_ docid: UInt32) throws(ArchiveError) {
        try prepare()
        try writer.delete(docid)
        fingerprints.remove(docid)
        for code in Set(try forward.remove(docid)) where code > 0 { analyzer.words.removeDocument(of: code - 1) }
    }

    /// Reads the vocabulary that is to be changed.
    private mutating func prepare() throws(ArchiveError) {
        guard !hasChanged else { return }
        hasChanged = true
        if case .vocabulary(let path) = place { analyzer.words.add(try Vocabulary(path, stemmer)) }
    }

    /// Puts everything on disk and closes the database.
    public consuming func finish() throws(ArchiveError) {
        try writer.commit()
        switch place {
        case .shard(let path):
            try Files.replace(path, with: analyzer.words.encoded)
        case .vocabulary(let path):
            guard hasChanged else { return }
            try Files.replace(path, with: VocabularyWriter(keepingIDs: analyzer.words, stemmer).encoded)
        }
        try Files.replace(fingerprintPath, with: fingerprints.bytes)
        try forward.finish()
    }
}
