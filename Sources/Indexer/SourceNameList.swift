internal import Archive
internal import Articles
internal import Messages
internal import ProgramSupport
internal import Store

/// The tables of papers' names, as read: `ASKIA 24 = askia24.net`, the name that is shown first.
struct SourceNameList {
    private(set) var aliases = SourceAliases()
    /// Of all that the tables say.
    private(set) var hash: ContentHash
    /// What could not be used.
    private(set) var problems: [DataFileProblem] = []
    /// Whether a table that should be there could not be read: then names are not what they should be.
    private(set) var isIncomplete = false

    /// Reads the tables that are there. What the user's own says of a name counts more than what is shipped.
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
