/// Why a file, a folder or a line was left out: what is wrong with it, as the first half of a sentence.
public enum FileMessage: String, MessageCode {
    case missing, unreadable, notAFile, notRegular, linkCircle, linkToNothing, unknownKind, oneALine, changedWhileRead
    case empty, blank, noWords, noWordsInTitleAndText, noText, errorPage
    case notText, nulBytes, controlCharacters, unknownEncoding, utf16Lines, jsonArray
    case tooLarge, lineTooLarge, oddPage, depth, nodes, brokenMarkup, cutMarkup
    case notAnObject, noMember, memberNotAString, idNotAString, textNotADate, numberNotADate, futureDate
    case unreadMembers
    case sameID, anotherArticle, gone, goneWithOthers, missingRoot, wouldLose

    /// As in the code `file.empty`.
    public static var area: String { "file" }

    /// A clause that is read after the path and the place, or a part of such a clause.
    public var sentence: Sentence {
        switch self {
        case .missing: Sentence("there is no such file or folder", french: "aucun fichier ni dossier de ce nom")
        case .unreadable: Sentence("cannot be read: {reason}", french: "illisible : {reason}")
        case .notAFile: Sentence("is neither a file nor a folder", french: "n’est ni un fichier ni un dossier")
        case .notRegular: Sentence("not a regular file", french: "n’est pas un fichier ordinaire")
        case .linkCircle:
            Sentence("is a circle of symbolic links", french: "est un cercle de liens symboliques")
        case .linkToNothing:
            Sentence("is a symbolic link to nothing", french: "est un lien symbolique qui ne mène nulle part")
        case .unknownKind: Sentence("is of a kind that is not read", french: "est d’un type qui n’est pas lu")
        case .oneALine:
            Sentence("is not one article but one a line", french: "n’est pas un article, mais un par ligne")
        case .changedWhileRead: Sentence("changed while it was being read", french: "a changé pendant la lecture")

        // MARK: Nothing to read
        case .empty: Sentence("is empty", french: "vide")
        case .blank: Sentence("has nothing but white space", french: "ne contient que des blancs")
        case .noWords: Sentence("has no words", french: "ne contient aucun mot")
        case .noWordsInTitleAndText:
            Sentence("has no words in title and text", french: "n’a aucun mot ni en titre ni en texte")
        case .noText: Sentence("is a page without text", french: "page dépourvue de texte")
        case .errorPage:
            Sentence(
                "is a page of an error or of a guard against robots, not an article",
                french: "page d’erreur ou de contrôle contre les robots, non un article")

        // MARK: Not text, or too much of it
        case .notText: Sentence("is no text, so it is no page", french: "n’est pas du texte, donc pas une page")
        case .nulBytes:
            Sentence("contains NUL bytes, so it is no text", french: "contient des octets NUL : n’est pas du texte")
        case .controlCharacters:
            Sentence(
                "is full of control characters, so it is no text",
                french: "contient trop de caractères de contrôle : n’est pas du texte")
        case .unknownEncoding:
            Sentence(
                "is neither UTF-8, nor UTF-16 with a byte order mark, nor Windows-1252",
                french: "n’est ni en UTF-8, ni en UTF-16 avec indicateur d’ordre, ni en Windows-1252")
        case .utf16Lines:
            Sentence(
                "is UTF-16, but JSON lines are UTF-8", french: "est en UTF-16, alors que les lignes JSON sont en UTF-8")
        case .jsonArray:
            Sentence(
                "is one JSON array, not one JSON object a line",
                french: "est un tableau JSON, non un objet JSON par ligne")
        case .tooLarge:
            Sentence(
                "has {size} MiB, more than the {limit} MiB that one article may have",
                french: "fait {size} Mio, plus que les {limit} Mio permis à un article")
        case .lineTooLarge:
            Sentence(
                "has more than {limit} MiB, which one article may have",
                french: "fait plus de {limit} Mio, le maximum d’un article")
        case .oddPage:
            Sentence(
                "is no ordinary page (too much in it: {what}), and is read up to there only",
                french: "n’est pas une page ordinaire (trop de choses : {what}), lue seulement jusque-là")
        case .depth: Sentence("elements inside each other", french: "éléments imbriqués")
        case .nodes: Sentence("elements", french: "éléments")
        case .brokenMarkup: Sentence("broken markup", french: "balises fautives")
        case .cutMarkup: Sentence("markup", french: "balises")

        // MARK: Articles of JSON
        case .notAnObject: Sentence("is {kind}, not an object", french: "est {kind}, non un objet")
        case .noMember: Sentence("has no member “{key}”", french: "n’a pas de membre « {key} »")
        case .memberNotAString:
            Sentence(
                "has {kind} as “{key}”, where a string should be",
                french: "a {kind} comme « {key} », au lieu d’une chaîne")
        case .idNotAString:
            Sentence(
                "has {kind} as “id”, where a string or an integer of 64 bits should be",
                french: "a {kind} comme « id », au lieu d’une chaîne ou d’un entier de 64 bits")
        case .textNotADate:
            Sentence(
                "has the date “{date}”, which is not a date", french: "a pour date « {date} », ce qui n’en est pas une")
        case .numberNotADate:
            Sentence("has the date {date}, which is not a date", french: "a pour date {date}, ce qui n’en est pas une")
        case .futureDate:
            Sentence("has the date {date}, which is to come", french: "a pour date {date}, encore à venir")
        case .unreadMembers:
            Sentence("has members that are not read: {names}", french: "a des membres qui ne sont pas lus : {names}")

        // MARK: What the index knows
        case .sameID:
            Sentence(
                "has the id \"{id}\", which is that of {holder}",
                french: "a l’identifiant « {id} », déjà celui de {holder}")
        case .anotherArticle: Sentence("another article of the index", french: "un autre article de l’index")
        case .gone:
            Sentence(
                "is gone; it was in the index, which had to be written anew",
                french: "a disparu ; c’était dans l’index, qu’il a fallu refaire")
        case .missingRoot:
            Sentence(
                "is missing; {count|the article|the # articles} indexed from there {count|stays|stay} in the index",
                french: "manque ; {count|l’article indexé reste|les # articles indexés restent} dans l’index")
        case .wouldLose:
            Sentence(
                "has lost {lost} of {count} articles, which stay in the index",
                french: "a perdu {lost} de ses {count} articles, qui restent dans l’index")
        case .goneWithOthers:
            Sentence(
                "is gone, and {count} more; they were in the index, which had to be written anew",
                french: "a disparu, et {count|# autre|# autres} ; tous étaient dans l’index, qu’il a fallu refaire")
        }
    }
}
