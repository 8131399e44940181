/// What keeps a program from knowing its settings.
public enum SettingMessage: String, MessageCode {
    case notInRange, notSeconds, notAChoice, notYesOrNo
    case unreadableFile, noEqualsSign, unknownKey, unknownKeyNearest, noClosingQuote, noValue, alreadySet
    case noHome, notAnIndexPath, notASocketPath, noSocketFolder, socketPathTooLong

    /// As in the code `setting.unknownKey`.
    public static var area: String { "setting" }

    /// What is wrong; `{origin}` is the option, the variable or the line of the file that gave the value.
    public var sentence: Sentence {
        switch self {
        case .notInRange:
            Sentence(
                "{origin}: “{value}” should be a whole number from {low} to {high}",
                french: "{origin} : « {value} » devrait être un entier de {low} à {high}")
        case .notSeconds:
            Sentence(
                "{origin}: “{value}” should be a number of seconds from {low} to {high}",
                french: "{origin} : « {value} » devrait être un nombre de secondes de {low} à {high}")
        case .notAChoice:
            Sentence(
                "{origin}: “{value}” should be {choices}", french: "{origin} : « {value} » devrait être {choices|ou}")
        case .notYesOrNo:
            Sentence("{origin}: “{value}” should be yes or no", french: "{origin} : « {value} » devrait être yes ou no")
        case .unreadableFile: Sentence("{path}: cannot be read: {reason}", french: "{path} : illisible : {reason}")
        case .noEqualsSign:
            Sentence("{place}: no “=”: write “key = value”", french: "{place} : « = » manque : mettre « clé = valeur »")
        case .unknownKey:
            Sentence(
                "{place}: unknown setting “{key}”: remove the line",
                french: "{place} : réglage inconnu « {key} » : supprimer la ligne")
        case .unknownKeyNearest:
            Sentence(
                "{place}: unknown setting “{key}”: did you mean “{nearest}”?",
                french: "{place} : réglage inconnu « {key} » : s’agit-il de « {nearest} » ?")
        case .noClosingQuote:
            Sentence("{place}: the closing quote is missing", french: "{place} : le guillemet fermant manque")
        case .noValue:
            Sentence(
                "{place}: “{key}” has no value: give one or remove the line",
                french: "{place} : « {key} » n’a pas de valeur : en donner une ou supprimer la ligne")
        case .alreadySet:
            Sentence(
                "{place}: “{key}” is already set at {earlier}: remove one of them",
                french: "{place} : « {key} » est déjà défini en {earlier} : supprimer l’un des deux")
        case .noHome:
            Sentence(
                "HOME is not set and /etc/passwd does not know this user: name the index with --index",
                french: """
                    HOME n’est pas définie et /etc/passwd ne connaît pas cet utilisateur : nommer l’index par --index
                    """)
        case .notAnIndexPath:
            Sentence(
                "“{path}” cannot be the path of an index", french: "« {path} » ne peut pas être le chemin d’un index")
        case .notASocketPath:
            Sentence(
                "“{path}” cannot be the path of a socket", french: "« {path} » ne peut pas être le chemin d’une socket")
        case .noSocketFolder:
            Sentence(
                "neither XDG_RUNTIME_DIR nor HOME is set: name the socket with --socket",
                french: "ni XDG_RUNTIME_DIR ni HOME ne sont définies : nommer la socket par --socket")
        case .socketPathTooLong:
            Sentence(
                """
                {path}: {count} bytes are too long for the path of a socket ({limit} at most): name a shorter one with \
                --socket
                """,
                french: """
                    {path} : {count} octets, trop long comme chemin de socket (au plus {limit}) : en nommer un plus court par \
                    --socket
                    """)
        }
    }
}
