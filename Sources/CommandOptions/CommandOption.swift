public import Messages
public import ProgramSupport

/// One option of a program: how it is written, what it takes, what it does, and the setting that it sets.
public struct CommandOption: Sendable {
    /// What an option takes after its name. The shells complete files, directories and choices; whether a value is good
    /// is not checked here.
    public enum Argument: Sendable, Equatable {
        case none
        case text(ValueName)
        case number(ValueName)
        case file(ValueName)
        case directory(ValueName)
        case choice(ValueName, [String])

        /// What help calls the value; nil where there is none.
        public var valueName: ValueName? {
            switch self {
            case .none: nil
            case .text(let name), .number(let name), .file(let name), .directory(let name), .choice(let name, _): name
            }
        }
    }

    /// The heading that it stands under where options are grouped.
    public typealias Heading = Sentence

    /// Without the dashes.
    public internal(set) var name = ""
    /// The letter after a single dash; nil where there is only the long name.
    public let short: Character?
    /// What it takes after its name.
    public let argument: Argument
    /// The heading over it in the help and the manual page; options that share one stand together in the table.
    public let heading: Heading
    /// What it does, as a clause that begins with a small letter.
    public let help: Sentence
    /// What the manual page says beyond that: English sentences, in which `code` stands between backquotes.
    public let more: String
    /// The setting that it sets, and to what where it takes no value.
    public let setting: (key: Setting, value: String?)?

    /// - Parameters:
    ///   - english: what it does; `french` says the same.
    ///   - setting: what it sets; `value` is for an option that takes none.
    public init(
        short: Character? = nil, _ argument: Argument, _ heading: Heading, sets setting: Setting? = nil,
        to value: String? = nil, _ english: String, french: String, more: String = ""
    ) {
        self.short = short
        self.argument = argument
        self.heading = heading
        help = Sentence(english, french: french)
        self.more = more
        self.setting = setting.map { ($0, value) }
    }

    /// `-n, --limit N`.
    func usage(in language: Language) -> String {
        let names = (short.map { "-\($0), " } ?? "") + "--\(name)"
        return argument.valueName.map { "\(names) \($0.sentence[language])" } ?? names
    }
}

/// The names of a program's options, in the order of its help. Each has its row of the option table.
///
/// From the table follow parsing, `--help`, the shells' completions, the settings that options set, and the options of
/// the manual page.
public protocol OptionName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The option without its name, which is the raw value: `option` has both.
    var row: CommandOption { get }

    /// Whether the program's words are a query, in which `-niger` refuses a word.
    static var refusesWords: Bool { get }
}

extension OptionName {
    /// Words of other programs do not begin with a dash.
    public static var refusesWords: Bool { false }

    /// The row with its name.
    public var option: CommandOption {
        var option = row
        option.name = rawValue
        return option
    }

    /// Every option, in the order of the help.
    public static var options: [CommandOption] { allCases.map(\.option) }
}

// MARK: - What all programs have

extension CommandOption {
    /// The row of `--lang`, `--completions`, `--version` or `--help`.
    public static func common(_ name: some OptionName, _ heading: Heading) -> CommandOption {
        switch name.rawValue {
        case "lang":
            CommandOption(
                .choice(.language, Language.allCases.map(\.rawValue)), heading, sets: .lang,
                "speak French (fr) or English (en); by default as LC_ALL, LC_MESSAGES or LANG says",
                french: "parler français (fr) ou anglais (en) ; par défaut, selon LC_ALL, LC_MESSAGES ou LANG",
                more: "The language is French where the first of these that is set begins with `fr`, else English.")
        case "completions":
            CommandOption(
                .choice(.shell, Shell.allCases.map(\.rawValue)), heading, "print completions for bash, zsh or fish",
                french: "afficher le script de complétion pour bash, zsh ou fish")
        case "version": CommandOption(.none, heading, "print the version", french: "afficher la version")
        default: CommandOption(short: "h", .none, heading, "print this help", french: "afficher cette aide")
        }
    }

    /// The row of `--index`; the texts say which index that is.
    public static func index(
        _ heading: Heading, _ english: String = "the index", french: String = "l’index"
    ) -> CommandOption {
        let place = "${XDG_DATA_HOME:-~/.local/share}/sahel-search/index"
        return CommandOption(
            .directory(.directory), heading, sets: .index, "\(english) (default \(place))",
            french: "\(french) (par défaut \(place))")
    }
}
