import SearchModel
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Some made-up articles as the press of the Sahel writes them, around one theme, and what queries find among them.
struct FrenchTable: Sendable, CustomTestStringConvertible {
    var theme: String
    /// By id: the title, a line end, the text.
    var articles: KeyValuePairs<String, String>
    /// By id: what an article says of itself, where that matters.
    var details: [String: Details] = [:]
    /// By query: the ids of what it must find, in any order. The others it must not find.
    var cases: KeyValuePairs<String, String>
    /// Off where a table is about what words find as they stand: a word that nothing has is not to become another.
    var correctsSpelling = false
    /// A file of synonyms.
    var synonyms = ""

    struct Details: Sendable {
        var date, source, author, url, language: String?
    }

    var testDescription: String { theme }

    var storedArticles: [StoredArticle] {
        articles.map { id, article in
            let parts = article.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let details = details[id]
            return StoredArticle(
                ArticleRecord(
                    id: id, title: String(parts[0]), source: details?.source, author: details?.author,
                    date: details?.date.flatMap { CalendarDate($0) }, path: "/articles/\(id).txt", url: details?.url,
                    language: details?.language), text: parts.count > 1 ? String(parts[1]) : "")
        }
    }
}
