/// Why `sahel-searchd` cannot serve.
public enum DaemonMessage: String, MessageCode {
    case notAListeningSocket, noFileName, socketPathTooLong
    case cannotCreateSocket, cannotCreateDirectory, cannotOpen, cannotLock
    case notASocket, served, servedByProcess, tooManySockets

    /// As in the code `daemon.served`.
    public static var area: String { "daemon" }

    /// What is wrong and, after a semicolon, what to do about it.
    public var sentence: Sentence {
        switch self {
        case .notAListeningSocket:
            Sentence(
                "descriptor {descriptor} is no listening Unix stream socket; write ListenStream=PATH in the unit",
                french: """
                    le descripteur {descriptor} n’est pas une socket Unix en écoute ; écrire ListenStream=CHEMIN dans l’unité
                    """)
        case .noFileName:
            Sentence(
                "{path} names no file; choose another --socket",
                french: "{path} ne nomme pas de fichier ; choisir une autre --socket")
        case .socketPathTooLong:
            Sentence(
                "the socket path {path} is too long: {count} bytes, the limit is {limit}; choose a shorter --socket",
                french: """
                    le chemin de socket {path} est trop long : {count} octets, la limite est de {limit} ; \
                    choisir une --socket plus courte
                    """)
        case .cannotCreateSocket:
            Sentence(
                "cannot create the socket {path}: {reason}; choose another --socket",
                french: "impossible de créer la socket {path} : {reason} ; choisir une autre --socket")
        case .cannotCreateDirectory:
            Sentence(
                "cannot create the directory {path}: {reason}; choose another --socket",
                french: "impossible de créer le dossier {path} : {reason} ; choisir une autre --socket")
        case .cannotOpen:
            Sentence(
                "cannot open {path}: {reason}; choose another --socket",
                french: "impossible d’ouvrir {path} : {reason} ; choisir une autre --socket")
        case .cannotLock:
            Sentence(
                "cannot lock {path}: {reason}; choose another --socket",
                french: "impossible de verrouiller {path} : {reason} ; choisir une autre --socket")
        case .notASocket:
            Sentence(
                "{path} exists and is no socket; remove it or choose another --socket",
                french: "{path} existe et n’est pas une socket ; l’enlever ou choisir une autre --socket")
        case .served:
            Sentence(
                "another process serves {path} already; stop it or choose another --socket",
                french: "un autre processus sert déjà {path} ; l’arrêter ou choisir une autre --socket")
        case .servedByProcess:
            Sentence(
                "process {process} serves {path} already; stop it or choose another --socket",
                french: "le processus {process} sert déjà {path} ; l’arrêter ou choisir une autre --socket")
        case .tooManySockets:
            Sentence(
                "systemd hands over {count} sockets; write one ListenStream= in the unit",
                french: "systemd transmet {count} sockets ; n’écrire qu’un ListenStream= dans l’unité")
        }
    }
}
