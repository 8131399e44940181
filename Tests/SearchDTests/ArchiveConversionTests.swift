import SearchModel
import SearchProtocol
import Testing

@testable import Archive
@testable import SearchD
@testable import SearchModel
@testable import Store

/// What the archive says, member by member, in the protocol's words.
@Suite struct ArchiveConversionTests {
    @Test func handsEveryOptionOn() {
        let plain = SearchOptions(SearchRequest(query: "x"))
        #expect(plain == SearchOptions(query: "x"))
        let request = SearchRequest(
            query: "x", limit: 3, offset: 4, sort: .date, snippets: false, count: .exact, recent: true, spelling: .off,
            facets: [.source, .year, .month, .language], explain: true, rerank: false, collapse: false)
        var options = SearchOptions(
            query: "x", offset: 4, limit: 3, sort: .date, snippets: false, countsExactly: true)
        options.favoursRecent = true
        options.correctsSpelling = false
        options.reranks = false
        options.collapses = false
        options.facets = [.source, .year, .month, .language]
        options.explains = true
        #expect(SearchOptions(request) == options)
    }

    @Test func saysEverythingThatTheArchiveSays() {
        var results = SearchResults(
            generation: 3, total: .init(count: 1, isExact: false), understood: "patrouilles", hits: [])
        #expect(SearchReply(results).advice == nil)
        results.corrections = [Correction(typed: "patrouiles", read: "patrouilles", documents: 12)]
        results.warnings = QueryWarning.Code.allCases.map { QueryWarning($0, "\($0)") }
        results.advice = Advice(
            parts: [
                .init(typed: "xyzzy", documents: 0, hitsWithout: 12, nearest: [.init(word: "Izzy", documents: 2)]),
                .init(typed: "y", documents: 1, hitsWithout: nil),
            ], suggestions: [.init(query: "patrouilles", hits: 12)])
        results.facets = SearchModel.Facet.allCases.map {
            FacetCounts(facet: $0, values: [.init(value: "2025", documents: 3)], missing: 1)
        }
        results.explanation = [
            ExplainedPart(
                kind: .stopWord, demand: .refused, typed: "-le", range: 2..<5, read: "le", documents: 9,
                synonyms: ["la"])
        ]

        var reply = SearchReply(
            generation: 3, total: .init(count: 1, isExact: false), understood: "patrouilles", microseconds: 0, hits: [])
        reply.corrections = [.init(typed: "patrouiles", read: "patrouilles", documents: 12)]
        reply.warnings = [
            "tooManyWords", "phraseTooLong", "tooManyStopPhrases", "tooManyProximities", "proximityTooWide",
            "prefixTooShort", "tooManyPrefixes", "tooDeep", "notADate",
        ].map { .init(code: $0, message: $0) }
        reply.advice = .init(
            parts: [
                .init(typed: "xyzzy", documents: 0, hitsWithout: 12, nearest: [.init(word: "Izzy", documents: 2)]),
                .init(typed: "y", documents: 1),
            ], suggestions: [.init(query: "patrouilles", hits: 12)])
        reply.facets = ["year", "month", "source", "language"].map {
            .init(facet: $0, values: [.init(value: "2025", documents: 3)], missing: 1)
        }
        reply.explanation = [
            .init(
                kind: "stopWord", demand: "refused", typed: "-le", range: 2..<5, read: "le", documents: 9,
                synonyms: ["la"])
        ]
        #expect(SearchReply(results) == reply)
    }

    @Test func handsCopiesOn() {
        var results = SearchResults(
            generation: 3, total: .init(count: 1, isExact: false), understood: "x",
            hits: [Hit(id: "a", title: "T", path: "/a", line: 1, score: 2)])
        #expect(SearchReply(results).hits[0].duplicates == nil)
        results.hits[0].duplicates = Duplicates(
            count: 12,
            articles: [
                .init(id: "b", title: "U", source: "Tamani", date: CalendarDate("2025-05"), path: "/b"),
                .init(id: "c", title: "", notBefore: CalendarDate("2024"), path: "/c"),
            ])
        let expected = SearchReply.Duplicates(
            count: 12,
            articles: [
                .init(id: "b", title: "U", source: "Tamani", date: "2025-05", path: "/b"),
                .init(id: "c", title: "", notBefore: "2024", path: "/c"),
            ])
        #expect(SearchReply(results).hits[0].duplicates == expected)
        #expect(SimilarReply(results).hits[0].duplicates == expected)
    }

    @Test func handsSuggestionsAndSimilarArticlesOn() {
        let suggest = SuggestOptions(SuggestRequest(text: "les patr", limit: 3))
        #expect(suggest.text == "les patr" && suggest.limit == 3)
        let similar = SimilarOptions(SimilarRequest(id: "a", limit: 3, offset: 4, snippets: false))
        #expect(similar.id == "a" && similar.limit == 3 && similar.offset == 4 && !similar.snippets)
        let suggestions = Suggestions(
            generation: 3, words: [.init(completion: "les patrouilles", word: "patrouilles", documents: 12)],
            titles: [
                .init(id: "a", title: "T", date: CalendarDate(year: 2025, month: 5, day: nil), path: "/a"),
                .init(id: "b", title: "U", date: nil, path: "/b"),
                .init(id: "c", title: "V", date: nil, notBefore: CalendarDate(year: 2024), path: "/c"),
            ])
        #expect(
            SuggestReply(suggestions)
                == SuggestReply(
                    generation: 3, words: [.init(completion: "les patrouilles", word: "patrouilles", documents: 12)],
                    titles: [
                        .init(id: "a", title: "T", date: "2025-05", path: "/a"), .init(id: "b", title: "U", path: "/b"),
                        .init(id: "c", title: "V", notBefore: "2024", path: "/c"),
                    ]))
    }

    @Test func handsAnArticleOnWhole() {
        var hit = Hit(
            id: "a", title: "T", source: "S", author: "A", date: CalendarDate(year: 2025, month: 5), path: "/a", line: 2,
            url: "u", language: "fr", score: 1.5, snippet: Archive.Snippet(text: "x y", highlights: [0..<1], line: 3))
        var reply = SearchReply.Hit(
            id: "a", title: "T", source: "S", author: "A", date: "2025-05", path: "/a", line: 2, url: "u",
            language: "fr",
            score: 1.5, snippet: .init(text: "x y", highlights: [0..<1], line: 3))
        #expect(SearchReply.Hit(hit) == reply)
        (hit.date, reply.date) = (nil, nil)
        (hit.notBefore, reply.notBefore) = (CalendarDate(year: 2025, month: 2, day: 6), "2025-02-06")
        #expect(SearchReply.Hit(hit) == reply)

        let article = StoredArticle(
            id: "a", title: "T", text: "x", date: CalendarDate(year: 2025), source: "S", author: "A", url: "u",
            language: "en", path: "/a", line: 2)
        var document = DocumentReply(
            generation: 3, id: "a", title: "T", text: "x", date: "2025", source: "S", author: "A", url: "u",
            language: "en", path: "/a", line: 2)
        #expect(DocumentReply(article, generation: 3) == document)
        var undated = article
        (undated.date, document.date) = (nil, nil)
        (undated.notBefore, document.notBefore) = (CalendarDate(year: 2024, month: 12), "2024-12")
        #expect(DocumentReply(undated, generation: 3) == document)
    }
}
