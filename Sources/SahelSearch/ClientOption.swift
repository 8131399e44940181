import CommandOptions
import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

enum ClientOption: String, OptionName {
    case limit, offset, sort, recent
    case asYouType = "as-you-type"
    case noSpelling = "no-spelling"
    case noRerank = "no-rerank"
    case noCollapse = "no-collapse"
    case count, batch
    case format, color
    case noSnippets = "no-snippets"
    case explain, facets
    case document, similar, copies, suggest, status
    case index, socket
    case noSpawn = "no-spawn"
    case timeout
    case lang, completions, version, help

    private static let search = Sentence("What to search", french: "Que chercher")
    private static let output = Sentence("How to print it", french: "Comment l’afficher")
    private static let instead = Sentence("Instead of a search", french: "Au lieu d’une recherche")
    private static let daemon = Sentence("Which daemon", french: "Quel démon")
    private static let other = Sentence("Other", french: "Divers")

    static var refusesWords: Bool { true }

    var row: CommandOption {
        switch self {
        case .limit:
            CommandOption(
                short: "n", .number(.number), Self.search, sets: .limit,
                "show at most N articles (default \(Limits.defaultHits), at most \(Limits.hits))",
                french: "afficher au plus N articles (par défaut \(Limits.defaultHits), au plus \(Limits.hits))")
        case .offset:
            CommandOption(
                .number(.number), Self.search, "skip the first N articles (at most \(Limits.offset))",
                french: "passer les N premiers articles (au plus \(Limits.offset))")
        case .sort:
            CommandOption(
                .choice(.order, SearchRequest.Sort.allCases.map(\.rawValue)), Self.search, sets: .sort,
                "relevance (default), or date: newest first",
                french: "relevance, par pertinence (par défaut), ou date : du plus récent au plus ancien")
        case .recent:
            CommandOption(
                .none, Self.search, "let newer articles count a little more",
                french: "favoriser un peu les articles récents")
        case .asYouType:
            CommandOption(
                .none, Self.search, "complete the last word instead of correcting it, as if it were still being typed",
                french: "compléter le dernier mot au lieu de le corriger, comme s’il était en cours de frappe",
                more: """
                    A last word of three letters or more then finds every word that begins so, unless a space or a mark \
                    follows it.
                    """)
        case .noSpelling:
            CommandOption(
                .none, Self.search,
                "search every word as it is typed, also one that the archive does not have (+word does so for one word)",
                french: "chercher chaque mot tel qu’il est tapé, même absent de l’archive (+mot le fait pour un mot)")
        case .noRerank:
            CommandOption(
                .none, Self.search, "keep the order of the ranking’s first pass; for comparing",
                french: "garder l’ordre de la première passe du classement ; pour comparer")
        case .noCollapse:
            CommandOption(
                .none, Self.search,
                "show every copy of an article, not the earliest with “et 3 reprises” (--batch and trec always do)",
                french: """
                    afficher chaque reprise d’un article, au lieu du plus ancien avec « et 3 reprises » (--batch et trec le \
                    font toujours)
                    """,
                more: """
                    Copies are dispatches that stand in several papers, with another header or a paragraph less. Rankings are \
                    measured by every copy, therefore `--batch` and `--format trec` have them all.
                    """)
        case .count:
            CommandOption(
                .none, Self.search, "print only how many articles match, exactly",
                french: "n’afficher que le nombre exact d’articles trouvés",
                more: "Copies count too. On a terminal, the number without them is told beside it.")
        case .batch:
            CommandOption(
                .file(.file), Self.search,
                "search every line of FILE (- is standard input), QID<TAB>QUERY each, through one connection",
                french: """
                    chercher chaque ligne de FICHIER (- : entrée standard), de la forme QID<TAB>REQUÊTE, par une seule connexion
                    """,
                more: "Several queries are under way at a time.")
        case .format:
            CommandOption(
                .choice(.format, OutputFormat.allCases.map(\.rawValue)), Self.output, sets: .format,
                "text (default); json: the answer; jsonl: an article a line; paths: a path a line; "
                    + "trec: QID Q0 ID RANK SCORE sahel-search",
                french: "text (par défaut) ; json : la réponse ; jsonl : un article par ligne ; "
                    + "paths : un chemin par ligne ; trec : QID Q0 ID RANG SCORE sahel-search",
                more: "The answer as `json` is that of the protocol.")
        case .color:
            CommandOption(
                .choice(.when, ColorChoice.allCases.map(\.rawValue)), Self.output, sets: .color,
                "auto (default): on a terminal, unless NO_COLOR is set; always; never. Without colour the words that match "
                    + "stand in [brackets]",
                french:
                    "auto (par défaut) : sur un terminal, sauf si NO_COLOR est définie ; always : toujours ; never : "
                    + "jamais. Sans couleur, les mots trouvés sont entre [crochets]")
        case .noSnippets:
            CommandOption(
                .none, Self.output, sets: .snippets, to: "no", "leave out the passages that match",
                french: "ne pas afficher les passages trouvés")
        case .explain:
            CommandOption(
                .none, Self.output, "tell first how each part of the words was read (text, json)",
                french: "dire d’abord comment chaque partie des mots a été comprise (text, json)",
                more: """
                    That is, for each part, its kind, whether it must or must not be there, what it was read as, how many \
                    articles have it, and its synonyms.
                    """)
        case .facets:
            CommandOption(
                .choice(.list, Facet.allCases.map(\.rawValue)), Self.output,
                "count what matches by year, month, source or language, or several with commas between (text, json)",
                french: """
                    compter les articles trouvés par année (year), mois (month), source ou langue (language), ou plusieurs \
                    séparés par des virgules (text, json)
                    """,
                more: "All that match are counted. With `--limit 0` only the counts are printed.")
        case .document:
            CommandOption(
                .text(.identifier), Self.instead, "print the whole article with that id",
                french: "afficher en entier l’article de cet identifiant")
        case .similar:
            CommandOption(
                .text(.identifier), Self.instead, "find the articles that are like the one with that id",
                french: "trouver les articles qui ressemblent à celui de cet identifiant",
                more: """
                    Its near copies are left out. What says how words are searched, such as --sort and --no-collapse, does \
                    not go with it.
                    """)
        case .copies:
            CommandOption(
                .text(.identifier), Self.instead,
                "list the copies of the article with that id, the earliest first: those behind “and 3 copies”",
                french:
                    "énumérer les reprises de l’article de cet identifiant, de la plus ancienne à la plus récente : "
                    + "celles de « et 3 reprises »",
                more: """
                    All of them are listed, also those that a search does not match, unless `--limit` is given. What says how \
                    words are searched does not go with it.
                    """)
        case .suggest:
            CommandOption(
                .text(.text), Self.instead,
                "complete the last word of TEXT, and list the titles that go on from it (at most \(Limits.suggestions) each)",
                french: """
                    compléter le dernier mot de TEXTE, et donner les titres qui le prolongent (au plus \(Limits.suggestions) \
                    de chaque)
                    """,
                more: """
                    Of the words that begin so, the likeliest are given: those that articles with the words before have, \
                    then those that most articles have. The most frequent come first, each with the number of its articles. \
                    As `json`, the likeliest come first; as `jsonl`, a completion or title a line; as `paths`, the paths of \
                    the titles.
                    """)
        case .status:
            CommandOption(
                .none, Self.instead, "print what the daemon serves and how it is, if one runs",
                french: "afficher ce que sert le démon et son état, s’il y en a un")
        case .index: .index(Self.daemon)
        case .socket:
            CommandOption(
                .file(.path), Self.daemon, sets: .socket, "the daemon’s socket (default: follows from the index)",
                french: "la socket du démon (par défaut, découle de l’index)")
        case .noSpawn:
            CommandOption(
                .none, Self.daemon, "do not start a daemon where none runs",
                french: "ne pas lancer de démon s’il n’y en a pas")
        case .timeout:
            CommandOption(
                .number(.seconds), Self.daemon, sets: .timeout,
                "how long to wait for the daemon and each answer (default 60)",
                french: "temps d’attente du démon et de chaque réponse (par défaut 60)")
        case .lang, .completions, .version, .help: .common(self, Self.other)
        }
    }
}

enum OutputFormat: String, CaseIterable, Sendable {
    case text, json, jsonl, paths, trec
}

enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
}
