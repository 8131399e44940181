import JSON
import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// Sends requests to the daemon over one connection, some at a time, and delivers the answers in the order of the
/// requests.
struct Conversation {
    /// How many requests may wait for their answers.
    static let window = 8

    typealias Answer = Result<JSONValue, ProtocolError>

    let calls: [Request.Call]
    /// How many seconds to wait for the next answer.
    let timeout: Double
    /// The language of the sentences in answers.
    let language: Language
    /// Answers that came before their turn, by index of the request.
    private var early: [Int: Answer] = [:]
    /// How many answers were delivered.
    private var handed = 0

    init(_ calls: [Request.Call], timeout: Double, in language: Language = .english) {
        self.calls = calls
        self.timeout = timeout
        self.language = language
    }

    /// Runs to the end. Calls `deliver` for every request, in order, and `pause` before each wait.
    ///
    /// If the daemon closes the connection, as an idle one may, the open requests are sent again over a new connection.
    /// Twice in a row without an answer is an error.
    mutating func run(
        connect: () throws(Failure) -> UnixSocket, pause: () throws(Failure) -> Void,
        deliver: (Int, Answer) throws(Failure) -> Void
    ) throws(Failure) {
        var isRetry = false
        while true {
            let before = handed + early.count
            if try exchange(over: try connect(), pause: pause, deliver: deliver) { return }
            isRetry = !isRetry && handed + early.count == before
            guard isRetry || handed + early.count > before else { throw Failure(.closed) }
        }
    }

    /// Sends the open requests. Returns whether all were answered before the daemon closed the connection.
    private mutating func exchange(
        over socket: consuming UnixSocket, pause: () throws(Failure) -> Void,
        deliver: (Int, Answer) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var decoder = MessageDecoder(framing: .headers, messageLimit: Limits.replyBytes)
        var outgoing = Outgoing()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var next = handed
        while handed < calls.count {
            while next < min(calls.count, handed + Self.window) {
                if early[next] == nil {
                    outgoing.append(Request(id: .integer(Int64(next)), call: calls[next], language: language))
                }
                next += 1
            }
            do {
                try outgoing.send(over: socket)
                var count = try socket.receiveNow(into: &buffer)
                if count == nil {
                    try pause()
                    let deadline = Deadline.after(seconds: timeout)
                    try socket.wait(orWrite: !outgoing.isEmpty, deadline: deadline)
                    count = try socket.receiveNow(into: &buffer)
                }
                guard let count else { continue }
                if count == 0 { return false }
                decoder.append(buffer[..<count])
            } catch let error as SocketError {
                throw Failure(error)
            } catch let error as Failure {
                throw error
            } catch {
                throw Failure(.internalError, Message(unexpected: error))
            }
            try take(from: &decoder, asked: next)
            while let answer = early.removeValue(forKey: handed) {
                try deliver(handed, answer)
                handed += 1
            }
        }
        return true
    }

    /// Keeps every whole answer that has arrived.
    private mutating func take(from decoder: inout MessageDecoder, asked: Int) throws(Failure) {
        do {
            while let message = try decoder.next() { try keep(try Reply.parse(message), asked: asked) }
        } catch let error as FramingError {
            throw Failure(.internalError, .unreadableAnswer, ["reason": error.message])
        } catch let error as ProtocolError {
            throw Failure(error)
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(.internalError, Message(unexpected: error))
        }
    }

    private mutating func keep(_ reply: Reply, asked: Int) throws(Failure) {
        if case .failure(let error) = reply.outcome, reply.id == .null { throw Failure(error) }
        guard case .integer(let id) = reply.id, let question = Int(exactly: id),
            (handed..<asked).contains(question), early[question] == nil
        else {
            throw Failure(.internalError, .unexpectedAnswer)
        }
        early[question] = reply.outcome
    }

    /// Requests that are not yet sent.
    private struct Outgoing {
        private var bytes: [UInt8] = []
        private var sent = 0

        var isEmpty: Bool { bytes.isEmpty }

        mutating func append(_ request: Request) {
            Framing.headers.encode(request.encoded(), into: &bytes)
        }

        /// Sends what the socket accepts at once. If the daemon reads no more, its answers can still be read.
        mutating func send(over socket: borrowing UnixSocket) throws(SocketError) {
            do {
                sent += try socket.sendSome(bytes, from: sent)
            } catch .closed {
                sent = bytes.count
            } catch {
                throw error
            }
            if sent == bytes.count {
                bytes.removeAll(keepingCapacity: true)
                sent = 0
            }
        }
    }
}
