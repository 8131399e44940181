internal import Messages
public import ProgramSupport
internal import QueryLanguage
public import Store

/// The files that list protected words, as read: words between spaces and line ends.
public struct ProtectedWordList: Sendable {
    /// The words of all the files.
    public private(set) var words = ProtectedWords()
    /// What could not be used.
    public private(set) var problems: [DataFileProblem] = []
    /// Whether a file that should be there could not be read: then the words are not those that they should be.
    public private(set) var isIncomplete = false

    /// Reads the files that are there. Nothing in them is an error: what cannot be used is told by `problems`.
    public init(_ places: DataFilePlaces) {
        let (files, problems) = places.read()
        self.init(files, problems)
    }

    /// The list that a file with these bytes would be.
    init(_ bytes: some Collection<UInt8>, path: String = "mots-proteges.txt") {
        self.init([DataFile(Array(bytes), path: path)], [])
    }

    private init(_ files: [DataFile], _ problems: [DataFileProblem]) {
        self.problems = problems
        isIncomplete = !problems.isEmpty || files.contains(where: \.isUnread)
        var words: Set<String> = []
        for var file in files {
            for line in file.lines {
                // Of N’Djamena, both its forms. What searches leave out has no stem anyway.
                let surfaces = Analysis.words(of: String(line.text)).filter { !$0.isStopWord }
                    .flatMap { [$0.surface] + $0.joined }
                if surfaces.isEmpty {
                    file.report(
                        line, at: line.text.startIndex, .noProtectedWord, hint: .writeName)
                }
                guard words.count + surfaces.count <= ProtectedWords.mostWords else {
                    file.report(
                        line, at: line.text.startIndex, .tooManyWords,
                        ["limit": ProtectedWords.mostWords], hint: .keepNeeded)
                    break
                }
                words.formUnion(surfaces)
            }
            self.problems += file.allProblems
        }
        self.words = ProtectedWords(words)
    }
}
