internal import Messages
public import ProgramSupport
internal import QueryLanguage
internal import SearchModel

/// The synonyms that a file lists: groups of names, as the analysis of queries reads them.
///
///     CEDEAO = ECOWAS = Communauté économique des États de l'Afrique de l'Ouest
///     GARSI => groupe d'action rapide
///
/// Names with `=` between them stand for one another. Of two sides with `=>` between them, what stands on the left also
/// finds what stands on the right, and not the other way round.
public struct SynonymList: Sendable, Equatable {
    /// One name: a word or several.
    struct Name: Sendable, Equatable {
        /// The folded surfaces, one for each position, as they stand in the index.
        var surfaces: [String]
        /// By position: whether the word is a stop word.
        var stops: [Bool]
        /// The name as it stands in the list.
        var written: String
        /// The name in one word, if hyphens join all of it: `covid19` for `Covid-19`.
        var joined: String?

        /// Whether two names are read alike, however they are written.
        static func == (one: Name, other: Name) -> Bool { one.surfaces == other.surfaces }
    }

    struct Group: Sendable, Equatable {
        /// What may be typed.
        var sources: [Name]
        /// What is searched beside it.
        var targets: [Name]
    }

    /// Groups beyond these are left out, of all files together.
    public static let mostGroups = 5000
    /// Names of a group.
    public static let mostNames = 16
    /// Words of a name, stop words included.
    public static let mostWords = 12
    /// Groups that have one and the same name.
    static let mostGroupsOfAName = 32

    private(set) var groups: [Group] = []
    /// What could not be used.
    public private(set) var problems: [DataFileProblem] = []
    /// The files that were read.
    public private(set) var paths: [String] = []

    /// How many groups there are: lines of the files that could be used.
    public var groupCount: Int { groups.count }

    /// No synonyms.
    public init() {}

    /// Reads the files that are there. Nothing in them is an error: what cannot be used is told by `problems`.
    public init(_ places: DataFilePlaces) {
        let (files, problems) = places.read()
        self.problems = problems
        for file in files { add(file) }
    }

    /// The list that a file with these bytes would be.
    init(_ bytes: some Collection<UInt8>, path: String = "synonymes.txt") {
        add(DataFile(Array(bytes), path: path))
    }

    private mutating func add(_ file: DataFile) {
        var file = file
        paths.append(file.path)
        var counts: [[String]: Int] = [:]
        for line in file.lines {
            guard groups.count < Self.mostGroups else {
                file.report(
                    line, at: line.text.startIndex, .tooManyGroups, ["limit": Self.mostGroups], hint: .keepNeeded)
                break
            }
            do throws(LineProblem) {
                let group = try Self.group(of: line.text)
                for name in group.sources {
                    let count = counts[name.surfaces, default: 0] + 1
                    guard count <= Self.mostGroupsOfAName else {
                        throw LineProblem(
                            line.text.startIndex, .nameInTooManyGroups,
                            ["name": name.surfaces.joined(separator: " "), "limit": Self.mostGroupsOfAName],
                            hint: .joinLines)
                    }
                    counts[name.surfaces] = count
                }
                groups.append(group)
            } catch {
                file.report(line, at: error.index, error.message, error.parameters, hint: error.hint)
            }
        }
        problems += file.allProblems
    }

    // MARK: - A line

    private struct LineProblem: Error {
        var index: Substring.Index
        var message: DataFileMessage
        var parameters: [String: any MessageParameter]
        var hint: DataFileMessage

        init(
            _ index: Substring.Index, _ message: DataFileMessage,
            _ parameters: [String: any MessageParameter] = [:], hint: DataFileMessage
        ) {
            self.index = index
            self.message = message
            self.parameters = parameters
            self.hint = hint
        }
    }

    private static func group(of line: Substring) throws(LineProblem) -> Group {
        var sources: [Name] = []
        // What stands after “=>”, if that is there.
        var targets: [Name]?
        var start = line.startIndex
        var index = start
        var count = 0
        while true {
            guard index == line.endIndex || line[index] == "=" else {
                index = line.index(after: index)
                continue
            }
            count += 1
            guard count <= mostNames else {
                let place = line[start...].firstIndex { !$0.isWhitespace } ?? start
                throw LineProblem(place, .tooManyNames, ["limit": mostNames], hint: .dropLeast)
            }
            let name = try Self.name(line[start..<index], in: line)
            if !(targets ?? sources).contains(name) {
                if targets == nil { sources.append(name) } else { targets?.append(name) }
            }
            if index == line.endIndex { break }
            let separator = index
            index = line.index(after: index)
            if index < line.endIndex, line[index] == ">" {
                guard targets == nil else {
                    throw LineProblem(separator, .secondArrow, hint: .writeOwnLine)
                }
                targets = []
                index = line.index(after: index)
            }
            start = index
        }
        return try group(sources, targets, of: line, count: count)
    }

    private static func group(
        _ sources: [Name], _ targets: [Name]?, of line: Substring, count: Int
    ) throws(LineProblem) -> Group {
        if count == 1 { throw LineProblem(line.startIndex, .oneName, hint: .writeTwoNames) }
        // Two names that are read alike add nothing to each other.
        if let targets = targets ?? (sources.count == 1 ? sources : nil), targets.allSatisfy({ sources == [$0] }) {
            throw LineProblem(
                line.startIndex, .namesReadAlike, ["name": sources[0].surfaces.joined(separator: " ")],
                hint: .removeAlike)
        }
        return Group(sources: sources, targets: targets ?? sources)
    }

    private static func name(_ text: Substring, in line: Substring) throws(LineProblem) -> Name {
        let name = text.trimmed
        let place = name.isEmpty ? text.startIndex : name.startIndex
        let words = Analysis.words(of: String(name))
        guard !words.isEmpty else {
            guard !name.isEmpty else { throw LineProblem(place, .nameMissing, hint: .writeWords) }
            throw LineProblem(place, .nameWithoutWord, ["name": name.shortened(to: 40)], hint: .writeWords)
        }
        guard words.count <= mostWords else {
            throw LineProblem(
                place, .nameTooLong, ["count": words.count, "limit": mostWords], hint: .writeUsedPart)
        }
        guard !words.allSatisfy(\.isStopWord) else {
            throw LineProblem(place, .stopWordsOnly, ["name": name.shortened(to: 40)], hint: .writeLongerName)
        }
        return Name(words, written: String(name))
    }
}

extension SynonymList.Name {
    /// Whether the words of a shorter name stand in this one next to one another.
    func has(_ other: SynonymList.Name) -> Bool {
        other.surfaces.count < surfaces.count
            && (0...surfaces.count - other.surfaces.count).contains { start in
                surfaces[start..<start + other.surfaces.count] == other.surfaces[...]
            }
    }

    /// The words as one form each: `ndjamena` for the `djamena` of `N’Djamena`, which has it at its place in the index
    /// too; but `terroriste` for that of `anti-terroriste`, as what it is joined to is a word of the name itself.
    init(_ words: [QueryWord], written: String) {
        self.written = written
        surfaces = []
        stops = []
        for (index, word) in words.enumerated() {
            let joined = word.joined.first { joined in
                !words[..<index].indices.contains { start in
                    words[start...index].map(\.surface).joined() == joined
                }
            }
            surfaces.append(joined ?? word.surface)
            stops.append(word.isStopWord)
        }
        let whole = words.map(\.surface).joined()
        joined = words.count > 1 ? words.last?.joined.first { $0 == whole } : nil
    }
}
