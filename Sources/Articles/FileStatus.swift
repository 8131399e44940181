public import Glibc

/// What stat(2) says of a file that tells whether it is the same file with the same contents.
public struct FileStatus: Sendable, Hashable {
    /// In bytes.
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified, changed: Int
    public var inode, device: UInt64

    public init(size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.device = device
    }

    public init(_ status: stat) {
        self.init(
            size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino), device: UInt64(status.st_dev))
    }

    /// Wraps around for times that 64 bits cannot count (before 1677, after 2262): still the same for the same file.
    private static func nanoseconds(_ time: timespec) -> Int {
        time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }
}
