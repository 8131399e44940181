/// The shells that `--completions` writes a script for.
enum Completions: String, CaseIterable, Sendable {
    case bash, zsh, fish

    var script: String {
        switch self {
        case .bash: Self.bashScript
        case .zsh: Self.zshScript
        case .fish: Self.fishScript
        }
    }

    private static var bashScript: String {
        var cases = ""
        for option in Option.all {
            let words: String
            switch option.argument {
            case .none: continue
            case .text, .number: words = "COMPREPLY=()"
            case .file: words = "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
            case .directory: words = "mapfile -t COMPREPLY < <(compgen -d -- \"$word\")"
            case .choice(_, let choices):
                words = "mapfile -t COMPREPLY < <(compgen -W '\(choices.joined(separator: " "))' -- \"$word\")"
            }
            let names = (option.short.map { "-\($0)|" } ?? "") + "--\(option.name.rawValue)"
            cases += "        \(names)) \(words); return ;;\n"
        }
        let all = Option.all.map { "--\($0.name.rawValue)" }.joined(separator: " ")
        return """
            # bash completion for sahel-search
            _sahel_search() {
                local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                case $previous in
            \(cases)    esac
                if [[ $word == -* ]]; then
                    mapfile -t COMPREPLY < <(compgen -W '\(all)' -- "$word")
                fi
            }
            complete -o filenames -F _sahel_search sahel-search

            """
    }

    private static var zshScript: String {
        var lines = ""
        for option in Option.all {
            let help = option.help.map { "[]\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            let action: String
            switch option.argument {
            case .none: action = ""
            case .text(let name), .number(let name): action = ":\(name): "
            case .file(let name): action = ":\(name):_files"
            case .directory(let name): action = ":\(name):_files -/"
            case .choice(let name, let choices): action = ":\(name):(\(choices.joined(separator: " ")))"
            }
            lines += "    '--\(option.name.rawValue)[\(help)]\(action)' \\\n"
            if let short = option.short { lines += "    '-\(short)[\(help)]\(action)' \\\n" }
        }
        return """
            #compdef sahel-search
            _arguments -s \\
            \(lines)    '*:words: '

            """
    }

    private static var fishScript: String {
        var lines = "# fish completion for sahel-search\ncomplete -c sahel-search -f\n"
        for option in Option.all {
            let action: String
            switch option.argument {
            case .none: action = ""
            case .text, .number: action = " -x"
            case .file: action = " -r -F"
            case .directory: action = " -x -a '(__fish_complete_directories)'"
            case .choice(_, let choices): action = " -x -a '\(choices.joined(separator: " "))'"
            }
            let short = option.short.map { " -s \($0)" } ?? ""
            let help = option.help.filter { $0 != "'" && $0 != "\\" }
            lines += "complete -c sahel-search -l \(option.name.rawValue)\(short)\(action) -d '\(help)'\n"
        }
        return lines
    }
}
