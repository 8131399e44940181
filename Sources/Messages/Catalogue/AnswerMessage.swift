/// What is said of a query and of what it finds.
public enum AnswerMessage: String, MessageCode {
    case resultsForRead, nothingForRead
    case oneOnly, fewOnly
    case partFinds, filterFindsNothing, wordNowhere, withoutPart, nearest, twoClauses, suggestion
    case noMatch, noneLeft, noneLeftCollapsed, noSimilar, noSimilarLeft, noCopies, noCopiesLeft
    case nothingCompletes
    case articles, articlesWithCopies, moreArticles, total
    case copies, copiesIn

    /// As in the code `answer.partFinds`.
    public static var area: String { "answer" }

    /// A line or a clause of one; `{typed}` is a part of the query as it was typed.
    public var sentence: Sentence {
        switch self {
        case .resultsForRead:
            Sentence(
                "results for {read|and} ({typed|and} {count|is|are} not in the archive; {insisting} to insist)",
                french: """
                    résultats pour {read|et} ({typed|et} {count|n’est|ne sont} pas dans l’archive ; \
                    {insisting} pour insister)
                    """)
        case .nothingForRead:
            Sentence(
                "no results for {read|and} ({typed|and} {count|is|are} not in the archive; {insisting} to insist)",
                french: """
                    aucun résultat pour {read|et} ({typed|et} {count|n’est|ne sont} pas dans l’archive ; \
                    {insisting} pour insister)
                    """)
        case .oneOnly: Sentence("one article only", french: "un seul article")
        case .fewOnly: Sentence("only {count} articles", french: "{count} articles seulement")
        case .partFinds:
            Sentence(
                "“{typed}”: {count|no article|# article|# articles}",
                french: "« {typed} » : {count|aucun article|# article|# articles}")
        case .filterFindsNothing:
            Sentence("“{typed}” keeps no article", french: "« {typed} » ne retient aucun article")
        case .wordNowhere: Sentence("no article has “{typed}”", french: "« {typed} » n’est dans aucun article")
        case .withoutPart:
            Sentence(
                "without “{typed}”, {count|no article|# article|# articles}",
                french: "sans « {typed} », {count|aucun article|# article|# articles}")
        case .nearest: Sentence("nearest words: {words}", french: "proches : {words}")
        case .twoClauses: Sentence("{one}; {other}", french: "{one} ; {other}")
        case .suggestion:
            Sentence(
                "{count|no article|# article|# articles}: {command}",
                french: "{count|aucun article|# article|# articles} : {command}")
        case .noMatch: Sentence("no article matches “{query}”", french: "aucun article ne répond à « {query} »")
        case .noneLeft:
            Sentence(
                "no article is left of the {count|##|##} that match “{query}”: lower --offset, or raise --limit",
                french: """
                    il ne reste aucun des {count|##|##} articles qui répondent à « {query} » : baisser --offset, ou relever \
                    --limit
                    """)
        case .noneLeftCollapsed:
            Sentence(
                """
                no article is left of the {count} that match “{query}”, copies being shown as one: lower --offset, or give \
                --no-collapse
                """,
                french: """
                    il ne reste aucun des {count} articles qui répondent à « {query} », les reprises ne faisant qu’un : \
                    baisser --offset, ou donner --no-collapse
                    """)
        case .noSimilar:
            Sentence(
                "no article is like “{id}”, copies of it apart",
                french: "aucun article ne ressemble à « {id} », ses reprises mises à part")
        case .noSimilarLeft:
            Sentence(
                "no article is left that is like “{id}”: lower --offset",
                french: "il ne reste aucun article qui ressemble à « {id} » : baisser --offset")
        case .noCopies: Sentence("“{id}” has no copies", french: "« {id} » n’a pas de reprise")
        case .noCopiesLeft:
            Sentence(
                "no copy of “{id}” is left: lower --offset",
                french: "il ne reste aucune reprise de « {id} » : baisser --offset")
        case .nothingCompletes:
            Sentence(
                "nothing in the archive goes on from “{text}”",
                french: "rien dans l’archive ne prolonge « {text} »")
        case .articles: Sentence("{count|## article|## articles}", french: "{count|## article|## articles}")
        case .articlesWithCopies:
            Sentence(
                "{count|## article|## articles}, {rest|##|##} without copies",
                french: "{count|## article|## articles}, {rest|##|##} sans les reprises")
        case .moreArticles:
            Sentence("more than {count|## article|## articles}", french: "plus de {count|## article|## articles}")
        case .total: Sentence("{articles}, {milliseconds} ms", french: "{articles}, {milliseconds} ms")
        case .copies: Sentence("and {count|# copy|# copies}", french: "et {count|# reprise|# reprises}")
        case .copiesIn:
            Sentence(
                "and {count|# copy|# copies}: {sources}", french: "et {count|# reprise|# reprises} : {sources}")
        }
    }
}
