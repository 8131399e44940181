import CommandOptions

typealias Arguments = ParsedArguments<ClientOption>

extension Arguments {
    /// The name of the program and the options as given, quoted for the shell.
    func command(without left: Set<ClientOption>) -> String {
        let left = Set(left.map(\.rawValue))
        let options = given.filter { !left.contains($0.option.name) }.flatMap { option, value in
            ["--\(option.name)"] + (value.map { [shellWord($0)] } ?? [])
        }
        return (["sahel-search"] + options).joined(separator: " ")
    }
}
