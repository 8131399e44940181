import JSON
import Messages
import SearchModel
import SearchProtocol
import TestFolders
import Testing

@Suite struct RequestTests {
    @Test(
        arguments: [
            (#"{"jsonrpc":"2.0","id":1,"method":"status"}"#, Request(id: .integer(1), call: .status)),
            (#"{"id":"a","method":"shutdown","params":{}}"#, Request(id: .string("a"), call: .shutdown)),
            (#"{"id":1,"method":"status","params":null,"more":[]}"#, Request(id: .integer(1), call: .status)),
            (#"{"id":null,"method":"status"}"#, Request(id: .null, call: .status)),
            (#"{"method":"$/cancelRequest","params":{"id":7}}"#, Request(id: nil, call: .cancel(.integer(7)))),
            (
                #"{"id":1,"method":"initialize","params":{"clientInfo":{"name":"vim","version":"9"},"processId":1}}"#,
                Request(
                    id: .integer(1), call: .initialize(InitializeRequest(clientName: "vim", clientVersion: "9")))
            ),
            (
                #"{"id":1,"method":"initialize","params":{"clientInfo":3}}"#,
                Request(id: .integer(1), call: .initialize(InitializeRequest()))
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"l’armée"}}"#,
                Request(id: .integer(1), call: .search(SearchRequest(query: "l’armée")))
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"","limit":1000,"offset":1e4,"sort":"date","#
                    + #""snippets":false,"count":"exact","unknown":1}}"#,
                Request(
                    id: .integer(1),
                    call: .search(
                        SearchRequest(
                            query: "", limit: 1000, offset: 10000, sort: .date, snippets: false, count: .exact)))
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","limit":null,"sort":null}}"#,
                Request(id: .integer(1), call: .search(SearchRequest(query: "x")))
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","recent":true,"spelling":"off","explain":true,"#
                    + #""rerank":false,"collapse":false,"unfinished":true,"facets":["source","year","source"]}}"#,
                Request(
                    id: .integer(1),
                    call: .search(
                        SearchRequest(
                            query: "x", recent: true, spelling: .off, facets: [.source, .year], explain: true,
                            rerank: false, collapse: false, unfinished: true)))
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","facets":[],"spelling":null,"rerank":null}}"#,
                Request(id: .integer(1), call: .search(SearchRequest(query: "x")))
            ),
            (
                #"{"id":1,"method":"suggest","params":{"text":"les patr"}}"#,
                Request(id: .integer(1), call: .suggest(SuggestRequest(text: "les patr", limit: 10)))
            ),
            (
                #"{"id":1,"method":"suggest","params":{"text":"","limit":50}}"#,
                Request(id: .integer(1), call: .suggest(SuggestRequest(text: "", limit: 50)))
            ),
            (
                #"{"id":1,"method":"similar","params":{"id":"a"}}"#,
                Request(id: .integer(1), call: .similar(SimilarRequest(id: "a")))
            ),
            (
                #"{"id":1,"method":"similar","params":{"id":"a","limit":3,"offset":6,"snippets":false}}"#,
                Request(
                    id: .integer(1), call: .similar(SimilarRequest(id: "a", limit: 3, offset: 6, snippets: false)))
            ),
            (
                #"{"id":1,"method":"document","params":{"id":"x"}}"#,
                Request(id: .integer(1), call: .document(DocumentRequest(id: "x")))
            ),
        ] as [(String, Request)])
    func `A request is read, with defaults for what it leaves out`(_ text: String, _ expected: Request) throws {
        #expect(try Request.parse(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ("", -32700, RequestID.null, "not JSON: line 1, column 1: the JSON text ends too early"),
            (
                "{\"id\":1,}", -32700, .null,
                "not JSON: line 1, column 9: unexpected “}” where a member’s name in quotes should be"
            ),
            ("3", -32600, .null, "a request is an object, not an integer"),
            ("[]", -32600, .null, "a request is an object, not an array"),
            (#"{"id":1}"#, -32600, .integer(1), "“method” is missing"),
            ("{}", -32600, .null, "“method” is missing"),
            (#"{"id":1,"method":2}"#, -32600, .integer(1), "“method” must be a string, not an integer"),
            (#"{"id":1.5,"method":"status"}"#, -32600, .null, "“id” must be a string or an integer, not a number"),
            (#"{"id":{},"method":"status"}"#, -32600, .null, "“id” must be a string or an integer, not an object"),
            (#"{"jsonrpc":"1.0","id":1,"method":"status"}"#, -32600, .integer(1), "“jsonrpc” must be \"2.0\""),
            (#"{"id":1,"method":"find"}"#, -32601, .integer(1), "no method “find”"),
            (
                #"{"id":1,"method":"search","params":["x"]}"#, -32602, .integer(1),
                "“params” must be an object, not an array"
            ),
            (#"{"id":1,"method":"search"}"#, -32602, .integer(1), "“query” is missing; it must be a string"),
            (
                #"{"id":1,"method":"search","params":{"query":3}}"#, -32602, .integer(1),
                "“query” must be a string, not an integer"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","limit":1001}}"#, -32602, .integer(1),
                "“limit” must be an integer from 0 to 1000, not 1001"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","limit":-1}}"#, -32602, .integer(1),
                "“limit” must be an integer from 0 to 1000, not -1"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","offset":"3"}}"#, -32602, .integer(1),
                "“offset” must be an integer from 0 to 10000, not a string"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","limit":2.5}}"#, -32602, .integer(1),
                "“limit” must be an integer from 0 to 1000, not a number"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","sort":"newest"}}"#, -32602, .integer(1),
                "“sort” must be \"relevance\" or \"date\", not \"newest\""
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","snippets":"no"}}"#, -32602, .integer(1),
                "“snippets” must be true or false, not a string"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","count":true}}"#, -32602, .integer(1),
                "“count” must be \"estimate\" or \"exact\", not a boolean"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","recent":"yes"}}"#, -32602, .integer(1),
                "“recent” must be true or false, not a string"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","spelling":false}}"#, -32602, .integer(1),
                "“spelling” must be \"auto\" or \"off\", not a boolean"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","facets":"year"}}"#, -32602, .integer(1),
                "“facets” must be an array of \"year\" or \"month\" or \"source\" or \"language\", not a string"
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","facets":["year","place"]}}"#, -32602, .integer(1),
                "“facets” must be an array of \"year\" or \"month\" or \"source\" or \"language\", not \"place\""
            ),
            (
                #"{"id":1,"method":"search","params":{"query":"x","facets":[2025]}}"#, -32602, .integer(1),
                "“facets” must be an array of \"year\" or \"month\" or \"source\" or \"language\", not an integer"
            ),
            (#"{"id":1,"method":"suggest"}"#, -32602, .integer(1), "“text” is missing; it must be a string"),
            (
                #"{"id":1,"method":"suggest","params":{"text":"x","limit":51}}"#, -32602, .integer(1),
                "“limit” must be an integer from 0 to 50, not 51"
            ),
            (#"{"id":1,"method":"similar"}"#, -32602, .integer(1), "“id” is missing; it must be a string"),
            (
                #"{"id":1,"method":"similar","params":{"id":"x","limit":1001}}"#, -32602, .integer(1),
                "“limit” must be an integer from 0 to 1000, not 1001"
            ),
            (#"{"id":1,"method":"copies"}"#, -32602, .integer(1), "“id” is missing; it must be a string"),
            (#"{"id":1,"method":"document"}"#, -32602, .integer(1), "“id” is missing; it must be a string"),
            (
                #"{"id":1,"method":"$/cancelRequest","params":{"id":[]}}"#, -32602, .integer(1),
                "“id” must be a string or an integer, not an array"
            ),
        ] as [(String, Int, RequestID, String)])
    func `A wrong request is refused, and told why`(_ text: String, _ code: Int, _ id: RequestID, _ message: String) {
        let failure = #expect(throws: RequestFailure.self) { try Request.parse(Array(text.utf8)) }
        #expect(failure?.error.code.rawValue == code)
        #expect(failure?.error.message.description == message)
        #expect(failure?.id == id)
    }

    @Test(
        arguments: [
            ("\"query\":3", "« query » : attendu : une chaîne ; reçu : un entier"),
            ("\"limit\":1001", "« limit » : attendu : un entier de 0 à 1000 ; reçu : 1001"),
            ("\"recent\":{}", "« recent » : attendu : true ou false ; reçu : un objet"),
            (
                "\"facets\":[\"place\"]",
                "« facets » : attendu : un tableau de \"year\" ou \"month\" ou \"source\" ou \"language\" ; reçu : \"place\""
            ),
        ])
    func `Parameters are refused in French`(_ member: String, _ message: String) {
        let rest = member.hasPrefix("\"query\"") ? "" : #","query":"x""#
        let text = #"{"id":1,"method":"search","params":{\#(member)\#(rest),"lang":"fr"}}"#
        let failure = #expect(throws: RequestFailure.self) { try Request.parse(Array(text.utf8)) }
        #expect(failure?.error.message.text(in: .french) == message)
    }

    @Test func `What is not JSON is refused in French`() {
        let failure = #expect(throws: RequestFailure.self) { try Request.parse(Array("{\"id\":tru}".utf8)) }
        #expect(
            failure?.error.message.text(in: .french)
                == "pas du JSON : ligne 1, colonne 10 : « } » inattendu, « true » attendu")
    }

    @Test func `A bad notification has no id to answer`() {
        let text = #"{"method":"find"}"#
        let failure = #expect(throws: RequestFailure.self) { try Request.parse(Array(text.utf8)) }
        #expect(failure?.id == nil)
    }

    @Test(arguments: Language.allCases)
    func `A request carries the language of whoever asks`(_ language: Language) throws {
        let calls: [Request.Call] = [
            .search(SearchRequest(query: "x")), .status, .document(DocumentRequest(id: "a")), .shutdown,
        ]
        for call in calls {
            let request = Request(id: .integer(1), call: call, language: language)
            #expect(try Request.parse(request.encoded()) == request)
        }
        let other = try Request.parse(Array(#"{"id":1,"method":"status","params":{"lang":"de"}}"#.utf8))
        #expect(other.language == .english)
    }

    @Test func `Lengths are limited, and an error does not grow with what was sent`() {
        let long = String(repeating: "é", count: 1025)
        let query = #"{"id":1,"method":"search","params":{"query":"\#(long)"}}"#
        let failure = #expect(throws: RequestFailure.self) { try Request.parse(Array(query.utf8)) }
        #expect(failure?.error.code == .queryTooLarge)
        #expect(failure?.error.message.description == "the query is 2050 bytes long; the limit is 2048")
        let text = #"{"id":1,"method":"suggest","params":{"text":"\#(long)"}}"#
        let suggest = #expect(throws: RequestFailure.self) { try Request.parse(Array(text.utf8)) }
        #expect(suggest?.error.code == .queryTooLarge)

        let id = #"{"id":"\#(long)","method":"status"}"#
        let second = #expect(throws: RequestFailure.self) { try Request.parse(Array(id.utf8)) }
        #expect(second?.error.code == .invalidRequest)

        // A message that quotes what was sent does not grow with it.
        let method = #"{"id":1,"method":"\#(String(repeating: "x", count: 100_000))"}"#
        let third = #expect(throws: RequestFailure.self) { try Request.parse(Array(method.utf8)) }
        #expect(third?.error.message.description.count ?? 1000 < 120)
    }

    @Test(arguments: [
        Request(id: .integer(1), call: .status),
        Request(id: .string("é\"\n"), call: .shutdown),
        Request(id: nil, call: .cancel(.string("x"))),
        Request(id: .integer(2), call: .initialize(InitializeRequest(clientName: "a"))),
        Request(id: .integer(3), call: .search(SearchRequest(query: "l’armée \"x\""))),
        Request(
            id: .integer(-4),
            call: .search(
                SearchRequest(query: "x", limit: 0, offset: 3, sort: .date, snippets: false, count: .exact))),
        Request(
            id: .integer(5),
            call: .search(
                SearchRequest(
                    query: "x", recent: true, spelling: .off, facets: [.month, .year, .source], explain: true,
                    rerank: false, collapse: false, unfinished: true))),
        Request(id: .integer(5), call: .document(DocumentRequest(id: "a b"))),
        Request(id: .integer(6), call: .suggest(SuggestRequest(text: "l’arm", limit: 0))),
        Request(id: .integer(7), call: .similar(SimilarRequest(id: "a b", limit: 0, offset: 9, snippets: false))),
        Request(id: .integer(8), call: .copies(CopiesRequest(id: "a b", limit: 3, offset: 9))),
        Request(id: .integer(9), call: .copies(CopiesRequest(id: "a"))),
    ])
    func `Every kind of request reads back`(_ request: Request) throws {
        #expect(try Request.parse(request.encoded()) == request)
    }

    @Test func `Defaults are left out`() {
        let request = Request(id: .integer(1), call: .search(SearchRequest(query: "x")))
        #expect(
            String(decoding: request.encoded(), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":1,"method":"search","params":{"query":"x"}}"#)
    }
}
