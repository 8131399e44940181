public import Messages
public import ProgramSupport

/// What a program's command line is beyond its options: its name, its other words, and its help around the options.
public struct CommandInterface<Name: OptionName>: Sendable {
    /// What the words that are not options stand for. The shells complete `files`, and nothing else.
    public enum Words: Sendable {
        case none, text, files
    }

    /// The name that help, completions and `--version` have for it.
    public let program: String
    /// The version that `--version` prints after the name.
    public let version: String
    /// What completions offer where no option is being typed.
    public let words: Words
    /// Lines before the options, and lines after them.
    public let introduction, closing: Sentence
    /// What stands between the options and the lines after them, made only where it is printed.
    let section: @Sendable () -> HelpSection?

    /// An interface for the options of `Name`; `section` is printed between the options and the lines after them.
    public init(
        program: String, version: String, words: Words, introduction: Sentence,
        section: @escaping @autoclosure @Sendable () -> HelpSection? = nil, closing: Sentence
    ) {
        self.program = program
        self.version = version
        self.words = words
        self.introduction = introduction
        self.section = section
        self.closing = closing
    }

    /// What `--help`, `--version` and `--completions` print, whichever was given; nil where none was.
    /// - Parameter language: asked only where it is needed, as it may take reading the configuration file.
    public func information(
        _ arguments: ParsedArguments<Name>, in language: @autoclosure () -> Language
    ) throws(Message) -> String? {
        func value(_ name: String) -> String? { Name(rawValue: name).flatMap { arguments.values[$0] } }
        if value("help") != nil { return help(in: language()) }
        if value("version") != nil { return "\(program) \(version)\n" }
        guard let name = value("completions") else { return nil }
        guard let shell = Shell(rawValue: name) else {
            throw .wrongChoice(name, of: "--completions", Shell.allCases.map(\.rawValue))
        }
        return completions(for: shell, in: language())
    }

    /// The language to speak before the settings are known, or where they cannot be: that of the words where they say
    /// `--lang`, else that of the settings, else the locale's.
    public func language(of words: [String], environment: Environment) -> Language {
        let locale = Language(locale: { environment[$0] })
        let options = words.prefix { $0 != "--" }
        var asked: String?
        for (word, next) in zip(options, options.dropFirst().map { Optional($0) } + [nil]) {
            if word == "--lang" { asked = next }
            if word.hasPrefix("--lang=") { asked = String(word.dropFirst("--lang=".count)) }
        }
        if let asked { return Language(rawValue: asked) ?? locale }
        let configured = try? Settings.resolve(flags: [:], environment: environment).text(.lang)
        return (configured ?? environment[Setting.lang.variable]).flatMap { Language(rawValue: $0) } ?? locale
    }
}

extension Settings {
    /// The language to speak: that of the setting, else the locale's.
    public func language(_ environment: Environment) throws(SettingsError) -> Language {
        try choice(.lang, default: Language(locale: { environment[$0] }))
    }
}

extension Message {
    /// An option was given a value that is not one of its choices.
    public static func wrongChoice(_ value: String, of option: String, _ choices: [String]) -> Message {
        Message(CommandLineMessage.wrongChoice, ["option": option, "value": value, "choices": choices])
    }

    /// Two options of which only one may be given.
    public static func excludes(_ one: String, _ other: String) -> Message {
        Message(CommandLineMessage.excludes, ["one": one, "other": other])
    }
}
