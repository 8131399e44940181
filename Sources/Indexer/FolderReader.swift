internal import Articles
internal import Glibc
internal import ProgramSupport

/// An open folder, which is closed with its owner.
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

    /// The next entry, in the order of the disk, or nil at the end.
    /// - Returns: the kind is nil if readdir(3) does not know it.
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

    /// The status of an entry, not of its link's target. Nil if it is gone.
    borrowing func status(of name: [UInt8]) throws(SkipReason) -> stat? {
        let folder = FileDescriptor(rawValue: dirfd(stream))
        do {
            return try FileSystem<Errno>.status(FilePath(bytes: name).cString, in: folder, followsLinks: false)
        } catch {
            if error == .noSuchFileOrDirectory { return nil }
            // Without the right to enter a folder only the names can be read.
            throw .unreadable(path, error)
        }
    }
}
