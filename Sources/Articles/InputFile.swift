internal import Glibc

/// A file open for reading, closed when its owner lets go of it.
///
/// Reading copies with pread(2) rather than mapping: a mapped file that another program cuts short kills the process
/// (SIGBUS), and the copy runs at many times the speed of anything done with the bytes.
public struct InputFile: ~Copyable {
    public let path: FilePath
    /// Of the open file itself, whatever has meanwhile been renamed onto its path.
    public let status: FileStatus
    private let descriptor: CInt

    /// Opens a regular file; anything else, a named pipe for one, is refused without waiting for it.
    public init(_ path: FilePath) throws(SkipReason) {
        let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let number = errno
            close(descriptor)
            throw .unreadable(path, number)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw SkipReason(.unsupported, path, "not a regular file", hint: "name a file or a folder of articles")
        }
        self.path = path
        self.status = FileStatus(status)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from `offset` on, fewer only at the end of the file, after `prefix`.
    borrowing func read(
        _ count: Int, at offset: Int, after prefix: ArraySlice<UInt8> = []
    ) throws(SkipReason) -> [UInt8] {
        var number: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: prefix.count + count) { buffer, filled in
            filled = buffer.initialize(fromContentsOf: prefix)
            while filled < buffer.count {
                let place = buffer.baseAddress.map { $0 + filled }
                let result = pread(descriptor, place, buffer.count - filled, off_t(offset + filled - prefix.count))
                if result > 0 {
                    filled += result
                } else if result == 0 {
                    return
                } else if errno != EINTR {
                    number = errno
                    return
                }
            }
        }
        guard number == 0 else { throw .unreadable(path, number) }
        return bytes
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
    /// A system call on `path` failed with `number`.
    public static func unreadable(_ path: FilePath, _ number: CInt) -> SkipReason {
        let message = String(cString: strerror(number))
        return switch number {
        case ENOENT, ENOTDIR:
            SkipReason(.missing, path, "there is no such file or folder", hint: "check the path")
        case EACCES, EPERM:
            SkipReason(
                .unreadable, path, "cannot be read: \(message)", hint: "let the user who runs this read it (chmod)")
        case EMFILE, ENFILE:
            SkipReason(.unreadable, path, "cannot be read: \(message)", hint: "raise the limit (ulimit -n)")
        default:
            SkipReason(.unreadable, path, "cannot be read: \(message)", hint: "check the path and the disk")
        }
    }

    static func tooLarge(_ path: FilePath, size: Int, limit: Int) -> SkipReason {
        SkipReason(
            .tooLarge, path, "has \(size >> 20) MiB, more than the \(limit >> 20) MiB that one article may have",
            hint: ArticleFormat(path: path) == .html
                ? "fetch the article again, or save its text" : "split it into one file an article, or into JSON lines")
    }
}
