/// The lists of words that are part of the programs and that users may add to, by the names of the files.
public enum DataFileName: String, Sendable, CaseIterable {
    /// Words and names that mean the same, for the daemon.
    case synonyms = "synonymes.txt"
    /// Words that are not stemmed, for the indexer.
    case protectedWords = "mots-proteges.txt"
    /// The names under which papers go, for the indexer.
    case sourceNames = "sources.txt"

    /// The list that is part of the programs: the file of that name in `Lists`.
    public var builtIn: [UInt8] {
        switch self {
        case .synonyms: PackageResources.synonymes_txt
        case .protectedWords: PackageResources.mots_proteges_txt
        case .sourceNames: PackageResources.sources_txt
        }
    }

    /// What names the user's own file: with the value `none`, that there is to be no data at all.
    public var setting: Setting {
        switch self {
        case .synonyms: .synonyms
        case .protectedWords: .protected
        case .sourceNames: .sources
        }
    }
}

extension Settings {
    /// Where a data file is looked for.
    ///
    /// - own: as named, else in `${XDG_CONFIG_HOME:-~/.config}/sahel-search`;
    /// - shared: in share/sahel-search beside the directory of the executable, under /usr/local and under /usr.
    ///
    /// - Parameter executable: the path of the running program.
    public func places(of file: DataFileName, executable: String? = executablePath) -> DataFilePlaces {
        let named = self[file.setting]?.text
        if named == "none" { return DataFilePlaces() }
        var prefixes = ["/usr/local", "/usr"]
        if let executable {
            let components = executable.split(separator: "/")
            let prefix = components.dropLast(2).map { "/\($0)" }.joined()
            if components.count > 1, !prefixes.contains(prefix) { prefixes.insert(prefix, at: 0) }
        }
        let own = configurationPath.map { "\($0.dropLast("config".utf8.count))\(file.rawValue)" }
        return DataFilePlaces(
            own: named ?? own, isNamed: named != nil,
            shared: prefixes.map { "\($0)/share/sahel-search/\(file.rawValue)" }, builtIn: file)
    }
}

/// The path of the running program; nil where /proc does not tell.
public var executablePath: String? { FileSystem<Errno>.linkTarget("/proc/self/exe") }
