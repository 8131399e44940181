/// What cannot be used of a file of names or words that people edit, and what to do about it.
public enum DataFileMessage: String, MessageCode {
    case notThere, create
    case unreadable, makeReadable, notText, nameFile, tooLarge, shorten
    case notUTF8, saveAsUTF8, unknownDirective, writeAlone, moreLines, mendAbove
    case noProtectedWord, writeName, tooManyWords, keepNeeded, noSourceName, writeSourceNames
    case tooManyGroups, nameInTooManyGroups, joinLines, tooManyNames, dropLeast, secondArrow, writeOwnLine
    case oneName, writeTwoNames, namesReadAlike, removeAlike, nameMissing, nameWithoutWord, writeWords
    case nameTooLong, writeUsedPart, stopWordsOnly, writeLongerName

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

        // MARK: Synonyms
        case .tooManyGroups: Sentence("more than {limit} groups", french: "plus de {limit} groupes")
        case .nameInTooManyGroups:
            Sentence(
                "“{name}” stands in more than {limit} groups", french: "« {name} » figure dans plus de {limit} groupes")
        case .joinLines:
            Sentence("put what belongs together on one line", french: "réunir sur une ligne ce qui va ensemble")
        case .tooManyNames: Sentence("more than {limit} names", french: "plus de {limit} noms")
        case .dropLeast: Sentence("leave out those that matter least", french: "enlever les moins importants")
        case .secondArrow: Sentence("a second “=>”", french: "un deuxième « => »")
        case .writeOwnLine: Sentence("write a line of its own for it", french: "en faire une ligne à part")
        case .oneName: Sentence("one name alone", french: "un seul nom")
        case .writeTwoNames:
            Sentence(
                "write two or more with “=” between them, or “=>” for one way",
                french: "en mettre deux ou plus, séparés par « = », ou par « => » pour un seul sens")
        case .namesReadAlike:
            Sentence("all its names are read alike, as “{name}”", french: "tous les noms se lisent « {name} »")
        case .removeAlike:
            Sentence(
                "remove the line: accents, capitals and apostrophes make no difference",
                french: "supprimer la ligne : accents, majuscules et apostrophes ne comptent pas")
        case .nameMissing: Sentence("a name is missing", french: "un nom manque")
        case .nameWithoutWord: Sentence("“{name}” has no word", french: "« {name} » ne contient aucun mot")
        case .writeWords:
            Sentence(
                "write a word on either side of “=” and “=>”",
                french: "mettre un mot de part et d’autre de « = » et « => »"
            )
        case .nameTooLong:
            Sentence(
                "a name of {count} words, {limit} is the most",
                french: "un nom de {count} mots, plus que les {limit} permis")
        case .writeUsedPart:
            Sentence("write the part of it that articles use", french: "n’en mettre que ce que disent les articles")
        case .stopWordsOnly:
            Sentence(
                "“{name}” is one of the words that searches leave out",
                french: "« {name} » est de ces mots que les recherches laissent de côté")
        case .writeLongerName: Sentence("write a longer name for it", french: "en mettre un nom plus long")
        }
    }
}
