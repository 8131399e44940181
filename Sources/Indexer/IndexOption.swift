internal import CommandOptions
internal import Messages
internal import ProgramSupport
internal import SearchProtocol

enum IndexOption: String, OptionName {
    case index, protected, sources, exclude, rebuild
    case allowRemovals = "allow-removals"
    case jobs
    case dryRun = "dry-run"
    case extract, status, report, quiet, verbose, lang, completions, version, help

    private static let heading = Sentence("Options", french: "Options")

    var row: CommandOption {
        switch self {
        case .index: .index(Self.heading)
        case .protected:
            CommandOption(
                .file(.file), Self.heading, sets: .protected,
                "your own words that are not stemmed, beside the built-in ones; none for none at all",
                french: "vos propres mots à ne pas réduire à leur racine, en plus de ceux fournis ; none pour aucun",
                more: """
                    By default `~/.config/sahel-search/mots-proteges.txt` if that is there. Where the words have changed, the \
                    index is built anew.
                    """)
        case .sources:
            CommandOption(
                .file(.file), Self.heading, sets: .sources,
                "your own names of papers, beside the built-in ones; none for none at all",
                french: "vos propres noms de journaux, en plus de ceux fournis ; none pour aucun",
                more: """
                    A line for each: `ASKIA 24 = askia24.net`, the name that is shown and the others that it goes by. By \
                    default `~/.config/sahel-search/sources.txt` if that is there. Where the names have changed, everything \
                    is read anew.
                    """)
        case .exclude:
            CommandOption(
                .text(.pattern), Self.heading,
                "leave out what matches, as a line of .gitignore would; may be given several times",
                french: "laisser de côté ce qui correspond, comme une ligne de .gitignore ; répétable",
                more: """
                    `drafts/`, `*.tmp` and `/old/**` are examples. A pattern counts from each folder that is named. A \
                    folder that is named itself is searched even so. What is left out also leaves the index. Runs that \
                    name no folder use the patterns that its folders were last named with.
                    """)
        case .rebuild:
            CommandOption(
                .none, Self.heading, "index everything that is named anew, and nothing else",
                french: "tout réindexer de ce qui est nommé, et rien d’autre",
                more: """
                    Articles of folders that are not named leave the index, and so does all that is gone from those that \
                    are, however much. Without a path, the folders that the index knows are read.
                    """)
        case .allowRemovals:
            CommandOption(
                .none, Self.heading, "let folders lose most of their articles, or go altogether",
                french: "admettre que des dossiers perdent la plupart de leurs articles, ou disparaissent",
                more: """
                    Without it, a folder that would lose more than half of its articles keeps them, and so does one \
                    that is missing, because its disk may not be mounted.
                    """)
        case .jobs:
            CommandOption(
                .number(.number), Self.heading, sets: .jobs, "use N threads, 1 to 64 (default: one a processor)",
                french: "employer N fils d’exécution, de 1 à 64 (par défaut : un par processeur)")
        case .dryRun:
            CommandOption(
                .none, Self.heading, "say what would be done, and write nothing",
                french: "dire ce qui serait fait, sans rien écrire")
        case .extract:
            CommandOption(
                .none, Self.heading, "print each article as it is read, a JSON object a line, and write nothing",
                french: "afficher chaque article tel qu’il est lu, un objet JSON par ligne, sans rien écrire",
                more: """
                    No index is needed; if there is one, what it has learned to recur is left out as it is there. With \
                    --verbose the object also has what was left out of the text, and why.
                    """)
        case .status:
            CommandOption(
                .none, Self.heading, "say what the index has and which folders it knows, and write nothing",
                french: "dire ce qu’a l’index et quels dossiers il connaît, sans rien écrire")
        case .report:
            CommandOption(
                .choice(.format, ReportFormat.allCases.map(\.rawValue)), Self.heading,
                "how a run is reported: text (default), or json, also where nothing changed",
                french: "forme du compte rendu : text (par défaut), ou json, même si rien n’a changé",
                more: """
                    As `text`, a table of the sources in which something changed and a line with all counts; as `json`, one \
                    object with everything. `docs/report.md` of the distribution tells its members, and when a text is \
                    counted as short or a scraper is said to look broken.
                    """)
        case .quiet:
            CommandOption(
                short: "q", .none, Self.heading, "say nothing but what was skipped with an error",
                french: "ne dire que ce qui est laissé de côté à cause d’une erreur")
        case .verbose:
            CommandOption(
                short: "v", .none, Self.heading,
                "say what happened to every file in which something changed, and which texts are short",
                french: "dire ce qu’il advient de chaque fichier qui a changé, et quels textes sont courts")
        case .lang, .completions, .version, .help: .common(self, Self.heading)
        }
    }
}

