import Archive
internal import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Store

/// Answers searches from the published generation of an index, and changes to the next one meanwhile.
///
/// A query keeps the generation and the synonyms that it began with. The last query of a generation closes it.
final class ArchiveBackend: SearchBackend {
    private final class Served: Sendable {
        let generation: Generation
        let readers: ReaderPool
        /// The list that `synonyms` were made from.
        let list: SynonymList
        let synonyms: Synonyms

        init(_ index: IndexDirectory, readers count: Int, _ list: SynonymList) throws(ArchiveError) {
            generation = try index.openCurrent()
            try generation.verify()
            readers = try ReaderPool(SearchableGeneration(generation), count: count)
            self.list = list
            synonyms = Synonyms(list, for: generation)
        }

        /// Answers with a reader. Its failures get the codes of the protocol.
        func read<Answer: Sendable>(
            _ body: (inout ArchiveReader) throws(ArchiveError) -> Answer
        ) throws(ProtocolError) -> Answer {
            do {
                return try readers.withReader(body)
            } catch {
                throw ProtocolError(error)
            }
        }

        /// The same generation with other synonyms.
        init(_ served: Served, _ list: SynonymList) {
            generation = served.generation
            readers = served.readers
            self.list = list
            synonyms = Synonyms(list, for: served.generation)
        }
    }

    let index: IndexDirectory
    private let readerCount: Int
    private let served: Locked<Served>
    /// Held while the generation or the synonyms change, so that neither change undoes the other.
    private let changing = Locked(())

    init(index: IndexDirectory, readers: Int, synonyms: SynonymList = SynonymList()) throws(ArchiveError) {
        self.index = index
        readerCount = readers
        served = Locked(try Served(index, readers: readers, synonyms))
    }

    /// Opens the published generation and serves it from then on. It takes as long as reading the whole generation. If
    /// it throws, the old generation is still served.
    func changeOver() throws(ArchiveError) -> IndexSummary {
        try changing.withLock { _ throws(ArchiveError) in
            replace(with: try Served(index, readers: readerCount, current.list))
            return summary
        }
    }

    /// Makes the dictionary and the index of titles, so that the first query does not wait for them. If that fails, the
    /// first query tries again.
    func prepare() {
        do { try ArchiveReader(current.readers.generation).prepare() } catch {}
    }

    /// Uses another list of synonyms for queries from now on.
    func use(_ list: SynonymList) {
        changing.withLock { _ in replace(with: Served(current, list)) }
    }

    private func replace(with next: Served) {
        // The old generation closes here, outside the lock, unless a query still has it.
        let old = served.withLock { served in
            defer { served = next }
            return served
        }
        _ = consume old
    }

    var summary: IndexSummary {
        let generation = current.generation
        return IndexSummary(
            path: index.path, generation: generation.number, documents: generation.manifest.documentCount,
            builtAt: Timestamp.text(secondsSince1970: generation.manifest.builtAt))
    }

    var roots: [String] { index.memory().roots.prefix(100).map { String(decoding: $0.path, as: UTF8.self) } }

    func search(_ request: SearchRequest, isCancelled: () -> Bool) throws(ProtocolError) -> SearchResults {
        let current = current
        return try current.read { reader throws(ArchiveError) in
            try reader.search(request, synonyms: current.synonyms, isCancelled: isCancelled)
        }
    }

    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> Suggestions {
        try current.read { reader throws(ArchiveError) in try reader.suggest(request) }
    }

    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarResults {
        let results = try current.read { reader throws(ArchiveError) in try reader.similar(request) }
        guard let results else { throw Self.unknown(request.id) }
        return results
    }

    func document(_ request: DocumentRequest) throws(ProtocolError) -> WholeArticle {
        let current = current
        let article = try current.read { reader throws(ArchiveError) in try reader.article(id: request.id) }
        guard let article else { throw Self.unknown(request.id) }
        return WholeArticle(generation: current.generation.number, article: article.record, text: article.text)
    }

    private static func unknown(_ id: String) -> ProtocolError {
        ProtocolError(.notFound, .noArticle, ["id": id], hint: .searchAgain)
    }

    private var current: Served { served.withLock { $0 } }
}
