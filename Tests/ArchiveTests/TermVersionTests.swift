import FrenchText
import SearchModel
import TestFolders
import Testing

@testable import Store

/// The terms of an index are those of its versions: a change of either asks for another version.
@Suite struct TermVersionTests {
    @Test func `The terms of documents are those recorded for the versions of analysis and schema`() throws {
        let versions = "analysis \(TextAnalysis.version), schema \(Schema.version)"
        var record = VersionRecord("TextAnalysis.version or Schema.version", versions)
        for (id, terms) in try Self.terms() { record.add(id, terms.joined(separator: "\n")) }
        let problem = try record.problem(recordedIn: "\(Self.folder)/Snapshots/terms")
        #expect(problem == nil)
    }

    private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/")

    /// By id, in the order of ids, the terms of each article in byte order, as hexadecimal digits.
    private static func terms() throws -> [(id: String, terms: [String])] {
        let test = try TestIndex(articles)
        let generation = try test.index.openCurrent()
        let published = try PublishedArticles(generation)
        let database = try Database(generation.databasePath)
        var terms: [String: [String]] = [:]
        for (term, _) in try database.terms([]) {
            let digits = term.map { String($0, radix: 16) }.joined(separator: " ")
            for docid in try database.documents(withAll: [term]) {
                let article = try #require(try published.article(docid))
                terms[article.id, default: []].append(digits)
            }
        }
        #expect(terms.count == articles.count)
        return terms.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// Every text as a text and, cut, as a title; in French, of unknown language and in others; with dates and names.
    private static let articles: [StoredArticle] = {
        var articles: [StoredArticle] = []
        for example in AnalysisTexts.all {
            let title = String(example.text.prefix(60))
            articles.append(StoredArticle(ArticleRecord(id: example.name, title: title, path: "a"), text: example.text))
        }
        let languages = ["fr", "fr-FR", "en", "ar", "bm", "French", "xyzzy"]
        for language in languages {
            articles.append(
                StoredArticle(
                    ArticleRecord(
                        id: "language \(language)", title: "L’armée patrouille", path: "a", language: language),
                    text: "Les patrouilles de l’armée et le marché."))
        }
        for date in ["2025", "2025-05", "2025-05-19"] {
            articles.append(
                StoredArticle(
                    ArticleRecord(id: "date \(date)", title: "Titre", date: CalendarDate(date), path: "a"),
                    text: "Texte."))
        }
        articles.append(
            StoredArticle(
                ArticleRecord(
                    id: "fields", title: "Titre", source: "L’Essor – Agence N’Djamena",
                    author: "Jean-Noël Touré, N’Golo K.", notBefore: CalendarDate("2024-02"), path: "a",
                    url: "https://exemple.org/actualites/une-page_2025.html?x=é"), text: "Texte."))
        return articles
    }()
}
