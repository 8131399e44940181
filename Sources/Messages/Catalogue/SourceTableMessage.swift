/// The words of the table of sources in the report of `sahel-index`.
public enum SourceTableMessage: String, MessageCode {
    case source, new, changed, removed, undated, short, duplicates
    case noSource, otherSources
    case scraperBroken, wordsAnArticle, wordsBefore

    /// As in the code `sources.undated`.
    public static var area: String { "sources" }

    /// A heading of a column, or what stands in one of its rows.
    public var sentence: Sentence {
        switch self {
        case .source: Sentence("source", french: "source")
        case .new: Sentence("new", french: "nouveaux")
        case .changed: Sentence("changed", french: "modifiés")
        case .removed: Sentence("removed", french: "retirés")
        case .undated: Sentence("undated", french: "sans date")
        case .short: Sentence("short", french: "courts")
        case .duplicates: Sentence("duplicates", french: "doublons")
        case .noSource: Sentence("no source", french: "sans source")
        case .otherSources:
            Sentence("{count|# other source|# other sources}", french: "{count|# autre source|# autres sources}")
        case .scraperBroken: Sentence("scraper broken?", french: "collecte en panne ?")
        case .wordsAnArticle:
            Sentence("{count|# word|# words} an article", french: "{count|# mot|# mots} par article")
        case .wordsBefore: Sentence("{count} before", french: "{count} auparavant")
        }
    }
}
