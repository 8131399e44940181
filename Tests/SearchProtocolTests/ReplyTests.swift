import JSON
import Messages
import SearchModel
import SearchProtocol
import TestFolders
import Testing

@Suite struct ReplyTests {
    static let search = SearchResults(
        generation: 42, total: .init(count: 3, isExact: true), understood: "patrouilles ET conjointes",
        microseconds: 812,
        hits: [
            Hit(
                ArticleRecord(
                    id: "a", title: "L’armée", source: "Studio Tamani", author: "A. B.",
                    date: CalendarDate("2025-05-19"),
                    path: "/x/a.txt",
                    line: 3, url: "https://example.org/a"), score: 12.5,
                snippet: .init(text: "« des patrouilles »", highlights: [6..<17], line: 9)),
            Hit(
                ArticleRecord(
                    id: "b", title: "", notBefore: CalendarDate("2025-02"), path: "/x/b.txt", line: 1, language: "en"),
                score: 0.1),
        ])

    /// A hit that stands for others.
    static let collapsed = SearchResults(
        generation: 42, total: .init(count: 31, isExact: true, withoutCopies: 1), understood: "x", microseconds: 8,
        hits: [
            Hit(
                ArticleRecord(id: "a", title: "T", path: "/a", line: 3), score: 2,
                copies: .init(
                    count: 30,
                    articles: [
                        .init(id: "b", title: "U", source: "Tamani", date: CalendarDate("2025-05"), path: "/b"),
                        .init(id: "c", title: "", notBefore: CalendarDate("2024"), path: "/c"),
                    ]))
        ])

