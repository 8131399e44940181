/// What can be wrong with a command line.
public enum CommandLineMessage: String, MessageCode {
    case unknownOption, unknownOptionNearest, unknownShortOption
    case unknownLetter, refusedOption
    case valueNotTaken, missingValue
    case excludes, unexpectedWord
    case wrongChoice, notANumber

    /// As in the code `option.missingValue`.
    public static var area: String { "option" }

    /// What is wrong and what to write instead; `{option}` has its dashes.
    public var sentence: Sentence {
        switch self {
        case .unknownOption:
            Sentence("unknown option {option}: see --help", french: "option inconnue {option} : voir --help")
        case .unknownOptionNearest:
            Sentence(
                "unknown option {option}: did you mean {nearest}?",
                french: "option inconnue {option} : s’agit-il de {nearest} ?")
        case .unknownShortOption:
            Sentence(
                "unknown option {option}: put -- before words that begin with a dash",
                french: "option inconnue {option} : mettre -- devant les mots qui commencent par un tiret")
        case .unknownLetter:
            Sentence(
                "unknown option {option}: to leave a word out, write SAUF {word}",
                french: "option inconnue {option} : pour exclure un mot, écrire SAUF {word}")
        case .refusedOption:
            Sentence(
                "{option}: write --{word} for the option, or SAUF {word} to leave the word out",
                french: "{option} : écrire --{word} pour l’option, ou SAUF {word} pour exclure le mot")
        case .valueNotTaken:
            Sentence(
                "{option} takes no value: write {option} alone",
                french: "{option} ne prend pas de valeur : l’écrire seule")
        case .missingValue:
            Sentence(
                "{option} needs a value: {option} {value}", french: "{option} attend une valeur : {option} {value}")
        case .excludes:
            Sentence(
                "{one} and {other} exclude each other: give one of them",
                french: "{one} et {other} s’excluent : n’en garder qu’une")
        case .unexpectedWord:
            Sentence("“{word}” is not an option: leave it out", french: "« {word} » n’est pas une option : l’enlever")
        case .wrongChoice:
            Sentence(
                "{option}: “{value}” should be {choices|or}", french: "{option} : « {value} » devrait être {choices|ou}"
            )
        case .notANumber:
            Sentence(
                "{option}: “{value}” should be a whole number", french: "{option} : « {value} » devrait être un entier")
        }
    }
}
