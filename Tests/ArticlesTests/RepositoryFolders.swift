/// Where the files of the repository are that the tests read.
enum RepositoryFolder {
    /// The five real articles.
    static let seeds = "\(root)/seeds"
    /// What comes with the programs.
    static let share = "\(root)/share"

    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
