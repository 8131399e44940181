internal import FrenchText
public import ProgramSupport

/// The words that are never stemmed: names and acronyms that the rules for endings would make one with another word.
///
/// They belong to an index: articles and queries must be stemmed alike, so a generation carries those that it was made with.
public struct ProtectedWords: Sendable, Equatable {
    /// A generation's file of them: a line that says so, then one folded word a line, in byte order.
    static let fileName = "protected"
    private static let heading = "# words that are not stemmed"

    /// Words beyond these are left out.
    public static let mostWords = 20_000

    /// Folded, each once, in byte order.
    private(set) var words: [String] = []

    /// None.
    public init() {}

    fileprivate init(_ words: Set<String>) { self.words = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// Those of a generation.
    init(decoding bytes: [UInt8]) {
        words = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    }

    var encoded: [UInt8] { ([Self.heading] + words).flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

    var stemmer: LightFrenchStemmer { LightFrenchStemmer(protected: WordSet(words)) }
}

/// The files that list protected words, as read: words between spaces and line ends.
public struct ProtectedWordList: Sendable {
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
                        line, at: line.text.startIndex, "no word that could be protected",
                        hint: "write a name or remove the line")
                }
                guard words.count + surfaces.count <= ProtectedWords.mostWords else {
                    file.report(
                        line, at: line.text.startIndex, "more than \(ProtectedWords.mostWords) words",
                        hint: "leave only those that are needed")
                    break
                }
                words.formUnion(surfaces)
            }
            self.problems += file.allProblems
        }
        self.words = ProtectedWords(words)
    }
}