extension CommandInterface<IndexOption> {
    static let indexer = CommandInterface(
        program: "sahel-index", version: programVersion, words: .files,
        introduction: Sentence(
            """
            Usage: sahel-index [OPTIONS] [PATH…]
            Indexes articles, so that sahel-search finds them. Without a PATH, those of the folders that the
            index knows.

            Reads the files named and those in the folders named, with all that is below them: .html, .htm,
            .xhtml, .txt and .md (one article a file) and .jsonl (one article a line). What stands around an
            article in a page, or in text copied from one, is left out. Files that did not change since the
            last run are not read again. Articles that are gone from there leave the index. A .sahelignore
            file in a folder says what is left out of it, in the way of .gitignore.

            """,
            french: """
                Usage : sahel-index [OPTIONS] [CHEMIN…]
                Indexe des articles, pour que sahel-search les trouve. Sans CHEMIN, ceux des dossiers que l’index
                connaît.

                Lit les fichiers nommés, et ceux des dossiers nommés avec tout ce qu’ils contiennent : .html, .htm,
                .xhtml, .txt et .md (un article par fichier) et .jsonl (un article par ligne). Ce qui entoure
                l’article dans une page, ou dans un texte copié d’une page, est laissé de côté. Les fichiers
                inchangés depuis la dernière fois ne sont pas relus. Les articles disparus quittent l’index. Un
                fichier .sahelignore dit, à la manière de .gitignore, ce que son dossier laisse de côté.

                """),
        closing: Sentence(
            """
            --option=VALUE is the same as --option VALUE; -- ends the options.

            Examples:
              sahel-index ~/articles
              sahel-index --exclude drafts/ --exclude '*.tmp' ~/articles
              sahel-index --dry-run --verbose ~/articles more.jsonl
              sahel-index --extract page.html | jq .
              17 3 * * *  sahel-index "$HOME/articles"      (in a crontab: silent unless something happened)

            Exit status: 0 all is indexed, or what is not was reported by an earlier run; 1 something was
            skipped for the first time, or a folder is missing or would lose most of its articles; 2 wrong
            usage; 74 the system failed to read or write; 75 another sahel-index is at work; 130 or 143
            interrupted.
            After 2 and more the index is as it was, unless only the report could not be printed.

            """,
            french: """
                --option=VALEUR équivaut à --option VALEUR ; -- termine les options.

                Exemples :
                  sahel-index ~/articles
                  sahel-index --exclude brouillons/ --exclude '*.tmp' ~/articles
                  sahel-index --dry-run --verbose ~/articles autres.jsonl
                  sahel-index --extract page.html | jq .
                  17 3 * * *  sahel-index "$HOME/articles"      (dans une crontab : muet si rien n’a changé)

                Code de retour : 0 tout est indexé, ou le reste a été signalé par un passage précédent ; 1 quelque
                chose est laissé de côté pour la première fois, ou un dossier manque ou perdrait la plupart de ses
                articles ; 2 mauvais usage ; 74 le système n’a pas pu lire ou écrire ; 75 un autre sahel-index est à
                l’œuvre ; 130 ou 143 interrompu. À partir de 2, l’index est resté tel qu’il était, sauf si seul le
                compte rendu n’a pas pu être affiché.

                """))
}
