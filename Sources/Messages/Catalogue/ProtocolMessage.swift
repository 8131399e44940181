/// Why a request cannot be served, or a reply not be read.
public enum ProtocolMessage: String, MessageCode {
    case notJSON, notAnObject, wrongVersion, methodMissing, methodNotText, noMethod, badID, longID, parametersNotObject
    case missingParameter, wrongParameter, tooLong
    case tooManyConnections, cancelled, shuttingDown, notPermitted, noArticle
    case replyNotJSON, notAReply, emptyReply, replyNotObject, missingMember, wrongMember
    case messageTooLarge, headersTooLarge, malformedHeader, invalidContentLength, missingContentLength, truncated
    case framing, sendOneObject, sendOneByOne, knownMethods, byName, fewerWords, later, searchAgain, askItsUser

    /// As in the code `protocol.noMethod`.
    public static var area: String { "protocol" }

    /// What is wrong, or what to do about it; the names of members are as they travel.
    public var sentence: Sentence {
        switch self {
        case .notJSON: Sentence("not JSON: {reason}", french: "pas du JSON : {reason}")
        case .notAnObject:
            Sentence("a request is an object, not {kind}", french: "une requête est un objet ; reçu : {kind}")
        case .wrongVersion: Sentence("“jsonrpc” must be \"2.0\"", french: "« jsonrpc » doit valoir \"2.0\"")
        case .methodMissing: Sentence("“method” is missing", french: "« method » manque")
        case .methodNotText:
            Sentence("“method” must be a string, not {kind}", french: "« method » doit être une chaîne ; reçu : {kind}")
        case .noMethod: Sentence("no method “{name}”", french: "pas de méthode « {name} »")
        case .badID:
            Sentence(
                "“id” must be a string or an integer, not {kind}",
                french: "« id » doit être une chaîne ou un entier ; reçu : {kind}")
        case .longID: Sentence("“id” is longer than {limit} bytes", french: "« id » dépasse {limit} octets")
        case .parametersNotObject:
            Sentence("“params” must be an object, not {kind}", french: "« params » doit être un objet ; reçu : {kind}")
        case .missingParameter:
            Sentence("“{name}” is missing; it must be {expected}", french: "« {name} » manque ; attendu : {expected}")
        case .wrongParameter:
            Sentence(
                "“{name}” must be {expected}, not {value}", french: "« {name} » : attendu : {expected} ; reçu : {value}"
            )
        case .tooLong:
            Sentence(
                "the {name} is {count} bytes long; the limit is {limit}",
                french: "« {name} » fait {count} octets ; la limite est de {limit}")
        case .tooManyConnections: Sentence("too many connections are open", french: "trop de connexions sont ouvertes")
        case .cancelled: Sentence("the request was cancelled", french: "la requête a été annulée")
        case .shuttingDown: Sentence("the daemon is shutting down", french: "le démon s’arrête")
        case .notPermitted:
            Sentence(
                "only the daemon’s own user may shut it down",
                french: "seul l’utilisateur du démon peut l’arrêter")
        case .noArticle: Sentence("no article has the id “{id}”", french: "aucun article n’a l’identifiant « {id} »")
        case .replyNotJSON:
            Sentence(
                "the daemon’s reply is not JSON: {reason}", french: "la réponse du démon n’est pas du JSON : {reason}")
        case .notAReply:
            Sentence(
                "the daemon’s reply is no JSON-RPC reply", french: "la réponse du démon ne suit pas JSON-RPC")
        case .emptyReply:
            Sentence(
                "the daemon’s reply has neither a result nor an error",
                french: "la réponse du démon n’a ni résultat ni erreur")
        case .replyNotObject:
            Sentence(
                "the reply holds {kind} where an object should be",
                french: "un objet est attendu dans la réponse ; reçu : {kind}")
        case .missingMember:
            Sentence("the reply’s “{name}” is not there", french: "« {name} » manque dans la réponse")
        case .wrongMember:
            Sentence(
                "the reply’s “{name}” is not {expected}", french: "« {name} » de la réponse : attendu : {expected}")
        case .messageTooLarge:
            Sentence("the message is longer than {limit} bytes", french: "le message dépasse {limit} octets")
        case .headersTooLarge:
            Sentence("the headers are longer than {limit} bytes", french: "les en-têtes dépassent {limit} octets")
        case .malformedHeader:
            Sentence(
                "“{line}” is neither a JSON object nor a header",
                french: "« {line} » n’est ni un objet JSON ni un en-tête"
            )
        case .invalidContentLength:
            Sentence("invalid Content-Length “{value}”", french: "Content-Length non valable : « {value} »")
        case .missingContentLength:
            Sentence("the headers hold no Content-Length", french: "Content-Length manque parmi les en-têtes")
        case .truncated:
            Sentence("the connection ended inside a message", french: "la connexion a pris fin au milieu d’un message")
        case .framing:
            Sentence(
                "send one JSON object a line, or Content-Length headers before each message",
                french: "envoyer un objet JSON par ligne, ou des en-têtes Content-Length devant chaque message")
        case .sendOneObject: Sentence("send one JSON object", french: "envoyer un seul objet JSON")
        case .sendOneByOne:
            Sentence(
                "send the requests of a batch one after another", french: "envoyer les requêtes d’un lot une par une")
        case .knownMethods: Sentence("the methods are {names}", french: "méthodes connues : {names}")
        case .byName: Sentence("give parameters by name", french: "donner les paramètres par leur nom")
        case .fewerWords: Sentence("use fewer words", french: "employer moins de mots")
        case .later: Sentence("try again in a moment", french: "réessayer dans un instant")
        case .searchAgain: Sentence("search for it again", french: "le chercher à nouveau")
        case .askItsUser: Sentence("ask the user who started it", french: "demander à celui qui l’a démarré")
        }
    }
}
