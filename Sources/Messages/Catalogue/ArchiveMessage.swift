/// Why the index cannot be read or written, or a query not be answered.
public enum ArchiveMessage: String, MessageCode {
    case noIndex, otherVersion, missing, damaged, damagedArticle, locked, lockedByProcess, failedCall
    case queryTooLong, cancelled, spoolChanged, articlesGone, lossyRebuild, halfGone, noCalendarDay, dataFile
    case otherProtectedWords, documentTwice
    case databaseMissing, databaseVersion, databaseDamaged, databaseLocked, databaseFull, databaseUnreadable
    case databaseChanged, queryTooDeep, noMemory, databaseFailed

    /// As in the code `archive.locked`.
    public static var area: String { "archive" }

    /// What is wrong; what to do about it is an `ArchiveHint`.
    public var sentence: Sentence {
        switch self {
        case .noIndex: Sentence("no index at {path}", french: "pas d’index sous {path}")
        case .otherVersion:
            Sentence(
                "{path} was written by another version of sahel-index",
                french: "{path} a été écrit par une autre version de sahel-index")
        case .missing: Sentence("{path} is missing", french: "{path} manque")
        case .damaged: Sentence("{path} is damaged", french: "{path} est endommagé")
        case .damagedArticle:
            Sentence("{path}: article {number} is damaged", french: "{path} : l’article {number} est endommagé")
        case .locked:
            Sentence(
                "{path} is being indexed by another process",
                french: "{path} est en cours d’indexation par un autre processus")
        case .lockedByProcess:
            Sentence(
                "{path} is being indexed by process {process}",
                french: "{path} est en cours d’indexation par le processus {process}")
        case .failedCall: Sentence("{what}: {reason}", french: "{what} : {reason}")
        case .queryTooLong:
            Sentence(
                "the query has {count} bytes, {limit} is the most",
                french: "la requête a {count} octets, {limit} au plus sont permis")
        case .cancelled: Sentence("the query was cancelled", french: "la requête a été annulée")
        case .spoolChanged:
            Sentence("{path} was changed while it was used", french: "{path} a été modifié pendant son usage")
        case .articlesGone:
            Sentence("the articles that were read are gone", french: "les articles lus ont disparu")
        case .lossyRebuild:
            Sentence(
                "nothing was rebuilt, because {place} cannot be read, and what is indexed of it would be lost",
                french: """
                    rien n’a été reconstruit : {place} est illisible, et ce qui en est indexé serait perdu
                    """)
        case .halfGone:
            Sentence(
                "nothing was rebuilt, because {lost} of the {count} files of {place} are gone, and what is indexed of them would be lost",
                french: """
                    rien n’a été reconstruit : {lost} des {count} fichiers de {place} ont disparu, et ce qui en est indexé \
                    serait perdu
                    """)
        case .noCalendarDay:
            Sentence("the clock tells no day of the calendar", french: "l’horloge ne donne aucun jour du calendrier")
        case .dataFile: Sentence("{path} {problem}", french: "{path} {problem}")
        case .otherProtectedWords:
            Sentence(
                "{path} was indexed with other protected words",
                french: "{path} a été indexé avec d’autres mots protégés")
        case .documentTwice:
            Sentence("{path}: document {number} comes twice", french: "{path} : le document {number} vient deux fois")

        // MARK: What Xapian says, in its own words
        case .databaseMissing:
            Sentence("the index has no database: “{detail}”", french: "l’index n’a pas de base : « {detail} »")
        case .databaseVersion:
            Sentence(
                "the database of the index is of another version of Xapian: “{detail}”",
                french: "la base de l’index est d’une autre version de Xapian : « {detail} »")
        case .databaseDamaged:
            Sentence(
                "the database of the index is damaged: “{detail}”",
                french: "la base de l’index est endommagée : « {detail} »")
        case .databaseLocked:
            Sentence(
                "another process writes to the database of the index: “{detail}”",
                french: "un autre processus écrit dans la base de l’index : « {detail} »")
        case .databaseFull:
            Sentence(
                "no space is left for the database of the index: “{detail}”",
                french: "plus de place pour la base de l’index : « {detail} »")
        case .databaseUnreadable:
            Sentence(
                "the database of the index cannot be read or written: “{detail}”",
                french: "impossible de lire ou d’écrire la base de l’index : « {detail} »")
        case .databaseChanged:
            Sentence(
                "the database of the index changed while it was being read: “{detail}”",
                french: "la base de l’index a changé pendant sa lecture : « {detail} »")
        case .queryTooDeep:
            Sentence("the query is too complex: “{detail}”", french: "requête trop complexe : « {detail} »")
        case .noMemory:
            Sentence("there is too little memory: “{detail}”", french: "mémoire insuffisante : « {detail} »")
        case .databaseFailed: Sentence("Xapian failed: “{detail}”", french: "Xapian a échoué : « {detail} »")
        }
    }
}

/// What to do where the index cannot be read or written, or a query not be answered.
public enum ArchiveHint: String, MessageCode {
    case indexFirst, indexFolderFirst, rebuild, rebuildFolders, waitForIndexer, waitForEnd, freeSpace, useFewerWords
    case runAgain, bringBack, mountOrAllow, setClock, rebuildAll, checkDisk, freeMemory, report

    /// As in the code `archiveHint.rebuild`.
    public static var area: String { "archiveHint" }

    /// A clause in the imperative, or the infinitive in French, that follows what is wrong.
    public var sentence: Sentence {
        switch self {
        case .indexFirst: Sentence("run sahel-index first", french: "lancer d’abord sahel-index")
        case .indexFolderFirst:
            Sentence(
                "run sahel-index --index {path} FOLDER first",
                french: "lancer d’abord sahel-index --index {path} DOSSIER")
        case .rebuild:
            Sentence(
                "run sahel-index on your folders again: it builds the index anew",
                french: "relancer sahel-index sur les dossiers : il refait l’index")
        case .rebuildFolders:
            Sentence(
                "run sahel-index again on your folders: it rebuilds the index",
                french: "relancer sahel-index sur les dossiers : il reconstruit l’index")
        case .waitForIndexer:
            Sentence("wait for the other indexer to end", french: "attendre la fin de l’autre indexation")
        case .waitForEnd: Sentence("try again when it has ended", french: "réessayer quand elle est finie")
        case .freeSpace:
            Sentence("free some space and run it again", french: "libérer de la place et relancer")
        case .useFewerWords:
            Sentence("search for the words that matter", french: "chercher les mots qui comptent")
        case .runAgain: Sentence("run it again", french: "relancer")
        case .bringBack: Sentence("bring it back, or leave it out", french: "le remettre, ou ne pas le nommer")
        case .mountOrAllow:
            Sentence(
                "mount the disk, or run it with --allow-removals",
                french: "monter le disque, ou relancer avec --allow-removals")
        case .setClock: Sentence("set it", french: "la régler")
        case .rebuildAll:
            Sentence(
                "run sahel-index --rebuild on your folders", french: "lancer sahel-index --rebuild sur les dossiers")
        case .checkDisk:
            Sentence(
                "check the disk and the rights to the index", french: "vérifier le disque et les droits sur l’index")
        case .freeMemory:
            Sentence("end other programs and run it again", french: "arrêter d’autres programmes et relancer")
        case .report:
            Sentence(
                "run it again, and report it if it fails again",
                french: "relancer, et signaler l’erreur si elle revient")
        }
    }
}
