/// The names of what stands in an answer.
public enum AnswerLabel: String, MessageCode {
    case read, untitled
    case word, stopWord, phrase, proximity, prefix, field, dates
    case mustBeThere, mustNotBeThere, readAs, explained, synonyms
    case byYear, byMonth, bySource, byLanguage, noDate, noSource, noLanguage
    case after, afterDay, index, generation, documents, built, socket, process, version, uptime, queries, connections
    case memory, root

    /// As in the code `label.phrase`.
    public static var area: String { "label" }

    /// A word or a few, for a heading or before a value; `after` and `afterDay` differ in French alone.
    public var sentence: Sentence {
        switch self {
        case .read: Sentence("read as:", french: "lu :")
        case .untitled: Sentence("(untitled)", french: "(sans titre)")
        case .word: Sentence("word", french: "mot")
        case .stopWord: Sentence("stop word", french: "mot vide")
        case .phrase: Sentence("phrase", french: "expression")
        case .proximity: Sentence("proximity", french: "proximité")
        case .prefix: Sentence("prefix", french: "préfixe")
        case .field: Sentence("field", french: "champ")
        case .dates: Sentence("dates", french: "période")
        case .mustBeThere: Sentence("required", french: "doit y être")
        case .mustNotBeThere: Sentence("excluded", french: "ne doit pas y être")
        case .readAs: Sentence("read as “{read}”", french: "lu « {read} »")
        case .explained:
            Sentence(
                "{properties}: {count|no article|# article|# articles}",
                french: "{properties} : {count|aucun article|# article|# articles}")
        case .synonyms: Sentence("also {words}", french: "aussi {words}")
        case .byYear: Sentence("by year", french: "par année")
        case .byMonth: Sentence("by month", french: "par mois")
        case .bySource: Sentence("by source", french: "par source")
        case .byLanguage: Sentence("by language", french: "par langue")
        case .noDate: Sentence("no date", french: "sans date")
        case .noSource: Sentence("no source", french: "sans source")
        case .noLanguage: Sentence("no language", french: "sans langue")
        case .after: Sentence("after {date}", french: "après {date}")
        case .afterDay: Sentence("after {date}", french: "après le {date}")
        case .index: Sentence("index: {value}", french: "index : {value}")
        case .generation: Sentence("generation: {value}", french: "génération : {value}")
        case .documents: Sentence("documents: {value}", french: "articles : {value}")
        case .built: Sentence("built: {value}", french: "construit : {value}")
        case .socket: Sentence("socket: {value}", french: "socket : {value}")
        case .process: Sentence("pid: {value}", french: "pid : {value}")
        case .version: Sentence("version: {value}", french: "version : {value}")
        case .uptime: Sentence("uptime: {value} s", french: "en service depuis : {value} s")
        case .queries: Sentence("queries: {value}", french: "requêtes : {value}")
        case .connections: Sentence("connections: {value}", french: "connexions : {value}")
        case .root: Sentence("articles from: {value}", french: "articles de : {value}")
        case .memory: Sentence("memory: {value} MB", french: "mémoire : {value} Mo")
        }
    }
}
