internal import Messages

/// Where a data file is looked for: the user's own, the list that is part of the program, and one for all users.
///
/// All are read, the user's own first, unless that says `@alone`.
public struct DataFilePlaces: Sendable, Equatable {
    /// The user's own; nil where there is none.
    public var own: String?
    /// Whether somebody named it, so that it should be there.
    public var isNamed: Bool
    /// Where one for all users may be: the first that is there is read.
    public var shared: [String]
    /// The list that is part of the program; nil for none.
    public var builtIn: DataFileName?

    /// These places; by default none, and so no data.
    public init(
        own: String? = nil, isNamed: Bool = false, shared: [String] = [], builtIn: DataFileName? = nil
    ) {
        self.own = own
        self.isNamed = isNamed
        self.shared = shared
        self.builtIn = builtIn
    }

    /// Reads the files that are there.
    /// - Returns: the files, and what is wrong with the places themselves.
    public func read() -> (files: [DataFile], problems: [DataFileProblem]) {
        var files: [DataFile] = []
        var problems: [DataFileProblem] = []
        if let own {
            if let file = DataFile(path: own) {
                files.append(file)
                if file.standsAlone { return (files, problems) }
            } else if isNamed {
                problems.append(
                    DataFileProblem(own, Message(DataFileMessage.notThere), hint: Message(DataFileMessage.create)))
            }
        }
        if let builtIn { files.append(DataFile(builtIn.builtIn, path: builtIn.rawValue)) }
        // The user's own may be the shared one, by its name.
        for path in shared where path != own {
            guard let file = DataFile(path: path) else { continue }
            files.append(file)
            break
        }
        return (files, problems)
    }

    /// What tells one state of the files from another; cheap enough to ask often.
    ///
    /// Ask before reading: what changes while it is read is then seen as another state afterwards.
    public var state: DataFileState {
        DataFileState(files: ([own].compactMap { $0 } + shared).map { FileStatus(path: $0) })
    }
}

/// How the files of some places were: which were there, and their sizes and times.
public struct DataFileState: Sendable, Equatable {
    fileprivate var files: [FileStatus?]

    /// Whether every file has been left alone for so many nanoseconds that another change would give it another time.
    public var isSettled: Bool {
        let limit = Clock.nanosecondsSince1970 &- 50_000_000
        return files.allSatisfy { ($0?.changed ?? .min) < limit }
    }
}
