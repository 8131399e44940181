public import Glibc

/// What stat(2) says of a file that tells whether it is the same file with the same contents.
public struct FileStatus: Sendable, Hashable {
    /// In bytes.
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified, changed: Int
    /// The number of the file on its device, and the device: the two name it, under whichever path.
    public var inode, device: UInt64

    /// A status made by hand.
    public init(size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.device = device
    }

    /// The status that a `stat` has.
    public init(_ status: stat) {
        self.init(
            size: Int(status.st_size), modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
            inode: UInt64(status.st_ino), device: UInt64(status.st_dev))
    }

    /// Of what is at a path, symbolic links followed; nil where nothing is.
    public init?(path: String) {
        guard let status = try? FileSystem<Errno>.status(path) else { return nil }
        self.init(status)
    }
}

/// What a name in a folder stands for.
public enum FileKind: Sendable {
    /// A regular file.
    case file
    case folder
    /// A symbolic link.
    case link
    /// A pipe, a socket or a device.
    case other
}

extension stat {
    /// The kind of file that it describes.
    public var kind: FileKind {
        switch st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
