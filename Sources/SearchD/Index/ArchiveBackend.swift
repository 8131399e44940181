import Archive
import NIOConcurrencyHelpers
import SearchModel
import SearchProtocol
import Store

/// Answers searches from the published generation of an index, and changes over to the next one while it does.
///
/// A query keeps the generation and the synonyms that it began with until it has its answer; the last one to let go of a
/// generation closes it.
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
    private let served: NIOLockedValueBox<Served>
    /// Held while the generation or the synonyms change, so that neither change undoes the other.
    private let changing = NIOLock()

    init(index: IndexDirectory, readers: Int, synonyms: SynonymList = SynonymList()) throws(ArchiveError) {
        self.index = index
        readerCount = readers
        served = NIOLockedValueBox(try Served(index, readers: readers, synonyms))
    }

    /// Opens what is published now beside what is served, and serves it from then on. Throws where it cannot be
    /// served; then nothing has changed. Takes as long as reading the whole generation.
    func changeOver() throws(ArchiveError) -> IndexSummary {
        changing.lock()
        defer { changing.unlock() }
        replace(with: try Served(index, readers: readerCount, current.list))
        return summary
    }

    /// Makes what the first correction and the first suggestion would wait for. Nothing is lost where that fails: they
    /// make it then, or fail with the reason.
    func prepare() {
        do { try ArchiveReader(current.readers.generation).prepare() } catch {}
    }

    /// Uses another list of synonyms from now on; queries under way go on with the one they began with.
    func use(_ list: SynonymList) {
        changing.withLock { replace(with: Served(current, list)) }
    }

    private func replace(with next: Served) {
        // The old one closes here, outside the lock, unless a query still has it.
        let old = served.withLockedValue { served in
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

    func search(_ request: SearchRequest, isCancelled: () -> Bool) throws(ProtocolError) -> SearchReply {
        let options = SearchOptions(request)
        let current = current
        do {
            return SearchReply(
                try current.readers.withReader { reader throws(ArchiveError) in
                    try reader.search(options, synonyms: current.synonyms, isCancelled: isCancelled)
                })
        } catch {
            throw ProtocolError(error)
        }
    }

    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> SuggestReply {
        do {
            return SuggestReply(
                try current.readers.withReader { reader throws(ArchiveError) in
                    try reader.suggest(SuggestOptions(request))
                })
        } catch {
            throw ProtocolError(error)
        }
    }

    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarReply {
        let results: SearchResults?
        do {
            results = try current.readers.withReader { reader throws(ArchiveError) in
                try reader.similar(SimilarOptions(request))
            }
        } catch {
            throw ProtocolError(error)
        }
        guard let results else { throw Self.unknown(request.id) }
        return SimilarReply(results)
    }

    func document(_ request: DocumentRequest) throws(ProtocolError) -> DocumentReply {
        let current = current
        let article: StoredArticle?
        do {
            article = try current.readers.withReader { reader throws(ArchiveError) in
                try reader.article(id: request.id)
            }
        } catch {
            throw ProtocolError(error)
        }
        guard let article else { throw Self.unknown(request.id) }
        return DocumentReply(article, generation: current.generation.number)
    }

    private static func unknown(_ id: String) -> ProtocolError {
        ProtocolError(.notFound, "no article has the id “\(id)”", hint: "search for it again")
    }

    private var current: Served { served.withLockedValue { $0 } }
}
