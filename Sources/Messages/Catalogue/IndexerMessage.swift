/// What `sahel-index` says of a run: its progress, its report, and what keeps it from its work.
public enum IndexerMessage: String, MessageCode {
    case noPath, emptyPath
    case looking, reading, readingAgain, writing, merging
    case step, stepOfTotal, rate, timeLeft
    case new, changed, removed, unchanged, skipped, skippedKnown, summary
    case unread, moreUnread, noEnding, otherKinds, leftOut
    case newFile, changedFile, removedFile
    case articlesInIndex, nothingWritten, built, toBeBuilt
    case anotherVersion, damage, otherProtectedWords, otherSourceNames
    case short, shortUsually, moreLines
    case interrupted, cannotPrint, freeSpace, runCompleted

    /// As in the code `indexer.merging`.
    public static var area: String { "indexer" }

    /// A line of the progress or the report, a part of one, or what ended the run.
    public var sentence: Sentence {
        switch self {
        case .noPath:
            Sentence(
                "nothing to index: name files or folders of articles, or see --help",
                french: "rien à indexer : nommer des fichiers ou des dossiers d’articles, ou voir --help")
        case .emptyPath:
            Sentence(
                "a PATH is empty: name a file or a folder",
                french: "un CHEMIN est vide : nommer un fichier ou un dossier")

        // MARK: Progress
        case .looking: Sentence("Looking", french: "Examen")
        case .reading: Sentence("Reading", french: "Lecture")
        case .readingAgain: Sentence("Reading again", french: "Relecture")
        case .writing: Sentence("Writing", french: "Écriture")
        case .merging: Sentence("Merging", french: "Fusion")
        case .step: Sentence("{phase} {done}", french: "{phase} : {done}")
        case .stepOfTotal: Sentence("{phase} {done} of {total}", french: "{phase} : {done} sur {total}")
        case .rate: Sentence("{rate}/s", french: "{rate}/s")
        case .timeLeft: Sentence("{time} left", french: "encore {time}")

        // MARK: The report
        case .new: Sentence("{count} new", french: "{count|# nouveau|# nouveaux}")
        case .changed: Sentence("{count} changed", french: "{count|# modifié|# modifiés}")
        case .removed: Sentence("{count} removed", french: "{count|# retiré|# retirés}")
        case .unchanged: Sentence("{count} unchanged", french: "{count|# inchangé|# inchangés}")
        case .skipped: Sentence("{count} skipped", french: "{count|# laissé de côté|# laissés de côté}")
        case .skippedKnown:
            Sentence(
                "{count} skipped ({known} as before)",
                french: "{count|# laissé de côté|# laissés de côté} ({known} comme avant)")
        case .unread:
            Sentence(
                "{count|# file of a kind that is|# files of kinds that are} not read: {kinds}",
                french: "{count|# fichier d’un type qui n’est pas lu|# fichiers de types qui ne sont pas lus} : {kinds}"
            )
        case .moreUnread:
            Sentence(
                "{count|# more file of a kind that is|# more files of kinds that are} not read: {kinds}",
                french:
                    "{count|# autre fichier d’un type qui n’est pas lu|# autres fichiers de types qui ne sont pas lus} : {kinds}"
            )
        case .noEnding: Sentence("without an ending", french: "sans extension")
        case .leftOut: Sentence("without: {patterns}", french: "sauf : {patterns}")
        case .otherKinds: Sentence("others", french: "autres")
        case .summary: Sentence("{counts}; {total} ({seconds} s)", french: "{counts} ; {total} ({seconds} s)")
        case .newFile: Sentence("new {path}", french: "nouveau {path}")
        case .changedFile: Sentence("changed {path}", french: "modifié {path}")
        case .removedFile: Sentence("removed {path}", french: "retiré {path}")
        case .articlesInIndex:
            Sentence(
                "{count|# article|# articles} in the index", french: "{count|# article|# articles} dans l’index")
        case .nothingWritten: Sentence("nothing was written", french: "rien n’a été écrit")
        case .built: Sentence("{total}, built anew because {reason}", french: "{total}, reconstruit parce que {reason}")
        case .toBeBuilt:
            Sentence("{total}, to be built anew because {reason}", french: "{total}, à reconstruire parce que {reason}")
        case .anotherVersion:
            Sentence("another version had written it", french: "une autre version l’avait écrit")
        case .damage: Sentence("it was damaged", french: "l’index était endommagé")
        case .otherProtectedWords:
            Sentence("the protected words changed", french: "les mots protégés ont changé")
        case .otherSourceNames:
            Sentence("the names of sources changed", french: "les noms des sources ont changé")
        case .short: Sentence("short {place}: {words|# word|# words}", french: "court {place} : {words|# mot|# mots}")
        case .shortUsually:
            Sentence(
                "short {place}: {words|# word|# words}, usually {usual}",
                french: "court {place} : {words|# mot|# mots}, d’ordinaire {usual}")
        case .moreLines:
            Sentence(
                "{count} more such lines; --verbose shows them all",
                french: "{count} autres lignes de ce genre ; --verbose les montre toutes")

        // MARK: What ends a run
        case .interrupted:
            Sentence("interrupted; the index is as it was", french: "interrompu ; l’index est resté tel qu’il était")
        case .cannotPrint:
            Sentence(
                "cannot write to standard output: {reason}; {hint}",
                french: "impossible d’écrire sur la sortie standard : {reason} ; {hint}")
        case .freeSpace:
            Sentence(
                "free some space, or print elsewhere", french: "libérer de la place, ou diriger la sortie ailleurs")
        case .runCompleted:
            Sentence("the run itself has been completed", french: "l’indexation, elle, est terminée")
        }
    }
}
