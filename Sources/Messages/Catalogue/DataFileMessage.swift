/// What cannot be used of a file of names or words that people edit, and what to do about it.
public enum DataFileMessage: String, MessageCode {
    case notThere, create
    case unreadable, makeReadable, notText, nameFile, tooLarge, shorten
    case notUTF8, saveAsUTF8, unknownDirective, writeAlone, moreLines, mendAbove
    case noProtectedWord, writeName, tooManyWords, keepNeeded, noSourceName, writeSourceNames

    /// As in the code `data-file.notUTF8`.
    public static var area: String { "data-file" }

    /// What is wrong, read after the path and the place, or what to do, read after a semicolon.
    public var sentence: Sentence {
        switch self {
        case .notThere: Sentence("is not there", french: "n’existe pas")
        case .create: Sentence("create it or name another", french: "créer le fichier ou en nommer un autre")
        case .unreadable: Sentence("cannot be read: {reason}", french: "illisible : {reason}")
        case .makeReadable: Sentence("make it readable", french: "le rendre lisible")
        case .notText: Sentence("is not a file of text", french: "n’est pas un fichier de texte")
        case .nameFile: Sentence("name a file", french: "nommer un fichier")
        case .tooLarge:
            Sentence(
                "is larger than {limit} bytes and was left out", french: "dépasse {limit} octets et reste de côté")
        case .shorten: Sentence("leave only what is needed in it", french: "n’y laisser que le nécessaire")
        case .notUTF8: Sentence("not UTF-8", french: "n’est pas de l’UTF-8")
        case .saveAsUTF8: Sentence("save the file as UTF-8", french: "enregistrer le fichier en UTF-8")
        case .unknownDirective: Sentence("“{text}” is not known here", french: "« {text} » est inconnu ici")
        case .writeAlone:
            Sentence("write “@alone” or remove the line", french: "mettre « @alone » ou supprimer la ligne")
        case .moreLines:
            Sentence(
                "{count} more lines cannot be used",
                french: "{count|# autre ligne inutilisable|# autres lignes inutilisables}")
        case .mendAbove: Sentence("mend those above first", french: "corriger d’abord celles de plus haut")
        case .noProtectedWord: Sentence("no word that could be protected", french: "aucun mot à protéger")
        case .writeName: Sentence("write a name or remove the line", french: "mettre un nom ou supprimer la ligne")
        case .tooManyWords: Sentence("more than {limit} words", french: "plus de {limit} mots")
        case .keepNeeded: Sentence("leave only those that are needed", french: "ne laisser que les nécessaires")
        case .noSourceName: Sentence("no name of a source", french: "aucun nom de source")
        case .writeSourceNames:
            Sentence(
                "write a name, then = and the others that it goes by, or remove the line",
                french: "mettre un nom, puis = et ses autres noms, ou supprimer la ligne")
        }
    }
}
