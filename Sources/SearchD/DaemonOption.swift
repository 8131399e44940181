import CommandOptions
import Logging
import Messages
import ProgramSupport
import SearchProtocol

enum DaemonOption: String, OptionName {
    case index, socket, synonyms
    case logFormat = "log-format"
    case logLevel = "log-level"
    case idleExit = "idle-exit"
    case readyFd = "ready-fd"
    case lang, completions, version, help

    private static let heading = Sentence("Options", french: "Options")

    var row: CommandOption {
        switch self {
        case .index: .index(Self.heading, "the index to serve", french: "l’index à servir")
        case .socket:
            CommandOption(
                .file(.path), Self.heading, sets: .socket, "where to listen (default: follows from the index)",
                french: "socket où écouter (par défaut, découle de l’index)")
        case .synonyms:
            CommandOption(
                .file(.file), Self.heading, sets: .synonyms,
                "your own synonyms, beside the built-in ones; none for none at all",
                french: "vos propres synonymes, en plus de ceux fournis ; none pour aucun",
                more: """
                    By default `~/.config/sahel-search/synonymes.txt` if that is there. A change is used within a second; a \
                    line that cannot be used is logged and left out.
                    """)
        case .logFormat:
            CommandOption(
                .choice(.format, LogFormat.allCases.map(\.rawValue)), Self.heading, sets: .logFormat,
                "how the log on standard error looks: text (default) or json, an object a line",
                french: "forme du journal sur la sortie d’erreur : text (par défaut) ou json, un objet par ligne")
        case .logLevel:
            CommandOption(
                .choice(.level, Logger.Level.allCases.map(\.rawValue)), Self.heading, sets: .logLevel,
                "the least level to log: trace, debug, info, notice (default), warning, error or critical",
                french:
                    "niveau minimal du journal : trace, debug, info, notice (par défaut), warning, error ou critical")
        case .idleExit:
            CommandOption(
                .number(.seconds), Self.heading, sets: .idleExit,
                "end once nobody has been connected for so long; 0, the default, is never",
                french: "s’arrêter quand personne n’est connecté depuis ce temps ; 0, par défaut : jamais")
        case .readyFd:
            CommandOption(
                .number(.number), Self.heading, "write “ready” or “error CODE MESSAGE” to descriptor N",
                french: "écrire « ready » ou « error CODE MESSAGE » sur le descripteur N",
                more: "That is a line once the socket answers, or once it is known that it will not; then it is closed."
            )
        case .lang, .completions, .version, .help: .common(self, Self.heading)
        }
    }
}

extension CommandInterface<DaemonOption> {
    static let daemon = CommandInterface(
        program: "sahel-searchd", version: programVersion, words: .none,
        introduction: Sentence(
            """
            Usage: sahel-searchd [OPTIONS]
            Serves searches in an archive of press articles on a Unix socket.

            Runs until SIGTERM or SIGINT; then it answers what it was asked and exits with 0. Takes over a
            socket from systemd where it is handed one.

            """,
            french: """
                Usage : sahel-searchd [OPTIONS]
                Répond sur une socket Unix aux recherches dans une archive d’articles de presse.

                Fonctionne jusqu’à SIGTERM ou SIGINT ; répond alors à ce qui lui a été demandé et se termine avec
                le code 0. Reprend la socket que systemd lui transmet.

                """),
        closing: Sentence(
            """
            --option=VALUE is the same as --option VALUE.

            Exit status: 0 stopped, 2 wrong usage, 65 the index is damaged or of another version, 66 no index,
            70 internal error, 73 the socket cannot be created, 74 input or output error, 75 another daemon
            serves the socket.

            Options that are not given come from the environment (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET,
            SAHEL_SEARCH_SYNONYMS, SAHEL_SEARCH_LOG_FORMAT, SAHEL_SEARCH_LOG_LEVEL, SAHEL_SEARCH_IDLE_EXIT,
            SAHEL_SEARCH_LANG), else from ${XDG_CONFIG_HOME:-~/.config}/sahel-search/config.

            """,
            french: """
                --option=VALEUR équivaut à --option VALEUR.

                Code de retour : 0 arrêté, 2 mauvais usage, 65 index endommagé ou d’une autre version, 66 pas
                d’index, 70 erreur interne, 73 la socket ne peut pas être créée, 74 erreur d’entrée-sortie,
                75 un autre démon sert la socket.

                Les options non données viennent de l’environnement (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET,
                SAHEL_SEARCH_SYNONYMS, SAHEL_SEARCH_LOG_FORMAT, SAHEL_SEARCH_LOG_LEVEL, SAHEL_SEARCH_IDLE_EXIT,
                SAHEL_SEARCH_LANG), sinon de ${XDG_CONFIG_HOME:-~/.config}/sahel-search/config.

                """))
}
