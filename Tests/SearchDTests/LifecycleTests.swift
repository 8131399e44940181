import Glibc
import JSON
import SearchProtocol
import Testing

@testable import SearchD

@Suite struct LifecycleTests {
    @Test func `Termination lets running searches finish`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            let idle = try service.connect()
            let held = client.search("hold")
            try eventually("the search runs") { service.backend.startedCount == 1 }
            service.terminate()
            try eventually("the socket is gone") { !exists(service.socketPath) }
            #expect(try idle.reply() == nil)
            #expect(SocketCalls.listener(at: service.socketPath) == nil)
            service.backend.openGate()
            #expect(try client.reply()?["id"]?.integerValue == held)
            #expect(try client.reply() == nil)
            try eventually("it has stopped") { service.hasStopped }
        }
    }

    @Test func `Termination cuts off what does not end`() async throws {
        try await RunningService.with(drainLimit: .milliseconds(100)) { service in
            let client = try service.connect()
            client.search("hold")
            try eventually("the search runs") { service.backend.startedCount == 1 }
            service.terminate()
            #expect(try client.reply() == nil)
            try eventually("it has stopped") { service.hasStopped }
            #expect(service.backend.cancelledCount == 1)
        }
    }

    @Test func `A client may shut the daemon down`() async throws {
        try await RunningService.with { service in
            let other = try service.connect()
            let held = other.search("hold")
            try eventually("the search runs") { service.backend.startedCount == 1 }
            let client = try service.connect()
            let reply = try client.call("shutdown")
            #expect(reply["result"] == .null && reply["error"] == nil)
            #expect(try client.reply() == nil)
            service.backend.openGate()
            #expect(try other.reply()?["id"]?.integerValue == held)
            try eventually("it has stopped") { service.hasStopped }
            #expect(!exists(service.socketPath))
        }
    }

    @Test func `Only its own user may shut the daemon down`() throws {
        let handler = RequestHandler(
            backend: ScriptedBackend(), socketPath: "/s", logger: RunningService.quiet, offload: { $0(true) },
            connectionCount: { 0 }, requestShutdown: { Issue.record("shut down by a stranger") })
        let session = handler.welcome(Peer(userID: getuid() + 1, processID: 1))
        var code: Int64?
        let answers = AnswerBox()
        session.receive(Array(#"{"id":1,"method":"shutdown"}"#.utf8), isAlone: false) { answers.take($0) }
        if let answer = answers.last { code = try JSONValue.parse(answer).code }
        #expect(code == -32006)
    }

    @Test func `The daemon ends when nobody comes`() async throws {
        try await RunningService.with(idleExit: .seconds(1)) { service in
            let client = try service.connect()
            usleep(1_500_000)
            #expect(try client.call("search", ["query": "x"]).understood == "x")
            client.disconnect()
            try eventually("it has stopped") { service.hasStopped }
            #expect(!exists(service.socketPath))
        }
    }
}
