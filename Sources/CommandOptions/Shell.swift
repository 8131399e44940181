public import Messages

/// The shells that `--completions` writes a script for.
public enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}

extension CommandInterface {
    /// The script that completes the program's options and their values.
    public func completions(for shell: Shell, in language: Language) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh(language)
        case .fish: fish(language)
        }
    }

    /// The name of the shell's function.
    private var function: String { "_" + program.map { $0 == "-" ? "_" : String($0) }.joined() }

    private var bash: String {
        var cases = ""
        for option in Name.options {
            let values: String
            switch option.argument {
            case .none: continue
            case .text, .number: values = "COMPREPLY=()"
            case .file: values = Self.generate("-f")
            case .directory: values = Self.generate("-d")
            case .choice(_, let choices): values = Self.generate("-W '\(choices.joined(separator: " "))'")
            }
            let names = (option.short.map { "-\($0)|" } ?? "") + "--\(option.name)"
            cases += "        \(names)) \(values); return ;;\n"
        }
        let all = Name.options.map { "--\($0.name)" }.joined(separator: " ")
        let otherwise = words == .files ? "    else\n            \(Self.generate("-f"))\n        fi" : "    fi"
        return """
            # bash completion for \(program)
            \(function)() {
                local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                case $previous in
            \(cases)    esac
                if [[ $word == -* ]]; then
                    \(Self.generate("-W '\(all)'"))
            \(otherwise)
            }
            complete -o filenames -F \(function) \(program)

            """
    }

    private static func generate(_ what: String) -> String {
        "mapfile -t COMPREPLY < <(compgen \(what) -- \"$word\")"
    }

    private func zsh(_ language: Language) -> String {
        var lines = ""
        for option in Name.options {
            let help = option.help[language].map { "[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            let value = option.argument.valueName.map { ":\($0.sentence[language]):" } ?? ""
            let action =
                switch option.argument {
                case .none: ""
                case .text, .number: " "
                case .file: "_files"
                case .directory: "_files -/"
                case .choice(_, let choices): "(\(choices.joined(separator: " ")))"
                }
            lines += "    '--\(option.name)[\(help)]\(value)\(action)' \\\n"
            if let short = option.short { lines += "    '-\(short)[\(help)]\(value)\(action)' \\\n" }
        }
        let rest =
            switch words {
            case .none: ""
            case .text: "    '*:words: '\n"
            case .files: "    '*:files:_files'\n"
            }
        return """
            #compdef \(program)
            _arguments -s \\
            \(rest.isEmpty ? String(lines.dropLast(3)) + "\n" : lines + rest)
            """
    }

    private func fish(_ language: Language) -> String {
        let noFiles = words == .files ? "" : "complete -c \(program) -f\n"
        var lines = "# fish completion for \(program)\n\(noFiles)"
        for option in Name.options {
            let action =
                switch option.argument {
                case .none: ""
                case .text, .number: " -x"
                case .file: " -r -F"
                case .directory: " -x -a '(__fish_complete_directories)'"
                case .choice(_, let choices): " -x -a '\(choices.joined(separator: " "))'"
                }
            let short = option.short.map { " -s \($0)" } ?? ""
            let help = option.help[language].filter { $0 != "'" && $0 != "\\" }
            lines += "complete -c \(program) -l \(option.name)\(short)\(action) -d '\(help)'\n"
        }
        return lines
    }
}
