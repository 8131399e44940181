import Glibc
import Logging
internal import Messages
internal import SearchModel
import SearchProtocol
import Synchronization

/// Serves the requests of every connection: measures them, logs them and has the backend do the work.
final class RequestHandler: ConversationHost {
    /// Runs `work` on another thread with true, or with false if no thread accepts work any more.
    typealias Offload = @Sendable (_ work: @escaping @Sendable (_ isRunning: Bool) -> Void) -> Void

    let backend: any SearchBackend
    let logger: Logger
    let offload: Offload
    private let requestShutdown: @Sendable () -> Void
    private let socketPath: String
    private let connectionCount: @Sendable () -> Int
    private let started = ContinuousClock.now
    private let queries = Atomic(0)
    let pace = Pace()
    private let refusesWork = Atomic(false)

    /// - Parameter requestShutdown: called when a peer that may do so asks for the end.
    init(
        backend: any SearchBackend, socketPath: String, logger: Logger, offload: @escaping Offload,
        connectionCount: @escaping @Sendable () -> Int, requestShutdown: @escaping @Sendable () -> Void
    ) {
        self.backend = backend
        self.socketPath = socketPath
        self.logger = logger
        self.offload = offload
        self.connectionCount = connectionCount
        self.requestShutdown = requestShutdown
    }

    /// Answers every new request with `busy` from now on. Requests that run go on.
    func refuseWork() { refusesWork.store(true, ordering: .relaxed) }

    var isRefusingWork: Bool { refusesWork.load(ordering: .relaxed) }

    func welcome(_ peer: Peer) -> any Conversation { Session(peer: peer, handler: self) }

    func turnAway() -> [UInt8] {
        let error = ProtocolError(.busy, .tooManyConnections, hint: .later)
        return Reply.encode(error, id: .null)
    }

    func search(_ request: SearchRequest, _ cancellation: Cancellation) throws(ProtocolError) -> SearchResults {
        let start = ContinuousClock.now
        var reply = try backend.search(request) { cancellation.isCancelled }
        queries.wrappingAdd(1, ordering: .relaxed)
        reply.microseconds = Self.microseconds(since: start)
        pace.note(microseconds: reply.microseconds)
        logger.debug(
            "search", metadata: ["microseconds": "\(reply.microseconds)", "hits": "\(reply.hits.count)"])
        return reply
    }

    func suggest(_ request: SuggestRequest) throws(ProtocolError) -> Suggestions {
        let start = ContinuousClock.now
        let reply = try backend.suggest(request)
        logger.debug(
            "suggest",
            metadata: [
                "microseconds": "\(Self.microseconds(since: start))", "words": "\(reply.words.count)",
                "titles": "\(reply.titles.count)",
            ])
        return reply
    }

    func similar(_ request: SimilarRequest) throws(ProtocolError) -> SimilarResults {
        try timed("similar") { () throws(ProtocolError) in try backend.similar(request) }
    }

    func copies(_ request: CopiesRequest) throws(ProtocolError) -> SimilarResults {
        try timed("copies") { () throws(ProtocolError) in try backend.copies(request) }
    }

    /// Measures and logs a list of articles that are found without words.
    private func timed(
        _ method: Logger.Message, _ list: () throws(ProtocolError) -> SimilarResults
    ) throws(ProtocolError) -> SimilarResults {
        let start = ContinuousClock.now
        var reply = try list()
        reply.microseconds = Self.microseconds(since: start)
        logger.debug(method, metadata: ["microseconds": "\(reply.microseconds)", "hits": "\(reply.hits.count)"])
        return reply
    }

    private static func microseconds(since start: ContinuousClock.Instant) -> Int {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    func status() -> StatusReply {
        let summary = backend.summary
        let (seconds, attoseconds) = (ContinuousClock.now - started).components
        return StatusReply(
            version: programVersion, processID: Int(getpid()), index: summary.path, socket: socketPath,
            generation: summary.generation, documents: summary.documents, builtAt: summary.builtAt,
            uptime: Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000,
            queries: queries.load(ordering: .relaxed), memory: ResidentMemory.bytes(), connections: connectionCount(),
            roots: backend.roots)
    }

    /// Starts the shutdown if the peer is the daemon's own user.
    func shutdown(_ peer: Peer) throws(ProtocolError) {
        guard peer.userID == getuid() else {
            throw ProtocolError(
                .notPermitted, .notPermitted, hint: .askItsUser)
        }
        logger.notice("shutdown requested", metadata: ["peer": "\(peer.processID)"])
        requestShutdown()
    }
}
