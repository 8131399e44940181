import Glibc
internal import Messages
import SearchModel
import SearchProtocol
import Synchronization
import TestFolders

@testable import SearchD

/// Answers what the query tells it to: `hold …` waits until the gate opens or the request is cancelled, `big N` gives a
/// title of N bytes, `fail` fails; anything else is given back as what was understood.
final class ScriptedBackend: SearchBackend {
    private let isOpen = Atomic(false)
    private let started = Atomic(0)
    private let cancelled = Atomic(0)
    private let generation = Atomic(7)
    private let published = Atomic(7)

    /// Searches that have begun.
    var startedCount: Int { started.load(ordering: .relaxed) }
    /// Searches that noticed, after they had begun, that nobody waits for them.
    var cancelledCount: Int { cancelled.load(ordering: .relaxed) }

    /// Publishes the next generation, which is not served before somebody catches up.
    func publish() { published.wrappingAdd(1, ordering: .relaxed) }

    private var served: Int { generation.load(ordering: .relaxed) }
    var isBehind: Bool { served != published.load(ordering: .relaxed) }
    func catchUp() { generation.store(published.load(ordering: .relaxed), ordering: .relaxed) }

    func openGate() { isOpen.store(true, ordering: .relaxed) }

    func search(_ request: SearchRequest, isCancelled: () -> Bool) throws(ProtocolError) -> SearchResults {
        started.wrappingAdd(1, ordering: .relaxed)
        let words = request.query.split(separator: " ")
        var title = "title"
        switch words.first {
        case "hold":
            while !isOpen.load(ordering: .relaxed) {
                if isCancelled() {
                    cancelled.wrappingAdd(1, ordering: .relaxed)
                    throw ProtocolError(.cancelled, "cancelled")
                }
                usleep(500)
            }
        case "big":
            title = String(repeating: "x", count: words.dropFirst().first.flatMap { Int($0) } ?? 0)
        case "fail":
            throw ProtocolError(.queryTooLarge, "too much", hint: "ask for less")
        default: break
        }
        let hit = Hit(ArticleRecord(id: "1", title: title, path: "/a", line: 1), score: 1)
        return SearchResults(
            generation: served, total: .init(count: 1, isExact: true), understood: request.query, microseconds: 0,
            hits: [hit])
    }

    /// One word and one title, named after what was asked.
    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> Suggestions {
        let word = Suggestions.Word(completion: request.text + "s", word: "s", documents: request.limit)
        return Suggestions(
            generation: served, words: [word],
            titles: [.init(id: "1", title: "Titre", date: CalendarDate("2025"), path: "/a")])
    }

    /// The only article is like itself, as often as asked.
    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarResults {
        guard request.id == "1" else { throw ProtocolError(.notFound, "no such article") }
        let hit = Hit(
            ArticleRecord(id: "1", title: "title", path: "/a", line: 1 + request.offset), score: 1,
            snippet: request.snippets ? .init(text: "x", highlights: [], line: 1) : nil)
        return SimilarResults(
            generation: served, microseconds: -1, hits: [Hit](repeating: hit, count: request.limit))
    }

    /// The only article has so many copies as are skipped.
    func copies(_ request: CopiesRequest) throws(ProtocolError) -> SimilarResults {
        guard request.id == "1" else { throw ProtocolError(.notFound, "no such article") }
        let hit = Hit(ArticleRecord(id: "2", title: "title", path: "/b", line: 1), score: 0)
        return SimilarResults(
            generation: served, microseconds: -1, hits: [Hit](repeating: hit, count: request.offset))
    }

    func document(_ request: DocumentRequest) throws(ProtocolError) -> WholeArticle {
        guard request.id == "1" else { throw ProtocolError(.notFound, "no such article") }
        return WholeArticle(
            generation: served, article: ArticleRecord(id: "1", title: "Titre", path: "/a", line: 3), text: "Texte")
    }

    var summary: IndexSummary {
        IndexSummary(path: "/index", generation: served, documents: 3, builtAt: "2025-05-19T12:00:00Z")
    }

    let roots = ["/articles"]
}
