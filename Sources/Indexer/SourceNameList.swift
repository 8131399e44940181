internal import Archive
internal import Articles
internal import Messages
internal import ProgramSupport
internal import Store

/// The tables of papers' names: `ASKIA 24 = askia24.net`. The name that is shown comes first.
struct SourceNameList {
    private(set) var aliases = SourceAliases()
    /// The hash of all tables.
    private(set) var hash: ContentHash
    /// The lines that could not be used.
    private(set) var problems: [DataFileProblem] = []
    /// Whether a table that should be there could not be read.
    private(set) var isIncomplete = false

    /// Reads the tables that exist. The user's table counts more than the built-in one.
    init(_ places: DataFilePlaces) {
        let (files, problems) = places.read()
        self.problems = problems
        isIncomplete = !problems.isEmpty || files.contains(where: \.isUnread)
        var said: [UInt8] = []
        for var file in files.reversed() {
            for line in file.lines {
                if line.text.split(separator: "=").allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                    file.report(
                        line, at: line.text.startIndex, .noSourceName, hint: .writeSourceNames)
                    continue
                }
                aliases.add(String(line.text))
                said += Array(line.text.utf8) + [UInt8(ascii: "\n")]
            }
            self.problems += file.allProblems
        }
        hash = ContentHash(of: said.span)
    }
}
