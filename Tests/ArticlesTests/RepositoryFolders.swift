/// Where the files of the repository are that the tests read.
enum RepositoryFolder {
    /// The five real articles.
    static let seeds = "\(root)/seeds"
    /// What comes with the programs.
    static let lists = "\(root)/Sources/ProgramSupport/DataFiles/Lists"

    /// The sources of the module.
    static let sources = "\(root)/Sources/Articles"
    /// What the tests recorded.
    static let snapshots = "\(root)/Tests/ArticlesTests/Snapshots"

    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
