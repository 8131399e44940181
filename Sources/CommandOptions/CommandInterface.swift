public import Messages
public import ProgramSupport

/// What a program's command line is beyond its options: its name, what the other words are, what its help says around the options.
public struct CommandInterface<Name: OptionName>: Sendable {
    /// What the words that are no options are, for the shells' completions.
    public enum Words: Sendable {
        case none, text, files
    }

    public let program: String
    public let version: String
    public let words: Words
    /// Lines before the options, and lines after them.
    public let introduction, closing: Sentence
    /// What stands between the options and the lines after them, made only where it is printed.
    let section: @Sendable () -> HelpSection?

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

    /// The language to speak before the settings are known, or where they cannot be: that of the words where they say `--lang`,
    /// else that of the settings, else the locale's.
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
    /// What an option was given that takes one of some words.
    public static func wrongChoice(_ value: String, of option: String, _ choices: [String]) -> Message {
        Message(CommandLineMessage.wrongChoice, ["option": option, "value": value, "choices": choices])
    }

    /// Two options of which only one may be given.
    public static func excludes(_ one: String, _ other: String) -> Message {
        Message(CommandLineMessage.excludes, ["one": one, "other": other])
    }
}
