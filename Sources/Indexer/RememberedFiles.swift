internal import Articles
internal import Messages
internal import ProgramSupport

extension FileTree {
    /// Adds the files of the old index that the walk did not look for, so that an index that is built anew keeps
    /// folders that were not named this time. Files that are gone are reported in one line.
    mutating func add(remembered paths: [FilePath]) {
        var seen = Set(files.map { Identity($0.status) })
        var gone: [FilePath] = []
        for path in paths.sorted() where !covers(path) {
            guard let format = ArticleFormat(path: path) else { continue }
            do {
                let status = try InputFile(path).status
                // The walk may have found it by another path.
                guard seen.insert(Identity(status)).inserted else { continue }
                files.append(FoundFile(path: path, format: format, status: status))
            } catch  where error.code == .missing {
                gone.append(path)
            } catch {
                skipped.append(error)
            }
        }
        files.sort { $0.path < $1.path }
        guard let first = gone.first else { return }
        let what =
            gone.count == 1
            ? Message(FileMessage.gone) : Message(FileMessage.goneWithOthers, ["count": gone.count - 1])
        skipped.append(SkipReason(.missing, first, what, hint: Message(FileHint.nameFolderAgain)))
    }

    private struct Identity: Hashable {
        var device, inode: UInt64

        init(_ status: FileStatus) { (device, inode) = (status.device, status.inode) }
    }
}
