import Messages
import ProgramSupport

@testable import CommandOptions

/// The options of a program that there is not.
enum ExampleOption: String, OptionName {
    case limit, color, quiet, index
    case noSnippets = "no-snippets"
    case lang, completions, version, help

    private static let search = Sentence("Search", french: "Recherche")
    private static let other = Sentence("Other", french: "Autres")

    var row: CommandOption {
        switch self {
        case .limit:
            CommandOption(
                short: "n", .number(.number), Self.search, sets: .limit, "show N articles (see --color)",
                french: "afficher N articles (voir --color)", more: "Mostly `limit = 20`, or `--limit`.")
        case .color:
            CommandOption(
                .choice(.when, ["auto", "never"]), Self.search, "colour [words]", french: "colorer [les mots]")
        case .quiet: CommandOption(short: "q", .none, Self.search, "say nothing", french: "ne rien dire")
        case .index: CommandOption(.directory(.directory), Self.other, sets: .index, "the index", french: "l’index")
        case .noSnippets:
            CommandOption(.none, Self.other, sets: .snippets, to: "no", "leave out passages", french: "sans passages")
        case .lang, .completions, .version, .help: .common(self, Self.other)
        }
    }

    static func interface(_ words: CommandInterface<ExampleOption>.Words) -> CommandInterface<ExampleOption> {
        CommandInterface(
            program: "an-example", version: "1.2", words: words, introduction: Sentence("Usage\n", french: "Usage :\n"),
            closing: Sentence("End\n", french: "Fin\n"))
    }
}
