/// What is wrong with a JSON text, and what kinds of values there are.
public enum JSONMessage: String, MessageCode {
    case endsTooEarly, unexpected, trailing, invalidEscape, controlCharacter, invalidUTF8, invalidNumber
    case numberOutOfRange, tooDeep
    case character, byte, value, memberName, commaOrBracket, commaOrBrace
    case null, boolean, integer, number, string, array, object

    /// As in the code `json.tooDeep`.
    public static var area: String { "json" }

    /// The error without its place, or the name of what was found or expected.
    public var sentence: Sentence {
        switch self {
        case .endsTooEarly: Sentence("the JSON text ends too early", french: "le texte JSON finit trop tôt")
        case .unexpected:
            Sentence("unexpected {byte} where {expected} should be", french: "{byte} inattendu, {expected} attendu")
        case .trailing: Sentence("something follows the JSON value", french: "quelque chose suit la valeur JSON")
        case .invalidEscape:
            Sentence(
                "invalid escape sequence in a string", french: "échappement non valable à l’intérieur d’une chaîne")
        case .controlCharacter:
            Sentence(
                "unescaped control character {byte} in a string",
                french: "caractère de contrôle {byte} non échappé à l’intérieur d’une chaîne")
        case .invalidUTF8: Sentence("the text is not valid UTF-8", french: "le texte n’est pas de l’UTF-8 valable")
        case .invalidNumber: Sentence("invalid number", french: "nombre non valable")
        case .numberOutOfRange: Sentence("number out of range", french: "nombre trop grand")
        case .tooDeep:
            Sentence(
                "arrays and objects are nested deeper than {limit}",
                french: "tableaux et objets imbriqués plus de {limit} fois")
        case .character: Sentence("“{character}”", french: "« {character} »")
        case .byte: Sentence("byte 0x{digits}", french: "octet 0x{digits}")
        case .value: Sentence("a value", french: "une valeur")
        case .memberName: Sentence("a member’s name in quotes", french: "nom de membre entre guillemets")
        case .commaOrBracket: Sentence("“,” or “]”", french: "« , » ou « ] »")
        case .commaOrBrace: Sentence("“,” or “}”", french: "« , » ou « } »")
        case .null: Sentence("null", french: "null")
        case .boolean: Sentence("a boolean", french: "un booléen")
        case .integer: Sentence("an integer", french: "un entier")
        case .number: Sentence("a number", french: "un nombre")
        case .string: Sentence("a string", french: "une chaîne")
        case .array: Sentence("an array", french: "un tableau")
        case .object: Sentence("an object", french: "un objet")
        }
    }
}
