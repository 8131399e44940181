internal import Articles
internal import ProgramSupport

/// A file that holds articles, as the walk found it.
struct FoundFile: Sendable, Hashable {
    var path: FilePath
    var format: ArticleFormat
    var status: FileStatus
}

/// What lies at and below the paths that were named.
struct FileTree: Sendable, Equatable {
    /// What was named, as absolute paths.
    var roots: [FilePath] = []
    /// In the order of the bytes of their paths; each file once, whatever links lead to it.
    var files: [FoundFile] = []
    /// What could not be looked at.
    var skipped: [SkipReason] = []
    /// Files and folders of which nothing is known: what they had before is to be kept, not counted as removed.
    var unknown: [FilePath] = []

    /// Whether `path` lies where the walk could not see whether there is something.
    func isUnknown(_ path: FilePath) -> Bool {
        unknown.contains { path.isWithin($0) }
    }

    /// Whether `path` lies at or below what was named.
    func covers(_ path: FilePath) -> Bool {
        roots.contains { path.isWithin($0) }
    }
}
