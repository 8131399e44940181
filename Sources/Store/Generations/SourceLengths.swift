internal import FrenchText
public import Messages
public import SearchModel

/// How long the texts of a generation's articles are, source by source.
///
/// Lengths come from the forward index, where no text has to be read: 0.7 microseconds an article. Of 36,000 articles
/// by thirty sources it takes nine milliseconds to tell the lengths for all of them, and as a rule few are asked for.
public struct SourceLengths: ~Copyable {
    private let generation: Generation
    private let database: Database

    /// How many articles of a source are looked at; of more, a sample that is spread evenly.
    static let mostArticles = 400
    /// How many articles of the whole archive are looked at for those without a source.
    static let mostOfAll = 1000

    /// Opens the generation's database: tens of microseconds.
    public init(_ generation: Generation) throws(ArchiveError) {
        self.generation = generation
        database = try Database(generation.databasePath)
    }

    /// The key of a source, however its name is written: names with the same key are one source.
    public static func key(_ source: String) -> String { Folding.fold(source) }

    /// The numbers of words of the source's texts, ascending; for nil of the articles that have no source.
    public func words(of source: String?) throws(ArchiveError) -> [Int] {
        var words: [Int] = []
        if let source {
            let term = TermPrefix.source.term(Self.key(source).utf8)
            for docid in Self.spread(try database.documents(withAll: [term]), Self.mostArticles) {
                if let count = generation.forward.textLength(of: docid) { words.append(count) }
            }
        } else {
            // No term lists those: they are looked for in a sample of all articles.
            let last = UInt32(clamping: generation.forward.layout.documentCount)
            for docid in Self.spread(0..<last, Self.mostOfAll) {
                guard let count = generation.forward.textLength(of: docid + 1) else { continue }
                if try database.value(docid + 1, .source).isEmpty { words.append(count) }
            }
        }
        return words.sorted()
    }

    /// At most `most` of the documents, at even distances.
    private static func spread(_ documents: some RandomAccessCollection<UInt32>, _ most: Int) -> [UInt32] {
        let total = documents.count
        guard total > most else { return Array(documents) }
        return (0..<most).map { documents[documents.index(documents.startIndex, offsetBy: $0 * total / most)] }
    }
}

extension ForwardIndex {
    /// How many words the text of a document has, joined forms left out; nil for one that isn't there.
    func textLength(of docid: UInt32) -> Int? {
        file.withBytes { bytes in
            layout.ranges(of: docid, bytes).map { ForwardLayout.wordCount(bytes, in: $0.body) }
        }
    }
}

extension ForwardLayout {
    /// How many words are in a range, joined forms left out: each of those comes after a 0, and no code but that is 0.
    static func wordCount(_ bytes: RawSpan, in range: Range<Int>) -> Int {
        bytes.withBytes(range) { codes in
            var count = 0
            for index in codes.indices {
                // The last byte of a code has no highest bit.
                count += codes[index] == 0 ? -1 : codes[index] < 0x80 ? 1 : 0
            }
            return max(0, count)
        }
    }
}
