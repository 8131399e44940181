internal import Messages

/// Where a data file is looked for: the user's own, and the one that comes with the program.
///
/// Both are read, the user's own first, unless that says `@alone`.
public struct DataFilePlaces: Sendable, Equatable {
    /// The user's own; nil where there is none.
    public var own: String?
    /// Whether somebody named it, so that it should be there.
    public var isNamed: Bool
    /// Where the one that comes with the program may be: the first that is there is read.
    public var shipped: [String]

    /// These places; by default none, and so no data.
    public init(own: String? = nil, isNamed: Bool = false, shipped: [String] = []) {
        self.own = own
        self.isNamed = isNamed
        self.shipped = shipped
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
        // The user's own may be the shipped one, by its name.
        for path in shipped where path != own {
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
        DataFileState(files: ([own].compactMap { $0 } + shipped).map { FileStatus(path: $0) })
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
