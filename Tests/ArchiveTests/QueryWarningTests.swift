import Testing

@testable import Archive

@Suite struct QueryWarningTests {
    private func warnings(_ query: String) throws -> [QueryWarning] { try QueryParser.parse(query).warnings }

    @Test(arguments: [
        (
            QueryWarning.Code.phraseTooLong, "\"a b c d e f g h i j k\"",
            "of « \"a b c d e f g h i j k\" » the first 10 words are searched: a phrase has no more"
        ),
        (
            .phraseTooLong, "titre:\"a b c d e f g h i j k\"",
            "of « titre:\"a b c d e f g h i j k\" » the first 10 words are searched: a phrase has no more"
        ),
        (
            .tooManyStopPhrases, "\"de la\" «le la» \"la les\" \"du la\"",
            "« \"la les\" » was left out: a query has 2 phrases of such frequent words at most"
        ),
        (
            .tooManyProximities, "\"ka kb\"~2 \"kc kd\"~2 «ke kf»~2",
            "« «ke kf»~2 » was read as words: a query has 2 phrases with ~ at most"
        ),
        (
            .proximityTooWide, "\"mali niger\"~500",
            "« \"mali niger\"~500 » was read with ~100: words are near each other within so many at most"
        ),
        (.prefixTooShort, "mali ab*", "« ab* » was read as a word: a prefix has 3 letters or more"),
        (.tooManyPrefixes, "aaa* bbb* ccc* ddd*", "« ccc* » was read as a word: a query has 2 prefixes at most"),
        (
            .tooManyWords, "\"de la le et les des en un du une\" \"de la le et les des en\"",
            "« \"de la le et les des en\" » was left out: a query has 64 words at most, a stop word in a phrase counting for 5, a prefix for 16"
        ),
        (
            .tooManyPrefixes, String(repeating: "mali ", count: 49) + "nig*",
            "« nig* » was read as a word: a prefix counts for 16 of the 64 words of a query"
        ),
        (
            .notADate, "date:hiver mali",
            "« date:hiver » was read as words: a date is 2025, 2025-05, 19/5/2025, \"mai 2025\", hier or \"mois dernier\""
        ),
        (
            .notADate, "depuis:\nhiver",
            "« depuis: hiver » was read as words: a date is 2025, 2025-05, 19/5/2025, \"mai 2025\", hier or \"mois dernier\""
        ),
    ])
    func `What is left out is said once`(_ code: QueryWarning.Code, _ query: String, _ message: String) throws {
        #expect(try warnings(query) == [QueryWarning(code, message)])
    }

    @Test func `Words beyond the limits are said to be left out`() throws {
        let words = (0..<40).map { "mot\($0)e" }.joined(separator: " ")
        #expect(
            try warnings(words) == [
                QueryWarning(
                    .tooManyWords, "words from « mot32e » on were left out: a query has 32 different words at most")
            ])
        #expect(
            try warnings(String(repeating: "le ", count: 65)) == [
                QueryWarning(
                    .tooManyWords,
                    "« le » was left out: a query has 64 words at most, a stop word in a phrase counting for 5, a prefix for 16"
                )
            ])
    }

    @Test(arguments: [17, 65])
    func `Parentheses that are not read are said not to be`(_ depth: Int) throws {
        let query = String(repeating: "(mot ET ", count: depth) + "mali OU niger" + String(repeating: ")", count: depth)
        let warnings = try warnings(query)
        #expect(warnings.first?.code == .tooDeep)
        #expect(
            warnings.first?.message == "the parentheses were not read: they stand within one another 16 deep at most")
    }

    @Test func `A long part is not told whole`() throws {
        let message = try #require(try warnings("date:" + String(repeating: "é\u{1B}", count: 200)).first?.message)
        #expect(message.hasPrefix("« date:é é é"))
        #expect(message.contains("… » was read"))
    }

    @Test(arguments: QueryCase.words + QueryCase.operators)
    func `What is within the limits has no warning`(_ example: QueryCase) throws {
        #expect(try warnings(example.query) == [])
    }

    @Test func `Every code can come up`() throws {
        let queries = [
            String(repeating: "le ", count: 65), "\"a b c d e f g h i j k\"", "\"de la\" \"de la\" \"de la\"",
            "\"ka kb\"~2 \"kc kd\"~2 «ke kf»~2", "\"ka kb\"~101", "a*", "aaa* bbb* ccc*",
            String(repeating: "(", count: 65) + "mali", "date:hiver",
        ]
        #expect(try Set(queries.flatMap(warnings).map(\.code)) == Set(QueryWarning.Code.allCases))
    }
}
