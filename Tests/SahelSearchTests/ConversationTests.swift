import Glibc
import JSON
import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Synchronization
import TestFolders
import Testing

@testable import SahelSearch

@Suite(.timeLimit(.minutes(1))) struct ConversationTests {
    /// Runs as many searches as asked against the script and returns the queries in the order of delivery.
    private func ask(_ count: Int, _ script: @escaping FakeDaemon.Script, timeout: Double = 5) throws
        -> [String]
    {
        let daemon = try FakeDaemon(script)
        var delivered: [String] = []
        var conversation = Conversation(
            (0..<count).map { .search(SearchRequest(query: "q\($0)")) }, timeout: timeout)
        try conversation.run(
            connect: daemon.connect,
            pause: { () throws(Failure) in },
            deliver: { (index, answer) throws(Failure) in
                switch answer {
                case .success(let value):
                    delivered.append("\(index)=\(value["understood"]?.stringValue ?? "?")")
                case .failure(let error): delivered.append("\(index)!\(error.code.rawValue)")
                }
            })
        return delivered
    }

    private func failure(_ count: Int, timeout: Double = 5, _ script: @escaping FakeDaemon.Script)
        -> Failure?
    {
        #expect(throws: Failure.self) { try ask(count, script, timeout: timeout) }
    }

    @Test(arguments: [1, 7, 8, 9, 200])
    func `Answers are delivered in the order of the requests`(_ count: Int) throws {
        let answers = try ask(count) { connection in
            while let request = connection.next() { connection.answer(request) }
        }
        #expect(answers == (0..<count).map { "\($0)=q\($0)" })
    }

    @Test func `Eight requests come before the first answer, and answers may come last first`() throws {
        let answers = try ask(24) { connection in
            for _ in 0..<3 {
                let requests = (0..<Conversation.window).compactMap { _ in connection.next() }
                #expect(requests.count == Conversation.window)
                for request in requests.reversed() { connection.answer(request) }
            }
        }
        #expect(answers == (0..<24).map { "\($0)=q\($0)" })
    }

    @Test func `Answers may come byte after byte`() throws {
        let answers = try ask(3) { connection in
            while let request = connection.next() {
                for byte in connection.framed(request) { connection.send([byte]) }
            }
        }
        #expect(answers == ["0=q0", "1=q1", "2=q2"])
    }

    @Test func `A request that fails does not keep the others from their answers`() throws {
        let answers = try ask(3) { connection in
            while let request = connection.next() {
                if request.query == "q1" {
                    connection.refuse(request, ProtocolError(.queryTooLarge, "too large"))
                } else {
                    connection.answer(request)
                }
            }
        }
        #expect(answers == ["0=q0", "1!-32003", "2=q2"])
    }

    @Test func `A daemon that ends between answers is asked again, for the rest only`() throws {
        let seen = Mutex<[String]>([])
        let answers = try ask(20) { connection in
            for _ in 0..<3 {
                guard let request = connection.next() else { return }
                seen.withLock { $0.append(request.query) }
                connection.answer(request)
            }
        }
        #expect(answers == (0..<20).map { "\($0)=q\($0)" })
        #expect(seen.withLock { $0 } == (0..<20).map { "q\($0)" })
    }

    @Test func `A daemon that ends before any answer is asked once more`() throws {
        let connections = Mutex(0)
        let answers = try ask(1) { connection in
            let number = connections.withLock {
                $0 += 1
                return $0
            }
            guard number > 1, let request = connection.next() else { return }
            connection.answer(request)
        }
        #expect(answers == ["0=q0"])
    }

    @Test func `A daemon that ends twice before any answer is given up`() {
        let connections = Mutex(0)
        let failure = failure(1) { connection in
            connections.withLock { $0 += 1 }
            _ = connection.next()
        }
        #expect(
            failure.says("the daemon closed the connection before it had answered: try again", .tryAgain))
        #expect(connections.withLock { $0 } == 2)
    }

    @Test func `Where no answer comes in time, the failure can be tried again`() {
        let failure = failure(1, timeout: 0.05) { connection in
            while connection.next() != nil {}
        }
        #expect(
            failure.says("no answer in time: try again, or give more time with --timeout", .tryAgain))
    }

    @Test func `What fails on the socket is told in both languages`() {
        let failure = Failure(SocketError.system(Message(.connect, "/x"), code: ENOSPC))
        #expect(failure.message.text(in: .english) == "connect to /x: No space left on device")
        #expect(failure.message.text(in: .french) == "se connecter à /x : plus de place sur le périphérique")
    }

    @Test(arguments: [
        (
            "hello\r\n",
            "the daemon’s answer cannot be read: “hello” is neither a JSON object nor a header"
        ),
        (
            "Content-Length: 3\r\n\r\nabc",
            "the daemon’s reply is not JSON: line 1, column 1: unexpected “a” where a value should be"
        ),
        ("Content-Length: 2\r\n\r\n{}", "the daemon’s reply is no JSON-RPC reply"),
        (
            "Content-Length: 23\r\n\r\n{\"id\":99,\"result\":null}",
            "the daemon answered what was not asked"
        ),
        (
            "Content-Length: 24\r\n\r\n{\"id\":\"0\",\"result\":null}",
            "the daemon answered what was not asked"
        ),
        (
            "Content-Length: 22\r\n\r\n{\"id\":1,\"result\":null}",
            "the daemon answered what was not asked"
        ),
        ("Content-Length: 8\r\n\r\n{\"id\":0}", "the daemon’s reply has neither a result nor an error"),
        (
            "Content-Length: 99999999\r\n\r\n",
            "the daemon’s answer cannot be read: the message is longer than 16777216 bytes"
        ),
        (
            "Content-Length: 60\r\n\r\n{\"id\":null,\"error\":{\"code\":-32603,\"message\":\"out of order\"}}",
            "out of order"
        ),
    ])
    func `Garbage for an answer is refused, and the failure says why`(_ bytes: String, _ message: String) {
        let failure = failure(1) { connection in
            _ = connection.next()
            connection.send(Array(bytes.utf8))
            while connection.next() != nil {}
        }
        #expect(failure.says(message, .internalError))
    }

    @Test func `An answer that comes twice is refused`() {
        let failure = failure(2) { connection in
            guard connection.next() != nil, let second = connection.next() else { return }
            connection.answer(second)
            connection.answer(second)
            while connection.next() != nil {}
        }
        #expect(failure?.message.description == "the daemon answered what was not asked")
    }

    /// More than fits the socket's buffers in both directions: neither side waits for the other for ever.
    @Test func `Much may go both ways`() throws {
        let daemon = try FakeDaemon { connection in
            let requests = (0..<Conversation.window).compactMap { _ in connection.next() }
            for request in requests { connection.answer(request, padding: 1 << 20) }
        }
        var lengths: [Int] = []
        let query = String(repeating: "x", count: 500_000)
        var conversation = Conversation(
            (0..<Conversation.window).map { _ in .search(SearchRequest(query: query)) }, timeout: 10)
        try conversation.run(
            connect: daemon.connect,
            pause: { () throws(Failure) in },
            deliver: { (_, answer) throws(Failure) in
                lengths.append((try? answer.get())?["understood"]?.stringValue?.utf8.count ?? 0)
            })
        #expect(lengths == [Int](repeating: 1_500_000 + 48_576, count: Conversation.window))
    }
}
