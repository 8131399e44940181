/// What to do about a file, a folder or a line that was left out, as the second half of a sentence.
public enum FileHint: String, MessageCode {
    case checkPath, checkDisk, allowReading, raiseLimit, nameFileOrFolder, nameKnownKinds, nameFolderAgain, removeLink
    case renameToText, readLines, runAgain, fetchAgain, writeAgain, fetchLineAgain, fetchOrSaveText, savePlain
    case giveRealEnding, removeOrRename, convertEncoding, convertUTF16, convertArray, splitFile, splitArticle
    case mendLine, writeObject, addText, writeString, writeIDAsString, indexedWithout, writeDate, writePublicationDate
    case ownID, mountOrAllow, renameMembers

    /// As in the code `file-hint.checkPath`.
    public static var area: String { "file-hint" }

    /// What to do, in the imperative (in French the infinitive), or what was done all the same.
    public var sentence: Sentence {
        switch self {
        case .checkPath: Sentence("check the path", french: "vérifier le chemin")
        case .checkDisk: Sentence("check the path and the disk", french: "vérifier le chemin et le disque")
        case .allowReading:
            Sentence(
                "let the user who runs this read it (chmod)",
                french: "en permettre la lecture à cet utilisateur (chmod)")
        case .raiseLimit: Sentence("raise the limit (ulimit -n)", french: "relever la limite (ulimit -n)")
        case .nameFileOrFolder:
            Sentence("name a file or a folder of articles", french: "nommer un fichier ou un dossier d’articles")
        case .nameKnownKinds:
            Sentence(
                "name files that end with {endings}, or folders",
                french: "nommer des dossiers, ou des fichiers en {endings}")
        case .nameFolderAgain:
            Sentence("name the folder again when it is back", french: "renommer le dossier à son retour")
        case .removeLink:
            Sentence("remove it, or bring back what it leads to", french: "supprimer ce lien, ou rétablir sa cible")
        case .renameToText: Sentence("rename it to .txt", french: "renommer en .txt")
        case .readLines: Sentence("read its lines", french: "lire ligne par ligne")
        case .runAgain: Sentence("run it again", french: "recommencer")
        case .fetchAgain:
            Sentence("remove it, or fetch the article again", french: "supprimer, ou récupérer de nouveau l’article")
        case .writeAgain: Sentence("remove it, or write it again", french: "supprimer, ou refaire")
        case .fetchLineAgain:
            Sentence(
                "remove the line, or fetch the article again",
                french: "supprimer la ligne, ou récupérer de nouveau l’article")
        case .fetchOrSaveText:
            Sentence(
                "fetch the article again, or save its text",
                french: "récupérer de nouveau l’article, ou enregistrer son texte")
        case .savePlain:
            Sentence(
                "save it without its pictures, or save its text",
                french: "enregistrer la page privée d’images, ou son texte")
        case .giveRealEnding:
            Sentence("give it the ending of its real type", french: "donner l’extension du type réel")
        case .removeOrRename:
            Sentence(
                "remove it, or give it the ending of its real type",
                french: "supprimer, ou donner l’extension du type réel")
        case .convertEncoding:
            Sentence(
                "convert it: iconv -f ENCODING -t UTF-8", french: "convertir : iconv -f ENCODAGE -t UTF-8")
        case .convertUTF16:
            Sentence("convert it: iconv -f UTF-16 -t UTF-8", french: "convertir : iconv -f UTF-16 -t UTF-8")
        case .convertArray: Sentence("convert it: jq -c '.[]'", french: "convertir : jq -c '.[]'")
        case .splitFile:
            Sentence(
                "split it into one file an article, or into JSON lines",
                french: "séparer en un fichier par article, ou en lignes JSON")
        case .splitArticle: Sentence("split the article", french: "couper l’article")
        case .mendLine: Sentence("mend or remove the line", french: "corriger ou supprimer la ligne")
        case .writeObject:
            Sentence(
                #"write the article as {"title": …, "text": …}"#,
                french: #"mettre l’article sous la forme {"title": …, "text": …}"#)
        case .addText:
            Sentence("add it: the text of the article as a string", french: "ajouter le texte de l’article, en chaîne")
        case .writeString: Sentence("write it as a string", french: "en faire une chaîne")
        case .writeIDAsString: Sentence("write the id as a string", french: "faire de l’identifiant une chaîne")
        case .indexedWithout: Sentence("it is indexed without", french: "l’article est indexé quand même")
        case .writeDate:
            Sentence(
                "it is indexed undated; write YYYY-MM-DD, YYYY-MM or YYYY",
                french: "indexé comme non daté ; mettre AAAA-MM-JJ, AAAA-MM ou AAAA")
        case .writePublicationDate:
            Sentence(
                "it is indexed undated; write the day of publication",
                french: "indexé comme non daté ; mettre le jour de publication")
        case .mountOrAllow:
            Sentence(
                "mount its disk, or let them go with --allow-removals",
                french: "monter son disque, ou admettre leur retrait par --allow-removals")
        case .renameMembers:
            Sentence("rename what matters (docs/extraction.md)", french: "renommer ce qui importe (docs/extraction.md)")
        case .ownID: Sentence("give each article an id of its own", french: "donner à chaque article son identifiant")
        }
    }
}
