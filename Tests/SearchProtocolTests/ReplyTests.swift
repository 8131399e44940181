import JSON
import SearchProtocol
import Testing

@Suite struct ReplyTests {
    static let search = SearchReply(
        generation: 42, total: .init(count: 3, isExact: true), understood: "patrouilles ET conjointes",
        microseconds: 812,
        hits: [
            .init(
                id: "a", title: "L’armée", source: "Studio Tamani", author: "A. B.", date: "2025-05-19",
                path: "/x/a.txt",
                line: 3, url: "https://example.org/a", score: 12.5,
                snippet: .init(text: "« des patrouilles »", highlights: [6..<17], line: 9)),
            .init(id: "b", title: "", path: "/x/b.txt", line: 1, score: 0.1),
        ])

    @Test func writesASearchReply() {
        #expect(
            String(decoding: Reply.encode(Self.search, id: .integer(7)), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":7,"result":{"generation":42,"total":{"count":3,"exact":true},"#
                + #""understood":"patrouilles ET conjointes","microseconds":812,"hits":[{"id":"a","title":"L’armée","#
                + #""source":"Studio Tamani","author":"A. B.","date":"2025-05-19","path":"/x/a.txt","line":3,"#
                + #""url":"https://example.org/a","score":12.5,"snippet":{"text":"« des patrouilles »","#
                + #""highlights":[[6,17]],"line":9}},{"id":"b","title":"","path":"/x/b.txt","line":1,"score":0.1}]}}"#)
    }

    @Test func readsWhatItWrites() throws {
        func back<Body: ReplyBody>(_ body: Body) throws -> Body {
            let reply = try Reply.parse(Reply.encode(body, id: .string("x")))
            #expect(reply.id == .string("x"))
            return try Body(reply.outcome.get())
        }
        #expect(try back(Self.search) == Self.search)
        let document = DocumentReply(
            generation: 1, id: "a", title: "T", text: "x\ny", date: "2025", source: "s", author: "w", url: "u",
            path: "/p", line: 2)
        #expect(try back(document) == document)
        let bare = DocumentReply(generation: 1, id: "a", title: "T", text: "x", path: "/p", line: 2)
        #expect(try back(bare) == bare)
        let status = StatusReply(
            version: "0.1.0", processID: 1, index: "/i", socket: "/s", generation: 2, documents: 3,
            builtAt: "2025-05-19T01:02:03Z", uptime: 1.5, queries: 4, memory: 5, connections: 6)
        #expect(try back(status) == status)
        let initialize = InitializeReply(generation: 9)
        #expect(try back(initialize) == initialize)
        #expect(initialize.methods.contains("search"))
        #expect(try back(EmptyReply()) == EmptyReply())
    }

    @Test(arguments: [
        ProtocolError(.noIndex, "no index at /x", hint: "run sahel-index"),
        ProtocolError(.internalError, "x"),
        ProtocolError(ErrorCode(rawValue: -1), "a code of a later version"),
    ])
    func carriesErrors(_ error: ProtocolError) throws {
        let reply = try Reply.parse(Reply.encode(error, id: .null))
        #expect(reply == Reply(id: .null, outcome: .failure(error)))
    }

    @Test func writesAnError() {
        let bytes = Reply.encode(ProtocolError(.noIndex, "no index", hint: "run sahel-index"), id: .integer(1))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":1,"error":{"code":-32001,"message":"no index","#
                + #""data":{"hint":"run sahel-index"}}}"#)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"id":1}"#, #"{"id":[],"result":1}"#, #"{"id":1,"error":1}"#,
        #"{"id":1,"error":{"code":"x"}}"#,
        #"{"id":1,"error":{"code":1}}"#,
    ])
    func refusesWhatIsNoReply(_ text: String) {
        #expect(throws: ProtocolError.self) { try Reply.parse(Array(text.utf8)) }
    }

    /// Each required member, missing or of the wrong kind, is named.
    @Test func namesTheMemberThatIsWrong() throws {
        let value = try Reply.parse(Reply.encode(Self.search, id: .integer(1))).outcome.get()
        for name in ["generation", "total", "understood", "microseconds", "hits"] {
            var object = try #require(value.objectValue)
            object[name] = nil
            let missing = #expect(throws: ProtocolError.self) { try SearchReply(.object(object)) }
            #expect(missing?.message.contains("“\(name)”") == true)
        }
        for name in ["id", "title", "path", "line", "score"] {
            var hit = try #require(value["hits"]?.arrayValue?[0].objectValue)
            hit[name] = [:]
            let wrong = #expect(throws: ProtocolError.self) { try SearchReply.Hit(.object(hit)) }
            #expect(wrong?.message.contains("“\(name)”") == true)
        }
        for highlights in ["[[1]]", "[[3,2]]", "[[-1,2]]", "[1]", "[[1,\"2\"]]", "[[1,2,3]]", "{}"] {
            let snippet = try JSONValue.parse(#"{"text":"abc","line":1,"highlights":\#(highlights)}"#)
            #expect(throws: ProtocolError.self) { try SearchReply.Snippet(snippet) }
        }
    }
}
