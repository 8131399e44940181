/// What help and errors call the value of an option.
public enum ValueName: String, MessageCode {
    case number, order, file, format, when, list, identifier, text, directory, path, seconds, shell, language, level
    case pattern

    /// As in the code `value.file`.
    public static var area: String { "value" }

    /// A word in capitals, as it stands after the option.
    public var sentence: Sentence {
        switch self {
        case .number: Sentence("N", french: "N")
        case .order: Sentence("ORDER", french: "ORDRE")
        case .file: Sentence("FILE", french: "FICHIER")
        case .format: Sentence("FORMAT", french: "FORMAT")
        case .when: Sentence("WHEN", french: "QUAND")
        case .list: Sentence("LIST", french: "LISTE")
        case .identifier: Sentence("ID", french: "ID")
        case .text: Sentence("TEXT", french: "TEXTE")
        case .directory: Sentence("DIR", french: "DOSSIER")
        case .path: Sentence("PATH", french: "CHEMIN")
        case .seconds: Sentence("SECONDS", french: "SECONDES")
        case .shell: Sentence("SHELL", french: "SHELL")
        case .language: Sentence("LANGUAGE", french: "LANGUE")
        case .level: Sentence("LEVEL", french: "NIVEAU")
        case .pattern: Sentence("PATTERN", french: "MOTIF")
        }
    }
}
