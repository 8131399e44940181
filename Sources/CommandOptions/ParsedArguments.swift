public import Messages
public import ProgramSupport

/// The command line as typed: which options, with which values, and the other words. Values are not checked here.
public struct ParsedArguments<Name: OptionName>: Sendable, Equatable {
    /// The last value where an option was given twice; empty for an option that takes none.
    public private(set) var values: [Name: String] = [:]
    private var repeated: [Name: [String]] = [:]
    /// The words that are not options, in their order, with all that follows `--`.
    public private(set) var words: [String] = []

    /// Whether the option was given, with a value or without.
    public func has(_ name: Name) -> Bool { values[name] != nil }

    /// All values of an option that may be given several times, in their order.
    public func all(_ name: Name) -> [String] { repeated[name] ?? [] }

    /// Reads the arguments that follow the program's name. Options and words may be mixed; `--` ends the options.
    public init(_ arguments: [String]) throws(Message) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                return
            } else if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2), &rest)
            } else if try Self.isRefusal(argument) {
                words.append(argument)
            } else if argument.hasPrefix("-"), argument != "-" {
                try readShort(argument.dropFirst(), &rest)
            } else {
                words.append(argument)
            }
        }
    }

    /// Whether a word with a dash is refused by a query: `-niger`, though `-n` is an option, but not `-n5`.
    private static func isRefusal(_ argument: String) throws(Message) -> Bool {
        let word = argument.dropFirst()
        guard Name.refusesWords, argument.hasPrefix("-"), let first = word.first else { return false }
        guard Name(rawValue: String(word)) == nil else {
            throw Message(CommandLineMessage.refusedOption, ["option": argument, "word": String(word)])
        }
        let option = Name.allCases.first { $0.row.short == first }
        guard word.count > 1 else {
            if option != nil || !first.isLetter { return option == nil }
            throw Message(CommandLineMessage.unknownLetter, ["option": argument, "word": String(word)])
        }
        guard case .number? = option?.row.argument else { return true }
        return word.dropFirst().first?.isLetter ?? false
    }

    private mutating func readLong(_ text: Substring, _ rest: inout ArraySlice<String>) throws(Message) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = Name(rawValue: String(parts[0])) else { throw Self.unknown(String(parts[0])) }
        try set(name, to: parts.count > 1 ? String(parts[1]) : nil, &rest)
    }

    private static func unknown(_ name: String) -> Message {
        guard let nearest = nearest(to: name, in: Name.allCases.map(\.rawValue)) else {
            return Message(CommandLineMessage.unknownOption, ["option": "--\(name)"])
        }
        return Message(CommandLineMessage.unknownOptionNearest, ["option": "--\(name)", "nearest": "--\(nearest)"])
    }

    private mutating func readShort(_ text: Substring, _ rest: inout ArraySlice<String>) throws(Message) {
        guard let name = Name.allCases.first(where: { $0.row.short == text.first }),
            name.row.argument != .none || text.count == 1
        else { throw Message(CommandLineMessage.unknownShortOption, ["option": "-\(text)"]) }
        let value = text.dropFirst()
        try set(name, to: value.isEmpty ? nil : String(value), &rest)
    }

    private mutating func set(_ name: Name, to value: String?, _ rest: inout ArraySlice<String>) throws(Message) {
        let option = "--\(name.rawValue)"
        guard let valueName = name.row.argument.valueName else {
            guard value == nil else { throw Message(CommandLineMessage.valueNotTaken, ["option": option]) }
            values[name] = ""
            return
        }
        guard let value = value ?? rest.popFirst() else {
            throw Message(CommandLineMessage.missingValue, ["option": option, "value": Message(valueName)])
        }
        values[name] = value
        repeated[name, default: []].append(value)
    }
}

extension ParsedArguments {
    /// What the options say of settings.
    public var settings: [Setting: String] {
        var settings: [Setting: String] = [:]
        for (name, value) in values {
            guard let setting = name.row.setting else { continue }
            settings[setting.key] = setting.value ?? value
        }
        return settings
    }

    /// The options that were given, in the order of the table, each with the value that it takes.
    public var given: [(option: CommandOption, value: String?)] {
        Name.allCases.compactMap { name in
            guard let value = values[name] else { return nil }
            let option = name.option
            return (option, option.argument == .none ? nil : value)
        }
    }
}
