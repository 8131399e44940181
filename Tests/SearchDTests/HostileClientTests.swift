import JSON
import SearchModel
import SearchProtocol
import Testing

@testable import SearchD

@Suite struct HostileClientTests {
    struct Garbage: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]

        init(_ name: String, _ bytes: some Sequence<UInt8>) {
            testDescription = name
            self.bytes = Array(bytes)
        }
    }

    static let garbage = [
        Garbage("binary", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) } + [0x0A]),
        Garbage("text", "hello there\n".utf8),
        Garbage("HTTP", "GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8),
        Garbage("no number", "Content-Length: many\r\n\r\n".utf8),
        Garbage("too large", "Content-Length: 99999999999999999999\r\n\r\n".utf8),
        Garbage("endless headers", repeatElement(UInt8(ascii: "x"), count: 1 << 16)),
        Garbage("endless line", Array("{".utf8) + repeatElement(UInt8(ascii: " "), count: 3 << 20)),
        Garbage("cut short", "Content-Length: 100\r\n\r\n{".utf8),
        Garbage("half a header", "Content-Len".utf8),
        Garbage("nothing", []),
    ]

    @Test(arguments: garbage)
    func `Garbage gets errors and harms nobody else`(_ garbage: Garbage) async throws {
        try await RunningService.with { service in
            let other = try service.connect()
            let client = try service.connect()
            client.send(raw: garbage.bytes)
            #expect(try other.call("search", ["query": "x"]).understood == "x")
            client.endSending()
            while let reply = try client.reply() { #expect(reply["error"] != nil && reply["id"] == .null) }
            try eventually("the connection is closed") {
                try other.call("status")["result"]?["connections"] == 1
            }
        }
    }

    @Test func `A line that is too long is answered, and the connection closed`() async throws {
        try await RunningService.with { service in
            let client = try service.connect()
            client.send(raw: Array("{".utf8) + Array(repeating: UInt8(ascii: " "), count: Limits.requestBytes + 65536))
            #expect(try client.reply()?.code == -32600)
            #expect(try client.reply() == nil)
        }
    }

    @Test func `A client that does not read is not read from`() async throws {
        let limits = TransportLimits(connections: 8, messagesInFlight: 4, unsentBytes: (low: 1 << 14, high: 1 << 16))
        try await RunningService.with(limits: limits) { service in
            let deaf = try service.connect()
            let line = Array(#"{"id":1,"method":"search","params":{"query":"big 100000"}}"#.utf8) + [0x0A]
            // Far more than the socket's buffers hold: the daemon stops reading, then the client cannot write.
            var sent = 0
            while sent < 100_000, deaf.send(raw: line, waiting: false) { sent += 1 }
            #expect(sent < 100_000)
            let other = try service.connect()
            for number in 0..<100 {
                let word = "word \(number)"
                #expect(try other.call("search", ["query": .string(word)]).understood == word)
            }
            // The watermark and the requests in flight bound what is worked on for nobody.
            #expect(service.backend.startedCount < 100 + 20)
            // Once it reads again, everything that it asked is answered.
            for _ in 0..<50 { #expect(try deaf.reply()?.hits.count == 1) }
        }
    }

    @Test func `One client with many requests in flight is held up, others are not`() async throws {
        let limits = TransportLimits(connections: 8, messagesInFlight: 4)
        try await RunningService.with(threads: 8, limits: limits) { service in
            let busy = try service.connect()
            for _ in 0..<20 { busy.search("hold") }
            try eventually("four run") { service.backend.startedCount == 4 }
            #expect(try service.connect().call("search", ["query": "x"]).understood == "x")
            #expect(service.backend.startedCount == 5)
            service.backend.openGate()
            for _ in 0..<20 { #expect(try busy.reply()?.understood == "hold") }
        }
    }

    @Test func `A connection too many is turned away until there is a place`() async throws {
        try await RunningService.with(limits: TransportLimits(connections: 3)) { service in
            var clients = try (0..<3).map { _ in try service.connect() }
            for client in clients { _ = try client.call("status") }
            let extra = try service.connect()
            #expect(try extra.reply()?.code == -32005)
            #expect(try extra.reply() == nil)
            clients.removeLast()
            try eventually("a place is free") {
                let client = try service.connect()
                client.request("status")
                return try client.reply()?["result"] != nil
            }
        }
    }
}
