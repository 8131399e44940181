import Archive
import Logging
internal import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Store

/// Answers searches from the published generation of an index, and changes to the next one as soon as it is asked
/// anything.
///
/// A query keeps the generation and the synonyms that it began with. The last query of a generation closes it.
final class ArchiveBackend: SearchBackend {
    private final class Served: Sendable {
        let generation: Generation
        let readers: ReaderPool
        /// The list that `synonyms` were made from.
        let list: SynonymList
        let synonyms: Synonyms
        /// Whether the dictionary and the index of titles were made.
        let isPrepared = Locked(false)

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
    private let logger: Logger
    private let served: Locked<Served>
    private let seen: Locked<Seen>
    /// Held while the generation or the synonyms change, so that neither change undoes the other.
    private let changing = Locked(())

    init(
        index: IndexDirectory, readers: Int, synonyms: SynonymList = SynonymList(),
        logger: Logger = Logger(label: "", factory: { _ in SwiftLogNoOpLogHandler() })
    ) throws(ArchiveError) {
        self.index = index
        self.logger = logger
        readerCount = readers
        // Looked at first: what is published while the generation is opened is news.
        seen = Locked(.served(Publication(in: index)))
        served = Locked(try Served(index, readers: readers, synonyms))
    }

    /// Makes the dictionary and the index of titles, so that the first query does not wait for them. If that fails, the
    /// first query tries again.
    func prepare() {
        let current = current
        guard
            current.isPrepared.withLock({ isPrepared in
                defer { isPrepared = true }
                return !isPrepared
            })
        else { return }
        do { try ArchiveReader(current.readers.generation).prepare() } catch {}
    }

    // MARK: - Changing over

    /// What was last seen of the index, and what came of it.
    private enum Seen {
        case served(Publication?)
        case refused(Publication, at: ContinuousClock.Instant)
        /// Nothing is published any more; last, this was served.
        case gone(Publication?)

        /// Whether something else is seen now, or a generation that was refused may be tried again.
        func isOther(than now: Publication?, patience: Duration?) -> Bool {
            switch self {
            case .served(let last): return now != last
            case .gone: return now != nil
            case .refused(let last, let time):
                if now != last { return true }
                guard let patience else { return false }
                return ContinuousClock.now - time >= patience
            }
        }
    }

    /// Whether a generation was published that is not served yet. Costs two system calls.
    var isBehind: Bool {
        guard let now = Publication(in: index) else { return false }
        return seen.withLock { $0.isOther(than: now, patience: nil) }
    }

    func catchUp() { catchUp(patience: nil) }

    /// Serves the generation that is published when this is called, or a later one; the old one where that cannot be
    /// served.
    ///
    /// Opening a generation takes as long as reading all of it: some forty milliseconds for 36,000 articles. Whoever
    /// else calls this meanwhile waits for that. Where nothing was published, this costs two system calls.
    /// - Parameter patience: after which time a generation that was refused is tried again. The reason may have passed,
    ///   such as a lack of descriptors.
    func catchUp(patience: Duration?) {
        let now = Publication(in: index)
        guard seen.withLock({ $0.isOther(than: now, patience: patience) }) else { return }
        changing.withLock { _ in
            // Another thread may have changed over while this one waited. What was published and removed again while it
            // was opened is refused; then the one after it is there.
            var now: Publication?
            repeat {
                now = Publication(in: index)
                let last = seen.withLock { $0 }
                guard last.isOther(than: now, patience: patience) else { return }
                let next = now.map { changeOver(from: last, to: $0) } ?? leave(last)
                seen.withLock { $0 = next }
            } while Publication(in: index) != now
        }
    }

    private func leave(_ last: Seen) -> Seen {
        guard case .served(let publication) = last else { return .gone(nil) }
        logger.warning("index gone, its last generation is still served", metadata: ["index": "\(index.path)"])
        return .gone(publication)
    }

    private func changeOver(from last: Seen, to publication: Publication) -> Seen {
        if case .gone(publication) = last { return .served(publication) }
        let start = ContinuousClock.now
        do throws(ArchiveError) {
            let next = try Served(index, readers: readerCount, current.list)
            replace(with: next)
            let duration = ContinuousClock.now - start
            logger.notice(
                "generation changed",
                metadata: [
                    "generation": "\(next.generation.number)",
                    "documents": "\(next.generation.manifest.documentCount)",
                    "milliseconds": "\(duration / .milliseconds(1))",
                ])
            return .served(publication)
        } catch {
            if case .refused(publication, _) = last { return .refused(publication, at: .now) }
            logger.error(
                "generation refused, the old one is still served",
                metadata: ["generation": "\(publication.number)", "error": "\(error)"])
            return .refused(publication, at: .now)
        }
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

    func copies(_ request: CopiesRequest) throws(ProtocolError) -> SimilarResults {
        let results = try current.read { reader throws(ArchiveError) in try reader.copies(request) }
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
