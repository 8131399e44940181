import ProgramSupport
import SearchProtocol

/// The command line as typed: which options, with which values, and the other words. Values are not checked here.
struct Arguments: Sendable, Equatable {
    /// The last value where an option was given twice; empty for an option that takes none.
    private(set) var values: [Option.Name: String] = [:]
    private(set) var words: [String] = []

    func has(_ name: Option.Name) -> Bool { values[name] != nil }

    /// The program's name and the options as they were given, quoted for the shell.
    func command(without left: Set<Option.Name>) -> String {
        var words = ["sahel-search"]
        for option in Option.all where !left.contains(option.name) {
            guard let value = values[option.name] else { continue }
            words.append("--\(option.name.rawValue)")
            if option.argument != .none { words.append(shellWord(value)) }
        }
        return words.joined(separator: " ")
    }

    /// Reads the arguments that follow the program's name. Options and words may be mixed; `--` ends the options.
    init(_ arguments: [String]) throws(Failure) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                return
            } else if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2), &rest)
            } else if argument.hasPrefix("-"), argument != "-" {
                try readShort(argument.dropFirst(), &rest)
            } else {
                words.append(argument)
            }
        }
    }

    private mutating func readLong(_ text: Substring, _ rest: inout ArraySlice<String>) throws(Failure) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = Option.all.first(where: { $0.name.rawValue == name }) else {
            let nearest = nearest(to: name, in: Option.all.map(\.name.rawValue))
            let hint = nearest.map { "did you mean --\($0)?" } ?? "see --help"
            throw Failure(.usage, "unknown option --\(printable(name)): \(hint)")
        }
        try set(option, to: parts.count > 1 ? String(parts[1]) : nil, &rest)
    }

    private mutating func readShort(_ text: Substring, _ rest: inout ArraySlice<String>) throws(Failure) {
        guard let letter = text.first, let option = Option.all.first(where: { $0.short == letter }),
            option.argument != .none || text.count == 1
        else {
            throw Failure(
                .usage, "unknown option -\(printable(String(text))): put -- before words that begin with a dash")
        }
        let value = text.dropFirst()
        try set(option, to: value.isEmpty ? nil : String(value), &rest)
    }

    private mutating func set(
        _ option: Option, to value: String?, _ rest: inout ArraySlice<String>
    ) throws(Failure) {
        let name = option.name.rawValue
        guard let placeholder = option.argument.placeholder else {
            guard value == nil else { throw Failure(.usage, "--\(name) takes no value: write --\(name) alone") }
            values[option.name] = ""
            return
        }
        guard let value = value ?? rest.popFirst() else {
            throw Failure(.usage, "--\(name) needs a value: --\(name) \(placeholder)")
        }
        values[option.name] = value
    }
}
