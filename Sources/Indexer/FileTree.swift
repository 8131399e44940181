internal import Articles
internal import ProgramSupport

/// A file of articles, as the walk found it.
struct FoundFile: Sendable, Hashable {
    var path: FilePath
    var format: ArticleFormat
    var status: FileStatus
}

/// The files at and below the paths that were named.
struct FileTree: Sendable, Equatable {
    /// The paths that were named, made absolute.
    var roots: [FilePath] = []
    /// Ordered by the bytes of their paths. Each file is there once, even if several links lead to it.
    var files: [FoundFile] = []
    /// The places that could not be read.
    var skipped: [SkipReason] = []
    /// Files and folders that could not be seen. Their articles are kept, and do not count as removed.
    var unknown: [FilePath] = []
    /// The paths that were named, and lead nowhere.
    var missing: [FilePath] = []
    /// Files and folders that patterns leave out.
    var excluded: Set<FilePath> = []
    /// The files of kinds that are not read, by the folders that they are in.
    var unread: [FilePath: UnreadKinds] = [:]

    /// Whether `path` is in a place that could not be seen.
    func isUnknown(_ path: FilePath) -> Bool {
        unknown.contains { path.isWithin($0) }
    }

    /// Whether patterns leave out `path`, or a folder that it is in.
    func isExcluded(_ path: FilePath) -> Bool { excluded.hasFolder(of: path) }

    /// Whether `path` is at or below a path that was named.
    func covers(_ path: FilePath) -> Bool {
        roots.contains { path.isWithin($0) }
    }
}
