internal import SearchModel
import SearchProtocol

/// A blocking connection to the daemon, for one request at a time. Answers are received but not parsed, so that the
/// daemon and the socket are measured and nothing else.
struct Connection: ~Copyable {
    private let socket: UnixSocket
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    init(_ path: String) throws(SocketError) {
        socket = try UnixSocket(connectingTo: path, deadline: .after(seconds: 5))
    }

    static func request(_ query: String, snippets: Bool, limit: Int = 10) -> [UInt8] {
        request(.search(SearchRequest(query: query, limit: limit, snippets: snippets)))
    }

    static func request(suggestionsFor text: String) -> [UInt8] { request(.suggest(SuggestRequest(text: text))) }

    private static func request(_ call: Request.Call) -> [UInt8] {
        var bytes: [UInt8] = []
        Framing.lines.encode(Request(id: .integer(1), call: call).encoded(), into: &bytes)
        return bytes
    }

    /// Sends a request and waits for the line of its reply. Returns whether that is an answer, not an error.
    mutating func ask(_ request: [UInt8]) throws(SocketError) -> Bool {
        let deadline = Deadline.after(seconds: 30)
        try socket.send(request, deadline: deadline)
        var isError: Bool?
        while true {
            let count = try socket.receive(into: &chunk, deadline: deadline)
            guard count > 0 else { throw .closed }
            isError = isError ?? Self.beginsAsError(chunk[..<count])
            if chunk[count - 1] == UInt8(ascii: "\n") { return isError != true }
        }
    }

    /// Whether a reply is an error: `"error"` then stands among its first bytes, where an answer has `"result"`.
    private static func beginsAsError(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes.prefix(64), as: UTF8.self).contains("\"error\"")
    }
}
