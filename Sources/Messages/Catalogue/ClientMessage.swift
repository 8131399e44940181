/// Why `sahel-search` cannot do what it was asked.
public enum ClientMessage: String, MessageCode {
    case noWords, takesNoWords, queryTooLong, unknownFacet, wrongOffset, cannotPrint
    case unreadableFile, standardInput, noQueries, notUTF8, noTab, badQueryID, emptyQuery, atLine
    case noDaemon, noDaemonRuns, otherUser, daemonFailed, cannotRun, notFound, cannotStart, notReady, diedEarly
    case timedOut, closed, unreadableAnswer, unexpectedAnswer, gone, noListener, pathTooLong, system
    case outputFailed

    /// As in the code `client.timedOut`.
    public static var area: String { "client" }

    /// What is wrong and mostly, after a colon, what to do about it.
    public var sentence: Sentence {
        switch self {
        case .noWords:
            Sentence(
                "no words to search for: give some, or see --help",
                french: "aucun mot à chercher : en donner, ou voir --help")
        case .takesNoWords:
            Sentence(
                "{option} takes no words to search for: leave out “{words}”",
                french: "{option} ne prend pas de mots à chercher : enlever « {words} »")
        case .queryTooLong:
            Sentence(
                "the query is {count} bytes long, more than {limit}: use fewer words",
                french: "la requête fait {count} octets, plus que {limit} : employer moins de mots")
        case .unknownFacet:
            Sentence(
                "--facets: “{value}” should be one of {choices}, with commas between",
                french: "--facets : « {value} » devrait être l’un de {choices}, séparés par des virgules")
        case .wrongOffset:
            Sentence(
                "--offset: “{value}” should be a whole number from 0 to {limit}",
                french: "--offset : « {value} » devrait être un nombre entier de 0 à {limit}")
        case .cannotPrint:
            Sentence(
                "{option} cannot be printed as {format}: use text or json",
                french: "{option} ne s’affiche pas en {format} : choisir text ou json")
        case .unreadableFile:
            Sentence("{path}: cannot be read: {reason}", french: "{path} : lecture impossible : {reason}")
        case .standardInput: Sentence("standard input", french: "entrée standard")
        case .noQueries:
            Sentence(
                "{path}: no queries: write one QID<TAB>QUERY a line",
                french: "{path} : aucune requête : en écrire une par ligne, QID<TAB>REQUÊTE")
        case .atLine: Sentence("{path}:{line}: {problem}", french: "{path}:{line} : {problem}")
        case .notUTF8: Sentence("not UTF-8: convert the file", french: "pas en UTF-8 : convertir le fichier")
        case .noTab: Sentence("no tab: write QID<TAB>QUERY", french: "pas de tabulation : écrire QID<TAB>REQUÊTE")
        case .badQueryID:
            Sentence(
                "a query’s id must be a word without spaces before the tab",
                french: "l’identifiant d’une requête doit être un mot sans espace devant la tabulation")
        case .emptyQuery: Sentence("the query is empty", french: "la requête est vide")
        case .noDaemon:
            Sentence(
                "no daemon listens at {path}: start sahel-searchd, or leave out --no-spawn",
                french: "aucun démon n’écoute sur {path} : démarrer sahel-searchd, ou enlever --no-spawn")
        case .noDaemonRuns:
            Sentence(
                "no daemon listens at {path}: a search starts one",
                french: "aucun démon n’écoute sur {path} : une recherche en lance un")
        case .otherUser:
            Sentence(
                "{path}: permission denied: the daemon belongs to someone else",
                french: "{path} : permission refusée : le démon appartient à quelqu’un d’autre")
        case .daemonFailed: Sentence("{reason}; see {path}", french: "{reason} ; voir {path}")
        case .cannotRun: Sentence("{path}: cannot be run: {reason}", french: "{path} : exécution impossible : {reason}")
        case .notFound:
            Sentence(
                "sahel-searchd is neither beside sahel-search nor in PATH: install it, or name it in {variable}",
                french: """
                    sahel-searchd n’est ni à côté de sahel-search ni dans PATH : l’installer, ou le nommer par {variable}
                    """)
        case .cannotStart:
            Sentence(
                "the daemon cannot be started: {what}: {reason}",
                french: "impossible de démarrer le démon : {what} : {reason}")
        case .notReady:
            Sentence(
                "the daemon was started but is not ready yet: try again",
                french: "le démon est lancé mais pas encore prêt : réessayer")
        case .diedEarly:
            Sentence("the daemon ended before it was ready", french: "le démon s’est arrêté avant d’être prêt")
        case .timedOut:
            Sentence(
                "no answer in time: try again, or give more time with --timeout",
                french: "pas de réponse à temps : réessayer, ou donner plus de temps par --timeout")
        case .closed:
            Sentence(
                "the daemon closed the connection before it had answered: try again",
                french: "le démon a fermé la connexion sans répondre : réessayer")
        case .unreadableAnswer:
            Sentence(
                "the daemon’s answer cannot be read: {reason}",
                french: "la réponse du démon est illisible : {reason}")
        case .unexpectedAnswer:
            Sentence("the daemon answered what was not asked", french: "le démon répond à côté de la question")
        case .gone:
            Sentence(
                "{path}: the daemon that listened there is gone", french: "{path} : le démon qui y écoutait a disparu")
        case .noListener: Sentence("{path}: no daemon listens there", french: "{path} : aucun démon n’y écoute")
        case .pathTooLong:
            Sentence(
                "{path}: longer than the {limit} bytes of a socket’s path",
                french: "{path} : plus long que les {limit} octets d’un chemin de socket")
        case .system: Sentence("{what}: {reason}", french: "{what} : {reason}")
        case .outputFailed: Sentence("standard output: {reason}", french: "sortie standard : {reason}")
        }
    }
}