    @Test func `The copies of a hit are written, and read back`() throws {
        let text = String(decoding: Reply.encode(Self.collapsed, id: .integer(7)), as: UTF8.self)
        #expect(text.contains(#""total":{"count":31,"exact":true,"withoutCopies":1}"#))
        #expect(
            text.contains(
                #""score":2.0,"duplicates":{"count":30,"articles":[{"id":"b","title":"U","source":"Tamani","#
                    + #""date":"2025-05","path":"/b"},{"id":"c","title":"","notBefore":"2024","path":"/c"}]}}"#))
        #expect(try SearchResults(JSONValue.parse(Self.collapsed.json)) == Self.collapsed)
    }

    /// With everything that a search may say beside its hits.
    static let full: SearchResults = {
        var reply = SearchResults(
            generation: 42, total: .init(count: 0, isExact: true), understood: "patrouilles xyzzy",
            microseconds: 812, hits: [])
        reply.corrections = [.init(typed: "patrouiles", read: "patrouilles", documents: 12)]
        reply.warnings = [.init(.prefixTooShort, "x")]
        reply.advice = .init(
            parts: [
                .init(typed: "xyzzy", documents: 0, hitsWithout: 12, nearest: [.init(word: "Izzy", documents: 2)]),
                .init(typed: "date:1999", documents: 3),
            ],
            suggestions: [.init(query: "patrouilles", hits: 12)])
        reply.facets = [
            .init(facet: .year, values: [.init(value: "2025", documents: 3)], missing: 1),
            .init(facet: .source, values: [], missing: 0),
        ]
        reply.explanation = [
            .init(
                kind: "word", demand: "wanted", typed: "GSIM", range: 0..<4, read: "gsim", documents: 3,
                synonyms: ["JNIM"]),
            .init(
                kind: "dates", demand: "refused", typed: "-date:1999", range: 5..<15, read: "date:1999", documents: 9),
        ]
        return reply
    }()

    @Test func `What a search says beside its hits is written`() {
        #expect(
            String(decoding: Reply.encode(Self.full, id: .integer(7)), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":7,"result":{"generation":42,"total":{"count":0,"exact":true},"#
                + #""understood":"patrouilles xyzzy","microseconds":812,"hits":[],"#
                + #""corrections":[{"typed":"patrouiles","read":"patrouilles","documents":12}],"#
                + #""warnings":[{"code":"prefixTooShort","message":"x"}],"#
                + #""advice":{"parts":[{"typed":"xyzzy","documents":0,"hitsWithout":12,"#
                + #""nearest":[{"word":"Izzy","documents":2}]},{"typed":"date:1999","documents":3,"nearest":[]}],"#
                + #""suggestions":[{"query":"patrouilles","hits":12}]},"#
                + #""facets":[{"facet":"year","values":[{"value":"2025","documents":3}],"missing":1},"#
                + #"{"facet":"source","values":[],"missing":0}],"#
                + #""explanation":[{"kind":"word","demand":"wanted","typed":"GSIM","range":[0,4],"read":"gsim","#
                + #""documents":3,"synonyms":["JNIM"]},{"kind":"dates","demand":"refused","typed":"-date:1999","#
                + #""range":[5,15],"read":"date:1999","documents":9}]}}"#)
    }

    @Test func `A member beside the hits that is wrong is named, and a null is as if it were not there`() throws {
        let value = try Reply.parse(Reply.encode(Self.full, id: .integer(1))).outcome.get()
        for name in ["corrections", "warnings", "facets", "explanation"] {
            var object = try #require(value.objectValue)
            object[name] = "x"
            let wrong = #expect(throws: ProtocolError.self) { try SearchResults(.object(object)) }
            #expect(wrong?.message.description.contains("“\(name)”") == true)
            object[name] = .null
            #expect(throws: Never.self) { try SearchResults(.object(object)) }
        }
        let bad: [(String, JSONValue, String)] = [
            ("corrections", [["typed": "x", "read": "y"]], "documents"),
            ("warnings", [["code": 3]], "code"),
            ("advice", ["parts": [["typed": "x", "documents": 1, "hitsWithout": "all"]]], "hitsWithout"),
            ("advice", ["suggestions": 1], "suggestions"),
            ("facets", [["facet": "year", "values": [["value": 2025]]]], "value"),
            ("explanation", [["kind": "word", "demand": "wanted", "typed": "x", "range": [3, 1]]], "range"),
            (
                "explanation",
                [
                    [
                        "kind": "word", "demand": "wanted", "typed": "x", "range": [0, 1], "read": "x", "documents": 1,
                        "synonyms": [1],
                    ]
                ], "synonyms"
            ),
        ]
        for (name, member, wrongName) in bad {
            var object = try #require(value.objectValue)
            object[name] = member
            let wrong = #expect(throws: ProtocolError.self) { try SearchResults(.object(object)) }
            #expect(wrong?.message.description.contains("“\(wrongName)”") == true, "\(wrong?.message ?? "")")
        }
    }

    @Test func `The results of a search are written`() {
        #expect(
            String(decoding: Reply.encode(Self.search, id: .integer(7)), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":7,"result":{"generation":42,"total":{"count":3,"exact":true},"#
                + #""understood":"patrouilles ET conjointes","microseconds":812,"hits":[{"id":"a","title":"L’armée","#
                + #""source":"Studio Tamani","author":"A. B.","date":"2025-05-19","path":"/x/a.txt","line":3,"#
                + #""url":"https://example.org/a","score":12.5,"snippet":{"text":"« des patrouilles »","#
                + #""highlights":[[6,17]],"line":9}},{"id":"b","title":"","notBefore":"2025-02","path":"/x/b.txt","#
                + #""line":1,"lang":"en","score":0.1}]}}"#)
    }

    @Test func `Every kind of reply reads back`() throws {
        func back<Body: WireObject>(_ body: Body) throws -> Body {
            let reply = try Reply.parse(Reply.encode(body, id: .string("x")))
            #expect(reply.id == .string("x"))
            return try Body(reply.outcome.get())
        }
        #expect(try back(Self.search) == Self.search)
        #expect(try back(Self.full) == Self.full)
        let similar = SimilarResults(generation: 3, microseconds: 90, hits: Self.search.hits)
        #expect(try back(similar) == similar)
        let suggestions = Suggestions(
            generation: 3,
            words: [.init(completion: "les patrouilles", word: "patrouilles", documents: 12)],
            titles: [
                .init(id: "a", title: "Les patrouilles", date: CalendarDate("2025-05"), path: "/a.txt"),
                .init(id: "b", title: "Les patrouilles bis", path: "/b.txt"),
                .init(id: "c", title: "Les patrouilles ter", notBefore: CalendarDate("2025-05-19"), path: "/c.txt"),
            ])
        #expect(try back(suggestions) == suggestions)
        let nothing = Suggestions(generation: 3, words: [], titles: [])
        #expect(try back(nothing) == nothing)
        let document = WholeArticle(
            generation: 1,
            article: ArticleRecord(
                id: "a", title: "T", source: "s", author: "w", date: CalendarDate("2025"), path: "/p", line: 2, url: "u"
            ),
            text: "x\ny")
        #expect(try back(document) == document)
        let bare = WholeArticle(
            generation: 1, article: ArticleRecord(id: "a", title: "T", path: "/p", line: 2), text: "x")
        #expect(try back(bare) == bare)
        let undated = WholeArticle(
            generation: 1,
            article: ArticleRecord(
                id: "a", title: "T", notBefore: CalendarDate("2025-02-06"), path: "/p", line: 2, language: "ar"),
            text: "x")
        #expect(try back(undated) == undated)
        #expect(
            String(decoding: Reply.encode(undated, id: .integer(7)), as: UTF8.self)
                == #"{"jsonrpc":"2.0","id":7,"result":{"generation":1,"id":"a","title":"T","notBefore":"2025-02-06","#
                + #""path":"/p","line":2,"lang":"ar","text":"x"}}"#)
        let status = StatusReply(
            version: "0.1.0", processID: 1, index: "/i", socket: "/s", generation: 2, documents: 3,
            builtAt: "2025-05-19T01:02:03Z", uptime: 1.5, queries: 4, memory: 5, connections: 6)
        #expect(try back(status) == status)
        var statusWithRoots = status
        statusWithRoots.roots = ["/a", "/b c"]
        #expect(try back(statusWithRoots) == statusWithRoots)
        let initialize = InitializeReply(generation: 9)
        #expect(try back(initialize) == initialize)
        for name in ["search", "suggest", "similar", "copies"] { #expect(initialize.methods.contains(name)) }
        #expect(try Reply.parse(Reply.encodeDone(id: .integer(3))) == Reply(id: .integer(3), outcome: .success(.null)))
    }

    @Test(arguments: [
        ProtocolError(.noIndex, "no index at /x", hint: "run sahel-index"),
        ProtocolError(.internalError, "x"),
        ProtocolError(ErrorCode(rawValue: -1), "a code of a later version"),
    ])
    func `Errors are carried whole, one of a later version too`(_ error: ProtocolError) throws {
        let reply = try Reply.parse(Reply.encode(error, id: .null))
        #expect(reply == Reply(id: .null, outcome: .failure(error)))
    }

    /// A sentence is in the language that was asked for; with its code and parameters others can phrase it too.
    @Test(arguments: [
        (Language.english, "“ma*” is read as a word: a prefix has at least 3 letters"),
        (.french, "« ma* » est lu comme un mot : un préfixe a 3 lettres au moins"),
    ])
    func `A warning is in the language that was asked for`(_ language: Language, _ sentence: String) throws {
        var reply = SearchResults()
        reply.warnings = [
            Warning(.prefixTooShort, Message(QueryMessage.prefixTooShort, ["part": "ma*", "limit": 3]))
        ]
        let text = String(decoding: Reply.encode(reply, id: .integer(1), in: language), as: UTF8.self)
        #expect(
            text.contains(
                #""warnings":[{"code":"prefixTooShort","message":"\#(sentence)","#
                    + #""parameters":{"limit":3,"part":"ma*"}}]"#))
        let back = try SearchResults(Reply.parse(Array(text.utf8)).outcome.get())
        #expect(back.warnings.first?.message.text(in: .english) == sentence)
    }

    @Test func `An error is in the language that was asked for`() throws {
        let message = #"{"id":1,"method":"search","params":{"lang":"fr"}}"#
        let failure = try #require(throws: RequestFailure.self) { try Request.parse(Array(message.utf8)) }
        #expect(failure.language == .french)
        let text = String(decoding: Reply.encode(failure.error, id: .integer(1), in: .french), as: UTF8.self)
        #expect(
            text
                == #"{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"« query » manque ; attendu : une chaîne","#
                + #""data":{"reason":"protocol.missingParameter","#
                + #""parameters":{"expected":"une chaîne","name":"query"}}}}"#)
    }

    @Test func `An error is written with its hint`() {
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
    func `What is no reply is refused`(_ text: String) {
        #expect(throws: ProtocolError.self) { try Reply.parse(Array(text.utf8)) }
    }

    @Test func `A required member that is missing or wrong is named`() throws {
        let value = try Reply.parse(Reply.encode(Self.search, id: .integer(1))).outcome.get()
        for name in ["generation", "total", "understood", "microseconds", "hits"] {
            var object = try #require(value.objectValue)
            object[name] = nil
            let missing = #expect(throws: ProtocolError.self) { try SearchResults(.object(object)) }
            #expect(missing?.message.description.contains("“\(name)”") == true)
        }
        for name in ["id", "title", "path", "line", "score"] {
            var hit = try #require(value["hits"]?.arrayValue?[0].objectValue)
            hit[name] = [:]
            let wrong = #expect(throws: ProtocolError.self) { try Hit(.object(hit)) }
            #expect(wrong?.message.description.contains("“\(name)”") == true)
        }
        for highlights in ["[[1]]", "[[3,2]]", "[[-1,2]]", "[1]", "[[1,\"2\"]]", "[[1,2,3]]", "{}"] {
            let snippet = try JSONValue.parse(#"{"text":"abc","line":1,"highlights":\#(highlights)}"#)
            #expect(throws: ProtocolError.self) { try Snippet(snippet) }
        }
    }
}
