/// The French stop words: words that tell little about the subject of a text.
///
/// They are indexed, because phrases need them, and are removed from a query unless it has no other words. They are
/// folded, as tokens are.
///
/// Some words of the usual lists are missing here, because folding or a plural gives them another meaning that people
/// search for: `avions` (planes), `or` (gold), `mais` (maize), `car` (coach), `sommes` (sums), `tu` (silent), `ete`
/// (summer). `est` means both "east" and "is"; it is too frequent as a verb to stay in a query. Prepositions with a
/// meaning of their own (`contre`, `entre`, `sous`, `avant`, `apres`) are missing too: queries about news, questions
/// and administrative sheets do slightly better with them. Elided particles (`l`, `d`) are in the list because people
/// type `l armée`; from `l’armée` they never become tokens.
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
