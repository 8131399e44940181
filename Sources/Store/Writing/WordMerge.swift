internal import FrenchText
internal import ProgramSupport
internal import SearchModel

/// Joins the words of a base and of shards into one vocabulary and one forward index, and their fingerprints. Add all,
/// then finish: the words of each article are read when they are written.
struct WordMerge: ~Copyable {
    private let directory: String
    private let stemmer: LightFrenchStemmer
    private var words = VocabularyBuilder()
    private var parts: [Part] = []
    private var fingerprints = FingerprintFile()

    private struct Part {
        var forward: ForwardIndex
        var documents: ClosedRange<UInt32>
        /// By id in the part, the id in `words`.
        var ids: [WordID]
    }

    /// - Parameter directory: where the files come to be.
    init(into directory: String, _ stemmer: LightFrenchStemmer) throws(ArchiveError) {
        self.stemmer = stemmer
        self.directory = directory
    }

    /// Adds these documents of what was a generation: they become those from 1 on, or from the last one added.
    mutating func add(base directory: String, _ documents: ClosedRange<UInt32>) throws(ArchiveError) {
        let vocabulary = try Vocabulary("\(directory)/\(Vocabulary.fileName)", stemmer)
        try add(directory, documents, words.add(vocabulary))
    }

    /// Adds the `count` documents of a shard.
    mutating func add(shard directory: String, _ count: Int) throws(ArchiveError) {
        let path = "\(directory)/\(ShardWriter.wordsName)"
        guard let ids = words.add(encoded: try Files.read(path)) else { throw ArchiveError.damaged(path) }
        try add(directory, 1...UInt32(clamping: count), ids)
    }

    private mutating func add(
        _ directory: String, _ documents: ClosedRange<UInt32>, _ ids: [WordID]
    ) throws(ArchiveError) {
        let forward = try ForwardIndex("\(directory)/\(ForwardIndex.fileName)", wordCount: ids.count)
        fingerprints.append(documents, of: try FingerprintFile("\(directory)/\(FingerprintFile.fileName)"))
        parts.append(Part(forward: forward, documents: documents, ids: ids))
    }

    /// Writes the files.
    consuming func finish() throws(ArchiveError) {
        let vocabulary = VocabularyWriter(renumbering: words, stemmer)
        try Files.replace("\(directory)/\(Vocabulary.fileName)", with: vocabulary.encoded)
        let newIDs = vocabulary.newIDs
        var writer = try ForwardWriter(creating: "\(directory)/\(ForwardIndex.fileName)")
        var (title, body): ([UInt32], [UInt32]) = ([], [])
        var last: UInt32 = 0
        for part in parts {
            // By code in the part, the code here. 0 stays what it is; words without a document have none.
            let codes = [0] + part.ids.map { id in newIDs[Int(id)].map { $0 + 1 } ?? 0 }
            for document in part.documents {
                title.removeAll(keepingCapacity: true)
                body.removeAll(keepingCapacity: true)
                part.forward.readCodes(document, title: &title, body: &body)
                for index in title.indices { title[index] = codes[Int(title[index])] }
                for index in body.indices { body[index] = codes[Int(body[index])] }
                last += 1
                if !title.isEmpty || !body.isEmpty { try writer.add(title: title, body: body, as: last) }
            }
        }
        try writer.finish()
        try Files.replace("\(directory)/\(FingerprintFile.fileName)", with: fingerprints.bytes)
    }
}
