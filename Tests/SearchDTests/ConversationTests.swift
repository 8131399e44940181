import Glibc
import JSON
import SearchModel
import SearchProtocol
import Testing

@testable import SearchD

@Suite struct ConversationTests {
    @Test(arguments: [Framing.lines, .headers])
    func `Every method is answered, in the framing of the request`(_ framing: Framing) async throws {
        try await RunningService.with { service in
            let client = try service.connect(framing)
            let initialized = try client.call("initialize", ["clientInfo": ["name": "test"]])
            #expect(initialized["result"]?["protocol"] == 1)
            #expect(initialized["result"]?["generation"] == 7)
            let found = try client.call("search", ["query": "l’armée"])
            #expect(found.understood == "l’armée")
            #expect(found.hits.first?["id"] == "1")
            #expect(try client.call("document", ["id": "1"])["result"]?["text"] == "Texte")
            #expect(try client.call("document", ["id": "2"]).code == -32004)
            let failed = try client.call("search", ["query": "fail"])
            #expect(failed.code == -32003)
            #expect(failed["error"]?["data"]?["hint"] == "ask for less")
            let status = try client.call("status")["result"]
            #expect(status?["pid"]?.integerValue == Int64(getpid()))
            #expect(status?["queries"] == 1)
            #expect(status?["connections"] == 1)
            #expect(status?["socket"]?.stringValue == service.socketPath)
            #expect((status?["memory"]?.integerValue ?? 0) > 1 << 20)
        }
    }

