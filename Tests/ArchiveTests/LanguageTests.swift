import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Articles in other languages than French, beside French ones.
@Suite struct LanguageTests {
    private static let articles = FrenchTable.languages.storedArticles
    private let index: TestIndex

    init() throws { index = try TestIndex(Self.articles, shards: 2) }

    private static func article(_ id: String, _ title: String, _ text: String, _ language: String?) -> StoredArticle {
        StoredArticle(ArticleRecord(id: id, title: title, path: "/\(id).txt", language: language), text: text)
    }

    // MARK: - Analysis

    private func terms(_ article: StoredArticle) throws -> [String] {
        let index = try TestIndex([article])
        let reader = try ArchiveReader(index.index.openCurrent())
        return try reader.open.database.terms([]).map { String(decoding: $0.term, as: UTF8.self) }
    }

    @Test(arguments: ["fr", "FR", "fr-ML", "fr_FR", "Français", "french", "fra", "", " ", "-", "Actualités"])
    func `An article in French, or in what nobody knows, is stemmed`(_ language: String) throws {
        let plain = Self.article("a", "Les ministres", "L’armée se réunit.", nil)
        var stated = plain
        stated.language = language
        #expect(try terms(stated).filter { !$0.hasPrefix("L") } == terms(plain))
        #expect(LanguageTag.isStemmed(language))
    }

    @Test(arguments: ["en", "en-GB", "English", "anglais", "AR", "arabe", "und", "bm", "dje", "other"])
    func `An article in another language is indexed by its words`(_ language: String) throws {
        let terms = try terms(Self.article("a", "Les ministres", "L’armée se réunit.", language))
        #expect(terms.filter { $0.hasPrefix("Z") } == [])
        #expect(terms.filter { $0.hasPrefix("T") } == ["Tministres="])
        #expect(terms.filter { $0.first?.isLowercase == true } == ["armee", "les", "ministres", "reunit", "se"])
    }

    @Test(arguments: [
        ("fr", "fr", "fr"), ("FR_ml", "fr-ml", "fr"), ("Français", "fr", "fr"), ("pt-BR", "pt-br", "pt"),
        ("eng", "en", "en"), ("arabe", "ar", "ar"), ("Haoussa", "ha", "ha"), ("other", "und", "und"),
        ("zh-Hant", "zh-hant", "zh"), ("Klingon", "klingon", "klingon"),
    ])
    func `A language is known by code and by name`(_ stated: String, _ text: String, _ language: String) {
        let tag = LanguageTag(stated)
        #expect(tag?.text == text && tag?.language == language)
        #expect(LanguageTag(text) == tag)
    }

    @Test func `An article has its language by code, however its source says it`() {
        func article(_ language: String?) -> StoredArticle { Self.article("a", "Titre", "Texte.", language) }
        #expect(["French", "français", "fr"].allSatisfy { article($0).language == "fr" })
        #expect(article("fr-FR").language == "fr-fr" && article("fr-FR").plainLanguage == "fr")
        #expect(article(nil).language == nil && article(nil).plainLanguage == nil)
    }

    // MARK: - Queries

    @Test func `What is found is counted, and told`() throws {
        for (query, ids) in FrenchTable.languages.cases {
            var options = SearchRequest(query: query, limit: 1, snippets: false, count: .exact)
            options.spelling = .off
            options.explain = true
            let count = ids.split(separator: " ").count
            let results = try index.search(options)
            #expect(results.total == SearchResults.Total(count: count, isExact: true), "\(query)")
            // A part by itself.
            if results.explanation.count == 1, results.explanation[0].demand.known == .wanted {
                #expect(results.explanation[0].documents == count, "\(query)")
            }
        }
    }

    @Test func `An article ranks by its words, whatever its language`() throws {
        let text = "Gao, Menaka, Kidal."
        let index = try TestIndex([
            Self.article("fr", "Bamako", text, nil), Self.article("en", "Bamako", text, "en"),
            Self.article("other", "Timbuktu", text, "en"), Self.article("autre", "Tombouctou", text, "fr"),
        ])
        let hits = try index.hits("bamako gao")
        #expect(Set(hits.prefix(2).map(\.id)) == ["fr", "en"])
        #expect(abs(hits[0].score - hits[1].score) < 0.35 * hits[0].score)
        #expect(try self.index.hits("ministers bamako").first?.id == "meeting")
    }

