import JSON
import Messages
import SearchModel
import SearchProtocol
import TestFolders
import Testing

/// The example in the documentation of `Request`, compiled and run.
@Suite struct RequestExampleTests {
    /// The answer that the example gives to a line.
    private static func answer(_ line: [UInt8]) -> [UInt8]? {
        func search(_ request: SearchRequest) -> SearchResults {
            SearchResults(
                generation: 1, total: SearchResults.Total(count: 0, isExact: true), understood: request.query, hits: [])
        }

        // Example
        let other = ProtocolError(.methodNotFound, Message(verbatim: "only “search” is answered here"))
        let reply: [UInt8]?
        do {
            let request = try Request.parse(line)
            reply = request.id.map { id in
                switch request.call {
                case .search(let parameters): Reply.encode(search(parameters), id: id, in: request.language)
                default: Reply.encode(other, id: id, in: request.language)
                }
            }
        } catch {
            reply = error.id.map { Reply.encode(error.error, id: $0, in: error.language ?? .english) }
        }
        // End of the example

        return reply
    }

    @Test func `A search is answered with its results`() throws {
        let line = Array(#"{"id":1,"method":"search","params":{"query":"cedeao"}}"#.utf8)
        let reply = try Reply.parse(#require(Self.answer(line)))
        #expect(reply.id == .integer(1))
        #expect(try reply.outcome.get()["understood"]?.stringValue == "cedeao")
    }

    @Test(arguments: [
        (#"{"id":"a","method":"status"}"#, RequestID.string("a"), ErrorCode.methodNotFound),
        (#"{"id":2,"method":"search"}"#, .integer(2), .invalidParams),
        ("search cedeao", .null, .parseError),
    ])
    func `What it does not answer gets an error`(line: String, id: RequestID, code: ErrorCode) throws {
        let reply = try Reply.parse(#require(Self.answer(Array(line.utf8))))
        #expect(reply.id == id)
        guard case .failure(let error) = reply.outcome else {
            Issue.record("no error")
            return
        }
        #expect(error.code == code)
    }

    @Test func `A notification is not answered`() {
        #expect(Self.answer(Array(#"{"method":"search","params":{"query":"cedeao"}}"#.utf8)) == nil)
    }

    @Test func `The documentation shows the same example`() throws {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let example = try SourceExample.documented(in: root + "/Sources/SearchProtocol/Request.swift")
        #expect(try SourceExample.run(in: #filePath) == example && !example.isEmpty)
    }
}
