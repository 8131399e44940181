import Glibc
import JSON
import SearchProtocol

@testable import SearchD

/// A client that sends what it is told, good or bad, and waits at most ten seconds for an answer.
final class TestClient {
    private(set) var descriptor: CInt
    private let framing: Framing
    private var decoder: MessageDecoder
    private var nextID = 1

    init(_ path: String, framing: Framing = .lines) throws {
        descriptor = try SocketCalls.make()
        self.framing = framing
        decoder = MessageDecoder(messageLimit: 16 << 20)
        try SocketCalls.connect(descriptor, to: path)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { disconnect() }

    func disconnect() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    /// Closes the sending side only.
    func endSending() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// Sends bytes as they are; false once the daemon takes no more.
    @discardableResult
    func send(raw bytes: some Collection<UInt8>, waiting: Bool = true) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let flags = CInt(MSG_NOSIGNAL) | (waiting ? 0 : CInt(MSG_DONTWAIT))
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func send(_ json: String) {
        var bytes: [UInt8] = []
        framing.encode(Array(json.utf8), into: &bytes)
        send(raw: bytes)
    }

    /// Sends a request and gives its id.
    @discardableResult
    func request(_ method: String, _ params: JSONValue? = nil) -> Int64 {
        defer { nextID += 1 }
        var object = JSONObject()
        object.append("jsonrpc", "2.0")
        object.append("id", .integer(Int64(nextID)))
        object.append("method", .string(method))
        if let params { object.append("params", params) }
        send(JSONValue.object(object).text)
        return Int64(nextID)
    }

    @discardableResult
    func search(_ query: String) -> Int64 { request("search", ["query": .string(query)]) }

    /// The next reply; nil when the daemon has closed the connection.
    func reply() throws -> JSONValue? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let message = try decoder.next() { return try JSONValue.parse(message) }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return nil }
            guard count > 0 else { throw TestFailure("no reply: errno \(errno)") }
            decoder.append(buffer[..<count])
        }
    }

    func call(_ method: String, _ params: JSONValue? = nil) throws -> JSONValue {
        let id = request(method, params)
        guard let reply = try reply() else { throw TestFailure("closed before the reply to \(method)") }
        guard reply["id"]?.integerValue == id else { throw TestFailure("reply to another request: \(reply.text)") }
        return reply
    }
}

extension JSONValue {
    var code: Int64? { self["error"]?["code"]?.integerValue }
    var hits: [JSONValue] { self["result"]?["hits"]?.arrayValue ?? [] }
    var understood: String? { self["result"]?["understood"]?.stringValue }
}
