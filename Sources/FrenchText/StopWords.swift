/// Words that say little about what a text is about. They stay in the index, where phrases need them, and leave
/// queries, unless nothing else is left there. All are folded, as tokens are.
///
/// Folding makes one word of several, and plurals of others are verbs, so some words of the usual lists are left out
/// here because they are also something that people look for: `avions` (planes), `or` (gold), `mais` (maize), `car`
/// (coach), `sommes` (sums), `tu` (silent), `ete` (summer). `est` (east, is) is too frequent as a verb to stay in a query.
/// Prepositions that carry meaning (`contre`, `entre`, `sous`, `avant`, `apres`) are kept too: on news, on questions and
/// on administrative sheets queries do slightly better with them. Elided particles never reach a token, but `l armée` is
/// typed.
public enum StopWords {
    /// Whether a folded word is a stop word.
    public static func contains(_ surface: Span<UInt8>) -> Bool {
        surface.count <= longest && words.contains(surface)
    }

    /// Whether a folded word asks a question (`quel`, `comment`, `pourquoi`). Not all of them are stop words: `quand`
    /// inside a phrase is, `combien` is not.
    public static func isQuestionWord(_ surface: Span<UInt8>) -> Bool {
        surface.count <= longest && questionWords.contains(surface)
    }

    private static let longest = 12

    private static let words = WordSet(
        text: [articles, prepositions, pronouns, auxiliaries, adverbs].joined(separator: " "))

    private static let articles = """
        le la les un une des du de au aux l d
        """

    private static let prepositions = """
        a avec chez dans depuis des durant en envers et hors jusqua jusquau jusquaux jusque lors malgre outre par parmi
        pendant pour sans sauf selon sur vers via
        """

    private static let pronouns = """
        aucun aucune auquel autre autres auxquelles auxquels ca ce ceci cela celle celles celui ces cet cette ceux chacun
        chacune chaque desquelles desquels dont duquel elle elles en eux il ils j je laquelle le lequel lesquelles
        lesquels leur leurs lui m ma me meme memes mes moi mon n nos notre nous on plusieurs qu quelque quelques
        quelquun qui quoi s sa se ses soi son t ta te tel telle telles tels tes toi ton tous tout toute toutes vos votre
        vous y
        """

    private static let auxiliaries = """
        ai aie aient ait as aura aurai auraient aurais aurait auront avaient avais avait avez avoir avons ayant
        es est etaient etais etait etant etes etre eu eurent eut fut furent ont sera serai seraient serais serait
        seront soient soit sont suis
        """

    private static let adverbs = """
        ainsi alors assez aussi aussitot aujourdhui cependant comme deja donc encore enfin ensuite ici jamais lorsque moins
        ne neanmoins ni non notamment ou parce pas peu plus plutot pourtant presque puis puisque quand que quoique si
        surtout tandis tant toujours toutefois tres trop
        """

    private static let questionWords = WordSet(
        text: """
            combien comment laquelle lequel lesquelles lesquels ou pourquoi quand que quel quelle quelles quels qui quoi
            """)
}
