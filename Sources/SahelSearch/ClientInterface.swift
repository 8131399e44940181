import CommandOptions
import Messages
internal import SearchModel
import SearchProtocol

extension CommandInterface<ClientOption> {
    static let client = CommandInterface(
        program: "sahel-search", version: programVersion, words: .text,
        introduction: Sentence(
            """
            Usage: sahel-search [OPTIONS] WORDS…
            Searches the archive of articles and prints what matches best. The words may hold accents or not;
            put a phrase in quotes that reach the program: '"coopération militaire"'. With - as the only word,
            they come from standard input.

            """,
            french: """
                Usage : sahel-search [OPTIONS] MOTS…
                Cherche dans l’archive d’articles et affiche ce qui répond le mieux. Les accents sont facultatifs ;
                mettre une expression entre guillemets qui parviennent au programme : '"coopération militaire"'.
                Si le seul mot est -, ils viennent de l’entrée standard.

                """),
        section: HelpSection(
            Sentence("Fields, before a word or a phrase", french: "Champs, devant un mot ou une expression"),
            Field.allCases.map {
                ($0.names.map { "\($0):" }.joined(separator: ", "), $0.row.summary, $0.row.example)
            }),
        closing: Sentence(
            """
            --option=VALUE is the same as --option VALUE; -- ends the options, so that words may begin with a dash.
            Where no daemon runs, one is started; it ends when nobody has asked anything for fifteen minutes.

            Exit status: 0 articles were found, 1 none, 2 wrong usage, 66 no index (run sahel-index),
            69 no daemon, 70 internal error, 74 the output cannot be written, 75 try again.

            Settings also come from the environment (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET, SAHEL_SEARCH_LIMIT,
            SAHEL_SEARCH_SORT, SAHEL_SEARCH_FORMAT, SAHEL_SEARCH_COLOR, SAHEL_SEARCH_SNIPPETS,
            SAHEL_SEARCH_TIMEOUT, SAHEL_SEARCH_LANG, and SAHEL_SEARCHD for the daemon’s executable) and from
            lines such as “limit = 20” in ${XDG_CONFIG_HOME:-~/.config}/sahel-search/config.

            """,
            french: """
                --option=VALEUR équivaut à --option VALEUR ; -- termine les options, pour des mots qui commencent
                par un tiret. Si aucun démon ne fonctionne, il en est lancé un, qui s’arrête quand personne n’a rien
                demandé pendant quinze minutes.

                Code de retour : 0 des articles ont été trouvés, 1 aucun, 2 mauvais usage, 66 pas d’index (lancer
                sahel-index), 69 pas de démon, 70 erreur interne, 74 impossible d’écrire la sortie, 75 réessayer.

                Les réglages viennent aussi de l’environnement (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET,
                SAHEL_SEARCH_LIMIT, SAHEL_SEARCH_SORT, SAHEL_SEARCH_FORMAT, SAHEL_SEARCH_COLOR,
                SAHEL_SEARCH_SNIPPETS, SAHEL_SEARCH_TIMEOUT, SAHEL_SEARCH_LANG, et SAHEL_SEARCHD pour l’exécutable
                du démon) et de lignes telles que « limit = 20 » dans
                ${XDG_CONFIG_HOME:-~/.config}/sahel-search/config.

                """))
}
