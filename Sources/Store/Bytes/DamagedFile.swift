internal import Messages
package import SearchModel

extension ArchiveError {
    /// A file of a generation that is not as it was written.
    package static func damaged(_ file: String) -> ArchiveError {
        ArchiveError(.corrupt, .damaged, ["path": file], hint: .rebuild)
    }

    /// A file of a generation that is not there.
    package static func missing(_ file: String) -> ArchiveError {
        ArchiveError(.corrupt, .missing, ["path": file], hint: .rebuild)
    }
}
