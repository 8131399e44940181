/// What is wrong with a JSON text, and what kinds of values there are.
public enum JSONMessage: String, MessageCode {
    case endsTooEarly, unexpected, trailing, invalidEscape, controlCharacter, invalidUTF8, invalidNumber
    case numberOutOfRange, tooDeep, atPlace
    case character, byte, value, memberName, colon, commaOrBracket, commaOrBrace, trueWord, falseWord, nullWord
    case null, boolean, integer, number, string, array, object
    case trueOrFalse, stringOrInteger, integerInRange, either, arrayOf, strings, offsets, offsetPairs, knownWord

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
        case .atPlace:
            Sentence("line {line}, column {column}: {problem}", french: "ligne {line}, colonne {column} : {problem}")
        case .character: Sentence("“{character}”", french: "« {character} »")
        case .byte: Sentence("byte 0x{digits}", french: "octet 0x{digits}")
        case .value: Sentence("a value", french: "une valeur")
        case .memberName: Sentence("a member’s name in quotes", french: "nom de membre entre guillemets")
        case .colon: Sentence("“:”", french: "« : »")
        case .commaOrBracket: Sentence("“,” or “]”", french: "« , » ou « ] »")
        case .commaOrBrace: Sentence("“,” or “}”", french: "« , » ou « } »")
        case .trueWord: Sentence("“true”", french: "« true »")
        case .falseWord: Sentence("“false”", french: "« false »")
        case .nullWord: Sentence("“null”", french: "« null »")
        case .null: Sentence("null", french: "null")
        case .boolean: Sentence("a boolean", french: "un booléen")
        case .integer: Sentence("an integer", french: "un entier")
        case .number: Sentence("a number", french: "un nombre")
        case .string: Sentence("a string", french: "une chaîne")
        case .array: Sentence("an array", french: "un tableau")
        case .object: Sentence("an object", french: "un objet")
        case .trueOrFalse: Sentence("true or false", french: "true ou false")
        case .stringOrInteger: Sentence("a string or an integer", french: "une chaîne ou un entier")
        case .integerInRange:
            Sentence("an integer from {low} to {high}", french: "un entier de {low} à {high}")
        case .either: Sentence("{one} or {other}", french: "{one} ou {other}")
        case .arrayOf: Sentence("an array of {elements}", french: "un tableau de {elements}")
        case .strings: Sentence("an array of strings", french: "un tableau de chaînes")
        case .offsets: Sentence("a pair of offsets", french: "une paire de positions")
        case .offsetPairs: Sentence("an array of pairs of offsets", french: "un tableau de paires de positions")
        case .knownWord: Sentence("one of those known", french: "l’un de ceux qui sont connus")
        }
    }
}
