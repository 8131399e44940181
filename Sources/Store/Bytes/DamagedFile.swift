package import SearchModel

extension ArchiveError {
    /// A file of a generation that is not as it was written.
    /// - Parameter how: what follows its path: `is missing`, `is damaged`.
    package static func damaged(_ file: String, _ how: String) -> ArchiveError {
        ArchiveError(
            .corrupt, "\(file) \(how)", hint: "run sahel-index on your folders again: it builds the index anew")
    }
}
