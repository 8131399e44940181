import SearchProtocol

/// The texts of `--help` and `--version`.
enum Help {
    static let version = "sahel-search \(programVersion)\n"

    static var text: String {
        var text = """
            Usage: sahel-search [OPTIONS] WORDS…
            Searches the archive of articles and prints what matches best. The words may hold accents or not;
            put a phrase in quotes that reach the program: '"coopération militaire"'.

            """
        for group in Option.Group.allCases {
            text += "\n\(group.rawValue):\n"
            for option in Option.all where option.group == group { text += entry(option) }
        }
        text += """

            --option=VALUE is the same as --option VALUE; -- ends the options, so that words may begin with a dash.
            Where no daemon runs, one is started; it ends when nobody has asked anything for fifteen minutes.

            Exit status: 0 articles were found, 1 none, 2 wrong usage, 66 no index (run sahel-index),
            69 no daemon, 70 internal error, 74 the output cannot be written, 75 try again.

            Settings also come from the environment (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET, SAHEL_SEARCH_LIMIT,
            SAHEL_SEARCH_SORT, SAHEL_SEARCH_FORMAT, SAHEL_SEARCH_COLOR, SAHEL_SEARCH_SNIPPETS,
            SAHEL_SEARCH_TIMEOUT, and SAHEL_SEARCHD for the daemon’s executable) and from lines such as
            “limit = 20” in ${XDG_CONFIG_HOME:-~/.config}/sahel-search/config.

            """
        return text
    }

    private static let column = 22
    private static let width = 100

    private static func entry(_ option: Option) -> String {
        let usage = (option.short == nil ? "      " : "  ") + option.usage
        let indent = String(repeating: " ", count: column + 4)
        var lines: [String] = []
        var line = ""
        for word in option.help.split(separator: " ") {
            if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " " + word
        }
        lines.append(line)
        let isShort = usage.count + 2 <= indent.count
        let first = isShort ? usage + indent.dropFirst(usage.count) : usage + "\n" + indent
        return first + lines.joined(separator: "\n" + indent) + "\n"
    }
}
