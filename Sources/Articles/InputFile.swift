internal import Glibc
public import ProgramSupport

/// A file open for reading, closed when its owner lets go of it.
///
/// Reading copies with pread(2) rather than mapping: a mapped file that another program cuts short kills the process
/// (SIGBUS), and the copy runs at many times the speed of anything done with the bytes.
public struct InputFile: ~Copyable {
    public let path: FilePath
    /// Of the open file itself, whatever has meanwhile been renamed onto its path.
    public let status: FileStatus
    private let file: OpenFile<Errno>

    /// Opens a regular file; anything else, a named pipe for one, is refused without waiting for it.
    public init(_ path: FilePath) throws(SkipReason) {
        let file: OpenFile<Errno>
        do {
            file = try OpenFile(path.cString, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        } catch {
            throw .unreadable(path, error)
        }
        let status: stat
        do {
            status = try file.status()
        } catch {
            throw .unreadable(path, error)
        }
        guard status.kind == .file else {
            throw SkipReason(.unsupported, path, "not a regular file", hint: "name a file or a folder of articles")
        }
        self.path = path
        self.status = FileStatus(status)
        self.file = file
    }

    /// Up to `count` bytes from `offset` on, fewer only at the end of the file, after `prefix`.
    borrowing func read(
        _ count: Int, at offset: Int, after prefix: ArraySlice<UInt8> = []
    ) throws(SkipReason) -> [UInt8] {
        do {
            return try file.bytes(count, at: offset, after: prefix)
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// The bytes of a part of the file, fewer where it ends before that.
    public borrowing func bytes(in range: Range<Int>) throws(SkipReason) -> [UInt8] {
        try read(range.count, at: range.lowerBound)
    }

    /// All of the file, or the reason why not where it is larger than `limit` bytes.
    public borrowing func contents(limit: Int) throws(SkipReason) -> [UInt8] {
        guard status.size <= limit else { throw .tooLarge(path, size: status.size, limit: limit) }
        // One byte more than there should be tells whether the file grew meanwhile.
        let bytes = try read(status.size + 1, at: 0)
        if bytes.count <= status.size { return bytes }
        let grown = try read(limit + 1, at: 0)
        guard grown.count <= limit else { throw .tooLarge(path, size: grown.count, limit: limit) }
        return grown
    }
}

extension FilePath {
    /// The path for a call into C. What follows a NUL byte, which no path of the system has, is lost there.
    public var cString: [CChar] {
        var characters = bytes.map { CChar(bitPattern: $0) }
        characters.append(0)
        return characters
    }
}

extension SkipReason {
    /// A system call on `path` failed.
    public static func unreadable(_ path: FilePath, _ reason: Errno) -> SkipReason {
        switch reason {
        case .noSuchFileOrDirectory, .notDirectory:
            SkipReason(.missing, path, "there is no such file or folder", hint: "check the path")
        case .permissionDenied, .notPermitted:
            SkipReason(
                .unreadable, path, "cannot be read: \(reason)", hint: "let the user who runs this read it (chmod)")
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
            SkipReason(.unreadable, path, "cannot be read: \(reason)", hint: "raise the limit (ulimit -n)")
        default:
            SkipReason(.unreadable, path, "cannot be read: \(reason)", hint: "check the path and the disk")
        }
    }

    static func tooLarge(_ path: FilePath, size: Int, limit: Int) -> SkipReason {
        SkipReason(
            .tooLarge, path, "has \(size >> 20) MiB, more than the \(limit >> 20) MiB that one article may have",
            hint: ArticleFormat(path: path) == .html
                ? "fetch the article again, or save its text" : "split it into one file an article, or into JSON lines")
    }
}
