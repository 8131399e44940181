import Archive
internal import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Store

/// Answers searches from the published generation of an index, and changes over to the next one while it does.
///
/// A query keeps the generation and the synonyms that it began with until it has its answer; the last one to let go of
/// a generation closes it.
final class ArchiveBackend: SearchBackend {
    private final class Served: Sendable {
        let generation: Generation
        let readers: ReaderPool
        /// What `synonyms` are made of.
        let list: SynonymList
        let synonyms: Synonyms

        /// Opens the published generation, compares its files with their hashes and opens readers.
        init(_ index: IndexDirectory, readers count: Int, _ list: SynonymList) throws(ArchiveError) {
            generation = try index.openCurrent()
            try generation.verify()
            readers = try ReaderPool(SearchableGeneration(generation), count: count)
            self.list = list
            synonyms = Synonyms(list, for: generation)
        }

        /// Has a reader answer; its failures get the protocol's codes.
        func read<Answer: Sendable>(
            _ body: (inout ArchiveReader) throws(ArchiveError) -> Answer
        ) throws(ProtocolError) -> Answer {
            do {
                return try readers.withReader(body)
            } catch {
                throw ProtocolError(error)
            }
        }

        /// The same with other synonyms.
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

    /// Opens what is published now beside what is served, and serves it from then on. Throws where it cannot be
    /// served; then nothing has changed. Takes as long as reading the whole generation.
    func changeOver() throws(ArchiveError) -> IndexSummary {
        try changing.withLock { _ throws(ArchiveError) in
            replace(with: try Served(index, readers: readerCount, current.list))
            return summary
        }
    }

    /// Makes what the first correction and the first suggestion would wait for. Nothing is lost where that fails: they
    /// make it then, or fail with the reason.
    func prepare() {
        do { try ArchiveReader(current.readers.generation).prepare() } catch {}
    }

    /// Uses another list of synonyms from now on; queries under way go on with the one they began with.
    func use(_ list: SynonymList) {
        changing.withLock { _ in replace(with: Served(current, list)) }
    }

    private func replace(with next: Served) {
        // The old one closes here, outside the lock, unless a query still has it.
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
