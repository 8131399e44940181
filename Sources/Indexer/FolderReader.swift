internal import Articles
internal import Glibc
internal import ProgramSupport

/// A folder open for reading its entries, closed when its owner lets go of it.
struct FolderReader: ~Copyable {
    let path: FilePath
    let status: FileStatus
    private let stream: OpaquePointer

    init(_ path: FilePath) throws(SkipReason) {
        guard let stream = opendir(path.cString) else { throw .unreadable(path, .last) }
        do {
            status = FileStatus(try FileDescriptor(rawValue: dirfd(stream)).status())
        } catch {
            closedir(stream)
            throw .unreadable(path, error)
        }
        self.path = path
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next entry, in the order of the disk; nil at the end.
    /// - Returns: its kind is nil where readdir(3) does not tell it.
    borrowing func next() throws(SkipReason) -> (name: [UInt8], kind: FileKind?)? {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .unreadable(path, .last) }
            return nil
        }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        return (name, Self.kind(entry.pointee.d_type))
    }

    private static func kind(_ type: UInt8) -> FileKind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    /// Of an entry itself, not of what it links to; nil where it is gone.
    borrowing func status(of name: [UInt8]) throws(SkipReason) -> stat? {
        let folder = FileDescriptor(rawValue: dirfd(stream))
        do {
            return try FileSystem<Errno>.status(FilePath(bytes: name).cString, in: folder, followsLinks: false)
        } catch {
            if error == .noSuchFileOrDirectory { return nil }
            // A folder without the right to enter it shows names and nothing else.
            throw .unreadable(path, error)
        }
    }
}
