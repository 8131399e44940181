internal import Articles
internal import Glibc

/// A folder open for reading its entries, closed when its owner lets go of it.
struct FolderReader: ~Copyable {
    let path: FilePath
    let status: FileStatus
    private let stream: OpaquePointer

    /// What an entry is, as far as readdir(3) tells.
    enum Kind {
        case file, folder, link, other, unknown

        init(mode: mode_t) {
            self =
                switch mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .link
                default: .other
                }
        }

        fileprivate init(type: UInt8) {
            self =
                switch Int(type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_LNK): .link
                case Int(DT_UNKNOWN): .unknown
                default: .other
                }
        }
    }

    init(_ path: FilePath) throws(SkipReason) {
        let descriptor = open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, let stream = fdopendir(descriptor) else {
            let number = errno
            if descriptor >= 0 { close(descriptor) }
            throw .unreadable(path, number)
        }
        self.path = path
        self.status = FileStatus(status)
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next entry, in the order of the disk; nil at the end.
    borrowing func next() throws(SkipReason) -> (name: [UInt8], kind: Kind)? {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .unreadable(path, errno) }
            return nil
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        return (name, Kind(type: entry.pointee.d_type))
    }

    /// Of an entry itself, not of what it links to; nil where it is gone.
    borrowing func status(of name: [UInt8]) throws(SkipReason) -> stat? {
        var status = stat()
        if fstatat(dirfd(stream), FilePath(bytes: name).cString, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
        let number = errno
        if number == ENOENT { return nil }
        // A folder without the right to enter it shows names and nothing else.
        throw .unreadable(path, number)
    }
}
