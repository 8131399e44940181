/// What was to be done with a file or a socket, as the first half of a sentence.
public enum SystemCallMessage: String, MessageCode {
    case open, read, write, stat, synchronise, resize, lock, map, create, remove, link, copy, rename
    case socket, connect, send, receive, poll

    /// As in the code `call.open`.
    public static var area: String { "call" }

    /// The infinitive, so that it can stand after "could not" and before a reason.
    public var sentence: Sentence {
        switch self {
        case .open: Sentence("open {path}", french: "ouvrir {path}")
        case .read: Sentence("read {path}", french: "lire {path}")
        case .write: Sentence("write {path}", french: "écrire {path}")
        case .stat: Sentence("stat {path}", french: "examiner {path}")
        case .synchronise: Sentence("fsync {path}", french: "mettre {path} sur le disque")
        case .resize: Sentence("resize {path}", french: "redimensionner {path}")
        case .lock: Sentence("lock {path}", french: "verrouiller {path}")
        case .map: Sentence("map {path}", french: "projeter {path} en mémoire")
        case .create: Sentence("create {path}", french: "créer {path}")
        case .remove: Sentence("remove {path}", french: "supprimer {path}")
        case .link: Sentence("link {path}", french: "lier {path}")
        case .copy: Sentence("copy {path} to {destination}", french: "copier {path} vers {destination}")
        case .rename: Sentence("rename {path} to {destination}", french: "renommer {path} en {destination}")
        case .socket: Sentence("socket", french: "créer une socket")
        case .connect: Sentence("connect to {path}", french: "se connecter à {path}")
        case .send: Sentence("send", french: "envoyer")
        case .receive: Sentence("receive", french: "recevoir")
        case .poll: Sentence("poll", french: "attendre")
        }
    }
}

extension Message {
    /// What was to be done with that file.
    public init(_ call: SystemCallMessage, _ path: String) { self.init(call, ["path": path]) }

    /// What was to be done from one path to another.
    public init(_ call: SystemCallMessage, _ path: String, _ destination: String) {
        self.init(call, ["path": path, "destination": destination])
    }
}