    @Test func `A word that an English article has is right; one that it nearly has is corrected`() throws {
        let index = try TestIndex(
            Self.articles + [Self.article("more", "Countries", "The countries, again.", "en")])
        for query in ["countries", "comment", "airport", "arms"] {
            #expect(try index.search(SearchRequest(query: query)).corrections == [], "\(query)")
        }
        let results = try index.search(SearchRequest(query: "contries"))
        #expect(results.corrections.map(\.read) == ["countries"])
        #expect(Set(results.hits.map(\.id)) == ["meeting", "more"])
        // It has the French stem of `countries`, by which no article is found.
        #expect(try index.search(SearchRequest(query: "countrie")).corrections.map(\.read) == ["countries"])
    }

    @Test(arguments: [
        ("ministers", "meeting", ["ministers"]), ("ministers", "resigns", ["ministers"]), ("arms", "arms", []),
        ("arm", "arms", ["arm"]), ("armée", "réunion", ["armées"]), ("minist*", "resigns", ["minister", "ministers"]),
        ("العاصمه", "وزراء", ["العاصمة"]), ("دفاع الدفاع", "وزراء", ["الدفاعِ"]),
    ])
    func `Snippets mark the words that matched`(_ query: String, _ id: String, _ expected: [String]) throws {
        let hit = try #require(index.search(SearchRequest(query: query)).hits.first { $0.id == id })
        let snippet = try #require(hit.snippet)
        let scalars = Array(snippet.text.unicodeScalars)
        let marked = snippet.highlights.map { range in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        #expect(marked == expected)
    }

    @Test func `Similar articles of an English one share its words`() throws {
        let text = "The convoy was attacked on the road near the border, drivers were taken hostage."
        let index = try TestIndex([
            Self.article("a", "Convoy attacked", text, "en"),
            Self.article("b", "Drivers freed", "The drivers of the convoy, taken hostage, are free.", "en"),
            Self.article("c", "Rice", "Rice is dear at the market.", "en"),
            Self.article("d", "Récolte", "Le riz est cher au marché.", "fr"),
            Self.article("e", "Marché", "Le riz a baissé au marché.", nil),
        ])
        var reader = try ArchiveReader(index.index.openCurrent())
        #expect(try reader.similar(SimilarRequest(id: "a"))?.hits.first?.id == "b")
        #expect(try reader.similar(SimilarRequest(id: "d"))?.hits.map(\.id) == ["e"])
    }

    @Test func `Titles and words in other languages are suggested`() throws {
        let reader = try ArchiveReader(index.index.openCurrent())
        let suggestions = try reader.suggest(SuggestRequest(text: "ministers me", limit: 5))
        #expect(suggestions.titles.map(\.id) == ["meeting"])
        #expect(try reader.suggest(SuggestRequest(text: "countr", limit: 5)).words.map(\.word) == ["countries"])
    }

    @Test func `Languages are counted, without their regions`() throws {
        let reader = try ArchiveReader(index.index.openCurrent())
        let counts = try #require(try reader.facets([.language]).first)
        #expect(counts.values.map { "\($0.value) \($0.documents)" } == ["en 3", "ar 1", "fr 1", "und 1"])
        #expect(counts.missing == 1)
    }

    // MARK: - Generations

    @Test func `However they come in, they are the same`() throws {
        try index.expect(Self.articles)
        let (first, last) = (Self.articles.prefix(3), Self.articles.dropFirst(3))
        let queries = FrenchTable.languages.cases.map(\.key)
        let expected = try queries.map { try index.ids($0) }

        let changed = try TestIndex(Array(first))
        try changed.change(removing: [], adding: Array(last))
        try changed.expect(Self.articles)
        #expect(try queries.map { try changed.ids($0) } == expected)

        let merged = try TestIndex(Array(last))
        try merged.merge(removing: [], adding: Array(first), shards: 2)
        try merged.expect(Self.articles)
        #expect(try queries.map { try merged.ids($0) } == expected)
    }

    @Test func `Where the last of them is gone, the archive is as if it had never been`() throws {
        let french = Self.articles.filter { LanguageTag.isStemmed($0.language) }
        let others = Set(Self.articles.map(\.id)).subtracting(french.map(\.id))
        let changed = try TestIndex(Self.articles)
        try changed.change(removing: others, adding: [])
        try changed.expect(french)
        #expect(try !ArchiveReader(changed.index.openCurrent()).open.hasUnstemmed)
        #expect(try changed.ids("ministères") == ["ministère"])
    }
}
