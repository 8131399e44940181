internal import Messages
import ProgramSupport
import SearchProtocol

/// The conversation with one client. It parses requests, has them served, and knows which of them still run.
final class Session: Conversation {
    /// Larger messages are parsed on another thread: parsing 16 KiB takes some 50 µs.
    private static let longestReadInline = 16 << 10

    private let peer: Peer
    private let handler: RequestHandler
    private let running = Locked<[RequestID: Cancellation]>([:])
    /// That of the last request: what cannot be read says none.
    private let lastLanguage = Locked(Language.english)

    init(peer: Peer, handler: RequestHandler) {
        self.peer = peer
        self.handler = handler
    }

    func receive(_ message: [UInt8], isAlone: Bool, answer: @escaping @Sendable ([UInt8]?) -> Void) {
        if message.count <= Self.longestReadInline { return serve(message, isAlone: isAlone, answer) }
        handler.offload { isRunning in
            if isRunning {
                self.serve(message, isAlone: false, answer)
            } else {
                answer(Reply.encode(Self.shuttingDown, id: .null, in: self.lastLanguage.withLock { $0 }))
            }
        }
    }

    func reject(_ problem: FramingError) -> [UInt8] {
        Reply.encode(problem.protocolError, id: .null, in: lastLanguage.withLock { $0 })
    }

    func disconnected() {
        running.withLock { running in
            for cancellation in running.values { cancellation.cancel() }
        }
    }

    private func serve(_ message: [UInt8], isAlone: Bool, _ answer: @escaping @Sendable ([UInt8]?) -> Void) {
        do throws(RequestFailure) {
            try serve(try Request.parse(message), isAlone: isAlone, answer)
        } catch {
            let spoken = error.language ?? lastLanguage.withLock { $0 }
            answer(error.id.map { [error] in Reply.encode(error.error, id: $0, in: spoken) })
        }
    }

    private func serve(
        _ request: Request, isAlone: Bool, _ answer: @escaping @Sendable ([UInt8]?) -> Void
    ) throws(RequestFailure) {
        lastLanguage.withLock { $0 = request.language }
        if case .cancel(let id) = request.call {
            running.withLock { $0[id] }?.cancel()
            return answer(request.id.map { Reply.encodeDone(id: $0) })
        }
        // A notification has no answer. Apart from cancelling, only `shutdown` does something then.
        guard let id = request.id ?? (request.call == .shutdown ? .null : nil) else { return answer(nil) }
        guard !handler.isRefusingWork else {
            throw RequestFailure(id: request.id, error: Self.shuttingDown, language: request.language)
        }
        let language = request.language
        switch request.call {
        case .cancel:
            answer(nil)
        case .initialize:
            work(id, language, stays: true, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(InitializeReply(generation: handler.backend.summary.generation), id: id)
            }
        case .status:
            work(id, language, stays: true, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(handler.status(), id: id)
            }
        case .shutdown:
            do throws(ProtocolError) { try handler.shutdown(peer) } catch {
                throw RequestFailure(id: request.id, error: error, language: request.language)
            }
            answer(request.id.map { Reply.encodeDone(id: $0) })
        case .search(let search):
            work(id, language, stays: isAlone && handler.pace.isQuick, answer) {
                [handler] cancellation throws(ProtocolError) in
                Reply.encode(try handler.search(search, cancellation), id: id, in: language)
            }
        case .suggest(let suggest):
            // Suggestions are asked for at every key, and take less time than a search.
            work(id, language, stays: isAlone && handler.pace.isQuick, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(try handler.suggest(suggest), id: id)
            }
        case .similar(let similar):
            work(id, language, stays: false, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(try handler.similar(similar), id: id)
            }
        case .copies(let copies):
            work(id, language, stays: false, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(try handler.copies(copies), id: id)
            }
        case .document(let document):
            work(id, language, stays: false, answer) { [handler] _ throws(ProtocolError) in
                Reply.encode(try handler.backend.document(document), id: id)
            }
        }
    }

    /// Makes the reply with `body` on another thread, from what was published before the request came. If it `stays`
    /// and nothing new was published, makes it at once on this thread, which saves two wake-ups.
    private func work(
        _ id: RequestID, _ language: Language, stays: Bool, _ answer: @escaping @Sendable ([UInt8]?) -> Void,
        _ body: @escaping @Sendable (Cancellation) throws(ProtocolError) -> [UInt8]
    ) {
        let cancellation = Cancellation()
        running.withLock { $0[id] = cancellation }
        let isHere = stays && !handler.backend.isBehind
        let place = isHere ? { $0(true) } : handler.offload
        place { [handler] isRunning in
            let reply: [UInt8]
            do throws(ProtocolError) {
                guard isRunning else { throw Self.shuttingDown }
                if cancellation.isCancelled { throw Self.cancelled }
                if !isHere { handler.backend.catchUp() }
                reply = try body(cancellation)
            } catch {
                reply = Reply.encode(error, id: id, in: language)
            }
            self.finish(id, cancellation)
            answer(reply)
        }
    }

    /// Forgets the request, unless the client has used its id again meanwhile.
    private func finish(_ id: RequestID, _ cancellation: Cancellation) {
        running.withLock { running in
            if running[id] === cancellation { running[id] = nil }
        }
    }

    private static let cancelled = ProtocolError(.cancelled, .cancelled)
    private static let shuttingDown = ProtocolError(.busy, .shuttingDown, hint: .later)
}