    @Test func `What is not a request is answered in the language of the one before`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            client.send(raw: Array("rien\n".utf8))
            #expect(try client.reply()?["error"]?["message"]?.stringValue?.contains("neither a JSON object") == true)
        }
        try await RunningService.with { service in
            let client = try service.connect()
            _ = try client.call("status", ["lang": "fr"])
            client.send(raw: Array("{rien}\n".utf8))
            #expect(try client.reply()?["error"]?["message"]?.stringValue?.hasPrefix("pas du JSON : ligne 1") == true)
            client.send(raw: Array("[]\n".utf8))
            #expect(try client.reply()?["error"]?["message"]?.stringValue?.hasPrefix("une requête est") == true)
            client.send(raw: Array("{".utf8) + Array(repeating: UInt8(ascii: " "), count: Limits.requestBytes + 65536))
            #expect(try client.reply()?["error"]?["message"]?.stringValue?.hasPrefix("le message dépasse") == true)
        }
    }

    @Test(arguments: [Framing.lines, .headers])
    func `Suggestions and similar articles are answered, and are no searches`(_ framing: Framing) async throws {
        try await RunningService.with { service in
            let client = try service.connect(framing)
            let methods = try client.call("initialize")["result"]?["capabilities"]?["methods"]?.arrayValue ?? []
            #expect(methods.contains("suggest") && methods.contains("similar"))
            let suggestions = try client.call("suggest", ["text": "patrouille", "limit": 3])["result"]
            #expect(suggestions?["generation"] == 7)
            #expect(suggestions?["words"] == [["completion": "patrouilles", "word": "s", "documents": 3]])
            #expect(suggestions?["titles"] == [["id": "1", "title": "Titre", "date": "2025", "path": "/a"]])
            #expect(try client.call("suggest", ["text": "x", "limit": 51]).code == -32602)
            let similar = try client.call("similar", ["id": "1", "limit": 2, "offset": 4])
            #expect(similar.hits.count == 2)
            #expect(similar.hits.first?["line"] == 5)
            #expect(similar.hits.first?["snippet"] != nil)
            #expect((similar["result"]?["microseconds"]?.integerValue ?? -1) >= 0)
            #expect(similar["result"]?["total"] == nil)
            #expect(try client.call("similar", ["id": "1", "snippets": false]).hits.first?["snippet"] == nil)
            #expect(try client.call("similar", ["id": "2"]).code == -32004)
            // Neither is a search.
            #expect(try client.call("status")["result"]?["queries"] == 0)
        }
    }

    @Test func `Copies are listed, and are no search`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            let copies = try client.call("copies", ["id": "1", "offset": 3])
            #expect(copies.hits.count == 3)
            #expect((copies["result"]?["microseconds"]?.integerValue ?? -1) >= 0)
            #expect(try client.call("copies", ["id": "2"]).code == -32004)
            #expect(try client.call("copies", ["id": "1", "limit": 1001]).code == -32602)
            #expect(try client.call("status")["result"]?["queries"] == 0)
        }
    }

    @Test func `Every answer is from what was published before the request`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            // Enough quick searches for the event loop to answer by itself.
            for _ in 0..<20 { _ = try client.call("search", ["query": "x"]) }
            let calls: [(String, JSONValue)] = [
                ("search", ["query": "x"]), ("suggest", ["text": "x"]), ("similar", ["id": "1", "limit": 1]),
                ("copies", ["id": "1"]), ("document", ["id": "1"]), ("status", [:]), ("initialize", [:]),
            ]
            var generation: Int64 = 7
            for round in 0..<3 {
                for (method, parameters) in calls {
                    if round < 2 {
                        service.backend.publish()
                        generation += 1
                    }
                    #expect(try client.call(method, parameters)["result"]?["generation"]?.integerValue == generation)
                }
            }
        }
    }

    @Test func `Later requests are answered while earlier ones run`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            let held = client.search("hold")
            let quick = client.search("quick")
            let status = client.request("status")
            let first = [try client.reply(), try client.reply()].map { $0?["id"]?.integerValue }
            #expect(Set(first) == [quick, status])
            service.backend.openGate()
            #expect(try client.reply()?["id"]?.integerValue == held)
        }
    }

    @Test func `Many pipelined requests get one answer each`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            let ids = (0..<2000).map { client.search("word \($0)") }
            var answers: [Int64: String] = [:]
            for _ in ids {
                let reply = try #require(try client.reply())
                answers[try #require(reply["id"]?.integerValue)] = reply.understood
            }
            for (number, id) in ids.enumerated() { #expect(answers[id] == "word \(number)") }
        }
    }

    @Test func `What runs and what waits can be cancelled`() async throws {
        try await RunningService.with(threads: 1) { service in
            let client = try service.connect()
            let running = client.search("hold running")
            try eventually("the search runs") { service.backend.startedCount == 1 }
            let waiting = client.search("hold waiting")
            for id in [waiting, running] {
                client.send("{\"method\":\"$/cancelRequest\",\"params\":{\"id\":\(id)}}")
            }
            let replies = [try client.reply(), try client.reply()]
            #expect(Set(replies.map { $0?["id"]?.integerValue }) == [running, waiting])
            #expect(replies.allSatisfy { $0?.code == -32800 })
            #expect(service.backend.startedCount == 1)
            #expect(try client.call("search", ["query": "after"]).understood == "after")
        }
    }

    @Test func `Work for a client that is gone stops`() async throws {
        try await RunningService.with(threads: 1) { service in
            let client = try service.connect()
            client.search("hold")
            try eventually("the search runs") { service.backend.startedCount == 1 }
            client.search("hold")
            client.disconnect()
            try eventually("the search is cancelled") { service.backend.cancelledCount == 1 }
            let other = try service.connect()
            #expect(try other.call("search", ["query": "x"]).understood == "x")
            #expect(service.backend.startedCount == 2)
        }
    }

    @Test func `Notifications get no answer`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            client.send(#"{"jsonrpc":"2.0","method":"search","params":{"query":"x"}}"#)
            client.send(#"{"jsonrpc":"2.0","method":"no such method"}"#)
            client.send(#"{"jsonrpc":"2.0","method":"search","params":{}}"#)
            #expect(try client.call("search", ["query": "y"]).understood == "y")
        }
    }

    static let badLines: [(line: String, code: Int64)] = [
        (#"{"#, -32700), (#"{"id":1,}"#, -32700), (#""\ud800\x""#, -32700), (#"[]"#, -32600),
        (#"[{"id":1,"method":"status"}]"#, -32600), (#"7"#, -32600), (#"{"id":{},"method":"status"}"#, -32600),
        (#"{"id":1,"jsonrpc":"1.0","method":"status"}"#, -32600), (#"{"id":1}"#, -32600),
        (#"{"id":1,"method":"nonsense"}"#, -32601), (#"{"id":1,"method":"search"}"#, -32602),
        (#"{"id":1,"method":"search","params":[1]}"#, -32602),
        (#"{"id":1,"method":"search","params":{"query":"x","limit":-1}}"#, -32602),
    ]

    @Test(arguments: badLines)
    func `A bad line is answered, and the connection stays`(_ bad: (line: String, code: Int64)) async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            client.send(bad.line)
            #expect(try client.reply()?.code == bad.code)
            #expect(try client.call("search", ["query": "still here"]).understood == "still here")
        }
    }

    @Test func `Large requests are read`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            let padding = String(repeating: " ", count: 900_000)
            client.send("{\"id\":1,\(padding)\"method\":\"search\",\"params\":{\"query\":\"x\"}}")
            #expect(try client.reply()?.understood == "x")
        }
    }

    @Test func `Answers come after the client has closed its side`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            client.search("hold")
            client.send(raw: Array(#"{"id":"last","method":"search","params":{"query":"no line feed"}}"#.utf8))
            client.endSending()
            #expect(try client.reply()?["id"] == "last")
            service.backend.openGate()
            #expect(try client.reply()?["id"] == 1)
            #expect(try client.reply() == nil)
        }
    }
}
